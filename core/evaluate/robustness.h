// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <optional>

#include "core/dataset/dataset.h"
#include "core/evaluate/variants.h"
#include "core/workflow/workflow.h"

namespace carpus::evaluate {

/// A radiograph that is changed and read again.
struct RobustCase {
  QString name;
  RadiographPtr radiograph;
};

/// How one kind of change moved the estimates.
struct RobustRow {
  QString id, meaning;
  struct Change {
    QString name;       ///< of the case
    double months = 0;  ///< estimate of the changed picture less that of the original
  };
  std::vector<Change> changes;
  std::vector<QString> refused;  ///< the original was read, the changed picture was not

  double medianChange() const;  ///< of the absolute changes, months
  double shift() const;         ///< median of the signed changes
  double percentile95() const;  ///< of the absolute changes
  std::optional<Change> worst() const;
  bool holds() const;  ///< within kMedianBar and kPercentileBar
};

/// What a change may do to the estimate: median and 95th percentile of the absolute change, months.
inline constexpr double kMedianBar = 2, kPercentileBar = 8;

struct Robustness {
  std::vector<RobustRow> rows;
  int cases = 0;       ///< originals with an estimate
  int unreadable = 0;  ///< originals without one: refused, or the sex is unknown
};

/// Reads each case as it is and with every variant of `variants()`. The sex is the file's, else
/// `sex`. Cancelled between two readings.
Result<Robustness> measureRobustness(const std::vector<RobustCase>& cases,
                                     const workflow::Toolbox& toolbox,
                                     const assess::AssessOptions& options, Progress& progress);

/// The first `limit` (0: all) half-size radiographs of a split.
Result<std::vector<RobustCase>> robustCases(const dataset::Dataset& dataset, learn::Split split,
                                            int limit);
/// The radiographs of a folder of a site's own, by name; files that are none are left out.
Result<std::vector<RobustCase>> robustCases(const QString& folder, int limit);

QJsonObject toJson(const Robustness& robustness);
QString toText(const Robustness& robustness);

}  // namespace carpus::evaluate
