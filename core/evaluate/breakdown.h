// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "core/evaluate/ages.h"

namespace carpus::evaluate {

inline constexpr int kYearClasses = 19;  ///< 0 to 17 years, and 18 and above

/// Readings with an estimate of one sex, or of both.
std::vector<ReadAge> readingsOf(const std::vector<ReadAge>& readings, std::optional<Sex> sex);

/// Error of the cases whose true age lies in [fromYears, toYears).
struct AgeBand {
  int fromYears = 0, toYears = 0;
  Figure mad, bias;  ///< months
};
/// Bands of three years from birth to 18, and 18 to 20; those without cases are left out.
std::vector<AgeBand> ageBands(const std::vector<ReadAge>& readings);

/// Cases by true year class (row) and class of the estimate (column), counted as yearClass does.
using Confusion = std::array<std::array<int, kYearClasses>, kYearClasses>;
Confusion confusionOf(const std::vector<ReadAge>& readings);

/// Cases whose most probable year class had a probability in [from, to): how often it was right.
struct ReliabilityBin {
  double from = 0, to = 0;
  double confidence = 0;  ///< mean probability of the bin
  Figure accuracy;
};
/// Ten bins of equal width; empty ones are left out. Cases without year probabilities do not count.
std::vector<ReliabilityBin> reliabilityOf(const std::vector<ReadAge>& readings);
/// Mean distance between confidence and accuracy over the bins, weighted by cases (ECE).
Figure calibrationError(const std::vector<ReadAge>& readings);

/// Mean over the year classes that occur of the average precision of ranking all cases by their
/// probability of the class (area under the step-wise precision-recall curve).
Figure meanAveragePrecision(const std::vector<ReadAge>& readings);

}  // namespace carpus::evaluate
