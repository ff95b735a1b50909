// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/gemm.h"

#include <algorithm>
#include <limits>

#if defined(__x86_64__) && defined(__GNUC__)
#define CARPUS_X86_KERNELS 1
#include <immintrin.h>
#else
#define CARPUS_X86_KERNELS 0
#endif

namespace carpus::nn {
namespace {

/// One group times one panel of 16 * `lanes` outputs.
struct Tile {
  const RowGroup* group;
  const float* panel;
  const float* bias;
  float lowest;
  float* out;
  std::size_t stride;
  int lanes;
};
using Kernel = void (*)(const Tile&);

void plainKernel(const Tile& tile) {
  const int width = tile.lanes * kLane;
  for (int row = 0; row < tile.group->count; ++row) {
    float sums[kPanel];
    std::copy_n(tile.bias, width, sums);
    const float* weights = tile.panel;
    for (int tap = 0; tap < tile.group->taps; ++tap) {
      const float* const piece = tile.group->pieces[tap * kGroup + row];
      for (int k = 0; k < tile.group->lengths[tap]; ++k, weights += width)
        for (int i = 0; i < width; ++i) sums[i] += piece[k] * weights[i];
    }
    float* const out = tile.out + static_cast<std::size_t>(row) * tile.stride;
    for (int i = 0; i < width; ++i) out[i] = std::max(sums[i], tile.lowest);
  }
}

#if CARPUS_X86_KERNELS

template <int kLanes>
__attribute__((target("avx512f"))) void avx512Lanes(const Tile& tile) {
  __m512 sums[kGroup][kLanes];
  for (int lane = 0; lane < kLanes; ++lane) {
    const __m512 bias = _mm512_loadu_ps(tile.bias + lane * kLane);
    for (auto& row : sums) row[lane] = bias;
  }
  const float* weights = tile.panel;
  for (int tap = 0; tap < tile.group->taps; ++tap) {
    const float* const* const rows = tile.group->pieces + tap * kGroup;
    const float* piece[kGroup];
#pragma GCC unroll 8
    for (int row = 0; row < kGroup; ++row) piece[row] = rows[row];
    const int length = tile.group->lengths[tap];
    for (int k = 0; k < length; ++k, weights += kLanes * kLane) {
      __m512 column[kLanes];
      for (int lane = 0; lane < kLanes; ++lane)
        column[lane] = _mm512_loadu_ps(weights + lane * kLane);
#pragma GCC unroll 8
      for (int row = 0; row < kGroup; ++row) {
        const __m512 value = _mm512_set1_ps(piece[row][k]);
        for (int lane = 0; lane < kLanes; ++lane)
          sums[row][lane] = _mm512_fmadd_ps(value, column[lane], sums[row][lane]);
      }
    }
  }
  // Masked only because GCC 12 warns about its own plain maximum.
  constexpr __mmask16 kAllLanes = 0xFFFF;
  const __m512 lowest = _mm512_set1_ps(tile.lowest);
#pragma GCC unroll 8
  for (int row = 0; row < kGroup; ++row)
    if (row < tile.group->count)
      for (int lane = 0; lane < kLanes; ++lane)
        _mm512_storeu_ps(tile.out + static_cast<std::size_t>(row) * tile.stride + lane * kLane,
                         _mm512_mask_max_ps(sums[row][lane], kAllLanes, sums[row][lane], lowest));
}

void avx512Kernel(const Tile& tile) {
  tile.lanes == 2 ? avx512Lanes<2>(tile) : avx512Lanes<1>(tile);
}

/// Four rows and one lane of 16 (two registers of 8) at a time: what 16 registers hold.
__attribute__((target("avx2,fma"))) void avx2Block(const Tile& tile, int firstRow, int lane) {
  constexpr int kRows = 4, kHalf = 8;
  __m256 sums[kRows][2];
  for (auto& row : sums) {
    row[0] = _mm256_loadu_ps(tile.bias + lane * kLane);
    row[1] = _mm256_loadu_ps(tile.bias + lane * kLane + kHalf);
  }
  const float* weights = tile.panel + lane * kLane;
  for (int tap = 0; tap < tile.group->taps; ++tap) {
    const float* const* const rows = tile.group->pieces + tap * kGroup + firstRow;
    const float *r0 = rows[0], *r1 = rows[1], *r2 = rows[2], *r3 = rows[3];
    const int length = tile.group->lengths[tap];
    for (int k = 0; k < length; ++k, weights += tile.lanes * kLane) {
      const float* const values[kRows] = {r0 + k, r1 + k, r2 + k, r3 + k};
      const __m256 low = _mm256_loadu_ps(weights);
      const __m256 high = _mm256_loadu_ps(weights + kHalf);
#pragma GCC unroll 4
      for (int row = 0; row < kRows; ++row) {
        const __m256 value = _mm256_broadcast_ss(values[row]);
        sums[row][0] = _mm256_fmadd_ps(value, low, sums[row][0]);
        sums[row][1] = _mm256_fmadd_ps(value, high, sums[row][1]);
      }
    }
  }
  const __m256 lowest = _mm256_set1_ps(tile.lowest);
  for (int row = 0; row < std::min(kRows, tile.group->count - firstRow); ++row) {
    float* const out =
        tile.out + static_cast<std::size_t>(firstRow + row) * tile.stride + lane * kLane;
    _mm256_storeu_ps(out, _mm256_max_ps(sums[row][0], lowest));
    _mm256_storeu_ps(out + kHalf, _mm256_max_ps(sums[row][1], lowest));
  }
}

void avx2Kernel(const Tile& tile) {
  for (int lane = 0; lane < tile.lanes; ++lane)
    for (int row = 0; row < tile.group->count; row += kGroup / 2) avx2Block(tile, row, lane);
}

#endif

Kernel bestKernel() {
#if CARPUS_X86_KERNELS
  if (__builtin_cpu_supports("avx512f")) return avx512Kernel;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return avx2Kernel;
#endif
  return plainKernel;
}

}  // namespace

PackedWeights packWeights(const float* weight, const float* bias, int outputs, int depth) {
  PackedWeights packed;
  packed.depth = depth;
  packed.outputs = paddedToLane(outputs);
  packed.bias.assign(static_cast<std::size_t>(packed.outputs), 0.0F);
  if (bias) std::copy_n(bias, outputs, packed.bias.begin());
  packed.panels.assign(static_cast<std::size_t>(packed.outputs) * static_cast<std::size_t>(depth),
                       0.0F);
  for (int out = 0; out < outputs; ++out) {
    const float* const row = weight + static_cast<std::ptrdiff_t>(out) * depth;
    const int first = out / kPanel * kPanel;
    const int width = std::min(kPanel, packed.outputs - first);
    float* to = packed.panels.data() + static_cast<std::ptrdiff_t>(first) * depth + (out - first);
    for (int k = 0; k < depth; ++k, to += width) *to = row[k];
  }
  return packed;
}

void multiply(const RowGroup* groups, int groupCount, const PackedWeights& weights, bool relu,
              float* out, std::size_t stride) {
  static const Kernel kernel = bestKernel();
  const float lowest = relu ? 0.0F : std::numeric_limits<float>::lowest();
  for (int first = 0; first < weights.outputs; first += kPanel) {
    Tile tile{.group = nullptr,
              .panel = weights.panels.data() + static_cast<std::ptrdiff_t>(first) * weights.depth,
              .bias = weights.bias.data() + first,
              .lowest = lowest,
              .out = out + first,
              .stride = stride,
              .lanes = std::min(kPanel, weights.outputs - first) / kLane};
    for (int i = 0; i < groupCount; ++i, tile.out += kGroup * stride) {
      tile.group = groups + i;
      kernel(tile);
    }
  }
}

}  // namespace carpus::nn
