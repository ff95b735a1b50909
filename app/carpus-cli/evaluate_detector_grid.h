// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/carpus-cli/command.h"
#include "core/learn/cache_format.h"

namespace carpus::cli {

/// `evaluate detector --grid`: what was asked for.
struct GridCommand {
  bool wanted = false;
  std::string networks;  ///< folder of models, one for each patch size; empty: the installed ones
  std::string picture;   ///< PNG file of the heat map
};
void addGridOptions(CLI::App& detector, GridCommand& command);

/// Patch sizes against strides (Lee et al. 2017, figure 5): table to the standard output, JSON into
/// `out`, heat map into the picture that was named.
struct GridRun {
  std::string data, masks, out;
  learn::Split split = learn::Split::Validation;
  int limit = 0;
};
int evaluateGrid(const GridCommand& command, const GridRun& run, Console& console);

}  // namespace carpus::cli
