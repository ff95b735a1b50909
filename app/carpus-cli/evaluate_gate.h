// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/carpus-cli/command.h"

namespace carpus::cli {

/// Adds `evaluate gate` to the `evaluate` command: what the quality gate says of hands, and of
/// other things.
void addEvaluateGate(CLI::App& evaluate, Action& chosen);

}  // namespace carpus::cli
