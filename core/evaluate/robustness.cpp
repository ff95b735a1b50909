// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/robustness.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <algorithm>
#include <cmath>

#include "core/base/paths.h"
#include "core/evaluate/statistics.h"

namespace carpus::evaluate {
namespace {

QString text(const char* sentence) { return QCoreApplication::translate("Robustness", sentence); }

std::vector<double> absolutes(const std::vector<RobustRow::Change>& changes) {
  std::vector<double> values;
  values.reserve(changes.size());
  for (const auto& change : changes) values.push_back(std::abs(change.months));
  return values;
}

std::optional<double> estimateOf(const assess::Assessment& assessment) {
  if (!assessment.estimate) return {};
  return assessment.estimate->boneAge.value;
}

/// Reads one case with every variant and adds what changed to the rows.
Result<void> readCase(const RobustCase& one, const assess::Assessment& original,
                      const workflow::Toolbox& toolbox, const assess::AssessOptions& options,
                      Progress& progress, std::vector<RobustRow>& rows) {
  const double before = *estimateOf(original);
  const Radiograph source = withoutPadding(*one.radiograph);
  for (size_t v = 0; v < rows.size(); ++v) {
    if (progress.isCancelled()) return fail(Error::cancelled());
    progress.report(
        static_cast<double>(v) / static_cast<double>(rows.size()),
        text(QT_TRANSLATE_NOOP("Robustness", "Reading %1 changed in many ways")).arg(one.name));
    const auto changed = variants()[v].apply(source, *original.preprocessed);
    if (!changed) continue;
    const auto again = workflow::assessRadiograph(std::make_shared<const Radiograph>(*changed),
                                                  toolbox, options, Progress::none());
    const auto after = again ? estimateOf(*again) : std::nullopt;
    if (after)
      rows[v].changes.push_back({one.name, *after - before});
    else
      rows[v].refused.push_back(one.name);
  }
  return {};
}

}  // namespace

double RobustRow::medianChange() const { return changes.empty() ? 0 : median(absolutes(changes)); }

double RobustRow::shift() const {
  std::vector<double> values;
  for (const Change& change : changes) values.push_back(change.months);
  return values.empty() ? 0 : median(values);
}

double RobustRow::percentile95() const {
  return changes.empty() ? 0 : quantile(absolutes(changes), 0.95);
}

std::optional<RobustRow::Change> RobustRow::worst() const {
  const auto found = std::max_element(
      changes.begin(), changes.end(),
      [](const Change& a, const Change& b) { return std::abs(a.months) < std::abs(b.months); });
  return found == changes.end() ? std::nullopt : std::optional(*found);
}

bool RobustRow::holds() const {
  return medianChange() <= kMedianBar && percentile95() <= kPercentileBar;
}

Result<Robustness> measureRobustness(const std::vector<RobustCase>& cases,
                                     const workflow::Toolbox& toolbox,
                                     const assess::AssessOptions& options, Progress& progress) {
  Robustness result;
  for (const Variant& variant : variants())
    result.rows.push_back({variant.id, variant.meaning, {}, {}});
  for (size_t i = 0; i < cases.size(); ++i) {
    assess::AssessOptions mine = options;
    if (cases[i].radiograph->patient.sex) mine.sex = cases[i].radiograph->patient.sex;
    SubProgress part(progress, static_cast<double>(i) / static_cast<double>(cases.size()),
                     static_cast<double>(i + 1) / static_cast<double>(cases.size()));
    const auto original =
        workflow::assessRadiograph(cases[i].radiograph, toolbox, mine, Progress::none());
    if (!original || !original->estimate) {
      ++result.unreadable;
      continue;
    }
    ++result.cases;
    CARPUS_CHECK(readCase(cases[i], *original, toolbox, mine, part, result.rows));
  }
  return result;
}

Result<std::vector<RobustCase>> robustCases(const dataset::Dataset& dataset, learn::Split split,
                                            int limit) {
  std::vector<RobustCase> cases;
  for (const dataset::Sample& sample : dataset.samples()) {
    if (!sample.half || sample.split != split) continue;
    if (limit > 0 && static_cast<int>(cases.size()) >= limit) break;
    CARPUS_TRY(Radiograph radiograph, dataset.radiograph(sample, learn::Source::Half));
    cases.push_back(
        {QString::number(sample.id), std::make_shared<const Radiograph>(std::move(radiograph))});
  }
  return cases;
}

Result<std::vector<RobustCase>> robustCases(const QString& folder, int limit) {
  std::vector<RobustCase> cases;
  const QDir files(folder);
  for (const QString& name : files.entryList(QDir::Files, QDir::Name)) {
    if (limit > 0 && static_cast<int>(cases.size()) >= limit) break;
    auto radiograph = workflow::open(files.filePath(name));
    if (radiograph) cases.push_back({name, std::move(*radiograph)});
  }
  if (cases.empty())
    return fail(
        ErrorCode::Unreadable,
        text(QT_TRANSLATE_NOOP("Robustness", "The folder %1 has no radiographs.")).arg(folder));
  return cases;
}

QJsonObject toJson(const Robustness& robustness) {
  QJsonArray rows;
  for (const RobustRow& row : robustness.rows) {
    QJsonArray changes, refused;
    for (const auto& change : row.changes)
      changes.append(QJsonObject{{QStringLiteral("case"), change.name},
                                 {QStringLiteral("months"), change.months}});
    for (const QString& name : row.refused) refused.append(name);
    const auto worst = row.worst();
    rows.append(QJsonObject{
        {QStringLiteral("variant"), row.id},
        {QStringLiteral("meaning"), row.meaning},
        {QStringLiteral("n"), static_cast<int>(row.changes.size())},
        {QStringLiteral("refused"), refused},
        {QStringLiteral("median_change_months"), row.medianChange()},
        {QStringLiteral("median_shift_months"), row.shift()},
        {QStringLiteral("percentile_95_months"), row.percentile95()},
        {QStringLiteral("worst_months"), worst ? QJsonValue(worst->months) : QJsonValue()},
        {QStringLiteral("worst_case"), worst ? QJsonValue(worst->name) : QJsonValue()},
        {QStringLiteral("holds"), row.holds()},
        {QStringLiteral("changes"), changes}});
  }
  return {{QStringLiteral("cases"), robustness.cases},
          {QStringLiteral("unreadable"), robustness.unreadable},
          {QStringLiteral("median_bar_months"), kMedianBar},
          {QStringLiteral("percentile_95_bar_months"), kPercentileBar},
          {QStringLiteral("variants"), rows},
          {QStringLiteral("disclaimer"), disclaimer()}};
}

QString toText(const Robustness& robustness) {
  QString table =
      text(QT_TRANSLATE_NOOP("Robustness",
                             "%1 radiographs with an estimate, %2 without. Months of change:"))
          .arg(robustness.cases)
          .arg(robustness.unreadable) +
      QLatin1Char('\n');
  table += QStringLiteral("%1 %2 %3 %4 %5 %6 %7\n")
               .arg(QStringLiteral("variant"), -18)
               .arg(QStringLiteral("n"), 4)
               .arg(QStringLiteral("refused"), 8)
               .arg(QStringLiteral("median"), 7)
               .arg(QStringLiteral("shift"), 7)
               .arg(QStringLiteral("95 %"), 7)
               .arg(QStringLiteral("worst"), 7);
  for (const RobustRow& row : robustness.rows) {
    const auto worst = row.worst();
    table += QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9\n")
                 .arg(row.id, -18)
                 .arg(row.changes.size(), 4)
                 .arg(row.refused.size(), 8)
                 .arg(row.medianChange(), 7, 'f', 2)
                 .arg(row.shift(), 7, 'f', 2)
                 .arg(row.percentile95(), 7, 'f', 2)
                 .arg(worst ? worst->months : 0.0, 7, 'f', 2)
                 .arg(worst ? worst->name : QString())
                 .arg(row.holds() ? QString() : QStringLiteral("<"));
  }
  table += text(QT_TRANSLATE_NOOP("Robustness",
                                  "\"<\" marks a median above %1 or a 95th percentile above %2 "
                                  "months."))
               .arg(kMedianBar)
               .arg(kPercentileBar);
  return table + QLatin1Char('\n') + disclaimer() + QLatin1Char('\n');
}

}  // namespace carpus::evaluate
