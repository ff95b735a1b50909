// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/pose.h"
#include "tests/testing/testing.h"
#include "tests/unit/preprocess/drawn_hand.h"

using namespace carpus;
using namespace carpus::preprocess;

namespace {

/// Points placed by people on a hand whose label map is known, all on the normalised stage.
struct RealHand {
  cv::Mat mask;
  cv::Point2d capitate, tip, thumb;
};

cv::Mat readLabels(const QString& id) {
  for (const char* split : {"train", "val"}) {
    const QImage image(testing::sharedData(QStringLiteral("masks/%1/%2.png").arg(split, id)));
    if (image.isNull()) continue;
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    return cv::Mat(grey.height(), grey.width(), CV_8U, const_cast<uchar*>(grey.constBits()),
                   static_cast<std::size_t>(grey.bytesPerLine()))
        .clone();
  }
  return {};
}

/// About 140 hands, each turned by `degrees` (shrunk to stay inside when turned).
std::vector<RealHand> realHands(double degrees) {
  std::vector<RealHand> hands;
  QFile file(testing::sharedData(QStringLiteral("rsna/landmarks.csv")));
  if (!file.open(QIODevice::ReadOnly)) return hands;
  file.readLine();
  while (!file.atEnd()) {
    const auto cells = QString::fromUtf8(file.readLine()).trimmed().split(',');
    const cv::Mat labels = readLabels(cells[0]);
    if (labels.empty()) continue;
    const double scale = double(kStageSize) / std::max(labels.rows, labels.cols);
    const double a = degrees * CV_PI / 180;
    const double k = degrees == 0 ? 1 : 0.72;
    const double c = k * std::cos(a);
    const double s = k * std::sin(a);
    const PixelMap turn(cv::Matx33d(c, -s, 256 * (1 - c + s), s, c, 256 * (1 - s - c), 0, 0, 1));
    const PixelMap map =
        PixelMap::scaling(scale, scale, std::floor((kStageSize - labels.cols * scale) / 2),
                          std::floor((kStageSize - labels.rows * scale) / 2))
            .then(turn);
    const auto point = [&](int column) {
      return map.toStage({cells[column].toDouble() * labels.cols - 0.5,
                          cells[column + 1].toDouble() * labels.rows - 0.5});
    };
    hands.push_back({map.warp(LabelMap{labels}.hand(), {kStageSize, kStageSize}) > 127, point(5),
                     point(1), point(3)});
  }
  return hands;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
  return values[values.size() / 2];
}

}  // namespace

class TestPose : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void outlineAloneFindsDirectionSideAndSize_data();
  void outlineAloneFindsDirectionSideAndSize();
  void fewWrongPointsDoNotTurnTheHand();
};

void TestPose::outlineAloneFindsDirectionSideAndSize_data() {
  QTest::addColumn<double>("degrees");
  for (const double degrees : {0.0, 75.0, 180.0}) QTest::addRow("%g", degrees) << degrees;
}

void TestPose::outlineAloneFindsDirectionSideAndSize() {
  CARPUS_NEEDS_SHARED_DATA("masks/train");
  QFETCH(double, degrees);
  const auto hands = realHands(degrees);
  QVERIFY(hands.size() > 100);
  std::size_t wrongSide = 0;
  std::size_t wrongDirection = 0;
  std::vector<double> capitateError;
  std::vector<double> lengthError;
  for (const RealHand& hand : hands) {
    const Alignment found = alignByShape(hand.mask);
    const cv::Point2d capitate = found.toFrame.toStage(hand.capitate);
    const cv::Point2d along = found.toFrame.toStage(hand.tip) - capitate;
    const bool thumbLeft = (hand.tip - hand.capitate).cross(hand.thumb - hand.capitate) < 0;
    wrongSide += thumbLeft != found.pose.mirrored ? 1 : 0;
    wrongDirection += std::abs(std::atan2(along.x, -along.y)) > 15 * CV_PI / 180 ? 1 : 0;
    capitateError.push_back(cv::norm(capitate - cv::Point2d(kFrameX, kFrameCapitateY)));
    lengthError.push_back(std::abs(cv::norm(along) / (kFrameCapitateY - kFrameTipY) - 1));
  }
  QVERIFY(wrongSide <= hands.size() / 50);
  QVERIFY(wrongDirection <= hands.size() / 50);
  QVERIFY2(median(capitateError) < 14, qPrintable(QString::number(median(capitateError))));
  QVERIFY2(median(lengthError) < 0.04, qPrintable(QString::number(median(lengthError))));
}

void TestPose::fewWrongPointsDoNotTurnTheHand() {
  const testing::DrawnHand drawn = testing::drawHand({{512, 512}, {250, 330}, 240, 20, false, 0.6});
  Segmentation segmentation;
  segmentation.hasLandmarks = true;
  for (std::size_t i = 0; i < kLandmarkCount; ++i)
    segmentation.landmarks.at(i) = {drawn.landmarks.at(i), 0.8};
  segmentation.landmarks[kMiddleTip].position = drawn.landmarks[8];  // index taken for middle
  segmentation.landmarks[3].position = {20, 500};
  const Alignment found = alignHand(segmentation, drawn.hand());
  QVERIFY(found.pose.fromLandmarks && !found.pose.mirrored);
  QVERIFY2(std::abs(found.pose.rotationDegrees + 20) < 4,
           qPrintable(QString::number(found.pose.rotationDegrees)));
  const cv::Point2d capitate = found.toFrame.toStage(drawn.landmarks[kCapitate]);
  QVERIFY(cv::norm(capitate - cv::Point2d(kFrameX, kFrameCapitateY)) < 12);
}

QTEST_GUILESS_MAIN(TestPose)
#include "test_pose.moc"
