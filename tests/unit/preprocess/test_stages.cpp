// SPDX-License-Identifier: GPL-3.0-or-later
#include <opencv2/imgproc.hpp>

#include "core/preprocess/evaluation.h"
#include "core/preprocess/pose.h"
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

Networks networksFor(const DrawnHand& drawn) {
  return {std::make_shared<KnowingSession>(nn::ModelKind::Detector, drawn),
          std::make_shared<KnowingSession>(nn::ModelKind::Segmenter, drawn)};
}

Preprocessed run(const Radiograph& radiograph, const Networks& networks, Options options = {}) {
  auto result = preprocess::preprocess(radiograph, networks, options, Progress::none());
  if (!result) qFatal("%s", qPrintable(result.error().sentence + result.error().detail));
  return *result;
}

Preprocessed run(const DrawnHand& drawn, Options options = {}) {
  return run(store(drawn.brightness), networksFor(drawn), options);
}

/// Mean difference inside the hand.
double difference(const Preprocessed& a, const Preprocessed& b) {
  return cv::mean(cv::abs(a.preprocessed - b.preprocessed), a.preprocessedMask)[0];
}

Options paperOptions() {
  Options options;
  options.engine = EngineKind::Paper;
  options.vision = VisionOptions::paper();
  return options;
}

}  // namespace

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
  void maskFollowsTheOutline_data();
  void maskFollowsTheOutline();
  void otherRegionsAndHolesDoNotEnterTheMask();
  void correctedMaskIsUsedAsItIs();
  void correctedMaskOfAnotherSizeIsRefused();
  void rightHandIsReadMirroredAndSaidSo_data();
  void rightHandIsReadMirroredAndSaidSo();
  void withoutLandmarksTheShapeTellsThePose_data();
  void withoutLandmarksTheShapeTellsThePose();
  void paperCentresAndKeepsTheDirection();
  void paperWithAlignmentTakesTheOtherNetworksLandmarks();
  void nothingOutsideTheMarginIsLeft();
  void visionStepsChangeThePictureInsideTheHandOnly_data();
  void visionStepsChangeThePictureInsideTheHandOnly();
  void visionOptionsSurviveJson();
  void noHandStopsAndShowsNothing_data();
  void noHandStopsAndShowsNothing();
  void missingNetworkIsAnError();
  void cancelEndsQuietly();
  void networkInputAverages();
  void jsonTellsTransformsRuleAndTimings();
  void scoresCompareAtTheTruthsSize();
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
  QTest::newRow("no hand in the negative") << true;
  QTest::newRow("a dark hand in the negative") << false;
}

void TestStages::brightCollimationAsksForASecondOpinion() {
  QFETCH(bool, blindToNegatives);
  DrawnHand drawn = drawHand({});
  cv::Mat frame(drawn.brightness.size(), CV_8U, cv::Scalar(255));
  frame(cv::Rect(30, 30, 740, 940)).setTo(0);
  drawn.brightness.setTo(0.85, frame);
  drawn.labels.values.setTo(1, frame);
  auto session = std::make_shared<KnowingSession>(nn::ModelKind::Segmenter, drawn);
  session->blindToNegatives = blindToNegatives;
  const Preprocessed result = run(store(drawn.brightness), {nullptr, session});
  QVERIFY(result.base.cornerBrightness > 1);  // the corners alone would turn it
  QVERIFY(!result.base.inverted);
  QVERIFY(result.base.rule == GrayscaleBase::Rule::SecondOpinion);
  QVERIFY(!result.refused());
}

void TestStages::maskFollowsTheOutline_data() {
  QTest::addColumn<bool>("paper");
  QTest::addColumn<cv::Size>("canvas");
  QTest::addColumn<double>("least");
  QTest::newRow("modern") << false << cv::Size(800, 1000) << 0.975;
  QTest::newRow("paper") << true << cv::Size(800, 1000) << 0.95;
  QTest::newRow("modern, wide") << false << cv::Size(1000, 800) << 0.97;
}

void TestStages::maskFollowsTheOutline() {
  QFETCH(bool, paper);
  QFETCH(cv::Size, canvas);
  QFETCH(double, least);
  HandSketch sketch;
  sketch.canvas = canvas;
  if (canvas.width > canvas.height) sketch = {canvas, {480, 560}, 500, 0, false, 1.0};
  const DrawnHand drawn = drawHand(sketch);
  Options options;
  options.engine = paper ? EngineKind::Paper : EngineKind::Modern;
  const Preprocessed result = run(drawn, options);
  QCOMPARE(result.mask.size(), canvas);
  const cv::Mat drawnInFrame =
      result.toPreprocessed.warp(drawn.hand(), {kStageSize, kStageSize}) > 127;
  QVERIFY(intersectionOverUnion(result.preprocessedMask, drawnInFrame) > least);
  QCOMPARE(cv::countNonZero((result.mask != 0) & (result.mask != 255)), 0);
  const double overlap = intersectionOverUnion(result.mask, drawn.hand());
  QVERIFY2(overlap > least, qPrintable(QString::number(overlap)));
}

void TestStages::otherRegionsAndHolesDoNotEnterTheMask() {
  DrawnHand drawn = drawHand({});
  DrawnHand seen = drawn;
  cv::circle(seen.labels.values, {80, 80}, 40, cv::Scalar(3), cv::FILLED);   // apart: not the hand
  cv::circle(seen.labels.values, {390, 640}, 8, cv::Scalar(0), cv::FILLED);  // a hole in the palm
  const Preprocessed result = run(store(drawn.brightness), networksFor(seen));
  QCOMPARE(result.mask.at<uchar>(80, 80), uchar{0});
  QCOMPARE(result.mask.at<uchar>(640, 390), uchar{255});
}

void TestStages::correctedMaskIsUsedAsItIs() {
  const DrawnHand drawn = drawHand({});
  Options options;
  options.correctedMask = drawn.hand().clone();
  options.correctedMask->rowRange(0, 200) = 0;  // the reader cut the finger tips off
  const Preprocessed result = run(store(drawn.brightness), networksFor(drawn), options);
  QVERIFY(result.maskEdited);
  QVERIFY(contains(result.findings, "mask-edited"));
  QCOMPARE(cv::countNonZero(result.mask != *options.correctedMask), 0);
  const cv::Point2d tip = result.toPreprocessed.toStage(drawn.landmarks[kMiddleTip]);
  QCOMPARE(result.preprocessed.at<float>(cv::Point(tip) + cv::Point(0, 8)), 0.0F);
}

void TestStages::correctedMaskOfAnotherSizeIsRefused() {
  const DrawnHand drawn = drawHand({});
  Options options;
  options.correctedMask = cv::Mat::ones(100, 100, CV_8U);
  const auto result = preprocess::preprocess(store(drawn.brightness), networksFor(drawn), options,
                                             Progress::none());
  QVERIFY(!result);
  QVERIFY(result.error().code == ErrorCode::Usage);
}

void TestStages::rightHandIsReadMirroredAndSaidSo_data() {
  QTest::addColumn<int>("header");  // 0 nothing, 1 left, 2 right
  QTest::addColumn<bool>("mirrored");
  QTest::addColumn<QStringList>("said");
  QTest::newRow("left") << 1 << false << QStringList{};
  QTest::newRow("left, stored mirrored") << 1 << true << QStringList{"mirrored"};
  QTest::newRow("right") << 2 << true << QStringList{"side-right"};
  QTest::newRow("right, stored mirrored") << 2 << false << QStringList{"side-right"};
  QTest::newRow("unknown, looks left") << 0 << false << QStringList{"side-unknown"};
  QTest::newRow("unknown, looks right") << 0 << true << QStringList{"side-right", "side-unknown"};
}

void TestStages::rightHandIsReadMirroredAndSaidSo() {
  QFETCH(int, header);
  QFETCH(bool, mirrored);
  QFETCH(QStringList, said);
  HandSketch sketch;
  sketch.mirrored = mirrored;
  const DrawnHand drawn = drawHand(sketch);
  Radiograph radiograph = store(drawn.brightness);
  radiograph.study.laterality.reset();
  if (header == 1) radiograph.study.laterality = Side::Left;
  if (header == 2) radiograph.study.laterality = Side::Right;
  const Preprocessed result = run(radiograph, networksFor(drawn));
  QStringList codes;
  for (const Finding& finding : result.findings)
    if (QStringList{"mirrored", "side-right", "side-unknown"}.contains(finding.code))
      codes << finding.code;
  codes.sort();
  QCOMPARE(codes, said);
  QCOMPARE(result.pose.mirrored, mirrored);
}

void TestStages::withoutLandmarksTheShapeTellsThePose_data() {
  QTest::addColumn<double>("leaning");
  QTest::addColumn<bool>("mirrored");
  for (const bool mirrored : {false, true})
    for (const double leaning : {0.0, 35.0, 90.0, 180.0, -100.0})
      QTest::addRow("%g%s", leaning, mirrored ? ", mirrored" : "") << leaning << mirrored;
}

void TestStages::withoutLandmarksTheShapeTellsThePose() {
  QFETCH(double, leaning);
  QFETCH(bool, mirrored);
  HandSketch sketch{{900, 900}, {450, 500}, 330, leaning, mirrored, 0.6};
  const DrawnHand drawn = drawHand(sketch);
  Networks networks = networksFor(drawn);
  networks.segmenter = nullptr;
  Options options;
  options.engine = EngineKind::Paper;
  const Preprocessed result = run(store(drawn.brightness), networks, options);
  QVERIFY(!result.pose.fromLandmarks);
  QVERIFY(contains(result.findings, "mask-doubtful"));
  QCOMPARE(result.pose.mirrored, mirrored);
  QVERIFY(std::abs(std::remainder(result.pose.rotationDegrees + leaning, 360.0)) < 12);
  const cv::Point2d capitate = result.toPreprocessed.toStage(drawn.landmarks[kCapitate]);
  QVERIFY(cv::norm(capitate - cv::Point2d(kFrameX, kFrameCapitateY)) < 60);
}

void TestStages::paperCentresAndKeepsTheDirection() {
  HandSketch sketch{{900, 900}, {380, 500}, 330, 30, false, 0.6};
  const DrawnHand drawn = drawHand(sketch);
  const Preprocessed result = run(drawn, paperOptions());
  QCOMPARE(result.engine, EngineKind::Paper);
  QVERIFY(std::abs(result.toPreprocessed.scale() - result.toNormalised.scale()) < 1e-9);
  QCOMPARE(result.pose.rotationDegrees, 0.0);
  std::vector<cv::Point> points;
  cv::findNonZero(result.preprocessedMask, points);
  const cv::Rect box = cv::boundingRect(points);
  QVERIFY(std::abs(box.x + box.width / 2 - kStageSize / 2) <= 2);
  QVERIFY(std::abs(box.y + box.height / 2 - kStageSize / 2) <= 2);
  QVERIFY(!contains(result.findings, "rotated"));
}

void TestStages::paperWithAlignmentTakesTheOtherNetworksLandmarks() {
  const DrawnHand drawn = drawHand({});
  Options options = paperOptions();
  options.vision.align = true;
  const Preprocessed result = run(drawn, options);
  QVERIFY(result.pose.fromLandmarks);
  QVERIFY(!contains(result.findings, "mask-doubtful"));
}

void TestStages::nothingOutsideTheMarginIsLeft() {
  DrawnHand drawn = drawHand({});
  cv::putText(drawn.brightness, "L", {60, 160}, cv::FONT_HERSHEY_SIMPLEX, 4, 1.0, 12);  // a marker
  const Preprocessed result = run(drawn);
  cv::Mat far;
  cv::dilate(result.preprocessedMask, far, cv::getStructuringElement(cv::MORPH_ELLIPSE, {39, 39}));
  cv::Mat outside = result.preprocessed.clone();
  outside.setTo(0, far);
  QCOMPARE(cv::countNonZero(outside), 0);
  double low = 0;
  double high = 0;
  cv::minMaxLoc(result.preprocessed, &low, &high);
  QVERIFY(low >= 0 && high <= 1 && high > 0.9);
}

void TestStages::visionStepsChangeThePictureInsideTheHandOnly_data() {
  QTest::addColumn<QString>("step");
  for (const char* step : {"global", "clahe", "denoise", "sharpen"}) QTest::newRow(step) << step;
}

void TestStages::visionStepsChangeThePictureInsideTheHandOnly() {
  QFETCH(QString, step);
  DrawnHand drawn = drawHand({});
  cv::Mat noise(drawn.brightness.size(), CV_32F);
  cv::RNG random(3);
  random.fill(noise, cv::RNG::NORMAL, 0, 0.02);
  drawn.brightness += noise;
  const Preprocessed plain = run(drawn);
  Options options;
  if (step == "global") options.vision.equalise = VisionOptions::Equalise::Global;
  if (step == "clahe") options.vision.equalise = VisionOptions::Equalise::Clahe;
  if (step == "denoise") options.vision.denoise = 20;
  if (step == "sharpen") options.vision.sharpen = 1;
  const Preprocessed changed = run(drawn, options);
  QVERIFY(difference(plain, changed) > 0.003);
  QVERIFY(cv::checkRange(changed.preprocessed, true, nullptr, 0, 1.0000001));
  cv::Mat slopePlain;
  cv::Mat slopeChanged;
  cv::Laplacian(plain.preprocessed, slopePlain, CV_32F);
  cv::Laplacian(changed.preprocessed, slopeChanged, CV_32F);
  const double before = cv::mean(cv::abs(slopePlain), plain.preprocessedMask)[0];
  const double after = cv::mean(cv::abs(slopeChanged), plain.preprocessedMask)[0];
  if (step == "denoise") QVERIFY(after < 0.9 * before);
  if (step == "sharpen") QVERIFY(after > 1.2 * before);
  if (step == "global") {  // grey values spread evenly over the hand
    const double dark = cv::countNonZero((changed.preprocessed < 0.5) & plain.preprocessedMask);
    const double share = dark / cv::countNonZero(plain.preprocessedMask);
    QVERIFY2(std::abs(share - 0.5) < 0.05, qPrintable(QString::number(share)));
  }
}

void TestStages::visionOptionsSurviveJson() {
  VisionOptions options = VisionOptions::paper();
  options.equalise = VisionOptions::Equalise::Clahe;
  options.maskMargin = 0.03;
  const VisionOptions back = VisionOptions::fromJson(options.toJson());
  QCOMPARE(back.toJson(), options.toJson());
  QVERIFY(back.equalise == VisionOptions::Equalise::Clahe);
  QCOMPARE(back.denoise, options.denoise);
  QVERIFY(!back.align);
  QVERIFY(VisionOptions::fromJson({}).align);
}

void TestStages::noHandStopsAndShowsNothing_data() {
  QTest::addColumn<bool>("paper");
  QTest::newRow("modern") << false;
  QTest::newRow("paper") << true;
}

void TestStages::noHandStopsAndShowsNothing() {
  QFETCH(bool, paper);
  DrawnHand empty = drawHand({});
  empty.labels.values.setTo(0);
  empty.brightness.setTo(0.1);
  Options options;
  options.engine = paper ? EngineKind::Paper : EngineKind::Modern;
  const Preprocessed result = run(empty, options);
  QVERIFY(result.refused());
  QVERIFY(contains(result.findings, "not-a-hand"));
  QCOMPARE(cv::countNonZero(result.mask), 0);
  QCOMPARE(cv::countNonZero(result.preprocessed), 0);  // never the whole image instead
  QCOMPARE(result.preprocessed.size(), cv::Size(kStageSize, kStageSize));
}

void TestStages::missingNetworkIsAnError() {
  const DrawnHand drawn = drawHand({});
  const auto result = preprocess::preprocess(store(drawn.brightness), {}, {}, Progress::none());
  QVERIFY(!result);
  QVERIFY(result.error().code == ErrorCode::Internal);
  QVERIFY(!result.error().sentence.isEmpty());
}

void TestStages::cancelEndsQuietly() {
  class Cancelled final : public Progress {
   public:
    void report(double, const QString&) override {}
    bool isCancelled() const override { return true; }
  } progress;
  const DrawnHand drawn = drawHand({});
  const auto result =
      preprocess::preprocess(store(drawn.brightness), networksFor(drawn), {}, progress);
  QVERIFY(!result && result.error().isCancelled());
}

void TestStages::networkInputAverages() {
  const Preprocessed result = run(drawHand({}));
  const nn::Tensor tensor = networkInput(result, 128);
  QCOMPARE(tensor.shape, (std::vector<std::int64_t>{1, 1, 128, 128}));
  const double block = cv::mean(result.preprocessed(cv::Rect(4 * 60, 4 * 90, 4, 4)))[0];
  QVERIFY(std::abs(tensor.values[90 * 128 + 60] - block) < 1e-5);
}

void TestStages::jsonTellsTransformsRuleAndTimings() {
  const Preprocessed result = run(drawHand({}));
  const QJsonObject json = toJson(result);
  QCOMPARE(json["grayscale_base"].toObject()["rule"].toString(), QString("corners"));
  QCOMPARE(json["transforms"].toObject()["to_preprocessed"].toArray().size(), 3);
  QVERIFY(json["timing_ms"].toObject()["total"].toDouble() > 0);
  QCOMPARE(json["pose"].toObject()["landmarks"].toArray().size(), kLandmarkCount);
  QCOMPARE(json["refused"].toBool(), false);
}

void TestStages::scoresCompareAtTheTruthsSize() {
  const DrawnHand drawn = drawHand({});
  const Preprocessed result = run(drawn);
  LabelMap half;
  cv::resize(drawn.labels.values, half.values, {400, 500}, 0, 0, cv::INTER_NEAREST);
  const MaskScore full = score(result, drawn.labels);
  const MaskScore halved = score(result, half);
  QVERIFY(full.handIou > 0.97 && halved.handIou > 0.96);
  QVERIFY(full.fiveClassIou > 0.9);
  LabelMap shifted = drawn.labels;
  shifted.values = cv::Mat::zeros(drawn.labels.values.size(), CV_8U);
  drawn.labels.values.colRange(0, 700).copyTo(shifted.values.colRange(100, 800));
  QVERIFY(score(result, shifted).handIou < 0.7);
}

QTEST_GUILESS_MAIN(TestStages)
#include "test_stages.moc"
