// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment.h"

#include <cmath>
#include <numbers>

namespace carpus::learn {
namespace F = torch::nn::functional;
namespace {

constexpr double kRadians = std::numbers::pi / 180.0;

torch::Tensor uniform(int64_t count, double low, double high, torch::Generator& random) {
  return torch::rand({count}, random) * (high - low) + low;
}

/// Per picture: `value` with probability 0.5, else `neutral`, as the paper's random switch.
torch::Tensor switched(const torch::Tensor& value, double neutral, torch::Generator& random) {
  return torch::where(torch::rand(value.sizes(), random) < 0.5, value,
                      torch::full_like(value, neutral));
}

torch::Tensor perPicture(const torch::Tensor& values) { return values.view({-1, 1, 1, 1}); }

/// Blurs a share of the pictures by drawing them through a coarser grid.
torch::Tensor coarsen(const torch::Tensor& pictures, const AugmentOptions& options,
                      torch::Generator& random) {
  const int64_t side = pictures.size(2);
  const double factor =
      1.0 + torch::rand({1}, random).item<double>() * (options.lowResolutionFactor - 1.0);
  const auto coarse = std::max<int64_t>(8, std::lround(static_cast<double>(side) / factor));
  auto small = F::interpolate(
      pictures,
      F::InterpolateFuncOptions().size(std::vector<int64_t>{coarse, coarse}).mode(torch::kArea));
  auto back = F::interpolate(small, F::InterpolateFuncOptions()
                                        .size(std::vector<int64_t>{side, side})
                                        .mode(torch::kBilinear)
                                        .align_corners(false));
  const auto chosen =
      perPicture(torch::rand({pictures.size(0)}, random)) < options.lowResolutionShare;
  return torch::where(chosen, back, pictures);
}

}  // namespace

torch::Tensor randomAffine(int64_t count, const AugmentOptions& options, torch::Generator& random) {
  auto angle = uniform(count, -options.rotationDegrees, options.rotationDegrees, random);
  const auto any = uniform(count, -180, 180, random);
  angle =
      torch::where(torch::rand({count}, random) < options.fullRotationShare, any, angle) * kRadians;
  const auto scale = uniform(count, options.scaleLow, options.scaleHigh, random);
  const auto aspect = torch::sqrt(uniform(count, options.aspectLow, options.aspectHigh, random));
  const auto shear = torch::tan(
      switched(uniform(count, -options.shearDegrees, options.shearDegrees, random), 0, random) *
      kRadians);
  const auto mirror = torch::where(torch::rand({count}, random) < options.mirrorShare,
                                   torch::full({count}, -1.0F), torch::ones({count}));
  // Output to input: the inverse of scaling, so a scale of 1.1 enlarges the hand.
  const auto sx = mirror / (scale * aspect);
  const auto sy = aspect / scale;
  const auto c = torch::cos(angle), s = torch::sin(angle);
  auto theta = torch::zeros({count, 2, 3});
  using torch::indexing::Slice;
  theta.index_put_({Slice(), 0, 0}, sx * c);
  theta.index_put_({Slice(), 0, 1}, sx * (c * shear - s));
  theta.index_put_({Slice(), 0, 2}, uniform(count, -options.shift, options.shift, random) * 2);
  theta.index_put_({Slice(), 1, 0}, sy * s);
  theta.index_put_({Slice(), 1, 1}, sy * (s * shear + c));
  theta.index_put_({Slice(), 1, 2}, uniform(count, -options.shift, options.shift, random) * 2);
  return theta;
}

torch::Tensor warpPictures(const torch::Tensor& pictures, const torch::Tensor& theta,
                           int64_t side) {
  const auto grid = torch::affine_grid_generator(theta, {pictures.size(0), 1, side, side}, false);
  return torch::grid_sampler(pictures, grid, 0, 0, false);
}

torch::Tensor warpLabels(const torch::Tensor& labels, const torch::Tensor& theta, int64_t side,
                         int outside) {
  const auto grid = torch::affine_grid_generator(theta, {labels.size(0), 1, side, side}, false);
  const auto shifted = (labels.to(torch::kFloat) - outside).unsqueeze(1);
  return (torch::grid_sampler(shifted, grid, 1, 0, false) + outside)
      .round()
      .squeeze(1)
      .to(torch::kLong);
}

torch::Tensor warpPoints(const torch::Tensor& points, const torch::Tensor& theta, int64_t from,
                         int64_t side) {
  using torch::indexing::Slice;
  const auto normal = (points + 0.5) / from * 2 - 1;
  const auto matrix = theta.index({Slice(), Slice(), Slice(0, 2)});
  const auto offset = theta.index({Slice(), Slice(), 2}).unsqueeze(1);
  const auto inverse = torch::linalg_inv(matrix);
  const auto moved = torch::matmul(normal - offset, inverse.transpose(1, 2));
  return (moved + 1) / 2 * side - 0.5;
}

torch::Tensor randomIntensity(torch::Tensor pictures, const AugmentOptions& options,
                              torch::Generator& random) {
  const int64_t count = pictures.size(0);
  if (options.lowResolutionShare > 0) pictures = coarsen(pictures, options, random);
  const auto gamma =
      torch::exp(switched(uniform(count, -options.gamma, options.gamma, random), 0, random));
  pictures = torch::pow(pictures.clamp(0, 1), perPicture(gamma));
  const auto factor =
      switched(uniform(count, 1 - options.contrast, 1 + options.contrast, random), 1, random);
  const auto offset =
      switched(uniform(count, -options.brightness, options.brightness, random), 0, random);
  // Black is the masked-out background and stays black.
  const auto inside = (pictures > 0.004).to(pictures.dtype());
  pictures = pictures * perPicture(factor) + inside * perPicture(offset);
  const auto deviation = switched(uniform(count, 0, options.noise, random), 0, random);
  pictures = pictures + inside * perPicture(deviation) * torch::randn(pictures.sizes(), random);
  return pictures.clamp(0, 1);
}

}  // namespace carpus::learn
