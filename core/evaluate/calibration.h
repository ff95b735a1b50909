// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/evaluate/ages.h"

namespace carpus::evaluate {

/// Calibration for the manifest from readings made with an uncalibrated model (temperature 1, no
/// offset), per sex: the offset where the median error is beyond chance (more than twice its
/// standard error), and the split-conformal quantile of |error| / spread at `level` with the
/// finite-sample correction (Lei et al. 2018). Also the spread above which a distribution counts as
/// atypical (99th percentile).
QJsonObject calibrationFrom(const std::vector<ReadAge>& readings, double level);

}  // namespace carpus::evaluate
