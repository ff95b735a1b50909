// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace carpus {

/// Exact affine map between the original's pixels and those of a stage, both ways. Coordinates are
/// continuous with pixel centres at whole numbers (the convention of cv::warpAffine).
class PixelMap {
 public:
  PixelMap() = default;  ///< identity
  explicit PixelMap(const cv::Matx33d& toStage);

  /// Scales by `scale` about pixel corners, then moves: what resizing and padding do.
  static PixelMap scaling(double scaleX, double scaleY, double offsetX = 0, double offsetY = 0);

  cv::Point2d toStage(cv::Point2d original) const;
  cv::Point2d toOriginal(cv::Point2d stage) const;
  const cv::Matx33d& matrix() const { return forward_; }

  /// First this map, then `next` (from this stage to a later one).
  PixelMap then(const PixelMap& next) const;
  PixelMap inverse() const;

  /// Stage pixels per original pixel (square root of the determinant).
  double scale() const;
  /// True when the stage is mirrored against the original.
  bool mirrors() const;

  /// Draws `original` into a stage picture of that size, averaging when it shrinks so that nothing
  /// aliases. `border` fills what lies outside.
  cv::Mat warp(const cv::Mat& original, cv::Size size, double border = 0,
               int interpolation = 1 /* cv::INTER_LINEAR */) const;
  /// The other way: a stage picture drawn over the original's pixels.
  cv::Mat unwarp(const cv::Mat& stage, cv::Size originalSize, double border = 0,
                 int interpolation = 1) const;

 private:
  cv::Matx33d forward_ = cv::Matx33d::eye();
  cv::Matx33d backward_ = cv::Matx33d::eye();
};

}  // namespace carpus
