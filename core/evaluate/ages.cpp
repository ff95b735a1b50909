// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/ages.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTextStream>
#include <cmath>

namespace carpus::evaluate {
namespace {

double spread(const assess::AgeDistribution& distribution) {
  const double expected = distribution.expected().value;
  double sum = 0;
  for (size_t i = 0; i < distribution.months.size(); ++i)
    sum += distribution.months[i] * std::pow(static_cast<double>(i) + 0.5 - expected, 2);
  return std::sqrt(sum);
}

ReadAge readOne(const dataset::Dataset& dataset, const dataset::Sample& sample, int n,
                const QString& file, const workflow::Toolbox& toolbox,
                const assess::AssessOptions& options, Progress& progress) {
  ReadAge reading;
  reading.id = sample.id;
  reading.sex = sample.sex;
  reading.trueMonths = sample.boneAgeMonths;
  const auto radiograph = dataset.radiograph(sample, learn::Source::Half);
  const auto wrapped =
      radiograph ? wrapAsDicom(*radiograph, sample, n, file) : fail(radiograph.error());
  const auto assessment = wrapped ? workflow::assessFile(file, toolbox, options, progress)
                                  : Result<assess::Assessment>(fail(wrapped.error()));
  if (!assessment) {
    reading.problem = assessment.error().sentence;
    return reading;
  }
  for (const Finding& finding : assessment->findings) reading.findings << finding.code;
  reading.milliseconds = assessment->timings.total();
  if (assessment->estimate) {
    reading.estimateMonths = assessment->estimate->boneAge.value;
    reading.lowMonths = assessment->estimate->intervalLow.value;
    reading.highMonths = assessment->estimate->intervalHigh.value;
    reading.sdMonths = spread(assessment->estimate->distribution);
  }
  return reading;
}

struct Group {
  QString name;
  std::function<bool(const ReadAge&)> holds;
};

/// All, by sex, by thirds of the true ages.
std::vector<Group> groupsOf(const std::vector<ReadAge>& readings) {
  std::vector<double> ages;
  ages.reserve(readings.size());
  for (const ReadAge& r : readings) ages.push_back(r.trueMonths);
  const double first = quantile(ages, 1.0 / 3), second = quantile(ages, 2.0 / 3);
  return {{QStringLiteral("all"), [](const ReadAge&) { return true; }},
          {QStringLiteral("F"), [](const ReadAge& r) { return r.sex == Sex::Female; }},
          {QStringLiteral("M"), [](const ReadAge& r) { return r.sex == Sex::Male; }},
          {QStringLiteral("youngest_third"),
           [first](const ReadAge& r) { return r.trueMonths <= first; }},
          {QStringLiteral("middle_third"),
           [first, second](const ReadAge& r) {
             return r.trueMonths > first && r.trueMonths <= second;
           }},
          {QStringLiteral("oldest_third"),
           [second](const ReadAge& r) { return r.trueMonths > second; }}};
}

std::vector<ReadAge> select(const std::vector<ReadAge>& readings, const Group& group) {
  std::vector<ReadAge> chosen;
  for (const ReadAge& r : readings)
    if (group.holds(r)) chosen.push_back(r);
  return chosen;
}

}  // namespace

Result<std::vector<ReadAge>> readAges(const dataset::Dataset& dataset, learn::Split split,
                                      int limit, const workflow::Toolbox& toolbox,
                                      const assess::AssessOptions& options, Progress& progress) {
  const QTemporaryDir folder;
  if (!folder.isValid())
    return fail(ErrorCode::CannotWrite,
                QCoreApplication::translate(
                    "Evaluate", "No temporary folder can be made for the DICOM files."));
  std::vector<dataset::Sample> samples;
  for (const dataset::Sample& sample : dataset.samples())
    if (sample.half && sample.split == split &&
        (limit <= 0 || static_cast<int>(samples.size()) < limit))
      samples.push_back(sample);
  std::vector<ReadAge> readings;
  for (size_t i = 0; i < samples.size(); ++i) {
    if (progress.isCancelled()) return fail(Error::cancelled());
    progress.report(
        static_cast<double>(i) / static_cast<double>(samples.size()),
        QCoreApplication::translate("Evaluate", "Reading radiograph %1").arg(samples[i].id));
    readings.push_back(readOne(dataset, samples[i], static_cast<int>(i),
                               folder.filePath(QStringLiteral("case.dcm")), toolbox, options,
                               Progress::none()));
  }
  return readings;
}

std::map<QString, Figure> ageFigures(const std::vector<ReadAge>& readings) {
  std::vector<double> errors, classDistances, covered, widths;
  for (const ReadAge& r : readings) {
    if (!r.estimateMonths) continue;
    errors.push_back(*r.estimateMonths - r.trueMonths);
    classDistances.push_back(std::abs(yearClass(*r.estimateMonths) - yearClass(r.trueMonths)));
    covered.push_back(r.lowMonths <= r.trueMonths && r.trueMonths <= r.highMonths ? 1 : 0);
    widths.push_back(r.highMonths - r.lowMonths);
  }
  const auto shareUpTo = [](double limit) {
    return [limit](const std::vector<double>& values) {
      double count = 0;
      for (const double value : values) count += std::abs(value) <= limit ? 1 : 0;
      return values.empty() ? 0 : count / static_cast<double>(values.size());
    };
  };
  return {{QStringLiteral("mad_months"), bootstrap(errors, meanAbsolute)},
          {QStringLiteral("rmse_months"), bootstrap(errors, rootMeanSquare)},
          {QStringLiteral("rmse_years"),
           bootstrap(errors, [](const auto& v) { return rootMeanSquare(v) / 12; })},
          {QStringLiteral("bias_months"), bootstrap(errors, mean)},
          {QStringLiteral("top_1"), bootstrap(classDistances, shareUpTo(0))},
          {QStringLiteral("within_1_year"), bootstrap(classDistances, shareUpTo(1))},
          {QStringLiteral("within_2_years"), bootstrap(classDistances, shareUpTo(2))},
          {QStringLiteral("within_12_months"), bootstrap(errors, shareUpTo(12))},
          {QStringLiteral("coverage"), bootstrap(covered, mean)},
          {QStringLiteral("interval_width_months"), bootstrap(widths, median)}};
}

QJsonObject agesToJson(const std::vector<ReadAge>& readings) {
  QJsonObject groups;
  for (const Group& group : groupsOf(readings)) {
    QJsonObject figures;
    for (const auto& [name, figure] : ageFigures(select(readings, group)))
      figures.insert(name, figure.toJson());
    groups.insert(group.name, figures);
  }
  QJsonArray cases;
  std::vector<double> times;
  int refused = 0;
  for (const ReadAge& r : readings) {
    times.push_back(r.milliseconds);
    refused += r.estimateMonths ? 0 : 1;
    cases.append(QJsonObject{{QStringLiteral("id"), r.id},
                             {QStringLiteral("sex"), toCode(r.sex)},
                             {QStringLiteral("true_months"), r.trueMonths},
                             {QStringLiteral("estimate_months"),
                              r.estimateMonths ? QJsonValue(*r.estimateMonths) : QJsonValue()},
                             {QStringLiteral("interval_low_months"), r.lowMonths},
                             {QStringLiteral("interval_high_months"), r.highMonths},
                             {QStringLiteral("sd_months"), r.sdMonths},
                             {QStringLiteral("findings"), QJsonArray::fromStringList(r.findings)},
                             {QStringLiteral("problem"), r.problem}});
  }
  return {{QStringLiteral("n"), static_cast<int>(readings.size())},
          {QStringLiteral("refused"), refused},
          {QStringLiteral("median_milliseconds"), median(times)},
          {QStringLiteral("groups"), groups},
          {QStringLiteral("cases"), cases}};
}

QString agesToText(const std::vector<ReadAge>& readings) {
  QString text;
  QTextStream stream(&text);
  stream.setRealNumberNotation(QTextStream::FixedNotation);
  stream.setRealNumberPrecision(3);
  for (const Group& group : groupsOf(readings)) {
    const auto figures = ageFigures(select(readings, group));
    stream << group.name << " (n = " << figures.at(QStringLiteral("mad_months")).n << ")\n";
    for (const auto& [name, figure] : figures)
      stream << "  " << name << "  " << figure.value << "  [" << figure.low << ", " << figure.high
             << "]\n";
  }
  return text;
}

}  // namespace carpus::evaluate
