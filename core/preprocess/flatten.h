// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include "core/preprocess/normalise.h"

namespace carpus::preprocess {

/// The stage as the detection network sees it, CV_32FC1 512x512 of 0..1: what lies behind the hand
/// (grey film, frames, uneven exposure) is taken away, so that the network, which sees a part of
/// the picture at a time, need not guess whether an even grey is film or tissue.
///
/// The background is the morphological opening by a square of 53/128 of the stage, wider than a
/// palm: what is bright and narrower than that is left over. The 98th percentile of the rest
/// becomes 1, and an exponent of 0.7 lifts faint tissue. Outside the content it stays 0.
cv::Mat flattened(const Normalised& normalised);

}  // namespace carpus::preprocess
