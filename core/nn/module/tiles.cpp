// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions of stride 1 by Winograd's filtering, over tiles of all positions together.
#include <algorithm>
#include <limits>

#include "core/nn/module/steps.h"

namespace carpus::nn {
namespace {

/// Tiles at once: enough to use the weights often, few enough for the cache.
constexpr std::size_t kTiles = 96;
/// Between the points, so that they do not all fall on the same lines of the cache.
constexpr std::size_t kGap = 16;

std::size_t inputStride(const Plan::Step& step) {
  return kTiles * static_cast<std::size_t>(step.depth) + kGap;
}
std::size_t productStride(const Plan::Step& step) {
  return kTiles * static_cast<std::size_t>(step.direct.outputs) + kGap;
}

int roundedUp(int length) { return (length + kTileOutputs - 1) / kTileOutputs * kTileOutputs; }

}  // namespace

void StepRunner::convolveTiles(const Plan::Step& step, Patches& patches) {
  transformed_.resize(std::max(transformed_.size(), kTilePoints * inputStride(step)));
  products_.resize(std::max(products_.size(), kTilePoints * productStride(step)));
  tiles_.clear();
  for (std::size_t i = 0; i < patches.positions(); ++i) {
    const Box region = patches.region(step.result, i);
    if (region.empty()) continue;
    window_.fill(patches, step,
                 {region.top, region.left, region.top + roundedUp(region.height()),
                  region.left + roundedUp(region.width())},
                 i, zeros_.data());
    for (int y = region.top; y < region.bottom; y += kTileOutputs)
      for (int x = region.left; x < region.right; x += kTileOutputs) {
        const Tile tile{i, y, x};
        transformTile(step, tile, region);
        tiles_.push_back(tile);
        if (tiles_.size() == kTiles) finishTiles(step, patches);
      }
  }
  finishTiles(step, patches);
}

void StepRunner::transformTile(const Plan::Step& step, const Tile& tile, const Box& region) {
  float* to = transformed_.data() + tiles_.size() * static_cast<std::size_t>(step.depth);
  const float* pixels[kTilePoints];
  for (int part = 0; part < window_.parts(); ++part) {
    for (int y = 0; y < kTileSide; ++y)
      std::copy_n(window_.row(part, tile.top - region.top + y) + (tile.left - region.left),
                  kTileSide, pixels + y * kTileSide);
    const int length = step.lengths[static_cast<std::size_t>(part)];
    transformInput(pixels, length, to, inputStride(step));
    to += length;
  }
}

void StepRunner::finishTiles(const Plan::Step& step, Patches& patches) {
  if (tiles_.empty()) return;
  multiplyTiles(step);
  for (std::size_t t = 0; t < tiles_.size(); ++t) storeTile(step, patches, t);
  tiles_.clear();
}

void StepRunner::multiplyTiles(const Plan::Step& step) {
  const auto depth = static_cast<std::size_t>(step.depth);
  const std::size_t count = tiles_.size();
  const std::size_t groups = (count + kGroup - 1) / kGroup;
  lengths_.assign(1, step.depth);
  pieces_.resize(groups * kGroup);
  groups_.resize(groups);
  for (std::size_t point = 0; point < kTilePoints; ++point) {
    const float* const rows = transformed_.data() + point * inputStride(step);
    for (std::size_t r = 0; r < pieces_.size(); ++r)
      pieces_[r] = rows + std::min(r, count - 1) * depth;
    for (std::size_t g = 0; g < groups; ++g)
      groups_[g] = {pieces_.data() + g * kGroup, lengths_.data(), 1,
                    static_cast<int>(std::min<std::size_t>(kGroup, count - g * kGroup))};
    multiply(groups_.data(), static_cast<int>(groups), (*step.winograd)[point], false,
             products_.data() + point * productStride(step),
             static_cast<std::size_t>(step.direct.outputs));
  }
}

void StepRunner::storeTile(const Plan::Step& step, Patches& patches, std::size_t index) {
  const auto outputs = static_cast<std::size_t>(step.direct.outputs);
  const Tile& tile = tiles_[index];
  const Box region = patches.region(step.result, tile.position);
  float* const first =
      patches.pixels(step.result) + patches.start(step.result, tile.position) * outputs;
  float* to[kTileOutputs * kTileOutputs];
  for (int i = 0; i < kTileOutputs * kTileOutputs; ++i) {
    const int y = tile.top + i / kTileOutputs, x = tile.left + i % kTileOutputs;
    const auto pixel =
        static_cast<std::size_t>(y - region.top) * static_cast<std::size_t>(region.width()) +
        static_cast<std::size_t>(x - region.left);
    to[i] = region.holds(y, x) ? first + pixel * outputs : nullptr;
  }
  transformOutput(products_.data() + index * outputs, productStride(step), step.direct.bias.data(),
                  step.layer.relu ? 0.0F : std::numeric_limits<float>::lowest(),
                  step.direct.outputs, to);
}

}  // namespace carpus::nn
