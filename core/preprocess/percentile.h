// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <utility>

namespace carpus::preprocess {

/// The values below which `lowShare` and `highShare` (0..1) of the pixels of `picture` (CV_32FC1)
/// lie, where `mask` (CV_8UC1, may be empty) is not zero. Taken from a regular sample of at most
/// about 100,000 pixels. Both 0 when nothing is left or the values are not finite.
std::pair<double, double> percentiles(const cv::Mat& picture, const cv::Mat& mask, double lowShare,
                                      double highShare);

}  // namespace carpus::preprocess
