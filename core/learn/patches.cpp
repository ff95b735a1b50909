// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/patches.h"

#include <cmath>
#include <numbers>
#include <stdexcept>

namespace carpus::learn {
namespace {

using torch::indexing::Slice;

constexpr int64_t kClasses = 5;
constexpr int64_t kCollimation = 1, kTissue = 3;
constexpr int64_t kReach = 2;  // positions that count as near the hand's edge

torch::Tensor uniform(const std::vector<int64_t>& shape, double low, double high,
                      torch::Generator& random) {
  return torch::rand(shape, random) * (high - low) + low;
}

/// Centres of the patches of one pass over `window` pixels, from -1 to 1 across it.
torch::Tensor centres(int64_t window) {
  const int64_t count = (window - PatchGeometry::kNetwork) / PatchGeometry::kStep + 1;
  const auto index = torch::arange(count, torch::kFloat);
  return (2.0 * PatchGeometry::kStep * index + PatchGeometry::kNetwork) / window - 1.0;
}

/// Points [B,n,n,2] of the stage under a lattice with these coordinates on both axes.
torch::Tensor latticeUnder(const torch::Tensor& theta, const torch::Tensor& axis) {
  const int64_t n = axis.size(0);
  const auto x = axis.view({1, n}).expand({n, n}).flatten();
  const auto y = axis.view({n, 1}).expand({n, n}).flatten();
  const auto base = torch::stack({x, y, torch::ones_like(x)}, 1);  // [n*n,3]
  return torch::matmul(base, theta.transpose(1, 2)).view({theta.size(0), n, n, 2});
}

/// Maps that draw `window` pixels of the network: the whole padded stage, or a random part of it.
torch::Tensor windowMaps(const torch::Tensor& theta, const PatchGeometry& geometry, int64_t window,
                         torch::Generator* random) {
  const int64_t count = theta.size(0);
  const double padded = static_cast<double>(geometry.side + 2 * PatchGeometry::kPadding);
  const double zoom = static_cast<double>(window) / static_cast<double>(geometry.side);
  const double room = (padded - static_cast<double>(window)) / static_cast<double>(geometry.side);
  auto offset = torch::zeros({count, 2, 1});
  if (random != nullptr && room > 0) offset = uniform({count, 2, 1}, -room, room, *random);
  const auto matrix = theta.index({Slice(), Slice(), Slice(0, 2)});
  const auto shift = torch::matmul(matrix, offset) + theta.index({Slice(), Slice(), Slice(2, 3)});
  return torch::cat({matrix * zoom, shift}, 2);
}

torch::Tensor labelsUnder(const torch::Tensor& labels, const torch::Tensor& points) {
  return torch::grid_sampler(labels.to(torch::kFloat).unsqueeze(1), points, 1, 0, false)
      .round()
      .squeeze(1)
      .to(torch::kLong);
}

/// Cuts up to four straight edges of a collimator into a share of the pictures: mostly dark,
/// sometimes grey or bright, as overexposed film is.
void cutFrames(PatchBatch& batch, double share, torch::Generator& random) {
  const int64_t count = batch.pictures.size(0), window = batch.pictures.size(2);
  const auto pixels = (torch::arange(window, torch::kFloat) * 2 + 1) / window - 1;
  const auto places = centres(window);
  for (int64_t i = 0; i < count; ++i) {
    const auto dice = torch::rand({4}, random);
    if (dice[0].item<double>() >= share) continue;
    const double kind = dice[1].item<double>(), shade = dice[2].item<double>();
    const double grey = kind < 0.6 ? 0.0 : kind < 0.85 ? 0.4 * shade : 0.5 + 0.5 * shade;
    const double lean = (dice[3].item<double>() - 0.5) * 0.5;  // radians
    const auto edges = torch::rand({4, 3}, random);
    for (int64_t k = 0; k < 4; ++k) {
      if (edges[k][0].item<double>() < 0.5) continue;
      const double angle = lean + static_cast<double>(k) * std::numbers::pi / 2;
      const double away = 0.55 + 0.45 * edges[k][1].item<double>();
      const double soft = 0.002 + 0.015 * edges[k][2].item<double>();
      const auto beyond = [&](const torch::Tensor& axis) {
        return axis.view({1, -1}) * std::cos(angle) + axis.view({-1, 1}) * std::sin(angle) - away;
      };
      const auto outside = torch::sigmoid(beyond(pixels) / soft);
      auto picture = batch.pictures[i][0];
      picture.copy_(picture * (1 - outside) + grey * outside);
      batch.labels[i].masked_fill_(beyond(places) > 0, kCollimation);
    }
  }
}

}  // namespace

PatchGeometry::PatchGeometry(int64_t patchPixels)
    : patch(patchPixels),
      side(std::lround(static_cast<double>(kStage * kNetwork) / static_cast<double>(patchPixels))),
      positions((side + 2 * kPadding - kNetwork) / kStep + 1) {
  if (patch < 16 || patch > 128) throw std::invalid_argument("a patch has 16 to 128 pixels");
}

PatchBatch drawPatches(const torch::Tensor& pictures, const torch::Tensor& labels,
                       const PatchGeometry& geometry, int64_t window, const AugmentOptions& options,
                       torch::Generator& random) {
  window = std::min(window, geometry.side + 2 * PatchGeometry::kPadding);
  const auto theta =
      windowMaps(randomAffine(pictures.size(0), options, random), geometry, window, &random);
  PatchBatch batch;
  batch.pictures = warpPictures(pictures.to(torch::kFloat).div_(255).unsqueeze(1), theta, window);
  batch.labels = labelsUnder(labels, latticeUnder(theta, centres(window)));
  cutFrames(batch, options.cutShare, random);
  // A negative of what the film shows; the padding around it stays black.
  const auto negative =
      (torch::rand({pictures.size(0)}, random) < options.negativeShare).view({-1, 1, 1, 1});
  const auto shown = batch.pictures > 0.004;
  batch.pictures = torch::where(negative & shown, 1 - batch.pictures, batch.pictures);
  batch.pictures = randomIntensity(batch.pictures, options, random);
  return batch;
}

PatchBatch wholeStage(const torch::Tensor& pictures, const torch::Tensor& labels,
                      const PatchGeometry& geometry) {
  const int64_t window = geometry.side + 2 * PatchGeometry::kPadding;
  const auto identity = torch::tensor({1.0F, 0.0F, 0.0F, 0.0F, 1.0F, 0.0F})
                            .view({1, 2, 3})
                            .expand({pictures.size(0), 2, 3});
  const auto theta = windowMaps(identity, geometry, window, nullptr);
  return {warpPictures(pictures.to(torch::kFloat).div_(255).unsqueeze(1), theta, window),
          labelsUnder(labels, latticeUnder(theta, centres(window)))};
}

torch::Tensor balancedPlaces(const torch::Tensor& labels, int64_t perClass, double border,
                             torch::Generator& random) {
  const auto hand = (labels >= kTissue).to(torch::kFloat).unsqueeze(1);
  const auto widened = [](const torch::Tensor& of) {
    return torch::max_pool2d(of, 2 * kReach + 1, 1, kReach);
  };
  const auto edge = ((widened(hand) > 0.5) & (widened(1 - hand) > 0.5)).flatten();
  const auto truth = labels.flatten();
  const auto atBorder = static_cast<int64_t>(std::lround(border * static_cast<double>(perClass)));
  std::vector<torch::Tensor> chosen;
  const auto pick = [&](const torch::Tensor& places, int64_t count) {
    chosen.push_back(
        places.index_select(0, torch::randint(places.size(0), {count}, random, torch::kLong)));
  };
  for (int64_t label = 0; label < kClasses; ++label) {
    const auto here = truth == label;
    const auto places = here.nonzero().flatten();
    if (places.size(0) == 0) continue;
    const auto near = (here & edge).nonzero().flatten();
    pick(places, perClass - atBorder);
    if (atBorder > 0) pick(near.size(0) > 0 ? near : places, atBorder);
  }
  return torch::cat(chosen);
}

torch::Tensor squaresAt(const torch::Tensor& maps, const torch::Tensor& places, int64_t kernel) {
  const int64_t channels = maps.size(1), rows = maps.size(2), columns = maps.size(3);
  const int64_t down = rows - kernel + 1, across = columns - kernel + 1;
  const auto pixels =
      maps.to(torch::kFloat).permute({0, 2, 3, 1}).reshape({-1, channels});  // [B*rows*columns,C]
  const auto column = places.remainder(across);
  const auto row = places.floor_divide(across).remainder(down);
  const auto picture = places.floor_divide(across * down);
  const auto first = ((picture * rows + row) * columns + column).view({-1, 1, 1});
  const auto steps = torch::arange(kernel, torch::kLong);
  const auto index = first + steps.view({1, -1, 1}) * columns + steps.view({1, 1, -1});
  return torch::embedding(pixels, index).permute({0, 3, 1, 2});  // channels last in memory
}

torch::Tensor handOnStage(const torch::Tensor& logits, const PatchGeometry& geometry,
                          int64_t side) {
  const auto hand = torch::softmax(logits.to(torch::kFloat), 1)
                        .index({Slice(), Slice(kTissue, kClasses)})
                        .sum(1, true);
  // Position i lies at i * kStep pixels of the network from the stage's edge.
  const double perPosition =
      static_cast<double>(geometry.side) / static_cast<double>(PatchGeometry::kStep);
  const auto at = (torch::arange(side, torch::kFloat) + 0.5) / side * perPosition;
  const auto axis = at / static_cast<double>(geometry.positions - 1) * 2 - 1;
  const auto identity = torch::tensor({1.0F, 0.0F, 0.0F, 0.0F, 1.0F, 0.0F}).view({1, 2, 3});
  const auto points = latticeUnder(identity, axis).expand({hand.size(0), side, side, 2});
  return torch::grid_sampler(hand, points, 0, 1, true).squeeze(1);
}

}  // namespace carpus::learn
