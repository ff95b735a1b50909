// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/texture.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/phantom/random.h"

namespace carpus::phantom {
namespace {

constexpr int kPeriod = 512;

cv::Mat1f wrappedBlur(const cv::Mat1f& tile, double sigma) {
  const int margin = static_cast<int>(4 * sigma) + 1;
  cv::Mat1f padded, blurred;
  cv::copyMakeBorder(tile, padded, margin, margin, margin, margin, cv::BORDER_WRAP);
  cv::GaussianBlur(padded, blurred, {}, sigma);
  return blurred(cv::Rect(margin, margin, tile.cols, tile.rows)).clone();
}

void normalise(cv::Mat1f& tile) {
  cv::Scalar mean, deviation;
  cv::meanStdDev(tile, mean, deviation);
  tile = (tile - mean[0]) / deviation[0];
}

}  // namespace

NoiseTile::NoiseTile(Kind kind, quint64 seed) : values_(kPeriod, kPeriod) {
  Random random(seed);
  for (float& v : values_) v = random.normal();
  if (kind == Kind::Cloud) {
    values_ = wrappedBlur(values_, 6);
    normalise(values_);
    return;
  }
  // Zero crossings of band-passed noise run round closed meshes; a bell over the value turns
  // them into lines.
  values_ = wrappedBlur(values_, 1.7) - wrappedBlur(values_, 3.4);
  normalise(values_);
  for (float& v : values_) v = std::exp(-v * v * 2.2F);
  values_ = wrappedBlur(values_, 0.8);
  normalise(values_);
}

float NoiseTile::at(double x, double y) const {
  const double fx = std::floor(x), fy = std::floor(y);
  const int c0 = static_cast<int>(fx) & (kPeriod - 1), c1 = (c0 + 1) & (kPeriod - 1);
  const int r0 = static_cast<int>(fy) & (kPeriod - 1), r1 = (r0 + 1) & (kPeriod - 1);
  const auto sx = static_cast<float>(x - fx), sy = static_cast<float>(y - fy);
  const float* top = values_.ptr<float>(r0);
  const float* bottom = values_.ptr<float>(r1);
  return (top[c0] * (1 - sx) + top[c1] * sx) * (1 - sy) +
         (bottom[c0] * (1 - sx) + bottom[c1] * sx) * sy;
}

}  // namespace carpus::phantom
