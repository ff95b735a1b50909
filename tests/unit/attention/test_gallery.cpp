// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <opencv2/imgproc.hpp>

#include "core/attention/gallery.h"
#include "core/attention/standard_hand.h"
#include "core/preprocess/normalise.h"
#include "core/preprocess/pose.h"

using namespace carpus;
using attention::GalleryMap;
using attention::MaturityStage;

namespace {

attention::Gallery galleryOfOne() {
  attention::Gallery gallery;
  gallery.modelId = QStringLiteral("toy");
  gallery.modelSha256 = QStringLiteral("abc");
  gallery.dataset = QStringLiteral("set");
  gallery.split = QStringLiteral("val");
  gallery.options = {.patch = 18, .stride = 4, .fill = nn::OccluderFill::LocalMean};
  gallery.inputSize = 128;
  attention::GalleryPlate plate;
  plate.sex = Sex::Male;
  plate.stage = MaturityStage::LatePuberty;
  plate.cases = 7;
  plate.looked = 19;
  plate.handAge = Months{186};
  plate.hand = cv::Mat(192, 192, CV_8UC1, cv::Scalar(90));
  plate.classMap = cv::Mat(192, 192, CV_32FC1, cv::Scalar(0.25));
  plate.expectedMap = cv::Mat(192, 192, CV_32FC1, cv::Scalar(-3.5));
  gallery.plates.push_back(plate);
  return gallery;
}

}  // namespace

class TestGallery : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void stagesFollowEachOther_data() {
    QTest::addColumn<bool>("male");
    QTest::addColumn<double>("years");
    QTest::addColumn<int>("stage");
    QTest::newRow("girl of 1") << false << 1.9 << -1;
    QTest::newRow("girl of 2") << false << 2.0 << 0;
    QTest::newRow("girl of 7") << false << 7.0 << 1;
    QTest::newRow("girl of 13") << false << 13.0 << 2;
    QTest::newRow("girl of 15") << false << 15.0 << 3;
    QTest::newRow("boy of 2") << true << 2.5 << -1;
    QTest::newRow("boy of 8") << true << 8.9 << 0;
    QTest::newRow("boy of 13") << true << 13.9 << 1;
    QTest::newRow("boy of 16") << true << 16.5 << 2;
    QTest::newRow("boy of 19") << true << 19.9 << 3;
  }
  void stagesFollowEachOther() {
    QFETCH(bool, male);
    QFETCH(double, years);
    QFETCH(int, stage);
    const auto found = attention::stageOf(male ? Sex::Male : Sex::Female, Months{12 * years});
    QCOMPARE(found ? static_cast<int>(*found) : -1, stage);
  }

  void writtenGalleryReadsBack() {
    const QTemporaryDir folder;
    QVERIFY(attention::writeGallery(galleryOfOne(), folder.path()).has_value());
    const auto back = attention::loadGallery(folder.path());
    QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().sentence));
    QCOMPARE(back->modelId, QStringLiteral("toy"));
    QCOMPARE(back->options.patch, 18);
    QCOMPARE(back->options.fill, nn::OccluderFill::LocalMean);
    const auto* const plate = back->find(Sex::Male, MaturityStage::LatePuberty);
    QVERIFY(plate);
    QVERIFY(!back->find(Sex::Female, MaturityStage::LatePuberty));
    QCOMPARE(plate->cases, 7);
    QCOMPARE(plate->hand.at<uchar>(50, 50), uchar{90});
    QVERIFY(std::abs(plate->classMap.at<float>(100, 100) - 0.25F) < 1e-6F);
    QVERIFY(std::abs(plate->expectedMap.at<float>(100, 100) + 3.5F) < 1e-5F);
    QVERIFY(std::abs(attention::commonRange(*back, GalleryMap::Expected) - 3.5) < 1e-5);
  }

  void damagedGalleryIsOneSentence_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no manifest") << QStringLiteral("manifest.json") << QByteArray("{");
    QTest::newRow("no picture") << QStringLiteral("M-late-puberty.png") << QByteArray("x");
    QTest::newRow("cut numbers") << QStringLiteral("M-late-puberty-class.npy")
                                 << QByteArray("\x93NUMPY\x01\x00\x10\x00 '<f4'", 15);
  }
  void damagedGalleryIsOneSentence() {
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QVERIFY(attention::writeGallery(galleryOfOne(), folder.path()).has_value());
    QFile damaged(folder.filePath(file));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(content);
    damaged.close();
    const auto back = attention::loadGallery(folder.path());
    QVERIFY(!back.has_value());
    QVERIFY(back.error().sentence.endsWith(QLatin1Char('.')));
  }

  void missingGalleryIsOneSentence() {
    const QTemporaryDir folder;
    QVERIFY(!attention::loadGallery(folder.path()).has_value());
  }

  void shippedGalleryHasEveryPlate() {
    const auto gallery = attention::loadGallery();
    QVERIFY2(gallery.has_value(), gallery ? "" : qPrintable(gallery.error().sentence));
    QCOMPARE(gallery->plates.size(), size_t{2 * attention::kMaturityStages});
    int cases = 0;
    for (const attention::GalleryPlate& plate : gallery->plates) {
      // A stage of which val has no correctly read radiograph says so with a count of 0.
      QVERIFY(plate.cases >= 0 && plate.looked >= plate.cases);
      cases += plate.cases;
      // The standard hand is on the picture, its corners are empty.
      QVERIFY(cv::mean(plate.hand)[0] > 10);
      QVERIFY(plate.hand.at<uchar>(2, 2) < 10);
    }
    QVERIFY(cases > 50);
  }

  void splineGoesThroughItsPoints() {
    const std::vector<cv::Point2d> from = {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {0.4, 0.3}};
    const std::vector<cv::Point2d> to = {{0, 0}, {1, 0.1}, {0, 1}, {1, 1}, {0.5, 0.35}};
    const attention::ThinPlate plate(from, to);
    for (size_t i = 0; i < from.size(); ++i) QVERIFY(cv::norm(plate(from[i]) - to[i]) < 1e-9);
  }

  /// A spot on a landmark of a hand that lies elsewhere comes to that landmark of the standard.
  void spotOnALandmarkComesToTheStandardsLandmark() {
    const auto mean = preprocess::meanHandInFrame();
    std::vector<std::optional<cv::Point2d>> landmarks;
    for (const cv::Point2d& point : mean)
      landmarks.emplace_back(cv::Point2d(0.9 * point.x + 20, 0.95 * point.y + 12));
    cv::Mat picture = cv::Mat::zeros(preprocess::kStageSize, preprocess::kStageSize, CV_32FC1);
    cv::circle(picture, *landmarks[8], 6, cv::Scalar(1), cv::FILLED);
    const int side = 256;
    const cv::Mat bent = attention::bentToStandard(picture, landmarks, side);
    cv::Point brightest;
    cv::Mat smooth;
    cv::GaussianBlur(bent, smooth, {}, 2);
    cv::minMaxLoc(smooth, nullptr, nullptr, nullptr, &brightest);
    const cv::Point2d expected = mean[8] * (static_cast<double>(side) / preprocess::kStageSize);
    QVERIFY(cv::norm(cv::Point2d(brightest) - expected) < 2.5);
  }

  void figureNamesModelAndDisclaimer() {
    const QImage figure = attention::galleryFigure(galleryOfOne(), GalleryMap::Class);
    QVERIFY(figure.width() > 1000 && figure.height() > 600);
    const QImage plate = attention::plateImage(galleryOfOne().plates[0], GalleryMap::Class);
    QCOMPARE(plate.size(), QSize(192, 192));
    // The brightest viridis is yellow: more red than blue.
    QVERIFY(qRed(plate.pixel(90, 90)) > qBlue(plate.pixel(90, 90)));
  }
};

QTEST_MAIN(TestGallery)
#include "test_gallery.moc"
