// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <vector>

#include "core/evaluate/ages.h"

namespace carpus::evaluate {

/// One way of making a split-conformal interval: what the error is divided by, and which readings
/// share a quantile.
struct IntervalKind {
  QString id;
  bool normalised = true;  ///< by the standard deviation plus `floor`; else by nothing
  double floor = 0;        ///< months
  bool bySex = false,
       byThird = false;  ///< quantiles of their own (Mondrian; thirds of the estimate)
};

/// Absolute and normalised (floor 0, 5, 10, 20 months) intervals, for all together, by sex, by
/// third and by both.
const std::vector<IntervalKind>& intervalKinds();

/// How one kind held over repeated halves: calibrated on one half, counted on the other.
struct IntervalFigures {
  IntervalKind kind;
  double coverage = 0;                      ///< mean over the repeats
  double worstRepeat = 0;                   ///< 5th percentile of the repeats' coverage
  std::map<QString, double> groupCoverage;  ///< "F", "M", "third 1" ... by the true age
  double medianWidth = 0;                   ///< months, mean over the repeats

  double lowestGroup() const;
};

/// Seeded: the same readings give the same figures.
std::vector<IntervalFigures> compareIntervals(const std::vector<ReadAge>& readings, double level,
                                              int repeats);

/// The narrowest kind of those that cover `level` less 3 points in each sex and each third (by
/// their means), else the one whose worst group is best covered.
IntervalKind bestInterval(const std::vector<IntervalFigures>& figures, double level);

/// The manifest's keys for that kind from all readings: conformal_kind, conformal_floor_months,
/// conformal_quantile, conformal_groups.
QJsonObject intervalCalibration(const std::vector<ReadAge>& readings, const IntervalKind& kind,
                                double level);

QString toText(const std::vector<IntervalFigures>& figures);

}  // namespace carpus::evaluate
