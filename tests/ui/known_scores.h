// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <memory>

#include "core/attention/attention.h"

namespace carpus::testing {

inline constexpr int kKnownInput = 64;
inline constexpr int kKnownBins = 240;

/// All mass in the bin that holds `months`.
inline std::vector<float> certain(double months) {
  std::vector<float> bins(kKnownBins, 0.0F);
  bins.at(static_cast<size_t>(std::clamp(months, 0.0, kKnownBins - 1.0))) = 1.0F;
  return bins;
}

/// Scores of a network that is certain: 126 months with nothing covered, `coveredMonths(row,
/// column)` with the occluder (16 pixels, stride 8, of a 64 pixel input) at that position of a 7 x
/// 7 grid.
inline attention::ScoresPtr knownScores(
    const std::function<double(int row, int column)>& coveredMonths) {
  auto scores = std::make_shared<attention::Scores>();
  scores->options.patch = 16;
  scores->options.stride = 8;
  scores->inputSize = kKnownInput;
  scores->milliseconds = 1500;
  nn::OcclusionScores& values = scores->values;
  values.rows = values.columns = (kKnownInput - scores->options.patch) / 8 + 1;
  values.baseExpected = 126;
  values.baseDistribution = certain(126);
  for (int row = 0; row < values.rows; ++row) {
    for (int column = 0; column < values.columns; ++column) {
      const double months = coveredMonths(row, column);
      values.expected.push_back(static_cast<float>(months));
      const std::vector<float> bins = certain(months);
      values.distribution.insert(values.distribution.end(), bins.begin(), bins.end());
    }
  }
  return scores;
}

}  // namespace carpus::testing
