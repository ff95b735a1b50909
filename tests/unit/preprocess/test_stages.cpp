// SPDX-License-Identifier: GPL-3.0-or-later
#include <opencv2/imgproc.hpp>

#include "core/preprocess/evaluation.h"
#include "core/preprocess/pose.h"
#include "tests/unit/preprocess/drawn_run.h"

using namespace carpus;
using namespace carpus::preprocess;
using carpus::testing::difference;
using carpus::testing::drawHand;
using carpus::testing::DrawnHand;
using carpus::testing::HandSketch;
using carpus::testing::KnowingSession;
using carpus::testing::networksFor;
using carpus::testing::paperOptions;
using carpus::testing::run;
using carpus::testing::store;

class TestStages : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void handComesUprightIntoTheFrame_data();
  void handComesUprightIntoTheFrame();
  void pointsMapThereAndBack();
  void lookIsTheSameHoweverTheHandLay_data();
  void lookIsTheSameHoweverTheHandLay();
  void brightnessContrastAndGammaDoNotMatter_data();
  void brightnessContrastAndGammaDoNotMatter();
  void depthDoesNotMatter();
  void paddingAroundTheFilmDoesNotMatter();
  void negativesAreTurned_data();
  void negativesAreTurned();
  void brightCollimationAsksForASecondOpinion_data();
  void brightCollimationAsksForASecondOpinion();
};

void TestStages::handComesUprightIntoTheFrame_data() {
  QTest::addColumn<double>("leaning");
  QTest::addColumn<bool>("mirrored");
  QTest::addColumn<double>("length");
  QTest::addColumn<bool>("paper");
  for (const bool paper : {false, true})
    for (const bool mirrored : {false, true})
      for (const double leaning : {0.0, 15.0, -40.0, 90.0, 180.0})
        QTest::addRow("%g degrees%s%s", leaning, mirrored ? ", mirrored" : "",
                      paper ? ", paper" : "")
            << leaning << mirrored << 300.0 << paper;
  QTest::newRow("large") << 5.0 << false << 560.0 << false;
}

void TestStages::handComesUprightIntoTheFrame() {
  QFETCH(double, leaning);
  QFETCH(bool, mirrored);
  QFETCH(double, length);
  QFETCH(bool, paper);
  HandSketch sketch;
  sketch.leaning = leaning;
  sketch.mirrored = mirrored;
  sketch.length = length;
  sketch.forearm = 0.6;
  if (length < 500) sketch.capitate = {400, 500};
  const DrawnHand drawn = drawHand(sketch);
  Options options;
  options.engine = paper ? EngineKind::Paper : EngineKind::Modern;
  const Preprocessed result = run(drawn, options);
  QVERIFY(result.pose.fromLandmarks);
  QCOMPARE(result.pose.mirrored, mirrored);
  const double error = std::remainder(result.pose.rotationDegrees + leaning, 360.0);
  QVERIFY2(std::abs(error) < 0.5, qPrintable(QString::number(error)));
  const cv::Point2d capitate = result.toPreprocessed.toStage(drawn.landmarks[kCapitate]);
  const cv::Point2d tip = result.toPreprocessed.toStage(drawn.landmarks[kMiddleTip]);
  const cv::Point2d thumb = result.toPreprocessed.toStage(drawn.landmarks[kThumbTip]);
  QVERIFY(cv::norm(capitate - cv::Point2d(kFrameX, kFrameCapitateY)) < 1.5);
  QVERIFY(cv::norm(tip - cv::Point2d(kFrameX, kFrameTipY)) < 1.5);
  QVERIFY(thumb.x > kFrameX + 100 && thumb.x < kStageSize - 10);
  QCOMPARE(contains(result.findings, "rotated"), std::abs(leaning) > 20);
  QVERIFY(!result.refused());
}

void TestStages::pointsMapThereAndBack() {
  HandSketch sketch;
  sketch.leaning = 25;
  DrawnHand drawn = drawHand(sketch);
  const cv::Point2d at(430, 560);  // a bright spot on even ground in the palm
  cv::circle(drawn.brightness, cv::Point(at), 30, cv::Scalar(0.4), cv::FILLED);
  cv::circle(drawn.brightness, cv::Point(at), 5, cv::Scalar(1.5), cv::FILLED);
  cv::Mat scaled = drawn.brightness / 1.6;
  drawn.brightness = scaled;
  const Preprocessed result = run(drawn);
  const cv::Point2d expected = result.toPreprocessed.toStage(at);
  const cv::Rect window(cvRound(expected.x) - 6, cvRound(expected.y) - 6, 13, 13);
  const cv::Mat spot = cv::max(result.preprocessed(window) - 0.9, 0);
  const cv::Moments m = cv::moments(spot);
  const cv::Point2d found(m.m10 / m.m00 + window.x, m.m01 / m.m00 + window.y);
  QVERIFY(cv::norm(found - expected) < 0.5);
  QVERIFY(cv::norm(result.toPreprocessed.toOriginal(found) - at) < 0.5);
  QVERIFY(cv::norm(result.toNormalised.toOriginal(result.toNormalised.toStage(at)) - at) < 1e-6);
}

void TestStages::lookIsTheSameHoweverTheHandLay_data() {
  QTest::addColumn<double>("leaning");
  QTest::addColumn<bool>("mirrored");
  QTest::newRow("leaning") << 17.0 << false;
  QTest::newRow("upside down") << 180.0 << false;
  QTest::newRow("on its side, mirrored") << 90.0 << true;
}

void TestStages::lookIsTheSameHoweverTheHandLay() {
  QFETCH(double, leaning);
  QFETCH(bool, mirrored);
  HandSketch sketch;
  sketch.canvas = {900, 900};
  sketch.capitate = {450, 500};
  sketch.length = 330;
  sketch.forearm = 0.45;
  const Preprocessed upright = run(drawHand(sketch));
  sketch.leaning = leaning;
  sketch.mirrored = mirrored;
  const Preprocessed other = run(drawHand(sketch));
  QVERIFY(intersectionOverUnion(upright.preprocessedMask, other.preprocessedMask) > 0.96);
  QVERIFY2(difference(upright, other) < 0.06,
           qPrintable(QString::number(difference(upright, other))));
}

void TestStages::brightnessContrastAndGammaDoNotMatter_data() {
  QTest::addColumn<double>("gain");
  QTest::addColumn<double>("offset");
  QTest::addColumn<double>("gamma");
  QTest::addColumn<double>("allowed");
  QTest::newRow("contrast") << 0.3 << 0.0 << 1.0 << 0.002;
  QTest::newRow("brightness") << 0.5 << 0.45 << 1.0 << 0.002;
  QTest::newRow("gamma 0.8") << 1.0 << 0.0 << 0.8 << 0.02;
  QTest::newRow("gamma 1.25") << 1.0 << 0.0 << 1.25 << 0.02;
}

void TestStages::brightnessContrastAndGammaDoNotMatter() {
  QFETCH(double, gain);
  QFETCH(double, offset);
  QFETCH(double, gamma);
  QFETCH(double, allowed);
  const DrawnHand drawn = drawHand({});
  const Networks networks = networksFor(drawn);
  const Preprocessed plain = run(store(drawn.brightness, 16), networks);
  cv::Mat changed;
  cv::pow(drawn.brightness, gamma, changed);
  changed = changed * gain + offset;
  const Preprocessed other = run(store(changed, 16), networks);
  QVERIFY2(difference(plain, other) < allowed,
           qPrintable(QString::number(difference(plain, other))));
}

void TestStages::depthDoesNotMatter() {
  const DrawnHand drawn = drawHand({});
  const Networks networks = networksFor(drawn);
  const Preprocessed eight = run(store(drawn.brightness, 8), networks);
  for (const int bits : {10, 12, 14, 16})
    QVERIFY(difference(eight, run(store(drawn.brightness, bits), networks)) < 0.01);
  Radiograph negative = store(drawn.brightness, 14);
  negative.pixels.convertTo(negative.pixels, CV_16S, 1, -8000);
  negative.paddingValue = -8192;
  negative.rescaleSlope = 0.25;
  negative.rescaleIntercept = 100;
  QVERIFY(difference(eight, run(negative, networks)) < 0.01);
}

void TestStages::paddingAroundTheFilmDoesNotMatter() {
  const DrawnHand drawn = drawHand({});
  const Networks networks = networksFor(drawn);
  const Preprocessed plain = run(store(drawn.brightness), networks);
  Radiograph padded = store(drawn.brightness);
  padded.paddingValue = 4095;
  padded.pixels.colRange(0, 40).setTo(4095);
  padded.pixels.rowRange(0, 30).setTo(4095);
  const Preprocessed result = run(padded, networks);
  QVERIFY(!result.base.inverted);
  QVERIFY(difference(plain, result) < 0.01);
}

void TestStages::negativesAreTurned_data() {
  QTest::addColumn<bool>("negative");
  QTest::addColumn<bool>("monochrome1");
  QTest::addColumn<bool>("paper");
  for (const bool paper : {false, true}) {
    const char* engine = paper ? "paper" : "modern";
    QTest::addRow("negative, %s", engine) << true << false << paper;
    QTest::addRow("MONOCHROME1, %s", engine) << true << true << paper;
    QTest::addRow("MONOCHROME1 with a wrong header, %s", engine) << false << true << paper;
  }
}

void TestStages::negativesAreTurned() {
  QFETCH(bool, negative);
  QFETCH(bool, monochrome1);
  QFETCH(bool, paper);
  const DrawnHand drawn = drawHand({});
  const Networks networks = networksFor(drawn);
  Options options;
  options.engine = paper ? EngineKind::Paper : EngineKind::Modern;
  const Preprocessed plain = run(store(drawn.brightness), networks, options);
  Radiograph radiograph = store(negative ? cv::Mat(1.0 - drawn.brightness) : drawn.brightness);
  if (monochrome1) radiograph.photometric = Photometric::Monochrome1;
  const Preprocessed result = run(radiograph, networks, options);
  QCOMPARE(result.base.inverted, negative != monochrome1);
  QCOMPARE(contains(result.findings, "polarity-corrected"), result.base.inverted);
  QVERIFY(result.base.rule == GrayscaleBase::Rule::Corners);
  QVERIFY(!contains(result.findings, "polarity-unsure"));
  QVERIFY(difference(plain, result) < 0.01);
}

void TestStages::brightCollimationAsksForASecondOpinion_data() {
  QTest::addColumn<bool>("blindToNegatives");
  QTest::addColumn<bool>("straight");
  QTest::newRow("round, no hand in the negative") << true << false;
  QTest::newRow("round, a dark hand in the negative") << false << false;
  QTest::newRow("straight, no hand in the negative") << true << true;
  QTest::newRow("straight, a dark hand in the negative") << false << true;
}

void TestStages::brightCollimationAsksForASecondOpinion() {
  QFETCH(bool, blindToNegatives);
  QFETCH(bool, straight);
  DrawnHand drawn = drawHand({});
  cv::Mat frame(drawn.brightness.size(), CV_8U, cv::Scalar(255));
  if (straight)
    frame(cv::Rect(30, 30, 740, 940)).setTo(0);
  else
    cv::ellipse(frame, {400, 500}, {480, 600}, 0, 0, 360, cv::Scalar(0), cv::FILLED);
  drawn.brightness.setTo(0.85, frame);
  drawn.labels.values.setTo(1, frame);
  auto session = std::make_shared<KnowingSession>(nn::ModelKind::Segmenter, drawn);
  session->blindToNegatives = blindToNegatives;
  const Preprocessed result = run(store(drawn.brightness), {nullptr, session});
  QVERIFY(!result.base.inverted);
  // A straight frame is left out first, and then the corners are right; a round one stays, and the
  // corners alone would turn the picture.
  QCOMPARE(result.base.cornerBrightness > 1, !straight);
  if (!straight) QVERIFY(result.base.rule == GrayscaleBase::Rule::SecondOpinion);
  QVERIFY(!result.refused());
}

QTEST_GUILESS_MAIN(TestStages)
#include "test_stages.moc"
