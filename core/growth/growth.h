// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"

namespace carpus::growth {

/// Ages of the Greulich-Pyle standards of that sex, ascending (Greulich & Pyle, 2nd ed., 1959).
const std::vector<Months>& standardAges(Sex sex);

enum class SdTable { Brush, GreulichPyleHand };
QString toCode(SdTable table);  ///< "brush", "greulich_pyle_hand"
QString citation(SdTable table);

/// Standard deviation of skeletal age at a chronological age, months; linear inside the table, nothing
/// outside (resources/reference/skeletal_age_sd.csv).
std::optional<double> skeletalAgeSd(SdTable table, Sex sex, Months chronological);

/// Range of chronological ages that the table covers.
std::pair<Months, Months> coveredRange(SdTable table, Sex sex);

enum class Maturity { Average, Advanced, Delayed };
/// Per cent of mature height at a skeletal age (Bayley & Pinneau 1952); nothing outside the table.
std::optional<double> percentOfMatureHeight(Sex sex, Maturity maturity, Months skeletal);

}  // namespace carpus::growth
