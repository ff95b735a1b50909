// SPDX-License-Identifier: GPL-3.0-or-later
// What a training leaves behind: its log as curves, its val estimates as readings.
#include <QCoreApplication>
#include <QDir>
#include <algorithm>

#include "core/base/paths.h"
#include "core/base/training_log.h"
#include "core/evaluate/age_pictures.h"
#include "core/evaluate/charts.h"

namespace carpus::evaluate {
namespace {

constexpr qint64 kTableLimit = 64 << 20;

struct Runs {
  Q_DECLARE_TR_FUNCTIONS(Evaluate)
};

/// Curves of all runs whose names end like that.
Chart curvesOf(const std::vector<std::pair<QString, TrainingLog>>& runs, const QStringList& endings,
               const QString& title, const QString& yAxis) {
  Chart chart;
  chart.title = title;
  chart.xAxis = Runs::tr("epoch");
  chart.yAxis = yAxis;
  for (const auto& [run, figures] : runs)
    for (const auto& [name, points] : figures)
      for (const QString& ending : endings)
        // A figure that is zero throughout had no pictures to be measured on.
        if (name.endsWith(ending) &&
            std::any_of(points.begin(), points.end(), [](QPointF p) { return p.y() != 0; }))
          chart.series.push_back({QStringLiteral("%1: %2").arg(run, name), points, {}, true});
  return chart;
}

}  // namespace

Result<QImage> plotRuns(const QStringList& folders) {
  std::vector<std::pair<QString, TrainingLog>> runs;
  for (const QString& folder : folders) {
    CARPUS_TRY(auto figures, readTrainingLog(folder));
    runs.emplace_back(QDir(folder).dirName(), std::move(figures));
  }
  std::vector<QImage> pictures;
  const auto add = [&](const QStringList& endings, const QString& title, const QString& yAxis) {
    const Chart chart = curvesOf(runs, endings, title, yAxis);
    if (!chart.series.empty()) pictures.push_back(drawChart(chart, {900, 420}));
  };
  add({QStringLiteral("loss")}, Runs::tr("Loss of the training"), Runs::tr("loss"));
  add({QStringLiteral("_mad")}, Runs::tr("Mean absolute difference on val"), Runs::tr("months"));
  add({QStringLiteral("_within_1"), QStringLiteral("_iou"), QStringLiteral("_accuracy")},
      Runs::tr("Shares on val"), Runs::tr("share"));
  add({QStringLiteral("_percent")}, Runs::tr("Errors on val"), Runs::tr("per cent"));
  if (pictures.empty())
    return fail(ErrorCode::Unreadable, Runs::tr("These logs have nothing that can be plotted."));
  return stacked(pictures);
}

Result<std::vector<ReadAge>> readValidation(const QString& folder) {
  const QString path = QDir(folder).filePath(QStringLiteral("validation.csv"));
  CARPUS_TRY(const QByteArray text, readFile(path, kTableLimit));
  std::vector<ReadAge> readings;
  const auto lines = text.split('\n');
  for (qsizetype i = 1; i < lines.size(); ++i) {
    const auto fields = lines[i].trimmed().split(',');
    if (fields.size() != 5 || fields[4] != "half") continue;
    ReadAge reading;
    reading.id = fields[0].toLongLong();
    reading.sex = fields[1] == "M" ? Sex::Male : Sex::Female;
    reading.trueMonths = fields[2].toDouble();
    reading.estimateMonths = fields[3].toDouble();
    readings.push_back(reading);
  }
  if (readings.empty())
    return fail(ErrorCode::Unreadable, Runs::tr("%1 has no estimates in it.").arg(path));
  return readings;
}

}  // namespace carpus::evaluate
