// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augment.h"

#include <cmath>
#include <numbers>
#include <stdexcept>

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

/// [N,2,3] from output to input: scaled by sx and sy, turned, sheared; no shift.
torch::Tensor affine(const torch::Tensor& angle, const torch::Tensor& sx, const torch::Tensor& sy,
                     const torch::Tensor& shear) {
  using torch::indexing::Slice;
  const auto c = torch::cos(angle), s = torch::sin(angle);
  auto theta = torch::zeros({angle.size(0), 2, 3});
  theta.index_put_({Slice(), 0, 0}, sx * c);
  theta.index_put_({Slice(), 0, 1}, sx * (c * shear - s));
  theta.index_put_({Slice(), 1, 0}, sy * s);
  theta.index_put_({Slice(), 1, 1}, sy * (s * shear + c));
  return theta;
}

torch::Tensor perPicture(const torch::Tensor& values) { return values.view({-1, 1, 1, 1}); }

/// Pictures drawn through a coarser grid and back.
torch::Tensor coarsen(const torch::Tensor& pictures, double factor) {
  const int64_t side = pictures.size(2);
  const auto coarse = std::max<int64_t>(8, std::lround(static_cast<double>(side) / factor));
  auto small = F::interpolate(
      pictures,
      F::InterpolateFuncOptions().size(std::vector<int64_t>{coarse, coarse}).mode(torch::kArea));
  return F::interpolate(small, F::InterpolateFuncOptions()
                                   .size(std::vector<int64_t>{side, side})
                                   .mode(torch::kBilinear)
                                   .align_corners(false));
}

/// Table 2 of Lee et al. 2017: rotation, width, height and shear, each with a switch of its own.
torch::Tensor paperAffine(int64_t count, torch::Generator& random) {
  constexpr double kRotation = 30, kShear = 5, kNarrowest = 0.85, kLowest = 0.9;
  const auto angle = switched(uniform(count, -kRotation, kRotation, random), 0, random) * kRadians;
  const auto width = switched(uniform(count, kNarrowest, 1, random), 1, random);
  const auto height = switched(uniform(count, kLowest, 1, random), 1, random);
  const auto shear =
      torch::tan(switched(uniform(count, -kShear, kShear, random), 0, random) * kRadians);
  return affine(angle, 1 / width, 1 / height, shear);
}

}  // namespace

AugmentOptions AugmentOptions::named(const std::string& name) {
  AugmentOptions options;
  if (name == "paper")
    options.kind = AugmentKind::Paper;
  else if (name == "none")
    options.kind = AugmentKind::None;
  else if (name != "modern")
    throw std::invalid_argument("augmentation is modern, paper or none, not " + name);
  return options;
}

torch::Tensor randomAffine(int64_t count, const AugmentOptions& options, torch::Generator& random) {
  if (options.kind == AugmentKind::Paper) return paperAffine(count, random);
  if (options.kind == AugmentKind::None) return torch::eye(3).slice(0, 0, 2).repeat({count, 1, 1});
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
  auto theta = affine(angle, sx, sy, shear);
  using torch::indexing::Slice;
  theta.index_put_({Slice(), 0, 2}, uniform(count, -options.shift, options.shift, random) * 2);
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

IntensityDraw drawIntensity(int64_t count, int64_t side, const AugmentOptions& options,
                            torch::Generator& random) {
  IntensityDraw draw;
  if (options.kind == AugmentKind::None) return draw;
  if (options.kind == AugmentKind::Paper) {
    constexpr double kAlphaLow = 0.9, kBetaHigh = 10.0 / 255;
    draw.factor = switched(uniform(count, kAlphaLow, 1, random), 1, random);
    draw.offset = switched(uniform(count, 0, kBetaHigh, random), 0, random);
    return draw;
  }
  if (options.lowResolutionShare > 0) {
    draw.coarseFactor =
        1.0 + torch::rand({1}, random).item<double>() * (options.lowResolutionFactor - 1.0);
    draw.coarse = torch::rand({count}, random) < options.lowResolutionShare;
  }
  draw.gamma =
      torch::exp(switched(uniform(count, -options.gamma, options.gamma, random), 0, random));
  draw.factor =
      switched(uniform(count, 1 - options.contrast, 1 + options.contrast, random), 1, random);
  draw.offset =
      switched(uniform(count, -options.brightness, options.brightness, random), 0, random);
  draw.deviation = switched(uniform(count, 0, options.noise, random), 0, random);
  draw.noise = torch::randn({count, 1, side, side}, random);
  return draw;
}

torch::Tensor applyIntensity(torch::Tensor pictures, const IntensityDraw& draw,
                             const AugmentOptions& options) {
  if (options.kind == AugmentKind::None) return pictures;
  // The paper's a*p+b is that of every pixel, the background's too.
  if (options.kind == AugmentKind::Paper)
    return (pictures * perPicture(draw.factor) + perPicture(draw.offset)).clamp(0, 1);
  if (draw.coarse.defined())
    pictures =
        torch::where(perPicture(draw.coarse), coarsen(pictures, draw.coarseFactor), pictures);
  pictures = torch::pow(pictures.clamp(0, 1), perPicture(draw.gamma));
  // Black is the masked-out background and stays black.
  const auto inside = (pictures > 0.004).to(pictures.dtype());
  pictures = pictures * perPicture(draw.factor) + inside * perPicture(draw.offset);
  pictures = pictures + inside * perPicture(draw.deviation) * draw.noise;
  return pictures.clamp(0, 1);
}

torch::Tensor randomIntensity(torch::Tensor pictures, const AugmentOptions& options,
                              torch::Generator& random) {
  const auto draw = drawIntensity(pictures.size(0), pictures.size(2), options, random);
  return applyIntensity(std::move(pictures), draw, options);
}

}  // namespace carpus::learn
