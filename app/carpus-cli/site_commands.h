// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/carpus-cli/command.h"

namespace carpus::cli {

/// Commands of a site that stand below those of other files, which must have been added before.
void addMineCommand(CLI::App& app, Action& chosen);             ///< `train mine`
void addRobustnessCommand(CLI::App& app, Action& chosen);       ///< `evaluate robustness`
void addIntervalsCommand(CLI::App& app, Action& chosen);        ///< `evaluate intervals`
void addSiteCalibrationCommand(CLI::App& app, Action& chosen);  ///< `calibrate site`
void addTypicalityCommand(CLI::App& app, Action& chosen);       ///< `train typicality`
void addModelCommand(CLI::App& app, Action& chosen);            ///< `model import|card|list`

}  // namespace carpus::cli
