// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace carpus {

/// Draws a line with round ends into a mask (CV_8UC1), or a dab where both ends are one. Points and
/// diameter are pixels of the mask.
void drawStroke(cv::Mat& mask, cv::Point2d from, cv::Point2d to, double diameter, uchar value);

}  // namespace carpus
