// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/nn/module/plan.h"

namespace carpus::nn {

/// One map as it is at one position: its changed region from a patch, all else from the cached map.
struct PatchedMap {
  Box region;
  const float* patch = nullptr;
  const float* cached = nullptr;
  int width = 0;           ///< of the whole map
  std::size_t stride = 0;  ///< numbers of a pixel

  const float* at(int y, int x) const {
    return region.holds(y, x) ? patchAt(y, x) : cachedAt(y, x);
  }
  const float* patchAt(int y, int x) const {
    return patch + (static_cast<std::size_t>(y - region.top) *
                        static_cast<std::size_t>(region.right - region.left) +
                    static_cast<std::size_t>(x - region.left)) *
                       stride;
  }
  const float* cachedAt(int y, int x) const {
    return cached + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                     static_cast<std::size_t>(x)) *
                        stride;
  }
};

/// The changed regions of every value at several positions, and the memory of their pixels.
class Patches {
 public:
  Patches(const Plan& plan, std::vector<const float*> cached);

  /// Starts over: `squares` are the changed regions of the picture, whose pixels the caller then
  /// writes to pixels(0).
  void begin(const std::vector<Box>& squares);
  /// Works out the regions of the step's result and makes room for them.
  void prepare(const Plan::Step& step);

  std::size_t positions() const { return positions_; }
  const Box& region(int value, std::size_t position) const {
    return regions_[static_cast<std::size_t>(value)][position];
  }
  /// Pixels of a value, position after position, row by row.
  float* pixels(int value);
  std::size_t pixelCount(int value) const {
    return starts_[static_cast<std::size_t>(value)].back();
  }
  /// Index of the first pixel of a position.
  std::size_t start(int value, std::size_t position) const {
    return starts_[static_cast<std::size_t>(value)][position];
  }
  PatchedMap view(int value, std::size_t position) const;
  const Plan& plan() const { return plan_; }

 private:
  void place(int value);
  const Plan::Value& valueOf(int value) const {
    return plan_.values()[static_cast<std::size_t>(value)];
  }

  const Plan& plan_;
  std::vector<const float*> cached_;  ///< by value; null while the cache itself is made
  std::size_t positions_ = 0;
  std::vector<std::vector<Box>> regions_;         ///< by value, by position
  std::vector<std::vector<std::size_t>> starts_;  ///< likewise, and the end
  std::vector<std::vector<float>> slots_;
};

}  // namespace carpus::nn
