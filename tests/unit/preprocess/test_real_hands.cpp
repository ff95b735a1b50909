// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <functional>
#include <opencv2/imgproc.hpp>

#include "core/base/paths.h"
#include "core/dicom/reader.h"
#include "core/preprocess/evaluation.h"
#include "core/preprocess/pose.h"
#include "tests/testing/testing.h"

using namespace carpus;
using namespace carpus::preprocess;

namespace {

cv::Mat grey(const QString& path) {
  const QImage image = QImage(path).convertToFormat(QImage::Format_Grayscale8);
  if (image.isNull()) qFatal("%s is missing", qPrintable(path));
  return cv::Mat(image.height(), image.width(), CV_8U, const_cast<uchar*>(image.constBits()),
                 static_cast<std::size_t>(image.bytesPerLine()))
      .clone();
}

struct Case {
  cv::Mat brightness;  ///< CV_32FC1 0..1
  LabelMap truth;
};

Case validation(int id) {
  Case result;
  grey(testing::sharedData(QStringLiteral("rsna/half/%1.jpg").arg(id)))
      .convertTo(result.brightness, CV_32F, 1 / 255.0);
  result.truth.values = grey(testing::sharedData(QStringLiteral("masks/val/%1.png").arg(id)));
  return result;
}

Radiograph store(const cv::Mat& brightness) {
  Radiograph radiograph;
  radiograph.bitsStored = 14;
  brightness.convertTo(radiograph.pixels, CV_16U, 16383);
  radiograph.study.laterality = Side::Left;
  return radiograph;
}

/// Turned about its middle on a canvas that holds all of it.
Case turned(const Case& given, double degrees) {
  const cv::Size size = given.brightness.size();
  const double a = degrees * CV_PI / 180;
  const cv::Size canvas(
      cvRound(size.width * std::abs(std::cos(a)) + size.height * std::abs(std::sin(a))),
      cvRound(size.height * std::abs(std::cos(a)) + size.width * std::abs(std::sin(a))));
  cv::Mat turn =
      cv::getRotationMatrix2D({(size.width - 1) / 2.0F, (size.height - 1) / 2.0F}, -degrees, 1);
  turn.at<double>(0, 2) += (canvas.width - size.width) / 2.0;
  turn.at<double>(1, 2) += (canvas.height - size.height) / 2.0;
  Case result;
  cv::warpAffine(given.brightness, result.brightness, turn, canvas);
  cv::warpAffine(given.truth.values, result.truth.values, turn, canvas, cv::INTER_NEAREST);
  return result;
}

Case mirrored(const Case& given) {
  Case result;
  cv::flip(given.brightness, result.brightness, 1);
  cv::flip(given.truth.values, result.truth.values, 1);
  return result;
}

}  // namespace

class TestRealHands : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void maskFollowsTheLabels_data();
  void maskFollowsTheLabels();
  void poseSurvivesTurningAndMirroring_data();
  void poseSurvivesTurningAndMirroring();
  void pictureSurvivesGreyChanges_data();
  void pictureSurvivesGreyChanges();
  void pictureSurvivesAFrame_data();
  void pictureSurvivesAFrame();
  void handInABrightUnevenFrameIsFound();
  void twoHandsStop();
  void otherPartsStop_data();
  void otherPartsStop();

 private:
  Preprocessed run(const Radiograph& radiograph, EngineKind engine = EngineKind::Modern) {
    Options options;
    options.engine = engine;
    auto result = preprocess::preprocess(radiograph, networks_, options, Progress::none());
    if (!result) qFatal("%s", qPrintable(result.error().sentence));
    return *result;
  }
  Networks networks_;
};

void TestRealHands::initTestCase() {
  CARPUS_NEEDS_SHARED_DATA("masks/val");
  if (!QFileInfo::exists(nnModule())) QSKIP("The inference module is not built.");
  const auto engine = nn::engine();
  QVERIFY2(engine, engine ? "" : qPrintable(engine.error().detail));
  const auto segmenters = nn::availableModels(nn::ModelKind::Segmenter);
  const auto detectors = nn::availableModels(nn::ModelKind::Detector);
  QVERIFY(!segmenters.empty() && !detectors.empty());
  const auto segmenter = (*engine)->load(nn::modelFolder(segmenters.front()));
  const auto detector = (*engine)->load(nn::modelFolder(detectors.front()));
  QVERIFY(segmenter && detector);
  networks_ = {*detector, *segmenter};
}

void TestRealHands::maskFollowsTheLabels_data() {
  QTest::addColumn<int>("id");
  QTest::addColumn<bool>("paper");
  for (const int id : {10174, 10462, 10511, 10585, 10641})
    for (const bool paper : {false, true})
      QTest::addRow("%d %s", id, paper ? "paper" : "modern") << id << paper;
}

void TestRealHands::maskFollowsTheLabels() {
  QFETCH(int, id);
  QFETCH(bool, paper);
  const Case given = validation(id);
  const Preprocessed result =
      run(store(given.brightness), paper ? EngineKind::Paper : EngineKind::Modern);
  const double overlap = score(result, given.truth).handIou;
  QVERIFY2(overlap > (paper ? 0.90 : 0.96), qPrintable(QString::number(overlap)));
  QVERIFY(!result.refused());
  QVERIFY(result.pose.fromLandmarks);
}

void TestRealHands::poseSurvivesTurningAndMirroring_data() {
  QTest::addColumn<int>("id");
  QTest::addColumn<double>("degrees");
  QTest::addColumn<bool>("mirror");
  for (const int id : {10174, 10585, 10641})
    for (const double degrees : {0.0, 15.0, 90.0, 180.0})
      for (const bool mirror : {false, true})
        QTest::addRow("%d %g%s", id, degrees, mirror ? " mirrored" : "") << id << degrees << mirror;
}

void TestRealHands::poseSurvivesTurningAndMirroring() {
  QFETCH(int, id);
  QFETCH(double, degrees);
  QFETCH(bool, mirror);
  const Case given = validation(id);
  const Preprocessed plain = run(store(given.brightness));
  Case changed = mirror ? mirrored(given) : given;
  if (degrees != 0) changed = turned(changed, degrees);
  const Preprocessed result = run(store(changed.brightness));
  QVERIFY(score(result, changed.truth).handIou > score(plain, given.truth).handIou - 0.02);
  QCOMPARE(result.pose.mirrored, mirror);
  QVERIFY(!result.refused());
  // The final picture is the same hand in the same place.
  QVERIFY(intersectionOverUnion(plain.preprocessedMask, result.preprocessedMask) > 0.85);
  const double away = cv::norm(result.toPreprocessed.toStage(result.toNormalised.toOriginal(
                                   result.pose.landmarks[kCapitate].position)) -
                               cv::Point2d(kFrameX, kFrameCapitateY));
  QVERIFY2(away < 20, qPrintable(QString::number(away)));
}

void TestRealHands::pictureSurvivesGreyChanges_data() {
  QTest::addColumn<double>("gain");
  QTest::addColumn<double>("offset");
  QTest::addColumn<double>("gamma");
  QTest::newRow("negative") << -1.0 << 1.0 << 1.0;
  QTest::newRow("low contrast") << 0.3 << 0.5 << 1.0;
  QTest::newRow("gamma 0.7") << 1.0 << 0.0 << 0.7;
  QTest::newRow("gamma 1.4") << 1.0 << 0.0 << 1.4;
}

void TestRealHands::pictureSurvivesGreyChanges() {
  QFETCH(double, gain);
  QFETCH(double, offset);
  QFETCH(double, gamma);
  const Case given = validation(10585);
  const Preprocessed plain = run(store(given.brightness));
  cv::Mat changed;
  cv::pow(given.brightness, gamma, changed);
  changed = changed * gain + offset;
  const Preprocessed result = run(store(changed));
  QCOMPARE(result.base.inverted, gain < 0);
  QVERIFY(score(result, given.truth).handIou > score(plain, given.truth).handIou - 0.02);
  const double difference =
      cv::mean(cv::abs(plain.preprocessed - result.preprocessed), plain.preprocessedMask)[0];
  QVERIFY2(difference < 0.04, qPrintable(QString::number(difference)));
}

void TestRealHands::pictureSurvivesAFrame_data() {
  QTest::addColumn<double>("grey");
  QTest::addColumn<bool>("inverted");
  for (const double grey : {0.0, 0.5, 1.0})
    for (const bool inverted : {false, true})
      QTest::addRow("%g%s", grey, inverted ? ", inverted" : "") << grey << inverted;
}

void TestRealHands::pictureSurvivesAFrame() {
  QFETCH(double, grey);
  QFETCH(bool, inverted);
  const Case given = validation(10585);
  const Preprocessed plain = run(store(given.brightness));
  const int width = given.brightness.rows / 8;
  Case framed;
  cv::copyMakeBorder(given.brightness, framed.brightness, width, width, width, width,
                     cv::BORDER_CONSTANT, cv::Scalar(grey));
  cv::copyMakeBorder(given.truth.values, framed.truth.values, width, width, width, width,
                     cv::BORDER_CONSTANT, cv::Scalar(1));
  if (inverted) framed.brightness = 1.0 - framed.brightness;
  const Preprocessed result = run(store(framed.brightness));
  QCOMPARE(result.base.inverted, inverted);
  QVERIFY(!result.refused());
  QVERIFY(score(result, framed.truth).handIou > score(plain, given.truth).handIou - 0.02);
}

/// Half of this picture is film beyond the leaves, bright with scatter.
void TestRealHands::handInABrightUnevenFrameIsFound() {
  cv::Mat brightness;
  grey(testing::sharedData(QStringLiteral("rsna/half/3229.jpg")))
      .convertTo(brightness, CV_32F, 1 / 255.0);
  const Preprocessed result = run(store(brightness));
  QVERIFY(!result.refused());
  QVERIFY(!result.base.inverted);
}

void TestRealHands::twoHandsStop() {
  const Case left = validation(10641);
  cv::Mat both;
  cv::hconcat(mirrored(left).brightness, left.brightness, both);
  const Preprocessed result = run(store(both));
  QVERIFY(result.refused());
  QVERIFY(contains(result.findings, QStringLiteral("several-hands")));
}

void TestRealHands::otherPartsStop_data() {
  QTest::addColumn<QString>("file");
  for (const char* file :
       {"highdicom_b37d_dx_image.dcm", "dicomtestf_5259_RG3_JLSN", "pylibjpegd_e9c9_RG2_JPLY.dcm",
        "pydicomdat_75d2_RG1_J2KI.dcm", "dcm4che_c97f_MR07.dcm",
        "cornerston_751c_CTImage.dcm_JPEGProcess1TransferSyntax_1.2.840.10008.1.2.4.50.dcm"})
    QTest::newRow(file) << QString(file);
}

void TestRealHands::otherPartsStop() {
  CARPUS_NEEDS_SHARED_DATA("dicom");
  QFETCH(QString, file);
  const auto radiograph =
      dicom::readRadiographInProcess(testing::sharedData(QStringLiteral("dicom/") + file));
  QVERIFY2(radiograph, radiograph ? "" : qPrintable(radiograph.error().sentence));
  const Preprocessed result = run(**radiograph);
  QVERIFY(result.refused());
}

QTEST_GUILESS_MAIN(TestRealHands)
#include "test_real_hands.moc"
