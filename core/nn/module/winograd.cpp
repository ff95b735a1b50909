// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/winograd.h"

#include "core/nn/module/clones.h"

namespace carpus::nn {
namespace {

/// The transform of the kernel along one side: [point][place].
constexpr double kKernel[kTileSide][kTileKernel] = {{1.0 / 4, 0, 0},
                                                    {-1.0 / 6, -1.0 / 6, -1.0 / 6},
                                                    {-1.0 / 6, 1.0 / 6, -1.0 / 6},
                                                    {1.0 / 24, 1.0 / 12, 1.0 / 6},
                                                    {1.0 / 24, -1.0 / 12, 1.0 / 6},
                                                    {0, 0, 1}};

/// One dimension of the input's transform: six results from six numbers.
CARPUS_INLINE void inputLine(const Lane* x, std::size_t step, Lane* to) {
  const Lane a = x[0], b = x[step], c = x[2 * step], d = x[3 * step], e = x[4 * step],
             f = x[5 * step];
  to[0] = 4 * a - 5 * c + e;
  to[1] = (d + e) - 4 * (b + c);
  to[2] = (e - d) + 4 * (b - c);
  to[3] = (e - c) + 2 * (d - b);
  to[4] = (e - c) - 2 * (d - b);
  to[5] = 4 * b - 5 * d + f;
}

/// One dimension of the way back: four results from six points.
CARPUS_INLINE void outputLine(const Lane* x, Lane* to) {
  const Lane sum = x[1] + x[2], difference = x[1] - x[2];
  const Lane farSum = x[3] + x[4], farDifference = x[3] - x[4];
  to[0] = x[0] + sum + farSum;
  to[1] = difference + 2 * farDifference;
  to[2] = sum + 4 * farSum;
  to[3] = difference + 8 * farDifference + x[5];
}

}  // namespace

WinogradWeights transformWeights(const float* weight, int outputs, int inputs) {
  const std::size_t count = static_cast<std::size_t>(outputs) * static_cast<std::size_t>(inputs);
  std::vector<std::vector<float>> rows(kTilePoints, std::vector<float>(count));
  for (std::size_t i = 0; i < count; ++i) {
    const float* const w = weight + i * kTileKernel * kTileKernel;
    double middle[kTileSide][kTileKernel];  // [point down][place across]
    for (int y = 0; y < kTileSide; ++y)
      for (int x = 0; x < kTileKernel; ++x)
        middle[y][x] = kKernel[y][0] * w[x] + kKernel[y][1] * w[3 + x] + kKernel[y][2] * w[6 + x];
    for (int point = 0; point < kTilePoints; ++point) {
      const double* const line = middle[point / kTileSide];
      const double* const across = kKernel[point % kTileSide];
      rows[static_cast<std::size_t>(point)][i] =
          static_cast<float>(line[0] * across[0] + line[1] * across[1] + line[2] * across[2]);
    }
  }
  WinogradWeights packed;
  for (std::size_t point = 0; point < kTilePoints; ++point)
    packed[point] = packWeights(rows[point].data(), nullptr, outputs, inputs);
  return packed;
}

CARPUS_CLONES
void transformInput(const float* const* pixels, int channels, float* to, std::size_t pointStride) {
  for (int at = 0; at < channels; at += kLane) {
    Lane tile[kTilePoints], column[kTileSide], row[kTileSide];
    for (int i = 0; i < kTilePoints; ++i) loadLane(tile[i], pixels[i] + at);
    for (int x = 0; x < kTileSide; ++x) {
      inputLine(tile + x, kTileSide, column);
      for (int y = 0; y < kTileSide; ++y) tile[y * kTileSide + x] = column[y];
    }
    float* point = to + at;
    for (int y = 0; y < kTileSide; ++y) {
      inputLine(tile + y * kTileSide, 1, row);
      for (int x = 0; x < kTileSide; ++x, point += pointStride) storeLane(point, row[x]);
    }
  }
}

CARPUS_CLONES
void transformOutput(const float* from, std::size_t pointStride, const float* bias, float lowest,
                     int outputs, float* const* to) {
  for (int at = 0; at < outputs; at += kLane) {
    Lane middle[kTileOutputs][kTileSide], points[kTileSide], results[kTileOutputs];
    for (int x = 0; x < kTileSide; ++x) {
      for (int y = 0; y < kTileSide; ++y)
        loadLane(points[y], from + static_cast<std::size_t>(y * kTileSide + x) * pointStride + at);
      outputLine(points, results);
      for (int y = 0; y < kTileOutputs; ++y) middle[y][x] = results[y];
    }
    Lane offset;
    loadLane(offset, bias + at);
    for (int y = 0; y < kTileOutputs; ++y) {
      outputLine(middle[y], results);
      for (int x = 0; x < kTileOutputs; ++x) {
        float* const out = to[y * kTileOutputs + x];
        if (!out) continue;
        const Lane value = results[x] + offset;
        storeLane(out + at, value > lowest ? value : Lane{} + lowest);
      }
    }
  }
}

}  // namespace carpus::nn
