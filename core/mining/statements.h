// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mining/tokens.h"

namespace carpus::mining {

/// What a report says of the bone age without a number.
struct Statements {
  bool undetermined = false;         ///< "bone age cannot be determined"
  bool mature = false;               ///< "skeletally mature", "all growth plates are closed"
  bool equalsChronological = false;  ///< "bone age is equal to the chronological age"
};

Statements statementsOf(const std::vector<Sentence>& sentences);

}  // namespace carpus::mining
