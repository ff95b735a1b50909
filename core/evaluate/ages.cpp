// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/ages.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

#include "core/evaluate/breakdown.h"

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
    reading.yearProbabilities.assign(kYearClasses, 0.0);
    for (const auto& [year, probability] : assessment->estimate->distribution.years())
      reading.yearProbabilities[static_cast<size_t>(std::min(year, kYearClasses - 1))] +=
          probability;
  }
  return reading;
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
  std::map<QString, Figure> figures = {
      {QStringLiteral("mad_months"), bootstrap(errors, meanAbsolute)},
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
  if (const Figure precision = meanAveragePrecision(readings); precision.n > 0) {
    figures.emplace(QStringLiteral("mean_average_precision"), precision);
    figures.emplace(QStringLiteral("calibration_error"), calibrationError(readings));
  }
  return figures;
}

}  // namespace carpus::evaluate
