// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/pixelmap.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace carpus {
namespace {

cv::Point2d apply(const cv::Matx33d& m, cv::Point2d p) {
  return {m(0, 0) * p.x + m(0, 1) * p.y + m(0, 2), m(1, 0) * p.x + m(1, 1) * p.y + m(1, 2)};
}

/// Whole factor by which an axis is averaged before the affine step: how many original pixels fall
/// on one of the stage.
int boxFactor(double scale) {
  constexpr double kSmallestScale = 1e-3;
  return std::max(1, static_cast<int>(std::lround(1.0 / std::max(scale, kSmallestScale))));
}

/// Mean of each `kx` by `ky` block; the last blocks are completed by repeating the edge.
cv::Mat averageBlocks(const cv::Mat& picture, int kx, int ky) {
  if (kx == 1 && ky == 1) return picture;
  const int right = (kx - picture.cols % kx) % kx;
  const int bottom = (ky - picture.rows % ky) % ky;
  cv::Mat whole = picture;
  if (right > 0 || bottom > 0)
    cv::copyMakeBorder(picture, whole, 0, bottom, 0, right, cv::BORDER_REPLICATE);
  cv::Mat smaller;
  cv::resize(whole, smaller, {whole.cols / kx, whole.rows / ky}, 0, 0, cv::INTER_AREA);
  return smaller;
}

/// Standard deviation of the blur that keeps a remaining shrink by 1/`scale` free of aliasing.
double blurSigma(double scale) {
  const double shrink = 1.0 / std::max(scale, 1e-3);
  constexpr double kHarmless = 1.1;  // bilinear sampling averages over this much by itself
  return shrink > kHarmless ? 0.5 * std::sqrt(shrink * shrink - 1.0) : 0.0;
}

}  // namespace

PixelMap::PixelMap(const cv::Matx33d& toStage) : forward_(toStage), backward_(toStage.inv()) {}

PixelMap PixelMap::scaling(double scaleX, double scaleY, double offsetX, double offsetY) {
  return PixelMap(cv::Matx33d(scaleX, 0, 0.5 * scaleX - 0.5 + offsetX, 0, scaleY,
                              0.5 * scaleY - 0.5 + offsetY, 0, 0, 1));
}

cv::Point2d PixelMap::toStage(cv::Point2d original) const { return apply(forward_, original); }
cv::Point2d PixelMap::toOriginal(cv::Point2d stage) const { return apply(backward_, stage); }

PixelMap PixelMap::then(const PixelMap& next) const { return PixelMap(next.forward_ * forward_); }

PixelMap PixelMap::inverse() const {
  PixelMap map;
  map.forward_ = backward_;
  map.backward_ = forward_;
  return map;
}

double PixelMap::scale() const {
  return std::sqrt(std::abs(forward_(0, 0) * forward_(1, 1) - forward_(0, 1) * forward_(1, 0)));
}

bool PixelMap::mirrors() const {
  return forward_(0, 0) * forward_(1, 1) - forward_(0, 1) * forward_(1, 0) < 0;
}

cv::Mat PixelMap::warp(const cv::Mat& original, cv::Size size, double border,
                       int interpolation) const {
  cv::Mat source = original;
  cv::Matx33d matrix = forward_;
  if (interpolation != cv::INTER_NEAREST) {
    const double scaleX = std::hypot(forward_(0, 0), forward_(1, 0));
    const double scaleY = std::hypot(forward_(0, 1), forward_(1, 1));
    const int kx = boxFactor(scaleX);
    const int ky = boxFactor(scaleY);
    // One repeated pixel all around, so that stage pixels inside the original never mix with
    // `border`.
    cv::copyMakeBorder(averageBlocks(original, kx, ky), source, 1, 1, 1, 1, cv::BORDER_REPLICATE);
    matrix = forward_ * scaling(1.0 / kx, 1.0 / ky, 1, 1).inverse().forward_;
    const double sigmaX = blurSigma(scaleX * kx);
    const double sigmaY = blurSigma(scaleY * ky);
    if (sigmaX > 0 || sigmaY > 0) {
      // A sigma of zero would be taken from the other axis, so an idle axis gets a negligible one.
      constexpr double kIdle = 0.05;
      cv::Mat blurred;
      cv::GaussianBlur(source, blurred, {}, std::max(sigmaX, kIdle), std::max(sigmaY, kIdle),
                       cv::BORDER_REPLICATE);
      source = blurred;
    }
  }
  cv::Mat stage;
  cv::warpAffine(source, stage, matrix.get_minor<2, 3>(0, 0), size, interpolation,
                 cv::BORDER_CONSTANT, cv::Scalar::all(border));
  return stage;
}

cv::Mat PixelMap::unwarp(const cv::Mat& stage, cv::Size originalSize, double border,
                         int interpolation) const {
  return inverse().warp(stage, originalSize, border, interpolation);
}

}  // namespace carpus
