// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/nn/module/gemm.h"

namespace carpus::nn {

/// Winograd's minimal filtering F(4x4, 3x3) (Lavin & Gray 2016): a 3x3 kernel of stride 1 makes 4x4
/// outputs from 6x6 inputs with 36 products instead of 144. Exact but for rounding. (5x5 kernels
/// have few channels here; for them the transforms cost what the products save, measured.)
inline constexpr int kTileKernel = 3;
inline constexpr int kTileSide = 6;
inline constexpr int kTilePoints = kTileSide * kTileSide;
inline constexpr int kTileOutputs = kTileSide - kTileKernel + 1;  ///< per side

using WinogradWeights = std::array<PackedWeights, kTilePoints>;

/// `weight` [outputs][inputs][3][3].
WinogradWeights transformWeights(const float* weight, int outputs, int inputs);

/// Transforms `channels` numbers of 36 pixels, row by row; point p goes to to[p * pointStride].
/// Works on whole lanes of kLane: pixels are read, and points written, up to the next multiple.
void transformInput(const float* const* pixels, int channels, float* to, std::size_t pointStride);

/// The way back: 4x4 pixels of `outputs` (a multiple of kLane) numbers: to[i] = max(transform +
/// bias, lowest); pixels whose `to` is null are not stored.
void transformOutput(const float* from, std::size_t pointStride, const float* bias, float lowest,
                     int outputs, float* const* to);

}  // namespace carpus::nn
