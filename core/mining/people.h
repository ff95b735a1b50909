// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/mining/mining.h"
#include "core/mining/tokens.h"

namespace carpus::mining {

/// Whose hand it is: a field "Sex: F" counts more than "12-year-old girl", this more than the
/// standard that was used, this more than a pronoun. Nothing when two of one weight contradict each
/// other.
std::optional<Sex> sexOf(const std::vector<Sentence>& sentences);

/// Which hand was examined. Old fractures, comparisons, dominance ("right-handed") and denials ("no
/// right hand study") do not count.
std::optional<Hand> handOf(const std::vector<Sentence>& sentences);

/// True when the text names knee, elbow, foot or pelvis and no hand or wrist.
bool isOtherPart(const std::vector<Sentence>& sentences);

/// Age from "date of birth" and the date of the examination, months.
std::optional<Months> ageFromDates(const std::vector<Sentence>& sentences);

}  // namespace carpus::mining
