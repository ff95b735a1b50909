// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/base/paths.h"
#include "core/base/training_log.h"
#include "core/evaluate/age_pictures.h"
#include "core/evaluate/breakdown.h"
#include "core/evaluate/charts.h"

using namespace carpus;
using namespace carpus::evaluate;

namespace {

/// A reading whose year probabilities are `sure` for one class and the rest for its neighbour.
ReadAge reading(Sex sex, double truth, double estimate, int likely = -1, double sure = 0.8) {
  ReadAge r;
  r.id = static_cast<qint64>(truth * 1000 + estimate);
  r.sex = sex;
  r.trueMonths = truth;
  r.estimateMonths = estimate;
  r.lowMonths = estimate - 10;
  r.highMonths = estimate + 10;
  r.sdMonths = 5;
  if (likely >= 0) {
    r.yearProbabilities.assign(kYearClasses, 0.0);
    r.yearProbabilities[static_cast<size_t>(likely)] = sure;
    r.yearProbabilities[static_cast<size_t>(likely == 0 ? 1 : likely - 1)] = 1 - sure;
  }
  return r;
}

/// Forty readings of both sexes and all ages, wrong now and then.
std::vector<ReadAge> manyReadings() {
  std::vector<ReadAge> readings;
  for (int i = 0; i < 40; ++i) {
    const double truth = 8 + i * 5.5;
    const int likely = yearClass(truth) + (i % 4 == 0 && truth < 200 ? 1 : 0);
    readings.push_back(reading(i % 2 ? Sex::Male : Sex::Female, truth, truth + (i % 7) - 3, likely,
                               0.55 + 0.01 * (i % 40)));
  }
  return readings;
}

void write(const QString& path, const QByteArray& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(text), text.size());
}

/// Pixels of the picture that are neither white nor grey.
int coloured(const QImage& image) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      count += qAbs(qRed(image.pixel(x, y)) - qBlue(image.pixel(x, y))) > 40;
  return count;
}

}  // namespace

class BreakdownTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bandsHoldTheErrorsOfTheirAges() {
    const auto bands = ageBands({reading(Sex::Female, 30, 36), reading(Sex::Female, 40, 36),
                                 reading(Sex::Male, 35.9, 33.9), reading(Sex::Male, 216, 220)});
    QCOMPARE(bands.size(), size_t{3});
    QCOMPARE(bands[0].fromYears, 0);
    QCOMPARE(bands[0].mad.n, 2);
    QCOMPARE(bands[0].mad.value, 4.0);
    QCOMPARE(bands[0].bias.value, 2.0);
    QCOMPARE(bands[1].bias.value, -4.0);
    QCOMPARE(bands[2].fromYears, 18);
    QCOMPARE(bands[2].toYears, 20);
  }

  void confusionCountsYearClasses() {
    const auto confusion =
        confusionOf({reading(Sex::Female, 119.9, 120.1), reading(Sex::Female, 119, 118),
                     reading(Sex::Male, 228, 216)});
    QCOMPARE(confusion[9][10], 1);
    QCOMPARE(confusion[9][9], 1);
    QCOMPARE(confusion[18][18], 1);
  }

  void averagePrecisionIsTheAreaUnderTheSteps() {
    // Class 5: ranked right, wrong, right: (1/1 + 2/3) / 2; class 6: its one case is ranked third
    // behind two that are surer of it.
    auto first = reading(Sex::Female, 62, 62, 5, 0.9), wrong = reading(Sex::Female, 74, 62, 5, 0.8),
         last = reading(Sex::Female, 63, 62, 5, 0.7);
    first.yearProbabilities[6] = 0.3;
    last.yearProbabilities[6] = 0.2;
    wrong.yearProbabilities[6] = 0.1;
    const Figure precision = meanAveragePrecision({first, wrong, last});
    QCOMPARE(precision.n, 3);
    QVERIFY(std::abs(precision.value - ((1.0 + 2.0 / 3) / 2 + 1.0 / 3) / 2) < 1e-12);
    QVERIFY(precision.low <= precision.value && precision.value <= precision.high);
    QCOMPARE(meanAveragePrecision({reading(Sex::Male, 100, 100)}).n, 0);
  }

  void perfectRankingHasPrecisionOne() {
    std::vector<ReadAge> readings;
    for (int year = 0; year < kYearClasses; ++year)
      readings.push_back(reading(Sex::Male, year * 12 + 1, year * 12 + 1, year, 1));
    QCOMPARE(meanAveragePrecision(readings).value, 1.0);
  }

  void reliabilityComparesConfidenceWithHits() {
    std::vector<ReadAge> readings;
    for (int i = 0; i < 10; ++i)
      readings.push_back(reading(Sex::Female, i < 6 ? 60 : 84, 60, 5, 0.85));
    const auto bins = reliabilityOf(readings);
    QCOMPARE(bins.size(), size_t{1});
    QVERIFY(std::abs(bins[0].from - 0.8) < 1e-12);
    QVERIFY(std::abs(bins[0].confidence - 0.85) < 1e-12);
    QCOMPARE(bins[0].accuracy.value, 0.6);
    QCOMPARE(bins[0].accuracy.n, 10);
    QVERIFY(std::abs(calibrationError(readings).value - 0.25) < 1e-12);
  }

  void caseFiguresRepeatWithTheirIntervals() {
    const auto one = meanAveragePrecision(manyReadings()),
               two = meanAveragePrecision(manyReadings());
    QCOMPARE(one.low, two.low);
    QVERIFY(one.low < one.value && one.value < one.high);
  }

  void readingsSurviveJson() {
    auto readings = manyReadings();
    readings[3].estimateMonths.reset();
    readings[4].findings << QStringLiteral("hand-cut");
    readings[5].problem = QStringLiteral("torn");
    const QJsonObject json = agesToJson(readings);
    const auto again = agesFromJson(json);
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().sentence));
    QVERIFY(agesToJson(*again) == json);
    for (const char* key : {"age_bands", "confusion", "reliability"})
      for (const char* group : {"all", "F", "M"})
        QVERIFY(!json[QLatin1String(key)][QLatin1String(group)].toArray().isEmpty());
    for (const char* figure : {"top_1", "within_1_year", "within_2_years", "rmse_years",
                               "mean_average_precision", "mad_months", "bias_months"}) {
      const auto value = json[QLatin1String("groups")][QLatin1String("M")][QLatin1String(figure)];
      QVERIFY2(value[QLatin1String("n")].toInt() >= 19, figure);
      QVERIFY(value[QLatin1String("low")].toDouble() <= value[QLatin1String("high")].toDouble());
    }
    QVERIFY(!agesFromJson({}).has_value());
    QVERIFY(agesToText(readings).contains(disclaimer()));
  }

  void folderHoldsFiguresAndPictures() {
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("new/figures"));
    QVERIFY(writeAgeFolder(manyReadings(), out).has_value());
    const QStringList files = QDir(out).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files,
             (QStringList{QStringLiteral("confusion_F.png"), QStringLiteral("confusion_M.png"),
                          QStringLiteral("error_by_age.png"), QStringLiteral("estimates.png"),
                          QStringLiteral("figures.json"), QStringLiteral("figures.txt"),
                          QStringLiteral("reliability.png")}));
    for (const QString& file : files) {
      if (!file.endsWith(QLatin1String(".png"))) continue;
      const QImage picture(QDir(out).filePath(file));
      QVERIFY2(coloured(picture) > 200, qPrintable(file));
    }
    QVERIFY(!writeAgeFolder(manyReadings(), QStringLiteral("/proc/nowhere")).has_value());
  }

  void ticksAreRoundAndInside_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("step");
    QTest::newRow("years") << 0.0 << 20.0 << 2.0;
    QTest::newRow("shares") << 0.0 << 1.0 << 0.1;
    QTest::newRow("months") << -7.3 << 9.1 << 2.0;
  }
  void ticksAreRoundAndInside() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, step);
    const auto ticks = roundTicks(low, high, 8);
    QVERIFY(ticks.size() >= 5 && ticks.size() <= 12);
    for (size_t i = 1; i < ticks.size(); ++i)
      QVERIFY(std::abs(ticks[i] - ticks[i - 1] - step) < 1e-9);
    QVERIFY(ticks.front() >= low - 1e-9 && ticks.back() <= high + 1e-9);
  }

  void higherValuesStandHigher() {
    Chart chart;
    chart.series = {{{}, {{0, 0}, {10, 10}}, {}, true}};
    const QImage image = drawChart(chart, {400, 300});
    int left = -1, right = -1;
    const QRgb blue = 0xff0072b2;
    for (int y = image.height() - 1; y >= 0; --y) {
      for (int x = 0; x < 200; ++x)
        if (image.pixel(x, y) == blue) left = y;
      for (int x = 200; x < 400; ++x)
        if (image.pixel(x, y) == blue) right = y;
    }
    QVERIFY(left > 0 && right > 0 && right < left);
  }

  void trainingsArePlotted() {
    const QTemporaryDir folder;
    for (const char* run : {"one", "two"}) {
      QDir(folder.path()).mkdir(QLatin1String(run));
      write(folder.filePath(QLatin1String(run) + QStringLiteral("/log.jsonl")),
            "{\"epoch\":1,\"loss\":5,\"val_small_mad\":0,\"val_half_mad\":20}\n"
            "{\"epoch\":2,\"loss\":4,\"val_small_mad\":0,\"val_half_mad\":11}\n{\"epoch\":3,\"lo");
    }
    const auto log = readTrainingLog(folder.filePath(QStringLiteral("one")));
    QVERIFY(log.has_value());
    QCOMPARE(log->at(QStringLiteral("val_half_mad")).size(), size_t{2});
    QCOMPARE(log->at(QStringLiteral("val_half_mad"))[1], QPointF(2, 11));
    const auto picture =
        plotRuns({folder.filePath(QStringLiteral("one")), folder.filePath(QStringLiteral("two"))});
    QVERIFY(picture.has_value());
    QCOMPARE(picture->height(), 840);  // loss and months; nothing was measured on small pictures
    QVERIFY(coloured(*picture) > 200);
    QVERIFY(!plotRuns({folder.path()}).has_value());
  }

  void validationTableIsRead() {
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("validation.csv")),
          "id,sex,bone_age_months,estimate_months,source\n5,M,100,106.5,half\n6,F,50,49,half\n"
          "7,F,50,90,small\n");
    const auto readings = readValidation(folder.path());
    QVERIFY(readings.has_value());
    QCOMPARE(readings->size(), size_t{2});
    QCOMPARE(ageFigures(*readings).at(QStringLiteral("mad_months")).value, 3.75);
    QVERIFY(!readValidation(folder.filePath(QStringLiteral("none"))).has_value());
  }
};

QTEST_MAIN(BreakdownTest)
#include "test_breakdown.moc"
