// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QtTest>
#include <algorithm>
#include <random>

#include "tests/unit/assess/fixtures.h"

using namespace carpus;
using namespace carpus::assess;
using carpus::testing::bell;
using carpus::testing::platesAt;
using carpus::testing::standardPlates;

class TestArithmetic : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void expectedAgeUsesBinCentres();
  void massSplitsBinsInProportion();
  void yearsGatherTwelveMonthsEach();
  void quantilesAreLinearInsideABin();
  void temperatureSharpensAndFlattens();
  void movedDistributionHasTheMovedMean_data();
  void movedDistributionHasTheMovedMean();
  void movingBelowZeroStaysAtZero();
  void calibrationDefaults();
  void calibrationReadsEachSex();
  void intervalFollowsTheManifest();
  void intervalIsNeverBelowZero();
  void plateProbabilitiesSumToOne();
  void platesMeetAtMidpointsAndEndsAreOpen();
  void unsortedPlatesKeepTheirOrder();
  void candidatesAreARunOfThreeToFive();
  void candidatesStopAtNinetyPercent();
  void candidatesStayOneRunWithTwoPeaks();
  void fewPlatesAreAllCandidates();
};

static AgeDistribution only(std::size_t bin, std::size_t bins = 240) {
  AgeDistribution distribution;
  distribution.months.assign(bins, 0.0);
  distribution.months[bin] = 1;
  return distribution;
}

static double sumOf(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

void TestArithmetic::expectedAgeUsesBinCentres() {
  QCOMPARE(only(120).expected().value, 120.5);
  QVERIFY(std::abs(bell(100, 8).expected().value - 100) < 1e-6);
  QVERIFY(std::abs(bell(100, 8).standardDeviation() - 8) < 1e-3);
}

void TestArithmetic::massSplitsBinsInProportion() {
  const AgeDistribution distribution = only(10);
  QCOMPARE(distribution.mass(10, 11), 1.0);
  QCOMPARE(distribution.mass(10.25, 10.75), 0.5);
  QCOMPARE(distribution.mass(0, 10), 0.0);
  QCOMPARE(distribution.mass(11, 240), 0.0);
  QCOMPARE(distribution.mass(12, 3), 0.0);
}

void TestArithmetic::yearsGatherTwelveMonthsEach() {
  AgeDistribution distribution;
  distribution.months.assign(240, 1.0 / 240);
  const auto years = distribution.years();
  QCOMPARE(years.size(), 20U);
  for (const auto& [year, probability] : years) QCOMPARE(probability, 0.05);
  QCOMPARE(only(71).years().at(5), 1.0);
  QCOMPARE(only(72).years().at(6), 1.0);
  QCOMPARE(only(239).years().at(19), 1.0);
}

void TestArithmetic::quantilesAreLinearInsideABin() {
  QCOMPARE(only(10).quantile(0.25).value, 10.25);
  AgeDistribution two;
  two.months = {0.5, 0.0, 0.5};
  QCOMPARE(two.quantile(0.5).value, 1.0);
  QCOMPARE(two.quantile(0.75).value, 2.5);
  QCOMPARE(two.quantile(1.0).value, 3.0);
}

void TestArithmetic::temperatureSharpensAndFlattens() {
  const AgeDistribution raw = bell(100, 8);
  // A normal density to the power 1/T is a normal density of sd * sqrt(T).
  QVERIFY(std::abs(raw.tempered(4).standardDeviation() - 16) < 0.02);
  QVERIFY(std::abs(raw.tempered(0.25).standardDeviation() - 4) < 0.02);
  QCOMPARE(sumOf(raw.tempered(3).months), 1.0);
  QCOMPARE(only(5).tempered(2).months, only(5).months);
}

void TestArithmetic::movedDistributionHasTheMovedMean_data() {
  QTest::addColumn<double>("slope");
  QTest::addColumn<double>("offset");
  QTest::newRow("identity") << 1.0 << 0.0;
  QTest::newRow("whole month") << 1.0 << 3.0;
  QTest::newRow("part of a month") << 1.0 << -2.37;
  QTest::newRow("stretch") << 1.08 << -4.2;
  QTest::newRow("shrink") << 0.91 << 7.7;
  QTest::newRow("past the last bin") << 1.2 << 120.0;
}

void TestArithmetic::movedDistributionHasTheMovedMean() {
  QFETCH(double, slope);
  QFETCH(double, offset);
  const AgeDistribution raw = bell(100, 8);
  const AgeDistribution moved = raw.moved(slope, offset);
  QVERIFY(std::abs(moved.expected().value - (slope * raw.expected().value + offset)) < 1e-6);
  QVERIFY(std::abs(sumOf(moved.months) - 1) < 1e-12);
  QVERIFY(moved.months.size() >= raw.months.size());
  QVERIFY(std::abs(moved.standardDeviation() - slope * 8) < 0.05);
}

void TestArithmetic::movingBelowZeroStaysAtZero() {
  const AgeDistribution moved = bell(4, 2).moved(1, -10);
  QCOMPARE(sumOf(moved.months), 1.0);
  QVERIFY(moved.expected().value >= 0.5);
  QVERIFY(moved.expected().value < 1.5);
}

void TestArithmetic::calibrationDefaults() {
  const Calibration calibration = Calibration::fromJson({}, Sex::Female);
  QCOMPARE(calibration.temperature, 1.0);
  QCOMPARE(calibration.slope, 1.0);
  QCOMPARE(calibration.offset, 0.0);
  QVERIFY(!calibration.quantile);
  QVERIFY(!calibration.atypicalSd);
  const AgeDistribution raw = bell(100, 8);
  const Estimate estimate = calibrated(raw, calibration);
  QCOMPARE(estimate.boneAge.value, raw.expected().value);
  // 5 and 95 percentiles of a normal distribution.
  QVERIFY(std::abs(estimate.intervalLow.value - (100 - 1.645 * 8)) < 0.05);
  QVERIFY(std::abs(estimate.intervalHigh.value - (100 + 1.645 * 8)) < 0.05);
  QCOMPARE(estimate.intervalLevel, 0.9);
}

void TestArithmetic::calibrationReadsEachSex() {
  const auto json = QJsonDocument::fromJson(R"({
    "temperature": {"F": 1.5, "M": 0.8}, "offset_months": {"F": 2, "M": -3},
    "slope": {"F": 1.01, "M": 0.98}, "conformal_quantile": {"F": 11, "M": 12},
    "conformal_kind": "normalised", "level": 0.8, "atypical_sd_months": {"M": 30}})")
                        .object();
  const Calibration girls = Calibration::fromJson(json, Sex::Female);
  const Calibration boys = Calibration::fromJson(json, Sex::Male);
  QCOMPARE(girls.temperature, 1.5);
  QCOMPARE(boys.temperature, 0.8);
  QCOMPARE(girls.offset, 2.0);
  QCOMPARE(boys.offset, -3.0);
  QCOMPARE(girls.slope, 1.01);
  QCOMPARE(boys.slope, 0.98);
  QCOMPARE(*girls.quantile, 11.0);
  QCOMPARE(*boys.quantile, 12.0);
  QVERIFY(girls.normalised);
  QCOMPARE(girls.level, 0.8);
  QVERIFY(!girls.atypicalSd);
  QCOMPARE(*boys.atypicalSd, 30.0);
}

void TestArithmetic::intervalFollowsTheManifest() {
  Calibration calibration;
  calibration.slope = 1.1;
  calibration.offset = -6;
  calibration.quantile = 14;
  calibration.level = 0.8;
  const Estimate absolute = calibrated(bell(100, 8), calibration);
  QVERIFY(std::abs(absolute.boneAge.value - 104) < 1e-6);
  QVERIFY(std::abs(absolute.intervalLow.value - 90) < 1e-6);
  QVERIFY(std::abs(absolute.intervalHigh.value - 118) < 1e-6);
  QCOMPARE(absolute.intervalLevel, 0.8);
  calibration.normalised = true;
  calibration.quantile = 1.5;
  const Estimate normalised = calibrated(bell(100, 8), calibration);
  QVERIFY(std::abs(normalised.intervalHigh.value - (104 + 1.5 * 8.8)) < 0.01);
  QVERIFY(std::abs(normalised.boneAge.value - normalised.distribution.expected().value) < 1e-9);
}

void TestArithmetic::intervalIsNeverBelowZero() {
  Calibration calibration;
  calibration.quantile = 20;
  const Estimate estimate = calibrated(bell(6, 3), calibration);
  QCOMPARE(estimate.intervalLow.value, 0.0);
  QVERIFY(estimate.intervalHigh.value > 20);
}

void TestArithmetic::plateProbabilitiesSumToOne() {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> uniform(0, 1);
  for (int round = 0; round < 200; ++round) {
    AgeDistribution distribution;
    for (int i = 0; i < 240; ++i) distribution.months.push_back(std::pow(uniform(random), 6));
    distribution = distribution.normalised();
    for (const Sex sex : {Sex::Female, Sex::Male}) {
      const auto probabilities = plateProbabilities(distribution, standardPlates(sex));
      QVERIFY(std::abs(sumOf(probabilities) - 1) < 1e-9);
    }
  }
}

void TestArithmetic::platesMeetAtMidpointsAndEndsAreOpen() {
  const auto plates = platesAt({10, 20, 41});
  // Midpoints 15 and 30.5.
  QCOMPARE(plateProbabilities(only(14), plates), (std::vector<double>{1, 0, 0}));
  QCOMPARE(plateProbabilities(only(15), plates), (std::vector<double>{0, 1, 0}));
  QCOMPARE(plateProbabilities(only(30), plates), (std::vector<double>{0, 0.5, 0.5}));
  QCOMPARE(plateProbabilities(only(0), plates), (std::vector<double>{1, 0, 0}));
  QCOMPARE(plateProbabilities(only(239), plates), (std::vector<double>{0, 0, 1}));
  QVERIFY(plateProbabilities(only(3), {}).empty());
}

void TestArithmetic::unsortedPlatesKeepTheirOrder() {
  QCOMPARE(plateProbabilities(only(40), platesAt({41, 10, 20})), (std::vector<double>{1, 0, 0}));
  QCOMPARE(rankCandidates(only(40), platesAt({41, 10, 20})).front().plate.age.value, 41.0);
}

void TestArithmetic::candidatesAreARunOfThreeToFive() {
  for (const Sex sex : {Sex::Female, Sex::Male})
    for (double mean = 0; mean <= 240; mean += 3)
      for (const double sd : {0.4, 3.0, 9.0, 25.0, 80.0}) {
        const auto plates = standardPlates(sex);
        const auto distribution = bell(mean, sd);
        const auto probabilities = plateProbabilities(distribution, plates);
        const auto candidates = rankCandidates(distribution, plates);
        QVERIFY(candidates.size() >= 3 && candidates.size() <= 5);
        std::vector<std::size_t> positions;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
          QCOMPARE(candidates[i].rank, static_cast<int>(i) + 1);
          if (i > 0) QVERIFY(candidates[i].probability <= candidates[i - 1].probability);
          const auto at = std::find_if(plates.begin(), plates.end(), [&](const atlas::Plate& p) {
            return p.id == candidates[i].plate.id;
          });
          positions.push_back(static_cast<std::size_t>(at - plates.begin()));
          QCOMPARE(candidates[i].probability, probabilities[positions.back()]);
        }
        QCOMPARE(candidates.front().probability,
                 *std::max_element(probabilities.begin(), probabilities.end()));
        std::sort(positions.begin(), positions.end());
        QCOMPARE(positions.back() - positions.front() + 1, positions.size());
      }
}

void TestArithmetic::candidatesStopAtNinetyPercent() {
  const auto sumWithout = [](const std::vector<Candidate>& candidates, std::size_t last) {
    double sum = 0;
    for (std::size_t i = 0; i + last < candidates.size(); ++i) sum += candidates[i].probability;
    return sum;
  };
  const auto narrow = rankCandidates(bell(120, 2), standardPlates(Sex::Female));
  QCOMPARE(narrow.size(), 3U);
  const auto middle = rankCandidates(bell(120, 14), standardPlates(Sex::Female));
  QCOMPARE(middle.size(), 4U);
  QVERIFY(sumWithout(middle, 0) >= 0.9);
  QVERIFY(sumWithout(middle, 1) < 0.9);
  const auto wide = rankCandidates(bell(120, 60), standardPlates(Sex::Female));
  QCOMPARE(wide.size(), 5U);
  QVERIFY(sumWithout(wide, 0) < 0.9);
}

void TestArithmetic::candidatesStayOneRunWithTwoPeaks() {
  AgeDistribution distribution;
  distribution.months.assign(240, 0.0);
  distribution.months[60] = 0.55;   // nearest 60
  distribution.months[180] = 0.45;  // nearest 180, far away
  const auto candidates = rankCandidates(distribution, standardPlates(Sex::Female));
  QCOMPARE(candidates.size(), 5U);
  QCOMPARE(candidates.front().plate.age.value, 60.0);
  for (const Candidate& candidate : candidates) QVERIFY(candidate.plate.age.value < 110);
}

void TestArithmetic::fewPlatesAreAllCandidates() {
  QCOMPARE(rankCandidates(bell(20, 5), platesAt({10, 20})).size(), 2U);
  QVERIFY(rankCandidates(bell(20, 5), {}).empty());
}

QTEST_GUILESS_MAIN(TestArithmetic)
#include "test_arithmetic.moc"
