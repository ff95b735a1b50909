// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/exposure.h"

#include <algorithm>
#include <cmath>

#include "core/learn/cache_format.h"

namespace carpus::learn {
namespace {

constexpr int64_t kMarker = 2, kTissue = 3, kUnknownLabel = kUnlabelled;

/// A few random numbers of one picture, taken one after the other.
class Dice {
 public:
  Dice(int64_t count, torch::Generator& random) : values_(torch::rand({count}, random)) {}
  double next() { return values_[at_++].item<double>(); }
  double next(double low, double high) { return low + (high - low) * next(); }

 private:
  torch::Tensor values_;
  int64_t at_ = 0;
};

/// Squared distance of every pixel to the segment from a to b, [S,S].
torch::Tensor distanceToSegment(const torch::Tensor& axis, double ax, double ay, double bx,
                                double by) {
  const auto x = axis.view({1, -1}) - ax, y = axis.view({-1, 1}) - ay;
  const double dx = bx - ax, dy = by - ay;
  const auto along = ((x * dx + y * dy) / std::max(dx * dx + dy * dy, 1e-9)).clamp(0, 1);
  return (x - along * dx).square() + (y - along * dy).square();
}

/// Ink [S,S] of one marker: strokes between points of a box, a plate, or a disc.
torch::Tensor ink(const torch::Tensor& axis, bool nearBorder, torch::Generator& random) {
  constexpr int64_t kNumbers = 24;
  Dice dice(kNumbers, random);
  const auto side = static_cast<double>(axis.size(0));
  double x = dice.next(0.04, 0.96), y = dice.next(0.04, 0.96);
  if (nearBorder) {
    constexpr double kRim = 0.1;
    double& moved = dice.next() < 0.5 ? x : y;
    moved = moved < 0.5 ? kRim * moved * 2 : 1 - kRim * (1 - moved) * 2;
  }
  x *= side;
  y *= side;
  const double kind = dice.next(), height = side * dice.next(0.04, 0.12);
  const double width = height * dice.next(0.5, 1.2);
  if (kind < 0.15)
    return ((axis.view({1, -1}) - x).abs() < width) & ((axis.view({-1, 1}) - y).abs() < height / 2);
  if (kind < 0.25) return distanceToSegment(axis, x, y, x, y) < height * height / 4;
  const double stroke = std::max(0.6, side * dice.next(0.004, 0.012));
  const int strokes = 2 + static_cast<int>(dice.next() * 3);
  double px = x - width / 2, py = y - height / 2;
  auto distance = torch::full({axis.size(0), axis.size(0)}, 1e9);
  for (int i = 0; i < strokes; ++i) {
    const double qx = x + width * (dice.next() - 0.5), qy = y + height * (dice.next() - 0.5);
    distance = torch::minimum(distance, distanceToSegment(axis, px, py, qx, qy));
    px = qx;
    py = qy;
  }
  return distance < stroke * stroke;
}

}  // namespace

void drawMarkers(torch::Tensor& pictures, torch::Tensor& labels, const AugmentOptions& options,
                 torch::Generator& random) {
  if (options.markerShare <= 0) return;
  const auto axis = torch::arange(pictures.size(2), torch::kFloat);
  for (int64_t i = 0; i < pictures.size(0); ++i) {
    Dice dice(5, random);
    if (dice.next() >= options.markerShare) continue;
    auto picture = pictures[i][0];
    auto label = labels[i];
    if (dice.next() < 0.5) picture.mul_(dice.next(options.dimmest, 1));
    const bool known = (label != kUnknownLabel).any().item<bool>();
    const int count = 1 + static_cast<int>(dice.next() * 3);
    const double grey = dice.next(0.7, 1.1);
    for (int m = 0; m < count; ++m) {
      auto drawn = ink(axis, !known, random);
      if (known) drawn = drawn & (label < kTissue);
      picture.masked_fill_(drawn, std::min(grey, 1.0));
      if (known) label.masked_fill_(drawn, kMarker);
    }
  }
}

torch::Tensor clipped(const torch::Tensor& pictures, const torch::Tensor& low,
                      const torch::Tensor& high) {
  const auto from = low.view({-1, 1, 1, 1}), to = high.view({-1, 1, 1, 1});
  return ((pictures - from) / (to - from)).clamp(0, 1);
}

void clipExposure(torch::Tensor& pictures, const AugmentOptions& options,
                  torch::Generator& random) {
  if (options.clipShare <= 0) return;
  constexpr double kVisible = 0.004, kBright = 0.9, kBelowBone = 0.6, kLeastRange = 0.3;
  const int64_t count = pictures.size(0);
  auto low = torch::zeros({count}), high = torch::ones({count});
  for (int64_t i = 0; i < count; ++i) {
    Dice dice(3, random);
    if (dice.next() >= options.clipShare) continue;
    const double black = options.blackClip * dice.next(), white = options.whiteClip * dice.next();
    const auto seen = pictures[i].masked_select(pictures[i] > kVisible);
    if (seen.numel() == 0) continue;
    const double bright =
        std::get<0>(seen.kthvalue(1 + static_cast<int64_t>(std::floor(
                                          kBright * static_cast<double>(seen.numel() - 1)))))
            .item<double>();
    const double from = std::min(black, kBelowBone * bright);
    low[i] = from;
    high[i] = std::max(1 - white, from + kLeastRange);
  }
  pictures = clipped(pictures, low, high);
}

}  // namespace carpus::learn
