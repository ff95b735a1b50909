// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/module/patches.h"

namespace carpus::nn {

/// Where every pixel lies that a step reads for a region of its result at one position: in a patch,
/// in the cached map, or beyond the border.
class Window {
 public:
  /// `outside` stands for pixels beyond the border.
  void fill(const Patches& patches, const Plan::Step& step, const Box& region, std::size_t position,
            const float* outside);

  int parts() const { return parts_; }
  /// Pixel of part `part` under tap (ky, kx) of the result at (y, x), counted from the region's
  /// corner.
  const float* at(int part, int y, int x, int ky, int kx) const {
    return row(part, y * step_ + ky)[x * step_ + kx];
  }
  /// Row of pointers, counted from the window's corner.
  const float* const* row(int part, int y) const {
    return pixels_.data() + (static_cast<std::ptrdiff_t>(part) * height_ + y) * width_;
  }
  int height() const { return height_; }
  int width() const { return width_; }

 private:
  void fillRow(const PatchedMap& map, int y, int left, const float* outside,
               const float** to) const;

  std::vector<const float*> pixels_;  ///< [part][row][column]
  int parts_ = 0, height_ = 0, width_ = 0, step_ = 1;
};

}  // namespace carpus::nn
