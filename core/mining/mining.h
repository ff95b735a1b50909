// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/units.h"

namespace carpus::mining {

/// Which hand a report speaks of.
enum class Hand { Left, Right, Both };
QString toCode(Hand hand);  ///< "left", "right", "both"

/// An age as a report gives it. A range is counted as its mean (Lee et al. 2017).
struct StatedAge {
  Months low, high;  ///< equal for a single age

  Months mean() const { return {(low.value + high.value) / 2}; }
  int years() const;  ///< whole years, floored: the class of the paper
};

/// Why a report is no training case.
enum class Exclusion {
  NoBoneAge,       ///< speaks of no bone age
  OnlyDifference,  ///< says how far the bone age is from normal, not which it is
  OnlyBound,       ///< "less than 9 years"
  Contradictory,   ///< two bone ages that lie far apart
  Undetermined,    ///< the reader says that it cannot be told
  UnderFive,       ///< bone age or chronological age below 5 years
  RightHand,
  NotAHand  ///< a bone age of knee, elbow or another part
};
QString toCode(Exclusion exclusion);  ///< "no-bone-age", ...
/// One sentence for people.
QString explain(Exclusion exclusion);

/// What one English radiology report says.
struct MinedReport {
  QString id;
  std::optional<StatedAge> boneAge;
  std::optional<StatedAge> chronologicalAge;
  std::optional<Sex> sex;
  std::optional<Hand> hand;
  std::vector<Exclusion> exclusions;

  bool included() const { return exclusions.empty(); }
};

/// Reads one report text. The age that a sentence names is told from others (chronological age,
/// prior studies, standard deviations, intervals) by the words around it.
MinedReport mineReport(const QString& text);

/// A report with its name: the file's, or the row's.
struct ReportText {
  QString id;
  QString text;
};

/// The reports of a folder (*.txt, by name) or of a CSV file (header with a column text, report,
/// report_text, body or findings/impression, and an optional id, accession or file). Refuses what
/// has none.
Result<std::vector<ReportText>> readReports(const QString& path);

/// Fields of a CSV text: quotes, doubled quotes and line breaks inside quotes are understood.
std::vector<QStringList> parseCsv(const QString& text);

/// Table for training: id, sex, chronological_age_months, bone_age_months, bone_age_low_months,
/// bone_age_high_months, chronological_age_years, bone_age_years, laterality, included, reasons.
QString toCsv(const std::vector<MinedReport>& reports);

/// One object with the same names; `reasons` is a list of {code, text}.
QJsonObject toJson(const MinedReport& report);

}  // namespace carpus::mining
