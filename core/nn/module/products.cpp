// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions as products over the pixels where they lie.
#include <algorithm>

#include "core/nn/module/steps.h"

namespace carpus::nn {
namespace {

constexpr int kBlock = 64;  ///< pixels whose rows stay in the nearest cache for all panels

}  // namespace

void StepRunner::convolve(const std::vector<const Plan::Step*>& steps, Patches& patches) {
  const Plan::Step& step = *steps.front();
  const networks::GraphLayer& layer = step.layer;
  const auto& values = patches.plan().values();
  const bool gathers = values[static_cast<std::size_t>(layer.inputs[0])].channels == 1;
  const int parts = static_cast<int>(step.lengths.size());
  const int taps = gathers ? 1 : layer.kernel * layer.kernel * parts;
  const auto depth = static_cast<std::size_t>(step.direct.depth);
  lengths_.clear();
  for (int i = 0; i < taps; i += parts)
    lengths_.insert(lengths_.end(), step.lengths.begin(), step.lengths.end());
  if (gathers) {
    lengths_.assign(1, step.direct.depth);
    gathered_.assign(kBlock * depth, 0.0F);
  }
  pieces_.resize(static_cast<std::size_t>(kBlock) * static_cast<std::size_t>(taps));
  std::vector<float*> outs;
  outs.reserve(steps.size());
  for (const Plan::Step* one : steps) outs.push_back(patches.pixels(one->result));
  int filled = 0;
  for (std::size_t i = 0; i < patches.positions(); ++i) {
    const Box region = patches.region(step.result, i);
    if (region.empty()) continue;
    window_.fill(patches, step, region, i, zeros_.data());
    for (int y = 0; y < region.height(); ++y)
      for (int x = 0; x < region.width(); ++x) {
        const float** const piece =
            pieces_.data() + (filled / kGroup) * taps * kGroup + filled % kGroup;
        if (gathers) {
          *piece = gathered_.data() + static_cast<std::size_t>(filled) * depth;
          gather(step, y, x, gathered_.data() + static_cast<std::size_t>(filled) * depth);
        } else {
          takePieces(step, y, x, piece);
        }
        if (++filled < kBlock) continue;
        multiplyBlock(steps, taps, filled, outs, patches.plan());
        filled = 0;
      }
  }
  multiplyBlock(steps, taps, filled, outs, patches.plan());
}

void StepRunner::takePieces(const Plan::Step& step, int y, int x, const float** piece) const {
  const int parts = window_.parts();
  for (int ky = 0; ky < step.layer.kernel; ++ky)
    for (int kx = 0; kx < step.layer.kernel; ++kx)
      for (int part = 0; part < parts; ++part, piece += kGroup)
        *piece = window_.at(part, y, x, ky, kx);
}

void StepRunner::gather(const Plan::Step& step, int y, int x, float* row) const {
  for (int ky = 0; ky < step.layer.kernel; ++ky)
    for (int kx = 0; kx < step.layer.kernel; ++kx) *row++ = *window_.at(0, y, x, ky, kx);
}

/// `pieces_` holds [group][tap][row] of `pixels` rows; the rows that fill up the last group are set
/// here. Moves `outs` on.
void StepRunner::multiplyBlock(const std::vector<const Plan::Step*>& steps, int taps, int pixels,
                               std::vector<float*>& outs, const Plan& plan) {
  const int groups = (pixels + kGroup - 1) / kGroup;
  groups_.clear();
  for (int g = 0; g < groups; ++g) {
    const float** const pieces = pieces_.data() + static_cast<std::ptrdiff_t>(g) * taps * kGroup;
    const int count = std::min(kGroup, pixels - g * kGroup);
    for (int row = count; row < kGroup; ++row)
      for (int tap = 0; tap < taps; ++tap) pieces[tap * kGroup + row] = pieces[tap * kGroup];
    groups_.push_back({pieces, lengths_.data(), taps, count});
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto stride =
        static_cast<std::size_t>(plan.values()[static_cast<std::size_t>(steps[i]->result)].stride);
    multiply(groups_.data(), groups, steps[i]->direct, steps[i]->layer.relu, outs[i], stride);
    outs[i] += static_cast<std::size_t>(pixels) * stride;
  }
}

}  // namespace carpus::nn
