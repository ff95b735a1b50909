// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a radiograph, and what is counted of them; one drawn hand goes through the networks.
#include <QTemporaryDir>
#include <QtTest>
#include <set>

#include "core/evaluate/robustness.h"
#include "core/phantom/phantom.h"
#include "core/preprocess/pose.h"

using namespace carpus;
using namespace carpus::evaluate;

namespace {

RadiographPtr drawnHand(Sex sex, double months, quint64 seed) {
  phantom::PhantomOptions options;
  options.sex = sex;
  options.boneAge = Months{months};
  options.seed = seed;
  options.rows = 900;
  const auto drawn = phantom::drawPhantom(options, Progress::none());
  return drawn ? drawn->radiograph : RadiographPtr();
}

const Variant& variantOf(const char* id) {
  for (const Variant& variant : variants())
    if (variant.id == QLatin1String(id)) return variant;
  qFatal("no such variant");
}

/// Where the hand of a picture would be found: upright, its middle finger as long as `length`.
preprocess::Preprocessed upright(const Radiograph& radiograph, double length) {
  preprocess::Preprocessed found;
  const double scale = (preprocess::kFrameCapitateY - preprocess::kFrameTipY) / length;
  const cv::Point2d capitate(radiograph.columns() / 2.0, radiograph.rows() * 0.7);
  found.toPreprocessed =
      PixelMap(cv::Matx33d(scale, 0, preprocess::kFrameX - scale * capitate.x, 0, scale,
                           preprocess::kFrameCapitateY - scale * capitate.y, 0, 0, 1));
  found.mask = cv::Mat::zeros(radiograph.pixels.size(), CV_8UC1);
  found
      .mask(cv::Rect(radiograph.columns() / 4, radiograph.rows() / 10, radiograph.columns() / 2,
                     radiograph.rows() - radiograph.rows() / 10))
      .setTo(255);
  return found;
}

RobustRow rowOf(const std::vector<double>& changes) {
  RobustRow row;
  for (const double months : changes) row.changes.push_back({QStringLiteral("x"), months});
  return row;
}

}  // namespace

class TestRobustness : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyVariantHasItsOwnName() {
    std::set<QString> ids;
    for (const Variant& variant : variants()) ids.insert(variant.id);
    QCOMPARE(ids.size(), variants().size());
    QVERIFY(ids.size() >= 20);
  }

  void picturesChangeAsNamed_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QSize>("size");
    QTest::newRow("again") << QByteArray("again") << QSize(60, 100);
    QTest::newRow("quarter turn") << QByteArray("rotate+90") << QSize(100, 60);
    QTest::newRow("half") << QByteArray("half-resolution") << QSize(30, 50);
    QTest::newRow("double") << QByteArray("double-resolution") << QSize(120, 200);
    QTest::newRow("frame") << QByteArray("wide-collimation") << QSize(110, 150);
    QTest::newRow("film") << QByteArray("wide-film") << QSize(90, 130);
    QTest::newRow("trimmed") << QByteArray("trimmed") << QSize(58, 96);
    QTest::newRow("negative") << QByteArray("negative") << QSize(60, 100);
    QTest::newRow("forearm cut") << QByteArray("forearm-shorter") << QSize(60, 88);
    QTest::newRow("forearm longer") << QByteArray("forearm-longer") << QSize(60, 116);
  }

  void picturesChangeAsNamed() {
    QFETCH(const QByteArray, id);
    QFETCH(const QSize, size);
    Radiograph radiograph;
    radiograph.pixels = cv::Mat(100, 60, CV_16UC1);
    cv::randu(radiograph.pixels, 0, 4000);
    const auto changed = variantOf(id.constData()).apply(radiograph, upright(radiograph, 50));
    QVERIFY(changed.has_value());
    QCOMPARE(QSize(changed->columns(), changed->rows()), size);
    QCOMPARE(changed->pixels.type(), radiograph.pixels.type());
  }

  void negativeOfANegativeIsThePicture() {
    Radiograph radiograph;
    radiograph.pixels = cv::Mat(40, 30, CV_16UC1);
    cv::randu(radiograph.pixels, 100, 3000);
    const auto& negative = variantOf("negative");
    const auto once = negative.apply(radiograph, {});
    const auto twice = negative.apply(*once, {});
    QVERIFY(cv::norm(once->pixels, radiograph.pixels, cv::NORM_INF) > 1000);
    QVERIFY(cv::norm(twice->pixels, radiograph.pixels, cv::NORM_INF) <= 1);
    // Stored the other way round, and said so: the same brightness for whoever reads the header.
    const auto other = variantOf("other-photometric").apply(radiograph, {});
    const cv::Mat sum = toBrightness(*other) - toBrightness(radiograph);
    double low = 0, high = 0;
    cv::minMaxLoc(sum, &low, &high);
    QVERIFY(high - low <= 1);
  }

  void paddingBecomesOrdinaryPixels() {
    Radiograph radiograph;
    radiograph.pixels = cv::Mat(40, 30, CV_16SC1);
    cv::randu(radiograph.pixels, 100, 3000);
    radiograph.pixels.colRange(0, 5).setTo(-2000);
    radiograph.paddingValue = -2000;
    const Radiograph plain = withoutPadding(radiograph);
    QVERIFY(!plain.paddingValue.has_value());
    cv::Mat before, after;
    cv::normalize(toBrightness(radiograph), before, 0, 1, cv::NORM_MINMAX);
    cv::normalize(toBrightness(plain), after, 0, 1, cv::NORM_MINMAX);
    QVERIFY(cv::norm(before, after, cv::NORM_INF) < 1e-3);
  }

  void turnedHandsKeepTheirForearm() {
    Radiograph radiograph;
    radiograph.pixels = cv::Mat(100, 60, CV_16UC1, cv::Scalar(7));
    auto found = upright(radiograph, 50);
    found.toPreprocessed =
        PixelMap(cv::Matx33d(0, 1, 0, -1, 0, 0, 0, 0, 1)).then(found.toPreprocessed);
    QVERIFY(!variantOf("forearm-shorter").apply(radiograph, found).has_value());
    QVERIFY(!variantOf("forearm-longer").apply(radiograph, found).has_value());
  }

  void barsAreHeldOrNot_data() {
    QTest::addColumn<QVector<double>>("changes");
    QTest::addColumn<bool>("holds");
    QTest::newRow("nothing") << QVector<double>{} << true;
    QTest::newRow("small") << QVector<double>{1, -1, 1.5, -2} << true;
    QTest::newRow("shifted") << QVector<double>{3, 3, 3, 3} << false;
    QTest::newRow("both ways") << QVector<double>{3, -3, 3, -3} << false;
    QTest::newRow("one far") << QVector<double>{0, 0, 0, 0, 30} << false;
  }

  void barsAreHeldOrNot() {
    QFETCH(const QVector<double>, changes);
    const RobustRow row = rowOf({changes.begin(), changes.end()});
    QTEST(row.holds(), "holds");
  }

  void worstAndShiftKeepTheirSign() {
    const RobustRow row = rowOf({1, -9, 2, 3});
    QCOMPARE(row.worst()->months, -9.0);
    QCOMPARE(row.shift(), 1.5);
    QCOMPARE(row.medianChange(), 2.5);
    QVERIFY(!rowOf({}).worst().has_value());
  }

  void theSameFileGivesTheSameNumber() {
    const auto tools = workflow::loadToolbox({}, {}, Progress::none());
    QVERIFY2(tools.has_value(), tools ? "" : qPrintable(tools.error().sentence));
    const std::vector<RobustCase> cases = {
        {QStringLiteral("girl"), drawnHand(Sex::Female, 120, 3)}};
    QVERIFY(cases[0].radiograph);
    const auto one = measureRobustness(cases, **tools, {}, Progress::none());
    QVERIFY2(one.has_value(), one ? "" : qPrintable(one.error().sentence));
    QCOMPARE(one->cases, 1);
    QCOMPARE(one->rows[0].id, QStringLiteral("again"));
    QCOMPARE(one->rows[0].changes[0].months, 0.0);
    // Told otherwise by the header alone, the picture is the same one.
    for (const RobustRow& row : one->rows)
      if (row.id == QLatin1String("other-photometric")) QVERIFY(row.percentile95() < 0.5);
    const auto two = measureRobustness(cases, **tools, {}, Progress::none());
    QVERIFY(two.has_value());
    QCOMPARE(toJson(*one), toJson(*two));
  }

  void folderWithoutRadiographsIsSaid() {
    const QTemporaryDir folder;
    QVERIFY(!robustCases(folder.path(), 0).has_value());
  }
};

QTEST_MAIN(TestRobustness)
#include "test_robustness.moc"
