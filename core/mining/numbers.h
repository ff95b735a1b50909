// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/mining/tokens.h"

namespace carpus::mining {

/// Numbers in words as number tokens ("twenty-one", "twelve point five", "twelve and a half"),
/// dates in words ("March 3, 2015") as date tokens.
std::vector<Token> joinedNumbers(const std::vector<Token>& tokens);

}  // namespace carpus::mining
