// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/dicom/reader.h"
#include "core/evaluate/ages.h"
#include "core/evaluate/calibration.h"
#include "core/evaluate/statistics.h"

using namespace carpus;
using namespace carpus::evaluate;

namespace {

ReadAge reading(Sex sex, double truth, double estimate, double halfWidth = 10, double sd = 5) {
  ReadAge r;
  r.sex = sex;
  r.trueMonths = truth;
  r.estimateMonths = estimate;
  r.lowMonths = estimate - halfWidth;
  r.highMonths = estimate + halfWidth;
  r.sdMonths = sd;
  return r;
}

}  // namespace

class EvaluateTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void yearClassesAreThoseOfThePaper_data() {
    QTest::addColumn<double>("months");
    QTest::addColumn<int>("expected");
    QTest::newRow("newborn") << 0.0 << 0;
    QTest::newRow("just under twelve") << 143.9 << 11;
    QTest::newRow("twelve") << 144.0 << 12;
    QTest::newRow("eighteen") << 216.0 << 18;
    QTest::newRow("nineteen counts as eighteen") << 228.0 << 18;
  }
  void yearClassesAreThoseOfThePaper() {
    QFETCH(double, months);
    QFETCH(int, expected);
    QCOMPARE(yearClass(months), expected);
  }

  void figuresCountErrorsAsTheTextSays() {
    const std::vector<ReadAge> readings = {reading(Sex::Female, 120, 126),
                                           reading(Sex::Male, 120, 108), reading(Sex::Male, 60, 60),
                                           reading(Sex::Female, 200, 170)};
    const auto figures = ageFigures(readings);
    QCOMPARE(figures.at(QStringLiteral("mad_months")).value, 12.0);
    QCOMPARE(figures.at(QStringLiteral("bias_months")).value, -9.0);
    QCOMPARE(figures.at(QStringLiteral("within_12_months")).value, 0.75);
    QCOMPARE(figures.at(QStringLiteral("top_1")).value, 0.5);
    QCOMPARE(figures.at(QStringLiteral("within_1_year")).value, 0.75);
    QCOMPARE(figures.at(QStringLiteral("within_2_years")).value, 1.0);
    QCOMPARE(figures.at(QStringLiteral("coverage")).value, 0.5);
    QCOMPARE(figures.at(QStringLiteral("mad_months")).n, 4);
    QVERIFY(std::abs(figures.at(QStringLiteral("rmse_months")).value - std::sqrt(270.0)) < 1e-9);
  }

  void refusedRadiographsAreCountedApart() {
    std::vector<ReadAge> readings = {reading(Sex::Female, 120, 121),
                                     reading(Sex::Female, 120, 119)};
    readings[1].estimateMonths.reset();
    const QJsonObject json = agesToJson(readings);
    QCOMPARE(json[QLatin1String("refused")].toInt(), 1);
    QCOMPARE(json[QLatin1String("groups")][QLatin1String("all")][QLatin1String("mad_months")]
                 [QLatin1String("n")]
                     .toInt(),
             1);
  }

  void bootstrapIntervalHoldsTheValueAndRepeats() {
    std::vector<double> values;
    for (int i = 0; i < 200; ++i) values.push_back((i * 37) % 100);
    const Figure one = bootstrap(values, mean), two = bootstrap(values, mean);
    QVERIFY(one.low < one.value && one.value < one.high);
    QCOMPARE(one.low, two.low);
    // Standard error of this mean is 2.04; the interval is about four of them wide.
    QVERIFY(std::abs((one.high - one.low) - 8.0) < 1.0);
  }

  void conformalIntervalCoversTheCalibrationSet() {
    std::vector<ReadAge> readings;
    for (int i = 0; i < 100; ++i) {
      readings.push_back(reading(Sex::Female, 100, 100 + i % 20 - 9.5, 0, 5));
      readings.push_back(reading(Sex::Male, 100, 108 + i % 3, 0, 5));
    }
    const QJsonObject calibration = calibrationFrom(readings, 0.9);
    const auto of = [&](const char* key, const char* sex) {
      return calibration[QLatin1String(key)][QLatin1String(sex)].toDouble();
    };
    QCOMPARE(of("offset_months", "F"), 0.0);
    QCOMPARE(of("offset_months", "M"), -9.0);
    const auto girls = assess::Calibration::fromJson(calibration, Sex::Female);
    const double quantile = girls.quantileAt(100).value();
    const double reach = girls.normalised ? quantile * (5 + girls.floor) : quantile;
    int covered = 0;
    for (int i = 0; i < 100; ++i) covered += std::abs(i % 20 - 9.5) <= reach ? 1 : 0;
    QVERIFY(covered >= 90);
    QVERIFY(reach <= 9.5);
  }

  void estimatesDrawnToTheMiddleAreGivenTheSpreadOfTheTruth() {
    std::vector<ReadAge> readings;
    for (int i = 0; i < 200; ++i) {
      const double truth = 24 + 0.9 * i, noise = (i * 37 % 11) - 5.0;
      readings.push_back(
          reading(i % 2 ? Sex::Male : Sex::Female, truth, 114 + 0.9 * (truth - 114) + noise, 0, 5));
    }
    const QJsonObject calibration = calibrationFrom(readings, 0.9);
    for (const Sex sex : {Sex::Female, Sex::Male}) {
      const auto of = assess::Calibration::fromJson(calibration, sex);
      QVERIFY2(std::abs(of.slope - 1 / 0.9) < 0.01, qPrintable(QString::number(of.slope)));
      QVERIFY(std::abs(of.slope * (114 + 0.9 * (40 - 114)) + of.offset - 40) < 1.5);
    }
  }

  void slopeWithinChanceIsLeftAlone() {
    std::vector<ReadAge> readings;
    for (int i = 0; i < 40; ++i)
      readings.push_back(
          reading(Sex::Female, 60 + 3 * i, 60 + 2.98 * i + (i * 37 % 41) - 20.0, 0, 5));
    const auto calibration =
        assess::Calibration::fromJson(calibrationFrom(readings, 0.9), Sex::Female);
    QCOMPARE(calibration.slope, 1.0);
  }

  void wrappedRadiographsReadBackAsTheyWere() {
    const QTemporaryDir folder;
    Radiograph picture;
    picture.pixels = cv::Mat(40, 30, CV_16UC1);
    for (int y = 0; y < 40; ++y)
      for (int x = 0; x < 30; ++x)
        picture.pixels.at<quint16>(y, x) = static_cast<quint16>((x * 8 + y) % 256);
    picture.bitsStored = 8;
    const dataset::Sample sample{4711, Sex::Male, 100, learn::Split::Validation, true, 40, 30};
    for (int n = 0; n < 9; ++n) {
      const QString file = folder.filePath(QStringLiteral("case%1.dcm").arg(n));
      const auto written = wrapAsDicom(picture, sample, n, file);
      QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().sentence));
      const auto read = dicom::readRadiographInProcess(file);
      QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().sentence));
      QVERIFY((*read)->patient.sex == Sex::Male);
      cv::Mat before, after;
      cv::normalize(toBrightness(picture), before, 0, 255, cv::NORM_MINMAX);
      cv::normalize(toBrightness(**read), after, 0, 255, cv::NORM_MINMAX);
      const double difference = cv::norm(before, after, cv::NORM_INF);
      QVERIFY2(difference < 0.6,
               qPrintable(QStringLiteral("kind %1 differs by %2").arg(n).arg(difference)));
    }
  }
};

QTEST_GUILESS_MAIN(EvaluateTest)
#include "test_evaluate.moc"
