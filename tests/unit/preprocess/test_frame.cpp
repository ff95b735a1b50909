// SPDX-License-Identifier: GPL-3.0-or-later
#include <opencv2/imgproc.hpp>

#include "core/preprocess/frame.h"
#include "tests/unit/preprocess/drawn_run.h"

using namespace carpus;
using namespace carpus::preprocess;
using carpus::testing::drawHand;
using carpus::testing::DrawnHand;

namespace {

/// A drawn hand with a frame of that grey; sides in the order top, bottom, left, right.
cv::Mat framed(const cv::Mat& picture, double grey, const std::array<int, 4>& widths) {
  cv::Mat result;
  cv::copyMakeBorder(picture, result, widths[0], widths[1], widths[2], widths[3],
                     cv::BORDER_CONSTANT, cv::Scalar(grey));
  return result;
}

}  // namespace

class TestFrame : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void pictureWithoutFrameStaysWhole_data();
  void pictureWithoutFrameStaysWhole();
  void frameIsTakenOff_data();
  void frameIsTakenOff();
  void unevenFrameIsTakenOff();
  void frameDoesNotTurnThePolarity_data();
  void frameDoesNotTurnThePolarity();
  void frameIsLabelledCollimation();
};

void TestFrame::pictureWithoutFrameStaysWhole_data() {
  QTest::addColumn<bool>("inverted");
  QTest::addColumn<bool>("even");
  for (const bool inverted : {false, true})
    for (const bool even : {false, true})
      QTest::addRow("%s%s", inverted ? "inverted" : "plain", even ? ", air of one grey" : "")
          << inverted << even;
}

void TestFrame::pictureWithoutFrameStaysWhole() {
  QFETCH(bool, inverted);
  QFETCH(bool, even);
  DrawnHand drawn = drawHand({});
  if (even) drawn.brightness.setTo(0.03, drawn.labels.values == 0);
  if (inverted) drawn.brightness = 1.0 - drawn.brightness;
  QCOMPARE(withoutFrame(drawn.brightness), cv::Rect({}, drawn.brightness.size()));
}

void TestFrame::frameIsTakenOff_data() {
  QTest::addColumn<double>("grey");
  QTest::addColumn<QList<int>>("widths");
  QTest::newRow("white on all sides") << 1.0 << QList<int>{125, 125, 125, 125};
  QTest::newRow("grey on all sides") << 0.5 << QList<int>{125, 125, 125, 125};
  QTest::newRow("white on one side") << 1.0 << QList<int>{0, 0, 0, 200};
  QTest::newRow("white corner") << 1.0 << QList<int>{300, 0, 500, 0};
  QTest::newRow("thin") << 1.0 << QList<int>{20, 20, 20, 20};
}

void TestFrame::frameIsTakenOff() {
  QFETCH(double, grey);
  QFETCH(QList<int>, widths);
  const cv::Mat plain = drawHand({}).brightness;
  const cv::Mat picture = framed(plain, grey, {widths[0], widths[1], widths[2], widths[3]});
  const cv::Rect found = withoutFrame(picture);
  const cv::Rect truth(widths[2], widths[0], plain.cols, plain.rows);
  QCOMPARE(found & truth, found);  // nothing of the frame is left
  QVERIFY2(found.area() > 0.95 * truth.area(), qPrintable(QString::number(found.area())));
}

void TestFrame::unevenFrameIsTakenOff() {
  cv::Mat picture = framed(drawHand({}).brightness, 1.0, {200, 150, 0, 400});
  // Scatter: the frame is darker near the field.
  for (int x = 800; x < picture.cols; ++x)
    picture.col(x) = picture.col(x) * (0.8 + 0.2 * (x - 800) / (picture.cols - 800.0));
  const cv::Rect found = withoutFrame(picture);
  QVERIFY(found.br().x <= 800 && found.y >= 200 && found.br().y <= 1200);
  QVERIFY(found.area() > 0.94 * 800 * 1000);
}

void TestFrame::frameDoesNotTurnThePolarity_data() {
  QTest::addColumn<bool>("inverted");
  QTest::newRow("plain") << false;
  QTest::newRow("inverted") << true;
}

void TestFrame::frameDoesNotTurnThePolarity() {
  QFETCH(bool, inverted);
  cv::Mat picture = framed(drawHand({}).brightness, 1.0, {200, 200, 100, 300});
  if (inverted) picture = 1.0 - picture;
  const cv::Rect area = withoutFrame(picture);
  QVERIFY(area.area() < 0.7 * picture.total());
  QVERIFY(grayscaleBase(picture).inverted != inverted);  // the frame's corners mislead
  QCOMPARE(grayscaleBase(picture(area)).inverted, inverted);
}

void TestFrame::frameIsLabelledCollimation() {
  const cv::Mat picture = framed(drawHand({}).brightness, 1.0, {0, 0, 0, 400});
  const cv::Rect area = withoutFrame(picture);
  const Normalised normalised = normaliseWithin(picture, area, false, 1.0);
  QVERIFY(normalised.content.br().x < kStageSize);
  QCOMPARE(cv::countNonZero(normalised.picture.colRange(normalised.content.br().x, kStageSize)), 0);
  Segmentation segmentation;
  segmentation.labels.values = cv::Mat::zeros(kStageSize, kStageSize, CV_8UC1);
  segmentation.scores = cv::Mat::zeros(64, 64, CV_32FC(kLabelCount));
  labelFrame(normalised, picture.size(), segmentation);
  const cv::Point outside(kStageSize - 60, kStageSize / 2);
  const cv::Point inside = (normalised.content.tl() + normalised.content.br()) / 2;
  QCOMPARE(segmentation.labels.values.at<uchar>(outside), uchar(Label::Collimation));
  QCOMPARE(segmentation.labels.values.at<uchar>(inside), uchar(Label::Background));
  using Cell = cv::Vec<float, kLabelCount>;
  QCOMPARE(segmentation.scores.at<Cell>(outside / 8)[int(Label::Collimation)], 1.0F);
  QCOMPARE(segmentation.scores.at<Cell>(inside / 8)[int(Label::Collimation)], 0.0F);
}

QTEST_GUILESS_MAIN(TestFrame)
#include "test_frame.moc"
