// SPDX-License-Identifier: GPL-3.0-or-later
#include <opencv2/imgproc.hpp>

#include "core/preprocess/normalise.h"
#include "tests/testing/testing.h"

using carpus::preprocess::grayscaleBase;
using carpus::preprocess::kStageSize;
using carpus::preprocess::normalise;

namespace {

/// A bright blob with a brighter bar on a dark ground, values 0..1000.
cv::Mat scene(cv::Size size) {
  cv::Mat picture(size, CV_32FC1, cv::Scalar(20));
  const cv::Point middle(size.width / 2, size.height / 2);
  cv::ellipse(picture, middle, {size.width / 3, size.height / 3}, 0, 0, 360, 500.0, cv::FILLED);
  cv::rectangle(picture, middle - cv::Point(5, size.height / 4), middle + cv::Point(5, 0), 1000.0,
                cv::FILLED);
  return picture;
}

double difference(const cv::Mat& a, const cv::Mat& b) { return cv::norm(a, b, cv::NORM_INF); }

}  // namespace

class TestNormalise : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void cornersTellThePolarity_data();
  void cornersTellThePolarity();
  void contradictingCornersAreUnsure();
  void ignoresOffsetAndScale();
  void turningEqualsANegative();
  void longerSideFillsTheSquare_data();
  void longerSideFillsTheSquare();
  void surroundIsZeroInBothPolarities();
  void pixelAspectIsHonoured();
  void pointsMapToWhatTheyShow();
  void fewHotPixelsDoNotDarkenThePicture();
  void flatAndTinyPicturesAreHarmless();
};

void TestNormalise::cornersTellThePolarity_data() {
  QTest::addColumn<bool>("negative");
  QTest::addColumn<double>("gain");
  QTest::addColumn<double>("offset");
  for (const bool negative : {false, true}) {
    QTest::addRow("as it is, %d", negative) << negative << 1.0 << 0.0;
    QTest::addRow("16 bits, %d", negative) << negative << 60.0 << 0.0;
    QTest::addRow("with an offset, %d", negative) << negative << 0.2 << -70000.0;
  }
}

void TestNormalise::cornersTellThePolarity() {
  QFETCH(bool, negative);
  QFETCH(double, gain);
  QFETCH(double, offset);
  const cv::Mat picture = scene({600, 800}) * (negative ? -gain : gain) + offset;
  const auto base = grayscaleBase(picture);
  QCOMPARE(base.inverted, negative);
  QVERIFY(!base.unsure);
}

void TestNormalise::contradictingCornersAreUnsure() {
  cv::Mat picture = scene({600, 800});
  picture(cv::Rect(0, 600, 600, 200)).setTo(900);  // a bright frame below
  QVERIFY(grayscaleBase(picture).unsure);
}

void TestNormalise::ignoresOffsetAndScale() {
  const cv::Mat picture = scene({611, 793});
  const cv::Mat other = picture * 37.5 - 12000.0;
  QVERIFY(difference(normalise(picture, false).picture, normalise(other, false).picture) < 1e-4);
}

void TestNormalise::turningEqualsANegative() {
  const cv::Mat picture = scene({611, 793});
  const auto plain = normalise(picture, false);
  QVERIFY(difference(plain.picture, normalise(-picture, true).picture) < 1e-4);
  const cv::Mat before = plain.picture.clone();
  QVERIFY(difference(turned(plain).picture, normalise(picture, true).picture) < 1e-5);
  QCOMPARE(difference(plain.picture, before), 0.0);  // the given picture stays as it was
}

void TestNormalise::longerSideFillsTheSquare_data() {
  QTest::addColumn<cv::Size>("size");
  QTest::addColumn<cv::Rect>("content");
  QTest::newRow("high") << cv::Size(800, 1600) << cv::Rect(128, 0, 256, 512);
  QTest::newRow("wide") << cv::Size(1600, 800) << cv::Rect(0, 128, 512, 256);
  QTest::newRow("small") << cv::Size(64, 128) << cv::Rect(128, 0, 256, 512);
  QTest::newRow("square") << cv::Size(512, 512) << cv::Rect(0, 0, 512, 512);
}

void TestNormalise::longerSideFillsTheSquare() {
  QFETCH(cv::Size, size);
  QFETCH(cv::Rect, content);
  const auto result = normalise(scene(size), false);
  QCOMPARE(result.picture.size(), cv::Size(kStageSize, kStageSize));
  QCOMPARE(result.picture.type(), CV_32FC1);
  QCOMPARE(result.content, content);
}

void TestNormalise::surroundIsZeroInBothPolarities() {
  for (const bool invert : {false, true}) {
    const auto result = normalise(scene({701, 1500}) + 3000.0, invert);
    cv::Mat outside(result.picture.size(), CV_8U, cv::Scalar(255));
    outside(result.content).setTo(0);
    cv::Mat surround = cv::Mat::zeros(result.picture.size(), CV_32F);
    result.picture.copyTo(surround, outside);
    QCOMPARE(cv::countNonZero(surround), 0);
    double low = 0;
    double high = 0;
    cv::minMaxLoc(result.picture, &low, &high);
    QVERIFY(low >= 0 && high <= 1 && high > 0.95);
  }
}

void TestNormalise::pixelAspectIsHonoured() {
  // Pixels twice as high as wide: 400 rows stand for the height of 800.
  cv::Mat squeezed;
  cv::resize(scene({600, 800}), squeezed, {600, 400}, 0, 0, cv::INTER_AREA);
  const auto square = normalise(scene({600, 800}), false);
  const auto tall = normalise(squeezed, false, 2.0);
  QVERIFY(std::abs(square.content.width - tall.content.width) <= 1);
  QVERIFY(cv::mean(cv::abs(square.picture - tall.picture))[0] < 0.01);
}

void TestNormalise::pointsMapToWhatTheyShow() {
  cv::Mat picture(1501, 1103, CV_32F, cv::Scalar(0));
  const cv::Point at(300, 1200);
  cv::circle(picture, at, 90, 1000.0, cv::FILLED);
  const auto result = normalise(picture, false);
  const cv::Moments m = cv::moments(result.picture);
  const cv::Point2d found(m.m10 / m.m00, m.m01 / m.m00);
  QVERIFY(cv::norm(found - result.map.toStage(at)) < 0.1);
  QVERIFY(cv::norm(result.map.toOriginal(found) - cv::Point2d(at)) < 0.5);
}

void TestNormalise::fewHotPixelsDoNotDarkenThePicture() {
  cv::Mat picture = scene({512, 512});
  const cv::Mat clean = normalise(picture, false).picture;
  for (int i = 0; i < 40; ++i) picture.at<float>(10 + 7 * i, 30 + 5 * i) = 65535;
  const cv::Mat hot = normalise(picture, false).picture;
  QVERIFY(std::abs(cv::mean(clean)[0] - cv::mean(hot)[0]) < 0.01);
}

void TestNormalise::flatAndTinyPicturesAreHarmless() {
  for (const cv::Size size : {cv::Size(1, 1), cv::Size(3, 900), cv::Size(40, 40)}) {
    const cv::Mat flat(size, CV_32F, cv::Scalar(77));
    const auto result = normalise(flat, false);
    QVERIFY(cv::checkRange(result.picture));
    QVERIFY(std::isfinite(grayscaleBase(flat).cornerBrightness));
  }
}

QTEST_GUILESS_MAIN(TestNormalise)
#include "test_normalise.moc"
