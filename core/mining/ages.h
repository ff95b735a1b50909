// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/mining/tokens.h"

namespace carpus::mining {

/// A number of a sentence that may be an age: tokens `begin` to `end` (behind the last).
struct AgePhrase {
  size_t begin = 0, end = 0;
  double low = 0, high = 0;  ///< months; equal unless a range
  bool hasUnit = false;      ///< "12 years", not only "12"
  bool old = false;          ///< "12-year-old", "12 years of age"
  bool withMonths = false;   ///< said to the month
  bool range = false;
};

/// All of a sentence, in order: "12 years 6 months", "12 6/12", "12-6", "144 mos", "11 to 12
/// years", "between 11 and 12 years". Numbers without a unit count as years.
std::vector<AgePhrase> agePhrases(const std::vector<Token>& tokens);

}  // namespace carpus::mining
