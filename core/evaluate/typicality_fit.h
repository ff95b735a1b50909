// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/dataset.h"
#include "core/workflow/workflow.h"

namespace carpus::evaluate {

/// The values of the first `limit` (0: all) half-size radiographs of a split that get an estimate.
Result<std::vector<std::vector<double>>> readTypicality(const dataset::Dataset& dataset,
                                                        learn::Split split, int limit,
                                                        const workflow::Toolbox& toolbox,
                                                        Progress& progress);

/// Mean and covariance of `training` (a tenth of it shrunk to the diagonal), and the limit that 99
/// % of the `held` pictures stay below, which were not fitted to.
assess::Typicality fitTypicality(const std::vector<std::vector<double>>& training,
                                 const std::vector<std::vector<double>>& held);

}  // namespace carpus::evaluate
