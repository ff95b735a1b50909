// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reading.h"

#include <QDir>
#include <QFileInfo>

namespace carpus::ui {
namespace {

bool sameDecision(const std::optional<report::Decision>& a,
                  const std::optional<report::Decision>& b) {
  if (a.has_value() != b.has_value()) return false;
  return !a || (a->boneAge == b->boneAge && a->plateId == b->plateId);
}

/// A part of a folder's name: what a file says about itself is not to be trusted as a path.
QString safeName(const QString& text) {
  constexpr int kLongest = 40;
  QString result;
  for (const QChar letter : text.simplified()) {
    const bool plain = letter.isLetterOrNumber() || letter == QLatin1Char('-');
    result += plain ? letter : QLatin1Char('_');
  }
  return result.left(kLongest);
}

/// What can be said before, or without, an assessment.
std::vector<Finding> findingsWithoutAssessment(const Reading& reading) {
  std::vector<Finding> all;
  if (!reading.sex()) all.push_back(makeFinding(QStringLiteral("sex-missing")));
  all.insert(all.end(), reading.radiograph->findings.begin(), reading.radiograph->findings.end());
  assess::chronologicalAge(*reading.radiograph, reading.inputs.age, all);
  return all;
}

}  // namespace

bool sameQuestion(const ReadingInputs& a, const ReadingInputs& b) {
  return a.sex == b.sex && a.age == b.age && a.mask == b.mask;
}

bool operator==(const ReadingInputs& a, const ReadingInputs& b) {
  return sameQuestion(a, b) && sameDecision(a.decision, b.decision) && a.sketch == b.sketch;
}

std::optional<Sex> Reading::sex() const {
  if (inputs.sex) return inputs.sex;
  return radiograph ? radiograph->patient.sex : std::nullopt;
}

bool Reading::sexIsEntered() const {
  return inputs.sex && radiograph && radiograph->patient.sex != inputs.sex;
}

std::optional<assess::ChronologicalAge> Reading::chronological() const {
  if (!radiograph) return std::nullopt;
  std::vector<Finding> ignored;
  return assess::chronologicalAge(*radiograph, inputs.age, ignored);
}

std::vector<Finding> Reading::findings() const {
  std::vector<Finding> all;
  if (assessment)
    all = assessment->findings;
  else if (radiograph)
    all = findingsWithoutAssessment(*this);
  std::vector<Finding> ofMap;
  if (attention) ofMap = attention::attentionFindings(*attention);
  if (checks) {
    const std::vector<Finding> ofChecks = attention::sanityFindings(*checks);
    ofMap.insert(ofMap.end(), ofChecks.begin(), ofChecks.end());
  }
  for (const Finding& finding : ofMap)
    if (!contains(all, finding.code)) all.push_back(finding);
  return all;
}

std::optional<assess::Comparison> Reading::comparison(growth::SdTable table) const {
  const std::optional<Sex> knownSex = sex();
  if (!inputs.decision || !knownSex) return std::nullopt;
  return assess::compare(inputs.decision->boneAge, chronological(), *knownSex, table);
}

assess::Assessment Reading::assessmentForSigning() const {
  assess::Assessment result;
  if (assessment) {
    result = *assessment;
  } else {
    result.radiograph = radiograph;
    result.sex = sex();
    result.sexSource = sexIsEntered() ? assess::SexSource::Entered : assess::SexSource::File;
    result.chronological = chronological();
  }
  result.findings = findings();
  return result;
}

QString newReportFolder(const QString& root, const Radiograph& radiograph) {
  QString name = safeName(radiograph.patient.id);
  if (name.isEmpty()) name = safeName(QFileInfo(radiograph.sourcePath).completeBaseName());
  if (name.isEmpty()) name = QStringLiteral("study");
  const QDate date = radiograph.study.acquisitionDate.isValid() ? radiograph.study.acquisitionDate
                                                                : radiograph.study.studyDate;
  if (date.isValid()) name += QLatin1Char('_') + date.toString(QStringLiteral("yyyy-MM-dd"));
  const QDir folder(QDir(root).filePath(name));
  for (int number = 1;; ++number) {
    QString candidate = folder.filePath(QStringLiteral("report-%1").arg(number));
    if (!QFileInfo::exists(candidate)) return candidate;
  }
}

}  // namespace carpus::ui
