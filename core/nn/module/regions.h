// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/networks/graph.h"

namespace carpus::nn {

/// Pixels of a map [top, bottom) x [left, right).
struct Box {
  int top = 0, left = 0, bottom = 0, right = 0;

  int height() const { return bottom > top ? bottom - top : 0; }
  int width() const { return right > left ? right - left : 0; }
  std::size_t area() const {
    return static_cast<std::size_t>(height()) * static_cast<std::size_t>(width());
  }
  bool empty() const { return area() == 0; }
  bool holds(int y, int x) const { return y >= top && y < bottom && x >= left && x < right; }
};

/// The smallest region that holds both.
Box united(const Box& one, const Box& other);

/// Side of a layer's result over a side of `side` pixels, as LibTorch counts it.
int resultSide(const networks::GraphLayer& layer, int side);

/// Pixels of the result (`height` x `width`) whose windows touch `changed`: what has to be computed
/// anew when the input changes there.
Box reached(const networks::GraphLayer& layer, const Box& changed, int height, int width);

}  // namespace carpus::nn
