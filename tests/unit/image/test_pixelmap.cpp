// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/image/pixelmap.h"
#include "tests/testing/testing.h"

using carpus::PixelMap;

namespace {

/// Turn by `degrees`, scale, optional flip, about the middle of a picture, then a move.
PixelMap turned(double degrees, double scale, bool flip, cv::Point2d middle, cv::Point2d target) {
  const double a = degrees * CV_PI / 180.0;
  const double f = flip ? -1 : 1;
  cv::Matx33d m(scale * std::cos(a) * f, -scale * std::sin(a), 0, scale * std::sin(a) * f,
                scale * std::cos(a), 0, 0, 0, 1);
  m(0, 2) = target.x - m(0, 0) * middle.x - m(0, 1) * middle.y;
  m(1, 2) = target.y - m(1, 0) * middle.x - m(1, 1) * middle.y;
  return PixelMap(m);
}

cv::Mat spot(cv::Size size, cv::Point2d at, double sigma) {
  cv::Mat picture(size, CV_32F);
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x)
      picture.at<float>(y, x) = static_cast<float>(
          std::exp(-(std::pow(x - at.x, 2) + std::pow(y - at.y, 2)) / (2 * sigma * sigma)));
  return picture;
}

cv::Point2d centroid(const cv::Mat& picture) {
  const cv::Moments m = cv::moments(picture);
  return {m.m10 / m.m00, m.m01 / m.m00};
}

}  // namespace

class TestPixelMap : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void pointsComeBack();
  void cornersStayCornersWhenScaled();
  void chainsInOrder();
  void tellsMirroring();
  void spotLandsWhereThePointDoes_data();
  void spotLandsWhereThePointDoes();
  void spotComesBackOverTheOriginal();
  void fineStripesAverageWhenShrunk_data();
  void fineStripesAverageWhenShrunk();
  void outsideIsBorder();
  void keepsLabelsWithNearest();
  void keepsTheTypeOfPixels();
};

void TestPixelMap::pointsComeBack() {
  const PixelMap map = turned(33, 0.31, true, {700, 900}, {250, 260});
  const cv::Point2d p(123.25, 987.75);
  QVERIFY(cv::norm(map.toOriginal(map.toStage(p)) - p) < 1e-9);
  QVERIFY(cv::norm(map.inverse().toStage(map.toStage(p)) - p) < 1e-9);
  QVERIFY(std::abs(map.scale() - 0.31) < 1e-12);
}

void TestPixelMap::cornersStayCornersWhenScaled() {
  const PixelMap map = PixelMap::scaling(0.25, 0.5, 10, 20);
  const cv::Point2d corner = map.toStage({-0.5, -0.5});  // outer corner of the first pixel
  QVERIFY(cv::norm(corner - cv::Point2d(9.5, 19.5)) < 1e-12);
  const cv::Point2d far = map.toStage({399.5, 199.5});
  QVERIFY(cv::norm(far - cv::Point2d(109.5, 119.5)) < 1e-12);
}

void TestPixelMap::chainsInOrder() {
  const PixelMap first = PixelMap::scaling(0.5, 0.5, 3, 0);
  const PixelMap next = turned(90, 1, false, {0, 0}, {5, 5});
  const cv::Point2d p(17, 4);
  QVERIFY(cv::norm(first.then(next).toStage(p) - next.toStage(first.toStage(p))) < 1e-9);
}

void TestPixelMap::tellsMirroring() {
  QVERIFY(!PixelMap().mirrors());
  QVERIFY(!turned(170, 2, false, {}, {}).mirrors());
  QVERIFY(turned(10, 0.5, true, {}, {}).mirrors());
  QVERIFY(turned(10, 0.5, true, {}, {}).then(turned(3, 1, true, {}, {})).mirrors() == false);
}

void TestPixelMap::spotLandsWhereThePointDoes_data() {
  QTest::addColumn<double>("degrees");
  QTest::addColumn<double>("scale");
  QTest::addColumn<bool>("flip");
  QTest::newRow("same size") << 0.0 << 1.0 << false;
  QTest::newRow("half") << 0.0 << 0.5 << false;
  QTest::newRow("a third, turned") << 27.0 << 0.33 << false;
  QTest::newRow("0.7, upside down") << 180.0 << 0.7 << false;
  QTest::newRow("0.29, mirrored and turned") << -64.0 << 0.29 << true;
  QTest::newRow("larger") << 15.0 << 1.6 << false;
}

void TestPixelMap::spotLandsWhereThePointDoes() {
  QFETCH(double, degrees);
  QFETCH(double, scale);
  QFETCH(bool, flip);
  const cv::Point2d at(431.3, 517.8);
  const PixelMap map = turned(degrees, scale, flip, {450, 500}, {256, 250});
  const cv::Mat stage = map.warp(spot({901, 1003}, at, 8), {512, 512});
  const cv::Point2d found = centroid(stage);
  QVERIFY2(cv::norm(found - map.toStage(at)) < 0.05, qPrintable(QString::number(found.x)));
}

void TestPixelMap::spotComesBackOverTheOriginal() {
  const cv::Point2d at(200.4, 310.9);
  const PixelMap map = turned(40, 0.3, true, {450, 500}, {256, 250});
  const cv::Mat over = map.unwarp(spot({512, 512}, at, 4), {901, 1003});
  QCOMPARE(over.size(), cv::Size(901, 1003));
  QVERIFY(cv::norm(centroid(over) - map.toOriginal(at)) < 0.3);
}

void TestPixelMap::fineStripesAverageWhenShrunk_data() {
  QTest::addColumn<double>("scale");
  for (const double scale : {0.2, 0.29, 0.4, 0.5, 0.6, 0.66}) QTest::addRow("%.2f", scale) << scale;
}

void TestPixelMap::fineStripesAverageWhenShrunk() {
  QFETCH(double, scale);
  cv::Mat stripes(800, 800, CV_16U);
  for (int x = 0; x < stripes.cols; ++x) stripes.col(x).setTo(x % 2 == 0 ? 0 : 2000);
  const cv::Mat stage = PixelMap::scaling(scale, scale).warp(stripes, {160, 160});
  cv::Scalar mean;
  cv::Scalar deviation;
  cv::meanStdDev(stage(cv::Rect(10, 10, 140, 140)), mean, deviation);
  QVERIFY(std::abs(mean[0] - 1000) < 25);
  QVERIFY2(deviation[0] < 260, qPrintable(QString::number(deviation[0])));  // 1000 unfiltered
}

void TestPixelMap::outsideIsBorder() {
  const cv::Mat white(100, 100, CV_32F, cv::Scalar(1));
  const cv::Mat stage = PixelMap::scaling(0.5, 0.5, 30, 30).warp(white, {120, 120}, 0.25);
  QCOMPARE(stage.at<float>(2, 2), 0.25F);
  QCOMPARE(stage.at<float>(50, 50), 1.0F);
}

void TestPixelMap::keepsLabelsWithNearest() {
  cv::Mat labels(200, 200, CV_8U, cv::Scalar(0));
  labels(cv::Rect(50, 50, 100, 100)).setTo(4);
  const cv::Mat stage = PixelMap::scaling(0.37, 0.37).warp(labels, {80, 80}, 0, cv::INTER_NEAREST);
  QCOMPARE(cv::countNonZero((stage != 0) & (stage != 4)), 0);
  QVERIFY(std::abs(cv::countNonZero(stage) - 37 * 37) < 120);
}

void TestPixelMap::keepsTheTypeOfPixels() {
  for (const int type : {CV_8UC1, CV_16UC1, CV_16SC1, CV_32FC1})
    QCOMPARE(
        PixelMap::scaling(0.4, 0.4).warp(cv::Mat(90, 90, type, cv::Scalar(7)), {36, 36}).type(),
        type);
}

QTEST_GUILESS_MAIN(TestPixelMap)
#include "test_pixelmap.moc"
