// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "core/assess/assessment.h"
#include "core/attention/attention.h"
#include "core/attention/sanity.h"
#include "core/image/maskruns.h"
#include "core/report/report.h"

namespace carpus::ui {

/// What the reader adds to a radiograph. Each change of it can be undone until the report is
/// signed.
struct ReadingInputs {
  std::optional<Sex> sex;     ///< nothing: as the file says
  std::optional<Months> age;  ///< chronological, where the file has none
  std::optional<report::Decision> decision;
  std::optional<MaskRuns> mask;    ///< the reader's own; nothing: the automatic one
  std::optional<MaskRuns> sketch;  ///< strokes on the mask that are not used yet
};
bool operator==(const ReadingInputs& a, const ReadingInputs& b);

/// True when both give the same assessment, whatever decision and sketch are.
bool sameQuestion(const ReadingInputs& a, const ReadingInputs& b);

/// A report that was written.
struct SignedReading {
  report::Report report;
  QString folder;
};

enum class AssessState { Idle, WaitingForNetworks, Running, Done, Cancelled, Failed };

/// The radiograph on the desk with everything known about it. A plain value.
struct Reading {
  RadiographPtr radiograph;
  int version = 0;  ///< counts radiographs and assessments, so that views know what is new
  AssessState state = AssessState::Idle;
  std::optional<assess::Assessment> assessment;  ///< stays visible while a newer one is made
  std::optional<MaskRuns> assessedMask;          ///< the reader's that `assessment` rests on
  ReadingInputs inputs;
  QString comment;
  attention::ScoresPtr scores;  ///< of the occluder at every place; each map comes from them
  std::optional<attention::AttentionMap> attention;
  std::optional<attention::SanityReport> checks;  ///< of the target that `attention` shows
  bool estimateRevealed = false;  ///< read-first: the reader asked to see it, or has decided
  bool decidedAlone = false;      ///< the first decision was made without seeing the estimate
  std::optional<SignedReading> signedReading;

  std::optional<Sex> sex() const;  ///< entered, else the file's
  std::optional<assess::ChronologicalAge> chronological() const;
  bool sexIsEntered() const;
  /// Findings of the file, the assessment and the attention map.
  std::vector<Finding> findings() const;
  /// The reader's bone age against the chronological age; nothing without decision or sex.
  std::optional<assess::Comparison> comparison(growth::SdTable table) const;
  /// Everything `sign` needs, also where no estimate could be made.
  assess::Assessment assessmentForSigning() const;
};

/// `<root>/<patient or file>_<date>/report-N` with the first N that does not exist, so that nothing
/// is ever overwritten. Only letters, digits, '-' and '_' of the file's own words are used.
QString newReportFolder(const QString& root, const Radiograph& radiograph);

}  // namespace carpus::ui
