// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/percentile.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace carpus::preprocess {

std::pair<double, double> percentiles(const cv::Mat& picture, const cv::Mat& mask, double lowShare,
                                      double highShare) {
  constexpr double kEnough = 1e5;
  const auto step =
      std::max(1, static_cast<int>(std::sqrt(static_cast<double>(picture.total()) / kEnough)));
  std::vector<float> sample;
  sample.reserve(picture.total() / static_cast<std::size_t>(step * step) + 1024);
  for (int y = step / 2; y < picture.rows; y += step) {
    const auto* row = picture.ptr<float>(y);
    const uchar* wanted = mask.empty() ? nullptr : mask.ptr(y);
    for (int x = step / 2; x < picture.cols; x += step)
      if ((wanted == nullptr || wanted[x] != 0) && std::isfinite(row[x])) sample.push_back(row[x]);
  }
  if (sample.empty()) return {0, 0};
  const auto place = [&](double share) {
    const double position = std::clamp(share, 0.0, 1.0) * static_cast<double>(sample.size() - 1);
    return sample.begin() + std::lround(position);
  };
  const auto low = place(lowShare);
  const auto high = place(highShare);
  std::nth_element(sample.begin(), low, sample.end());
  if (high > low) std::nth_element(low + 1, high, sample.end());
  return {*low, *high};
}

}  // namespace carpus::preprocess
