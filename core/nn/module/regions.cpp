// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/regions.h"

#include <algorithm>

namespace carpus::nn {
namespace {

using Kind = networks::GraphLayer::Kind;

bool hasWindow(const networks::GraphLayer& layer) {
  return layer.kind == Kind::Convolution || layer.kind == Kind::MaxPool;
}

/// First result whose window reaches pixel `at` or a later one.
int firstReached(const networks::GraphLayer& layer, int at) {
  const int beyond = at + layer.padding - layer.kernel + 1;
  return beyond <= 0 ? 0 : (beyond + layer.stride - 1) / layer.stride;
}

/// One past the last result whose window begins at or before pixel `at`.
int pastReached(const networks::GraphLayer& layer, int at) {
  return (at + layer.padding) / layer.stride + 1;
}

}  // namespace

Box united(const Box& one, const Box& other) {
  if (one.empty()) return other;
  if (other.empty()) return one;
  return {std::min(one.top, other.top), std::min(one.left, other.left),
          std::max(one.bottom, other.bottom), std::max(one.right, other.right)};
}

int resultSide(const networks::GraphLayer& layer, int side) {
  if (layer.kind == Kind::GlobalAverage || layer.kind == Kind::GlobalMax) return 1;
  if (!hasWindow(layer)) return side;
  const int room = side + 2 * layer.padding - layer.kernel;
  if (!layer.ceilMode) return room / layer.stride + 1;
  const int count = (room + layer.stride - 1) / layer.stride + 1;
  return (count - 1) * layer.stride >= side + layer.padding ? count - 1 : count;
}

Box reached(const networks::GraphLayer& layer, const Box& changed, int height, int width) {
  if (changed.empty()) return {};
  if (layer.kind == Kind::GlobalAverage || layer.kind == Kind::GlobalMax) return {0, 0, 1, 1};
  if (!hasWindow(layer)) return changed;
  return {firstReached(layer, changed.top), firstReached(layer, changed.left),
          std::min(height, pastReached(layer, changed.bottom - 1)),
          std::min(width, pastReached(layer, changed.right - 1))};
}

}  // namespace carpus::nn
