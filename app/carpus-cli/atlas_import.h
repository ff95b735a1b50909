// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/carpus-cli/command.h"

namespace carpus::cli {

/// `atlas import`, a subcommand of `atlas`.
void addAtlasImport(CLI::App& atlas, Action& chosen);

}  // namespace carpus::cli
