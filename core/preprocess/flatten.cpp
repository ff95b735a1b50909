// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/flatten.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/percentile.h"

namespace carpus::preprocess {

cv::Mat flattened(const Normalised& normalised) {
  constexpr int kShrink = 4;  // also averages noise, which would lower the minimum
  constexpr int kSquare = 53;
  constexpr double kHighShare = 0.98, kExponent = 0.7;
  const cv::Mat inside = normalised.picture(normalised.content);
  const cv::Size small(std::max(1, cvRound(inside.cols / double(kShrink))),
                       std::max(1, cvRound(inside.rows / double(kShrink))));
  cv::Mat coarse, opened, background;
  cv::resize(inside, coarse, small, 0, 0, cv::INTER_AREA);
  const cv::Mat square = cv::getStructuringElement(cv::MORPH_RECT, {kSquare, kSquare});
  cv::morphologyEx(coarse, opened, cv::MORPH_OPEN, square);
  cv::resize(opened, background, inside.size(), 0, 0, cv::INTER_LINEAR);
  cv::Mat rest = cv::max(inside - background, 0.0);
  const auto [low, high] = percentiles(rest, {}, 0, kHighShare);
  rest = cv::min(rest / std::max(high, 1e-6), 1.0);
  cv::pow(rest, kExponent, rest);
  cv::Mat result = cv::Mat::zeros(normalised.picture.size(), CV_32FC1);
  rest.copyTo(result(normalised.content));
  return result;
}

}  // namespace carpus::preprocess
