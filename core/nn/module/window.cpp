// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/window.h"

#include <algorithm>

namespace carpus::nn {

void Window::fill(const Patches& patches, const Plan::Step& step, const Box& region,
                  std::size_t position, const float* outside) {
  const auto& values = patches.plan().values();
  const networks::GraphLayer& layer = step.layer;
  const Plan::Value& input = values[static_cast<std::size_t>(layer.inputs.front())];
  step_ = layer.stride;
  parts_ = static_cast<int>(input.parts.size());
  height_ = std::max(0, (region.height() - 1) * layer.stride + layer.kernel);
  width_ = std::max(0, (region.width() - 1) * layer.stride + layer.kernel);
  pixels_.resize(static_cast<std::size_t>(parts_) * static_cast<std::size_t>(height_) *
                 static_cast<std::size_t>(width_));
  const int top = region.top * layer.stride - layer.padding;
  const int left = region.left * layer.stride - layer.padding;
  const float** to = pixels_.data();
  for (const int part : input.parts) {
    const PatchedMap map = patches.view(part, position);
    for (int y = top; y < top + height_; ++y, to += width_) {
      if (y < 0 || y >= input.height)
        std::fill_n(to, width_, outside);
      else
        fillRow(map, y, left, outside, to);
    }
  }
}

void Window::fillRow(const PatchedMap& map, int y, int left, const float* outside,
                     const float** to) const {
  const int right = left + width_;
  int x = left;
  const auto run = [&](int end, const float* pixel, std::size_t stride) {
    for (; x < std::min(end, right); ++x, pixel += stride) *to++ = pixel;
  };
  run(0, outside, 0);
  const bool crosses = y >= map.region.top && y < map.region.bottom && !map.region.empty();
  if (crosses) {
    // No pointer is made into a cache that is only being made.
    if (x < map.region.left) run(map.region.left, map.cachedAt(y, x), map.stride);
    if (x < map.region.right) run(map.region.right, map.patchAt(y, x), map.stride);
  }
  if (x < map.width) run(map.width, map.cachedAt(y, x), map.stride);
  run(right, outside, 0);
}

}  // namespace carpus::nn
