// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <opencv2/imgproc.hpp>

#include "core/image/maskruns.h"

using carpus::MaskRuns;

class TestMaskRuns : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void givesThePixelsBack_data();
  void givesThePixelsBack();
  void partsOfALargerPictureAreReadRowByRow();
  void equalMeansTheSamePixels();
};

void TestMaskRuns::givesThePixelsBack_data() {
  QTest::addColumn<QString>("what");
  for (const char* what : {"nothing", "all", "empty", "first", "last", "noise", "disc"})
    QTest::newRow(what) << what;
}

void TestMaskRuns::givesThePixelsBack() {
  QFETCH(QString, what);
  cv::Mat mask = what == "nothing" ? cv::Mat() : cv::Mat::zeros(31, 47, CV_8UC1);
  if (what == "all") mask.setTo(1);
  if (what == "first") mask.at<uchar>(0, 0) = 255;
  if (what == "last") mask.at<uchar>(30, 46) = 255;
  if (what == "disc") cv::circle(mask, {40, 10}, 15, 255, cv::FILLED);
  if (what == "noise") {
    cv::RNG random(5);
    random.fill(mask, cv::RNG::UNIFORM, 0, 2);
  }
  const MaskRuns runs(mask);
  QCOMPARE(runs.size(), mask.size());
  QCOMPARE(runs.area(), qint64(mask.empty() ? 0 : cv::countNonZero(mask)));
  const cv::Mat back = runs.toMat();
  QCOMPARE(back.size(), mask.size());
  if (!mask.empty()) QCOMPARE(cv::countNonZero(back != ((mask != 0) & 255)), 0);
}

void TestMaskRuns::partsOfALargerPictureAreReadRowByRow() {
  cv::Mat large = cv::Mat::zeros(40, 60, CV_8UC1);
  cv::circle(large, {30, 20}, 9, 255, cv::FILLED);
  const cv::Mat part = large(cv::Rect(21, 11, 15, 20));
  QVERIFY(!part.isContinuous());
  QCOMPARE(cv::countNonZero(MaskRuns(part).toMat() != part), 0);
}

void TestMaskRuns::equalMeansTheSamePixels() {
  cv::Mat mask = cv::Mat::zeros(20, 30, CV_8UC1);
  mask(cv::Rect(3, 4, 5, 6)).setTo(255);
  const MaskRuns first(mask);
  mask.setTo(1, mask != 0);
  QVERIFY(first == MaskRuns(mask));  // another value for inside is no difference
  mask.at<uchar>(0, 0) = 1;
  QVERIFY(!(first == MaskRuns(mask)));
  QVERIFY(!(MaskRuns(cv::Mat::zeros(4, 6, CV_8UC1)) == MaskRuns(cv::Mat::zeros(6, 4, CV_8UC1))));
  QVERIFY(MaskRuns() == MaskRuns());
}

QTEST_GUILESS_MAIN(TestMaskRuns)
#include "test_maskruns.moc"
