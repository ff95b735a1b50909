// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/age_pictures.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

#include "core/base/paths.h"
#include "core/evaluate/breakdown.h"
#include "core/evaluate/charts.h"

namespace carpus::evaluate {
namespace {

constexpr double kMonthsPerYear = 12;

/// Texts of the pictures: `Pictures::tr("...")`.
struct Pictures {
  Q_DECLARE_TR_FUNCTIONS(Evaluate)
};

QString nameOf(Sex sex) {
  return sex == Sex::Female ? Pictures::tr("Girls") : Pictures::tr("Boys");
}

QImage estimatesPicture(const std::vector<ReadAge>& readings) {
  Chart chart;
  chart.title = Pictures::tr("Estimates against the labels");
  chart.xAxis = Pictures::tr("bone age of the label, years");
  chart.yAxis = Pictures::tr("estimate, years");
  chart.diagonal = true;
  chart.xRange = chart.yRange = std::pair(0.0, 20.0);
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    Series series;
    series.name = nameOf(sex);
    series.line = false;
    for (const ReadAge& r : readingsOf(readings, sex))
      series.points.emplace_back(r.trueMonths / kMonthsPerYear, *r.estimateMonths / kMonthsPerYear);
    chart.series.push_back(series);
  }
  return drawChart(chart, {700, 720});
}

QImage errorPicture(const std::vector<ReadAge>& readings) {
  Chart chart;
  chart.title = Pictures::tr("Mean error by age, with 95 % intervals");
  chart.xAxis = Pictures::tr("bone age of the label, years");
  chart.yAxis = Pictures::tr("estimate less label, months");
  chart.zero = true;
  chart.xRange = std::pair(0.0, 20.0);
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    Series series;
    const auto chosen = readingsOf(readings, sex);
    series.name = Pictures::tr("%1 (n = %2)").arg(nameOf(sex)).arg(chosen.size());
    // The two sexes stand a little apart, so that their intervals do not hide each other.
    const double aside = sex == Sex::Female ? -0.12 : 0.12;
    for (const AgeBand& band : ageBands(chosen)) {
      series.points.emplace_back((band.fromYears + band.toYears) / 2.0 + aside, band.bias.value);
      series.intervals.emplace_back(band.bias.low, band.bias.high);
    }
    chart.series.push_back(series);
  }
  return drawChart(chart);
}

QImage reliabilityPicture(const std::vector<ReadAge>& readings) {
  Chart chart;
  chart.title = Pictures::tr("How often the most probable year is right");
  chart.xAxis = Pictures::tr("its probability");
  chart.yAxis = Pictures::tr("share of cases in which it is right");
  chart.diagonal = true;
  chart.xRange = chart.yRange = std::pair(0.0, 1.0);
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    Series series;
    series.name = nameOf(sex);
    for (const ReliabilityBin& bin : reliabilityOf(readingsOf(readings, sex))) {
      series.points.emplace_back(bin.confidence, bin.accuracy.value);
      series.intervals.emplace_back(bin.accuracy.low, bin.accuracy.high);
    }
    chart.series.push_back(series);
  }
  return drawChart(chart, {700, 720});
}

QImage confusionPicture(const std::vector<ReadAge>& readings, Sex sex) {
  MatrixChart chart;
  const auto chosen = readingsOf(readings, sex);
  chart.title = Pictures::tr("%1: year classes (n = %2)").arg(nameOf(sex)).arg(chosen.size());
  chart.rowAxis = Pictures::tr("class of the label, years");
  chart.columnAxis = Pictures::tr("class of the estimate, years");
  for (int year = 0; year < kYearClasses; ++year)
    chart.labels.push_back(year + 1 < kYearClasses ? QString::number(year)
                                                   : QStringLiteral("%1+").arg(year));
  for (const auto& row : confusionOf(chosen)) chart.counts.emplace_back(row.begin(), row.end());
  return drawMatrix(chart);
}

}  // namespace

std::map<QString, QImage> agePictures(const std::vector<ReadAge>& readings) {
  return {{QStringLiteral("estimates"), estimatesPicture(readings)},
          {QStringLiteral("error_by_age"), errorPicture(readings)},
          {QStringLiteral("reliability"), reliabilityPicture(readings)},
          {QStringLiteral("confusion_F"), confusionPicture(readings, Sex::Female)},
          {QStringLiteral("confusion_M"), confusionPicture(readings, Sex::Male)}};
}

Result<void> writeAgeFolder(const std::vector<ReadAge>& readings, const QString& folder) {
  const QDir dir(folder);
  if (!dir.mkpath(QStringLiteral(".")))
    return fail(ErrorCode::CannotWrite, Pictures::tr("The folder %1 cannot be made.").arg(folder));
  CARPUS_CHECK(writeFile(dir.filePath(QStringLiteral("figures.json")),
                         QJsonDocument(agesToJson(readings)).toJson()));
  CARPUS_CHECK(
      writeFile(dir.filePath(QStringLiteral("figures.txt")), agesToText(readings).toUtf8()));
  for (const auto& [name, picture] : agePictures(readings)) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    CARPUS_CHECK(writeFile(dir.filePath(name + QLatin1String(".png")), bytes));
  }
  return {};
}

}  // namespace carpus::evaluate
