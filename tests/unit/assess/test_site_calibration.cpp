// SPDX-License-Identifier: GPL-3.0-or-later
// A site's own calibration: the fit, its limits, and what it does to an estimate.
#include <QtTest>
#include <random>

#include "tests/unit/assess/fake_session.h"

using namespace carpus;
using namespace carpus::assess;

namespace {

/// Cases whose signed age is slope * estimate + offset with a reader's scatter.
std::vector<SignedCase> casesOf(Sex sex, int n, double slope, double offset, double scatter = 5) {
  std::mt19937 random(static_cast<unsigned>(n) + (sex == Sex::Male ? 1000U : 0U));
  std::normal_distribution<double> normal;
  std::vector<SignedCase> cases;
  for (int i = 0; i < n; ++i) {
    const double estimate = 40 + 160.0 * i / n;
    cases.push_back({sex, estimate, slope * estimate + offset + scatter * normal(random)});
  }
  return cases;
}

std::vector<SignedCase> joined(std::vector<SignedCase> a, const std::vector<SignedCase>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::shared_ptr<SiteCalibration> siteOf(double slope, double offset) {
  auto site = std::make_shared<SiteCalibration>();
  site->modelSha256 = QString(64, QLatin1Char('a'));
  site->fits[Sex::Female] = {slope, offset, 90, 8, 6, 4, 0, true};
  return site;
}

}  // namespace

class TestSiteCalibration : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void offsetIsFoundFromFewCases() {
    const auto site = fitSite(casesOf(Sex::Female, 40, 1, 6));
    QVERIFY(site.has_value());
    const SiteFit& fit = site->fits.at(Sex::Female);
    QCOMPARE(fit.slope, 1.0);
    QVERIFY(std::abs(fit.offset - 6) < 2.5);
    QVERIFY(fit.applies);
    QVERIFY(fit.madAfter < fit.madBefore);
    QVERIFY(std::abs(fit.biasBefore + 6) < 2.5 && std::abs(fit.biasAfter) < 0.5);
    QVERIFY(!site->fits.contains(Sex::Male));
  }

  void slopeIsFoundFromManyCases() {
    const auto site =
        fitSite(joined(casesOf(Sex::Female, 200, 1.1, -4), casesOf(Sex::Male, 100, 0.92, 3)));
    QVERIFY(site.has_value());
    QVERIFY(std::abs(site->fits.at(Sex::Female).slope - 1.1) < 0.03);
    QVERIFY(std::abs(site->fits.at(Sex::Male).slope - 0.92) < 0.04);
  }

  void singleMistakesWeighLittle() {
    auto cases = casesOf(Sex::Male, 100, 1, 5);
    for (int i = 0; i < 4; ++i) cases[static_cast<size_t>(i) * 20].signedMonths += 120;
    const auto site = fitSite(cases);
    QVERIFY(site.has_value());
    const SiteFit& fit = site->fits.at(Sex::Male);
    QVERIFY(std::abs(fit.slope * 120 + fit.offset - 125) < 2.5);
  }

  void nothingIsAdjustedWhereItWouldNotHelp() {
    const auto site = fitSite(casesOf(Sex::Female, 60, 1, 0, 6));
    QVERIFY(site.has_value());
    const SiteFit& fit = site->fits.at(Sex::Female);
    if (!fit.applies) {
      QCOMPARE(fit.slope, 1.0);
      QCOMPARE(fit.offset, 0.0);
    } else {
      QVERIFY(fit.madAfter < fit.madBefore);
    }
    SiteCalibration idle;
    idle.fits[Sex::Female] = SiteFit{};
    QVERIFY(!idle.helps());
    QVERIFY(!idle.fitFor(Sex::Female, {}).has_value());
  }

  void badCasesAreRefused_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("slope");
    QTest::addColumn<double>("offset");
    QTest::newRow("none") << 0 << 1.0 << 0.0;
    QTest::newRow("too few") << kSiteMinimum - 1 << 1.0 << 5.0;
    QTest::newRow("years for months") << 100 << 1.0 / 12 << 0.0;
    QTest::newRow("three years off") << 100 << 1.0 << 36.0;
  }

  void badCasesAreRefused() {
    QFETCH(const int, n);
    QFETCH(const double, slope);
    QFETCH(const double, offset);
    const auto site = fitSite(casesOf(Sex::Female, n, slope, offset, 1));
    QVERIFY(!site.has_value());
    QCOMPARE(site.error().code, ErrorCode::Refused);
  }

  void storedAndReadBack() {
    auto site = fitSite(casesOf(Sex::Female, 90, 1.05, 2));
    QVERIFY(site.has_value());
    site->modelId = QStringLiteral("m");
    site->modelSha256 = QString(64, QLatin1Char('b'));
    site->madeBy = QStringLiteral("Dr. Ahn");
    site->madeAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    const auto back = SiteCalibration::fromJson(site->toJson());
    QVERIFY(back.has_value());
    QCOMPARE(back->fits.at(Sex::Female), site->fits.at(Sex::Female));
    QCOMPARE(back->madeAt, site->madeAt);
    QCOMPARE(back->madeBy, site->madeBy);
    QJsonObject damaged = site->toJson();
    damaged[QStringLiteral("sexes")] =
        QJsonObject{{QStringLiteral("F"), QJsonObject{{QStringLiteral("slope"), 0}}}};
    QVERIFY(!SiteCalibration::fromJson(damaged).has_value());
  }

  void onlyItsOwnModelAndOnlyWhenSwitchedOn() {
    auto site = siteOf(1, 6);
    QVERIFY(site->fitFor(Sex::Female, site->modelSha256).has_value());
    QVERIFY(!site->fitFor(Sex::Male, site->modelSha256).has_value());
    QVERIFY(!site->fitFor(Sex::Female, QString(64, QLatin1Char('c'))).has_value());
    site->enabled = false;
    QVERIFY(!site->fitFor(Sex::Female, site->modelSha256).has_value());
  }

  void estimateAndIntervalMoveTogether() {
    testing::FakeClassifier classifier;
    AssessOptions options;
    const auto plain = assess::assess(testing::someRadiograph(), testing::somePicture(), classifier,
                                      testing::standardAtlas(), options, Progress::none());
    options.site = siteOf(1.1, -6);
    const auto moved = assess::assess(testing::someRadiograph(), testing::somePicture(), classifier,
                                      testing::standardAtlas(), options, Progress::none());
    QVERIFY(plain.has_value() && moved.has_value());
    const auto expected = [](Months age) { return 1.1 * age.value - 6; };
    QVERIFY(std::abs(moved->estimate->boneAge.value - expected(plain->estimate->boneAge)) < 0.05);
    QCOMPARE(moved->estimate->intervalLow.value, expected(plain->estimate->intervalLow));
    QCOMPARE(moved->estimate->intervalHigh.value, expected(plain->estimate->intervalHigh));
    QVERIFY(moved->site.has_value());
    QVERIFY(contains(moved->findings, QStringLiteral("site-calibrated")));
    QVERIFY(!contains(plain->findings, QStringLiteral("site-calibrated")));
    QCOMPARE(toJson(*moved)[QLatin1String("site_calibration")][QLatin1String("slope")].toDouble(),
             1.1);
    QVERIFY(!toJson(*plain).contains(QLatin1String("site_calibration")));
  }

  void anotherModelIsLeftAlone() {
    testing::FakeClassifier classifier;
    classifier.info_.sha256 = QString(64, QLatin1Char('d'));
    AssessOptions options;
    options.site = siteOf(1.1, -6);
    const auto result =
        assess::assess(testing::someRadiograph(), testing::somePicture(), classifier,
                       testing::standardAtlas(), options, Progress::none());
    QVERIFY(result.has_value());
    QVERIFY(!result->site.has_value());
    QVERIFY(std::abs(result->estimate->boneAge.value - 120) < 0.5);
  }
};

QTEST_GUILESS_MAIN(TestSiteCalibration)
#include "test_site_calibration.moc"
