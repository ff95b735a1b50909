// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/evaluate/ages.h"

namespace carpus::evaluate {

/// The temperature per sex (one for both) at which the true year classes are most probable, from
/// readings at temperature 1: {"F": t, "M": t}. It is fitted first and the readings are then made
/// again, because it changes the spread that the interval goes by.
QJsonObject temperaturesFrom(const std::vector<ReadAge>& readings);

/// Calibration for the manifest from readings made without offset or slope: the slope that gives
/// the estimates the spread of the true ages where theirs is narrower or wider beyond chance
/// (reduced major axis: a network trained on labels with noise draws the youngest up and the oldest
/// down); per sex the offset where the error is beyond chance (twice its standard error); the
/// conformal interval at `level` of the kind that held best over repeated halves of the readings
/// (core/evaluate/intervals.h), and the spread above which a distribution counts as atypical (99th
/// percentile).
QJsonObject calibrationFrom(const std::vector<ReadAge>& readings, double level);

}  // namespace carpus::evaluate
