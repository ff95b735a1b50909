// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>
#include <opencv2/imgproc.hpp>

#include "tests/testing/testing.h"
#include "tests/unit/preprocess/drawn_hand.h"

using namespace carpus;
using namespace carpus::preprocess;
using carpus::testing::drawHand;
using carpus::testing::DrawnHand;
using carpus::testing::HandSketch;
using carpus::testing::KnowingSession;
using carpus::testing::store;

namespace {

QStringList codesOf(const Preprocessed& result) {
  QStringList codes;
  for (const Finding& finding : result.findings) codes << finding.code;
  return codes;
}

Preprocessed run(const cv::Mat& brightness, std::shared_ptr<KnowingSession> segmenter,
                 EngineKind engine = EngineKind::Modern) {
  Networks networks;
  if (engine == EngineKind::Paper)
    networks.detector = segmenter;
  else
    networks.segmenter = segmenter;
  Options options;
  options.engine = engine;
  auto result = preprocess::preprocess(store(brightness), networks, options, Progress::none());
  if (!result) qFatal("%s", qPrintable(result.error().sentence + result.error().detail));
  return *result;
}

Preprocessed run(const DrawnHand& drawn) {
  return run(drawn.brightness, std::make_shared<KnowingSession>(nn::ModelKind::Segmenter, drawn));
}

void addNoise(cv::Mat& brightness, double deviation) {
  cv::Mat noise(brightness.size(), CV_32F);
  cv::RNG random(11);
  random.fill(noise, cv::RNG::NORMAL, 0, deviation);
  brightness += noise;
}

/// Two hands beside each other as one scene.
DrawnHand both(const DrawnHand& a, const DrawnHand& b) {
  DrawnHand scene = a;
  scene.brightness = cv::max(a.brightness, b.brightness);
  scene.labels.values = cv::max(a.labels.values, b.labels.values);
  return scene;
}

}  // namespace

class TestGate : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void plainHandHasNoFinding_data();
  void plainHandHasNoFinding();
  void cutPartsAreNamed_data();
  void cutPartsAreNamed();
  void smallHandIsNamed();
  void severalHandsStop_data();
  void severalHandsStop();
  void noiseIsNamed();
  void motionIsNamed();
  void metalIsNamed_data();
  void metalIsNamed();
  void metalCutAtWhiteIsKnownByItsEdges_data();
  void metalCutAtWhiteIsKnownByItsEdges();
  void polarityThatNobodyKnowsIsNamed();
  void uncertainOutlineIsNamed();
  void thingsThatAreNoHandStop_data();
  void thingsThatAreNoHandStop();
  void strangeArrangementOfPointsStops();
};

void TestGate::plainHandHasNoFinding_data() {
  QTest::addColumn<double>("leaning");
  QTest::addColumn<double>("length");
  QTest::newRow("upright") << 0.0 << 560.0;
  QTest::newRow("leaning") << 12.0 << 560.0;
  QTest::newRow("smaller") << -10.0 << 420.0;
}

void TestGate::plainHandHasNoFinding() {
  QFETCH(double, leaning);
  QFETCH(double, length);
  HandSketch sketch;
  sketch.leaning = leaning;
  sketch.length = length;
  QCOMPARE(codesOf(run(drawHand(sketch))), QStringList{});
}

void TestGate::cutPartsAreNamed_data() {
  QTest::addColumn<cv::Point2d>("capitate");
  QTest::addColumn<int>("below");  // row from which the film shows nothing
  QTest::addColumn<QStringList>("parts");
  QTest::newRow("fingers") << cv::Point2d(390, 480) << 1000 << QStringList{"fingers"};
  QTest::newRow("thumb") << cv::Point2d(600, 700) << 1000 << QStringList{"thumb"};
  QTest::newRow("wrist outside") << cv::Point2d(390, 940) << 1000 << QStringList{"wrist"};
  QTest::newRow("wrist collimated away") << cv::Point2d(390, 700) << 770 << QStringList{"wrist"};
}

void TestGate::cutPartsAreNamed() {
  QFETCH(cv::Point2d, capitate);
  QFETCH(int, below);
  QFETCH(QStringList, parts);
  HandSketch sketch;
  sketch.capitate = capitate;
  DrawnHand drawn = drawHand(sketch);
  drawn.brightness.rowRange(below, 1000) = 0.02;
  drawn.labels.values.rowRange(below, 1000) = 0;
  const Preprocessed result = run(drawn);
  QCOMPARE(result.features.cut, parts);
  QCOMPARE(codesOf(result), QStringList{"hand-cut"});
}

void TestGate::smallHandIsNamed() {
  HandSketch sketch;
  sketch.length = 200;
  sketch.forearm = 0.5;
  QVERIFY(codesOf(run(drawHand(sketch))).contains("hand-small"));
}

void TestGate::severalHandsStop_data() {
  QTest::addColumn<bool>("paper");
  QTest::newRow("modern") << false;
  QTest::newRow("paper") << true;
}

void TestGate::severalHandsStop() {
  QFETCH(bool, paper);
  HandSketch left{{1300, 1000}, {330, 650}, 520, 0, true, 1.0};
  HandSketch right{{1300, 1000}, {970, 650}, 520, 0, false, 1.0};
  const DrawnHand first = drawHand(left);
  const DrawnHand second = drawHand(right);
  const DrawnHand scene = both(first, second);
  auto session = std::make_shared<KnowingSession>(
      paper ? nn::ModelKind::Detector : nn::ModelKind::Segmenter, scene);
  session->others = {second};
  const Preprocessed result =
      run(scene.brightness, session, paper ? EngineKind::Paper : EngineKind::Modern);
  QVERIFY(codesOf(result).contains("several-hands"));
  QVERIFY(result.refused());
}

void TestGate::noiseIsNamed() {
  DrawnHand drawn = drawHand({});
  addNoise(drawn.brightness, 0.25);
  QVERIFY(codesOf(run(drawn)).contains("noise"));
}

void TestGate::motionIsNamed() {
  DrawnHand drawn = drawHand({});
  cv::blur(drawn.brightness, drawn.brightness, {25, 15});
  QVERIFY(codesOf(run(drawn)).contains("motion"));
}

void TestGate::metalIsNamed_data() {
  QTest::addColumn<QString>("what");
  for (const char* what : {"ring", "plate", "bracelet"}) QTest::newRow(what) << what;
}

void TestGate::metalIsNamed() {
  QFETCH(QString, what);
  DrawnHand drawn = drawHand({});
  drawn.brightness *= 0.35;
  if (what == "ring") cv::rectangle(drawn.brightness, {375, 330, 46, 16}, 1.0, cv::FILLED);
  if (what == "plate") cv::rectangle(drawn.brightness, {420, 780, 20, 150}, 1.0, cv::FILLED);
  if (what == "bracelet") cv::rectangle(drawn.brightness, {310, 900, 170, 30}, 1.0, cv::FILLED);
  QVERIFY(codesOf(run(drawn)).contains("metal"));
}

void TestGate::metalCutAtWhiteIsKnownByItsEdges_data() {
  QTest::addColumn<cv::Rect>("metal");
  QTest::newRow("none") << cv::Rect();
  QTest::newRow("ring") << cv::Rect(375, 330, 46, 16);
  QTest::newRow("wire") << cv::Rect(386, 480, 9, 130);
}

void TestGate::metalCutAtWhiteIsKnownByItsEdges() {
  QFETCH(cv::Rect, metal);
  DrawnHand drawn = drawHand({});
  cv::GaussianBlur(drawn.brightness, drawn.brightness, {}, 4);  // edges as soft as those of bone
  if (!metal.empty()) cv::rectangle(drawn.brightness, metal, 1.0, cv::FILLED);
  QCOMPARE(codesOf(run(drawn)).contains("metal"), !metal.empty());
}

void TestGate::polarityThatNobodyKnowsIsNamed() {
  DrawnHand drawn = drawHand({});
  drawn.brightness.setTo(0.5);  // the labels' hand is as bright as the air beside it
  addNoise(drawn.brightness, 0.01);
  drawn.brightness.rowRange(0, 60) = 0.9;  // half of the corners bright
  auto session = std::make_shared<KnowingSession>(nn::ModelKind::Segmenter, drawn);
  session->blindToNegatives = false;  // and the network sees a hand both ways
  const Preprocessed result = run(drawn.brightness, session);
  QVERIFY(codesOf(result).contains("polarity-unsure"));
  QVERIFY(result.base.rule == GrayscaleBase::Rule::Header);
  QVERIFY(!result.base.inverted);
}

void TestGate::uncertainOutlineIsNamed() {
  DrawnHand drawn = drawHand({});
  auto session = std::make_shared<KnowingSession>(nn::ModelKind::Segmenter, drawn);
  session->certainty = 0.7;
  QVERIFY(codesOf(run(drawn.brightness, session)).contains("mask-doubtful"));
}

void TestGate::thingsThatAreNoHandStop_data() {
  QTest::addColumn<QString>("what");
  for (const char* what : {"disc", "sheet", "speck", "tissue"}) QTest::newRow(what) << what;
}

void TestGate::thingsThatAreNoHandStop() {
  QFETCH(QString, what);
  DrawnHand drawn = drawHand({});
  cv::Mat& labels = drawn.labels.values;
  if (what == "disc" || what == "sheet" || what == "speck") labels.setTo(0);
  if (what == "disc") {
    cv::circle(labels, {400, 500}, 300, cv::Scalar(3), cv::FILLED);
    cv::circle(labels, {400, 500}, 200, cv::Scalar(4), cv::FILLED);
  }
  if (what == "sheet") labels.setTo(4);
  if (what == "speck") cv::circle(labels, {400, 500}, 30, cv::Scalar(4), cv::FILLED);
  if (what == "tissue") labels.setTo(3, labels == 4);
  const Preprocessed result = run(drawn);
  QCOMPARE(codesOf(result).last(), QString("not-a-hand"));
  QVERIFY(result.refused());
  QVERIFY(!codesOf(result).contains("hand-cut"));
}

void TestGate::strangeArrangementOfPointsStops() {
  DrawnHand drawn = drawHand({});
  std::reverse(drawn.landmarks.begin(), drawn.landmarks.end());
  QVERIFY(codesOf(run(drawn)).contains("not-a-hand"));
}

QTEST_GUILESS_MAIN(TestGate)
#include "test_gate.moc"
