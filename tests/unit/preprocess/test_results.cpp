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

class TestResults : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void maskFollowsTheOutline_data();
  void maskFollowsTheOutline();
  void otherRegionsAndHolesDoNotEnterTheMask();
  void correctedMaskIsUsedAsItIs();
  void correctedMaskIsHeldAgainstTheAutomaticOne();
  void landmarksOutsideTheCorrectedMaskAreLookedForAgain();
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

void TestResults::maskFollowsTheOutline_data() {
  QTest::addColumn<bool>("paper");
  QTest::addColumn<cv::Size>("canvas");
  QTest::addColumn<double>("least");
  QTest::newRow("modern") << false << cv::Size(800, 1000) << 0.975;
  QTest::newRow("paper") << true << cv::Size(800, 1000) << 0.95;
  QTest::newRow("modern, wide") << false << cv::Size(1000, 800) << 0.97;
}

void TestResults::maskFollowsTheOutline() {
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

void TestResults::otherRegionsAndHolesDoNotEnterTheMask() {
  DrawnHand drawn = drawHand({});
  DrawnHand seen = drawn;
  cv::circle(seen.labels.values, {80, 80}, 40, cv::Scalar(3), cv::FILLED);   // apart: not the hand
  cv::circle(seen.labels.values, {390, 640}, 8, cv::Scalar(0), cv::FILLED);  // a hole in the palm
  const Preprocessed result = run(store(drawn.brightness), networksFor(seen));
  QCOMPARE(result.mask.at<uchar>(80, 80), uchar{0});
  QCOMPARE(result.mask.at<uchar>(640, 390), uchar{255});
}

void TestResults::correctedMaskIsUsedAsItIs() {
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

void TestResults::correctedMaskIsHeldAgainstTheAutomaticOne() {
  const DrawnHand drawn = drawHand({});
  const Preprocessed automatic = run(drawn);
  QVERIFY(automatic.automaticMask.empty());
  QCOMPARE(automatic.maskAgreement(), 1.0);
  Options options;
  options.correctedMask = automatic.mask.clone();
  options.correctedMask->colRange(0, 390) = 0;  // half of the hand
  const Preprocessed result = run(drawn, options);
  QCOMPARE(cv::countNonZero(result.automaticMask != automatic.mask), 0);
  const double left = static_cast<double>(cv::countNonZero(*options.correctedMask)) /
                      cv::countNonZero(automatic.mask);
  QVERIFY(std::abs(result.maskAgreement() - left) < 1e-9);
  const auto said = std::find_if(result.findings.begin(), result.findings.end(),
                                 [](const Finding& f) { return f.code == "mask-edited"; });
  QVERIFY(said != result.findings.end());
  QVERIFY2(said->english.contains(QString::number(std::lround(100 * left))),
           qPrintable(said->english));
}

void TestResults::landmarksOutsideTheCorrectedMaskAreLookedForAgain() {
  const DrawnHand drawn = drawHand({});
  const Networks networks = networksFor(drawn);
  const auto& segmenter = static_cast<const KnowingSession&>(*networks.segmenter);
  Options options;
  options.correctedMask = drawn.hand().clone();
  run(store(drawn.brightness), networks, options);
  QCOMPARE(segmenter.calls, 1);  // all of them lie inside
  options.correctedMask->rowRange(0, 560) = 0;
  run(store(drawn.brightness), networks, options);
  QCOMPARE(segmenter.calls, 3);
}

void TestResults::correctedMaskOfAnotherSizeIsRefused() {
  const DrawnHand drawn = drawHand({});
  Options options;
  options.correctedMask = cv::Mat::ones(100, 100, CV_8U);
  const auto result = preprocess::preprocess(store(drawn.brightness), networksFor(drawn), options,
                                             Progress::none());
  QVERIFY(!result);
  QVERIFY(result.error().code == ErrorCode::Usage);
}

void TestResults::rightHandIsReadMirroredAndSaidSo_data() {
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

void TestResults::rightHandIsReadMirroredAndSaidSo() {
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

void TestResults::withoutLandmarksTheShapeTellsThePose_data() {
  QTest::addColumn<double>("leaning");
  QTest::addColumn<bool>("mirrored");
  for (const bool mirrored : {false, true})
    for (const double leaning : {0.0, 35.0, 90.0, 180.0, -100.0})
      QTest::addRow("%g%s", leaning, mirrored ? ", mirrored" : "") << leaning << mirrored;
}

void TestResults::withoutLandmarksTheShapeTellsThePose() {
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

void TestResults::paperCentresAndKeepsTheDirection() {
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

void TestResults::paperWithAlignmentTakesTheOtherNetworksLandmarks() {
  const DrawnHand drawn = drawHand({});
  Options options = paperOptions();
  options.vision.align = true;
  const Preprocessed result = run(drawn, options);
  QVERIFY(result.pose.fromLandmarks);
  QVERIFY(!contains(result.findings, "mask-doubtful"));
}

void TestResults::nothingOutsideTheMarginIsLeft() {
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

void TestResults::visionStepsChangeThePictureInsideTheHandOnly_data() {
  QTest::addColumn<QString>("step");
  for (const char* step : {"global", "clahe", "denoise", "sharpen"}) QTest::newRow(step) << step;
}

void TestResults::visionStepsChangeThePictureInsideTheHandOnly() {
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

void TestResults::visionOptionsSurviveJson() {
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

void TestResults::noHandStopsAndShowsNothing_data() {
  QTest::addColumn<bool>("paper");
  QTest::newRow("modern") << false;
  QTest::newRow("paper") << true;
}

void TestResults::noHandStopsAndShowsNothing() {
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

void TestResults::missingNetworkIsAnError() {
  const DrawnHand drawn = drawHand({});
  const auto result = preprocess::preprocess(store(drawn.brightness), {}, {}, Progress::none());
  QVERIFY(!result);
  QVERIFY(result.error().code == ErrorCode::Internal);
  QVERIFY(!result.error().sentence.isEmpty());
}

void TestResults::cancelEndsQuietly() {
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

void TestResults::networkInputAverages() {
  const Preprocessed result = run(drawHand({}));
  const nn::Tensor tensor = networkInput(result, 128);
  QCOMPARE(tensor.shape, (std::vector<std::int64_t>{1, 1, 128, 128}));
  const double block = cv::mean(result.preprocessed(cv::Rect(4 * 60, 4 * 90, 4, 4)))[0];
  QVERIFY(std::abs(tensor.values[90 * 128 + 60] - block) < 1e-5);
}

void TestResults::jsonTellsTransformsRuleAndTimings() {
  const Preprocessed result = run(drawHand({}));
  const QJsonObject json = toJson(result);
  QCOMPARE(json["grayscale_base"].toObject()["rule"].toString(), QString("corners"));
  QCOMPARE(json["transforms"].toObject()["to_preprocessed"].toArray().size(), 3);
  QVERIFY(json["timing_ms"].toObject()["total"].toDouble() > 0);
  QCOMPARE(json["pose"].toObject()["landmarks"].toArray().size(), kLandmarkCount);
  QCOMPARE(json["refused"].toBool(), false);
}

void TestResults::scoresCompareAtTheTruthsSize() {
  const DrawnHand drawn = drawHand({});
  const Preprocessed result = run(drawn);
  LabelMap half;
  cv::resize(drawn.labels.values, half.values, {400, 500}, 0, 0, cv::INTER_NEAREST);
  const MaskScore full = score(result, drawn.labels);
  const MaskScore halved = score(result, half);
  QVERIFY(full.handIou > 0.97 && halved.handIou > 0.96);
  QVERIFY(full.fiveClassIou > 0.9);
  LabelMap shifted;  // pixels of its own: assigning zeros to a copy would clear the original
  shifted.values = cv::Mat::zeros(drawn.labels.values.size(), CV_8U);
  drawn.labels.values.colRange(0, 700).copyTo(shifted.values.colRange(100, 800));
  QVERIFY(score(result, shifted).handIou < 0.7);
}

QTEST_GUILESS_MAIN(TestResults)
#include "test_results.moc"
