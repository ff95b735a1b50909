// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/smoothed.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace carpus::attention {

cv::Mat smoothed(const AttentionMap& map) {
  cv::Mat smooth;
  cv::GaussianBlur(map.values, smooth, {}, std::max(0.5, map.options.stride / 2.0));
  return smooth;
}

}  // namespace carpus::attention
