// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of interval on readings whose errors are known.
#include <QtTest>
#include <cmath>
#include <random>

#include "core/evaluate/calibration.h"
#include "core/evaluate/intervals.h"
#include "core/evaluate/typicality_fit.h"

using namespace carpus;
using namespace carpus::evaluate;

namespace {

/// Readings with errors of a normal distribution whose width is `width(sex, age)`.
template <class Width, class Spread>
std::vector<ReadAge> readingsWith(Width width, Spread spread) {
  std::mt19937 random(5);
  std::normal_distribution<double> normal;
  std::vector<ReadAge> readings;
  for (int i = 0; i < 1200; ++i) {
    ReadAge reading;
    reading.sex = i % 2 == 0 ? Sex::Female : Sex::Male;
    reading.trueMonths = 4 + 220.0 * (i / 2) / 600;
    reading.sdMonths = spread(reading.sex, reading.trueMonths);
    reading.estimateMonths =
        reading.trueMonths + normal(random) * width(reading.sex, reading.trueMonths);
    readings.push_back(reading);
  }
  return readings;
}

const IntervalFigures& figuresOf(const std::vector<IntervalFigures>& all, const char* id) {
  for (const IntervalFigures& one : all)
    if (one.kind.id == QLatin1String(id)) return one;
  qFatal("no such kind");
}

}  // namespace

class TestIntervals : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void absoluteIntervalsWinWhereTheSpreadSaysNothing() {
    std::mt19937 random(9);
    const auto readings = readingsWith([](Sex, double) { return 8; },
                                       [&](Sex, double) { return 3.0 + random() % 20; });
    const auto figures = compareIntervals(readings, 0.9, 50);
    const auto& absolute = figuresOf(figures, "absolute, all");
    QVERIFY(std::abs(absolute.coverage - 0.9) < 0.02);
    // 1.645 standard deviations on each side.
    QVERIFY(std::abs(absolute.medianWidth - 2 * 1.645 * 8) < 2);
    QVERIFY(absolute.medianWidth < figuresOf(figures, "normalised + 0, all").medianWidth - 2);
  }

  void normalisedIntervalsWinWhereTheSpreadIsRight() {
    const auto width = [](Sex, double age) { return age < 152 ? 3.0 : 20.0; };
    const auto figures = compareIntervals(readingsWith(width, width), 0.9, 50);
    QVERIFY(figuresOf(figures, "normalised + 0, all").lowestGroup() > 0.87);
    QVERIFY(figuresOf(figures, "absolute, all").lowestGroup() < 0.85);
    QVERIFY(!bestInterval(figures, 0.9).id.startsWith(QLatin1String("absolute, all")));
  }

  void groupsOfTheirOwnHoldInEachGroup() {
    const auto width = [](Sex sex, double) { return sex == Sex::Male ? 14.0 : 4.0; };
    const auto readings = readingsWith(width, [](Sex, double) { return 8; });
    const auto figures = compareIntervals(readings, 0.9, 50);
    QVERIFY(figuresOf(figures, "absolute, all").groupCoverage.at(QStringLiteral("M")) < 0.85);
    QVERIFY(figuresOf(figures, "absolute, sex").lowestGroup() > 0.86);
    QVERIFY(bestInterval(figures, 0.9).bySex);
    const QJsonObject json =
        intervalCalibration(readings, figuresOf(figures, "absolute, sex and third").kind, 0.9);
    const auto boys = assess::Calibration::fromJson(json, Sex::Male);
    const auto girls = assess::Calibration::fromJson(json, Sex::Female);
    QCOMPARE(boys.groups.size(), 3U);
    QVERIFY(boys.quantileAt(30).value() > 2 * girls.quantileAt(30).value());
    QCOMPARE(boys.quantileAt(500).value(), boys.groups.back().quantile);
  }

  void theSameReadingsGiveTheSameFigures() {
    const auto flat = [](Sex, double) { return 6.0; };
    const auto one = compareIntervals(readingsWith(flat, flat), 0.9, 20);
    const auto two = compareIntervals(readingsWith(flat, flat), 0.9, 20);
    for (size_t k = 0; k < one.size(); ++k) QCOMPARE(one[k].coverage, two[k].coverage);
  }

  void temperatureIsFound_data() {
    QTest::addColumn<double>("sharpness");
    QTest::newRow("too sure") << 2.0;
    QTest::newRow("right") << 1.0;
    QTest::newRow("too modest") << 0.6;
  }

  /// The truth is drawn from p, the model says p to the power of `sharpness`.
  void temperatureIsFound() {
    QFETCH(const double, sharpness);
    std::mt19937 random(11);
    std::vector<ReadAge> readings;
    for (int i = 0; i < 4000; ++i) {
      std::vector<double> p(19, 1e-4);
      const size_t centre = 3 + random() % 12;
      for (size_t k = centre - 2; k <= centre + 2; ++k)
        p[k] = std::exp(-std::abs(double(k) - double(centre)) * (0.5 + double(random() % 10) / 10));
      std::discrete_distribution<int> draw(p.begin(), p.end());
      ReadAge reading;
      reading.trueMonths = 12 * draw(random) + 6;
      reading.estimateMonths = 12.0 * double(centre);
      double all = 0;
      for (double& share : p) all += share = std::pow(share, sharpness);
      for (double& share : p) share /= all;
      reading.yearProbabilities = p;
      readings.push_back(reading);
    }
    const double found = temperaturesFrom(readings)[QLatin1String("F")].toDouble();
    QVERIFY2(std::abs(found - sharpness) < 0.12 * sharpness, qPrintable(QString::number(found)));
  }

  void unlikePicturesScoreAboveTheLimit() {
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    const auto draw = [&](double shift) {
      std::vector<double> values;
      for (int k = 0; k < assess::kTypicalityValues; ++k)
        values.push_back(k + normal(random) * (1 + k) + (k == 4 ? shift : 0));
      return values;
    };
    std::vector<std::vector<double>> training, held;
    for (int i = 0; i < 300; ++i) training.push_back(draw(0));
    for (int i = 0; i < 200; ++i) held.push_back(draw(0));
    const auto typicality = fitTypicality(training, held);
    const auto again = assess::Typicality::fromJson(typicality.toJson());
    QVERIFY(again.has_value());
    int above = 0;
    for (const auto& values : held) above += again->score(values) > again->limit ? 1 : 0;
    QVERIFY(above <= 3);
    QVERIFY(again->score(draw(60)) > again->limit);
  }

  void damagedTypicalityIsNone() {
    QVERIFY(!assess::Typicality::fromJson({}).has_value());
    QVERIFY(!assess::Typicality::fromJson({{QStringLiteral("limit"), 2.0}}).has_value());
  }
};

QTEST_GUILESS_MAIN(TestIntervals)
#include "test_intervals.moc"
