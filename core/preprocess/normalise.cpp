// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/normalise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/preprocess/frame.h"
#include "core/preprocess/percentile.h"

namespace carpus::preprocess {
namespace {

constexpr double kLowShare = 0.005;
constexpr double kHighShare = 0.995;

}  // namespace

GrayscaleBase grayscaleBase(const cv::Mat& brightness) {
  const auto [low, high] = percentiles(brightness, {}, kLowShare, kHighShare);
  const double half = std::max(0.5 * (high - low), 1e-12);
  const int longer = std::max(brightness.rows, brightness.cols);
  const int side =
      std::clamp(10 * longer / kStageSize, 1, std::min(brightness.rows, brightness.cols));
  const int right = brightness.cols - side;
  const int bottom = brightness.rows - side;
  const std::array corners = {cv::Rect(0, 0, side, side), cv::Rect(right, 0, side, side),
                              cv::Rect(0, bottom, side, side), cv::Rect(right, bottom, side, side)};
  GrayscaleBase base;
  int bright = 0;
  for (const cv::Rect& corner : corners) {
    const double share = (cv::mean(brightness(corner))[0] - low) / half;
    base.cornerBrightness += share / corners.size();
    bright += share > 1.0 ? 1 : 0;
  }
  base.inverted = base.cornerBrightness > 1.0;
  // Within a third of the border, or a corner of each kind: collimated film, a marker or a forearm.
  constexpr double kClose = 0.33;
  base.unsure = std::abs(base.cornerBrightness - 1.0) < kClose || (bright > 0 && bright < 4);
  return base;
}

cv::Rect contentOf(const PixelMap& map, const cv::Rect& area) {
  const cv::Point2d first = map.toStage({area.x - 0.5, area.y - 0.5});
  const cv::Point2d last = map.toStage({area.br().x - 0.5, area.br().y - 0.5});
  constexpr double kRounding = 1e-6;
  const int left = static_cast<int>(std::ceil(first.x - kRounding));
  const int top = static_cast<int>(std::ceil(first.y - kRounding));
  const int right = static_cast<int>(std::floor(last.x + kRounding));
  const int bottom = static_cast<int>(std::floor(last.y + kRounding));
  const cv::Rect whole(0, 0, kStageSize, kStageSize);
  return cv::Rect(left, top, std::max(1, right - left + 1), std::max(1, bottom - top + 1)) & whole;
}

Normalised normalise(const cv::Mat& brightness, bool invert, double pixelAspect) {
  return normaliseWithin(brightness, cv::Rect({}, brightness.size()), invert, pixelAspect);
}

Normalised normaliseWithin(const cv::Mat& brightness, const cv::Rect& area, bool invert,
                           double pixelAspect) {
  CV_Assert(brightness.type() == CV_32FC1 && !brightness.empty());
  const double aspect = pixelAspect > 0 && std::isfinite(pixelAspect) ? pixelAspect : 1.0;
  const double height = brightness.rows * aspect;
  const double width = brightness.cols;
  const double scale = kStageSize / std::max(height, width);
  Normalised result;
  result.map =
      PixelMap::scaling(scale, scale * aspect, std::floor((kStageSize - width * scale) / 2),
                        std::floor((kStageSize - height * scale) / 2));
  result.content = contentOf(result.map, area);
  const cv::Mat stage = result.map.warp(brightness, {kStageSize, kStageSize});
  const cv::Mat inside = stage(result.content);
  const auto [low, high] = percentiles(inside, {}, kLowShare, kHighShare);
  const double range = std::max(high - low, 1e-12);
  cv::Mat scaled = (inside - low) / range;
  if (invert) scaled = 1.0 - scaled;
  cv::min(scaled, 1.0, scaled);
  cv::max(scaled, 0.0, scaled);
  result.picture = cv::Mat::zeros(kStageSize, kStageSize, CV_32FC1);
  scaled.copyTo(result.picture(result.content));
  return result;
}

Normalised turned(const Normalised& normalised) {
  Normalised other;
  other.map = normalised.map;
  other.content = normalised.content;
  other.picture = cv::Mat::zeros(normalised.picture.size(), CV_32FC1);
  cv::subtract(1.0, normalised.picture(normalised.content), other.picture(other.content));
  return other;
}

}  // namespace carpus::preprocess
