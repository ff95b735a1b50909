// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"

namespace carpus::growth {

/// Ages of the Greulich-Pyle standards of that sex, ascending (Greulich & Pyle, 2nd ed., 1959).
const std::vector<Months>& standardAges(Sex sex);

enum class SdTable { Brush, GreulichPyleHand };
QString toCode(SdTable table);  ///< "brush", "greulich_pyle_hand"
QString citation(SdTable table);

/// Standard deviation of skeletal age at a chronological age, months; linear inside the table,
/// nothing outside (resources/reference/skeletal_age_sd.csv).
std::optional<double> skeletalAgeSd(SdTable table, Sex sex, Months chronological);

/// Range of chronological ages that the table covers.
std::pair<Months, Months> coveredRange(SdTable table, Sex sex);

enum class Maturity { Average, Advanced, Delayed };
QString toCode(Maturity maturity);  ///< "average", "advanced", "delayed"

/// Advanced from 12 months ahead of the chronological age, delayed from 12 months behind.
Maturity maturityOf(Months skeletal, Months chronological);

/// Per cent of mature height at a skeletal age (Bayley & Pinneau 1952); nothing outside the table.
std::optional<double> percentOfMatureHeight(Sex sex, Maturity maturity, Months skeletal);

/// Adult height in cm by Bayley-Pinneau: height / (per cent / 100); nothing outside the table (the
/// one for delayed boys ends at 13 years) or for a height that is not positive.
std::optional<double> predictAdultHeight(Sex sex, Months skeletal, Months chronological,
                                         double heightCm);

}  // namespace carpus::growth
