// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/carpus-cli/command.h"

namespace carpus::cli {

/// Adds `evaluate phantoms` to the `evaluate` command.
void addEvaluatePhantoms(CLI::App& evaluate, Action& chosen);

}  // namespace carpus::cli
