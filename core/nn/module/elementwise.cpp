// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/elementwise.h"

#include "core/nn/module/clones.h"

namespace carpus::nn {
namespace {

constexpr int kLane = sizeof(Lane) / sizeof(float);
constexpr int kLanes = 4;  ///< that stay in registers while all rows go by

}  // namespace

CARPUS_CLONES
void largestOf(const float* const* rows, int rowCount, int count, float* to) {
  int at = 0;
  for (; at + kLanes * kLane <= count; at += kLanes * kLane) {
    Lane largest[kLanes], lane;
    for (int i = 0; i < kLanes; ++i) loadLane(largest[i], rows[0] + at + i * kLane);
    for (int r = 1; r < rowCount; ++r)
      for (int i = 0; i < kLanes; ++i) {
        loadLane(lane, rows[r] + at + i * kLane);
        largest[i] = lane > largest[i] ? lane : largest[i];
      }
    for (int i = 0; i < kLanes; ++i) storeLane(to + at + i * kLane, largest[i]);
  }
  for (; at < count; ++at) {
    float largest = rows[0][at];
    for (int r = 1; r < rowCount; ++r) largest = rows[r][at] > largest ? rows[r][at] : largest;
    to[at] = largest;
  }
}

CARPUS_CLONES
void addRows(const float* one, const float* other, float lowest, int count, float* to) {
  for (int c = 0; c < count; ++c) {
    const float sum = one[c] + other[c];
    to[c] = sum > lowest ? sum : lowest;
  }
}

CARPUS_CLONES
void accumulate(const float* row, int count, double* sums) {
  for (int c = 0; c < count; ++c) sums[c] += row[c];
}

}  // namespace carpus::nn
