// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/carpus-cli/command.h"

namespace carpus::cli {

/// `attention gallery`: mean maps by sex and maturity over radiographs with known truth.
void addAttentionGallery(CLI::App& attention, Action& chosen);

}  // namespace carpus::cli
