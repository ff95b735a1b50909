// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace carpus::nn {

/// Matrix products whose left rows lie anywhere in memory, piece by piece: a convolution over the
/// pixels that an occluder changes reads some rows from its patch and the others from the cached
/// map, without a copy ("indirect convolution", Dukhan 2019). Kernels for AVX-512 and AVX2 beside
/// plain C++, chosen when the program runs; each does its sums in one order, whatever the batch.

inline constexpr int kGroup = 8;   ///< rows that a kernel does at once
inline constexpr int kLane = 16;   ///< results are padded to a multiple of this
inline constexpr int kPanel = 32;  ///< results that a kernel does at once

constexpr int paddedToLane(int count) { return (count + kLane - 1) / kLane * kLane; }

/// Right side of a product, in the order in which the kernels read it.
struct PackedWeights {
  int depth = 0;              ///< length of a left row
  int outputs = 0;            ///< padded to kLane
  std::vector<float> panels;  ///< panels of kPanel (the last perhaps kLane) outputs, depth by depth
  std::vector<float> bias;    ///< padded with 0
};

/// `weight` [outputs][depth]; `bias` may be null (zero).
PackedWeights packWeights(const float* weight, const float* bias, int outputs, int depth);

/// Where the left rows of one group of kGroup come from: `taps` pieces, piece t of row r at
/// `pieces[t * kGroup + r]`, `lengths[t]` numbers each (a multiple of 4).
struct RowGroup {
  const float* const* pieces = nullptr;
  const int* lengths = nullptr;
  int taps = 0;
  int count = kGroup;  ///< rows that are stored; the pieces of the others still have to be readable
};

/// out[r] = max(weights * row r + bias, relu ? 0 : -inf) for a run of groups that share lengths;
/// rows of `out` follow each other at `stride` numbers.
void multiply(const RowGroup* groups, int groupCount, const PackedWeights& weights, bool relu,
              float* out, std::size_t stride);

}  // namespace carpus::nn
