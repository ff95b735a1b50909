// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention/attention.h"

namespace carpus::attention {

/// The map's values, CV_32FC1, without the steps of its stride: what contour lines are drawn of.
cv::Mat smoothed(const AttentionMap& map);

}  // namespace carpus::attention
