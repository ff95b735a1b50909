// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/radiograph.h"
#include "tests/testing/testing.h"

using carpus::DisplayWindow;
using carpus::Photometric;
using carpus::Radiograph;

namespace {

/// One row of stored values.
Radiograph row(const std::vector<int>& values, int type = CV_16UC1) {
  Radiograph radiograph;
  radiograph.pixels = cv::Mat(1, static_cast<int>(values.size()), type);
  for (int x = 0; x < radiograph.columns(); ++x) {
    const int value = values[static_cast<std::size_t>(x)];
    if (type == CV_16SC1)
      radiograph.pixels.at<short>(0, x) = static_cast<short>(value);
    else
      radiograph.pixels.at<ushort>(0, x) = static_cast<ushort>(value);
  }
  return radiograph;
}

std::vector<int> bytes(const cv::Mat& picture) {
  return {picture.begin<uchar>(), picture.end<uchar>()};
}

}  // namespace

class TestRadiograph : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void windowMapsAsTheStandardSays();
  void windowOfWidthOneIsAThreshold();
  void windowIsAfterRescale();
  void narrowWindowOfScaledValuesIsExact();
  void monochrome1IsTurned();
  void invertTurnsAgain();
  void lutIsUsedUnlessAWindowIsAsked();
  void lutWithFewBitsFillsTheRange();
  void paddingIsBlackInBothInterpretations();
  void paddingRangeIsHonoured();
  void defaultWindowIsTheFiles();
  void defaultWindowSparesPaddingAndOutliers();
  void brightnessKeepsNativeDepth();
  void brightnessNegatesMonochrome1();
  void brightnessGivesPaddingTheDarkestRealValue();
  void signedValuesStaySigned();
};

void TestRadiograph::windowMapsAsTheStandardSays() {
  // PS3.3 C.11.2.1.2.1, note: center 2048, width 4096 leaves 12-bit values as they are.
  const auto picture = toDisplay(row({0, 1024, 2048, 4095}), DisplayWindow{2048, 4096});
  QCOMPARE(bytes(picture), (std::vector<int>{0, 64, 128, 255}));
}

void TestRadiograph::windowOfWidthOneIsAThreshold() {
  QCOMPARE(bytes(toDisplay(row({99, 100, 101}), DisplayWindow{100, 1})),
           (std::vector<int>{0, 255, 255}));
}

void TestRadiograph::windowIsAfterRescale() {
  Radiograph radiograph = row({0, 500, 1000});
  radiograph.rescaleSlope = 2;
  radiograph.rescaleIntercept = -1000;
  QCOMPARE(bytes(toDisplay(radiograph, DisplayWindow{0.5, 2001})), (std::vector<int>{0, 128, 255}));
}

void TestRadiograph::narrowWindowOfScaledValuesIsExact() {
  Radiograph radiograph = row({0, 500, 1000});
  radiograph.rescaleSlope = 1e-4;
  QCOMPARE(bytes(toDisplay(radiograph, DisplayWindow{0.05, 0.1})), (std::vector<int>{0, 128, 255}));
}

void TestRadiograph::monochrome1IsTurned() {
  Radiograph radiograph = row({0, 255});
  radiograph.photometric = Photometric::Monochrome1;
  QCOMPARE(bytes(toDisplay(radiograph, DisplayWindow{128, 256})), (std::vector<int>{255, 0}));
}

void TestRadiograph::invertTurnsAgain() {
  Radiograph radiograph = row({0, 255});
  QCOMPARE(bytes(toDisplay(radiograph, DisplayWindow{128, 256, true})), (std::vector<int>{255, 0}));
  radiograph.photometric = Photometric::Monochrome1;
  QCOMPARE(bytes(toDisplay(radiograph, DisplayWindow{128, 256, true})), (std::vector<int>{0, 255}));
}

void TestRadiograph::lutIsUsedUnlessAWindowIsAsked() {
  Radiograph radiograph = row({9, 10, 11, 12, 13});
  radiograph.voiLuts = {{10, 8, {0, 200, 100}, {}}};
  QCOMPARE(bytes(toDisplay(radiograph)), (std::vector<int>{0, 0, 200, 100, 100}));
  QCOMPARE(bytes(toDisplay(radiograph, DisplayWindow{11, 1})),
           (std::vector<int>{0, 0, 255, 255, 255}));
}

void TestRadiograph::lutWithFewBitsFillsTheRange() {
  Radiograph radiograph = row({0, 1});
  radiograph.voiLuts = {{0, 12, {0, 4095}, {}}};
  QCOMPARE(bytes(toDisplay(radiograph)), (std::vector<int>{0, 255}));
}

void TestRadiograph::paddingIsBlackInBothInterpretations() {
  Radiograph radiograph = row({0, 100, 200});
  radiograph.paddingValue = 0;
  radiograph.photometric = Photometric::Monochrome1;
  QCOMPARE(bytes(toDisplay(radiograph, DisplayWindow{128, 256}))[0], 0);
  radiograph.photometric = Photometric::Monochrome2;
  radiograph.paddingValue = 200;
  QCOMPARE(bytes(toDisplay(radiograph, DisplayWindow{128, 256}))[2], 0);
}

void TestRadiograph::paddingRangeIsHonoured() {
  Radiograph radiograph = row({3000, 3500, 4000, 100, 50});
  radiograph.paddingValue = 3000;
  radiograph.paddingLimit = 4000;
  const cv::Mat brightness = toBrightness(radiograph);
  for (int x = 0; x < 3; ++x) QCOMPARE(brightness.at<float>(0, x), 50.0F);
  QCOMPARE(brightness.at<float>(0, 3), 100.0F);
}

void TestRadiograph::defaultWindowIsTheFiles() {
  Radiograph radiograph = row({0, 1000});
  radiograph.windows = {{400, 700, "NORMAL"}, {1, 2, "OTHER"}};
  QCOMPARE(defaultWindow(radiograph).center, 400.0);
  QCOMPARE(defaultWindow(radiograph).width, 700.0);
}

void TestRadiograph::defaultWindowSparesPaddingAndOutliers() {
  std::vector<int> values(3000, 65000);  // padding
  for (int i = 0; i < 1000; ++i) values.push_back(2000 + i);
  values.push_back(30000);  // one hot pixel
  Radiograph radiograph = row(values);
  radiograph.paddingValue = 65000;
  const DisplayWindow window = defaultWindow(radiograph);
  QVERIFY(std::abs(window.center - 2500) < 10);
  QVERIFY(std::abs(window.width - 990) < 10);
}

void TestRadiograph::brightnessKeepsNativeDepth() {
  Radiograph radiograph = row({1, 2, 65535});
  radiograph.rescaleSlope = 0.5;
  radiograph.rescaleIntercept = -3;
  const cv::Mat brightness = toBrightness(radiograph);
  QCOMPARE(brightness.type(), CV_32FC1);
  QCOMPARE(brightness.at<float>(0, 0), -2.5F);
  QCOMPARE(brightness.at<float>(0, 1), -2.0F);
  QCOMPARE(brightness.at<float>(0, 2), 32764.5F);
}

void TestRadiograph::brightnessNegatesMonochrome1() {
  Radiograph radiograph = row({10, 20});
  radiograph.photometric = Photometric::Monochrome1;
  const cv::Mat brightness = toBrightness(radiograph);
  QVERIFY(brightness.at<float>(0, 0) > brightness.at<float>(0, 1));
}

void TestRadiograph::brightnessGivesPaddingTheDarkestRealValue() {
  Radiograph radiograph = row({0, 300, 900});
  radiograph.paddingValue = 0;
  QCOMPARE(toBrightness(radiograph).at<float>(0, 0), 300.0F);
  radiograph.photometric = Photometric::Monochrome1;
  QCOMPARE(toBrightness(radiograph).at<float>(0, 0), -900.0F);
}

void TestRadiograph::signedValuesStaySigned() {
  Radiograph radiograph = row({-2000, -100, 0, 100}, CV_16SC1);
  radiograph.paddingValue = 63536;  // -2000 written as an unsigned number
  QCOMPARE(toBrightness(radiograph).at<float>(0, 0), -100.0F);
  QCOMPARE(bytes(toDisplay(radiograph, DisplayWindow{0.5, 201})),
           (std::vector<int>{0, 0, 128, 255}));
  QVERIFY(std::abs(defaultWindow(radiograph).center - 0.5) < 1);
  QVERIFY(std::abs(defaultWindow(radiograph).width - 201) < 1);
}

QTEST_GUILESS_MAIN(TestRadiograph)
#include "test_radiograph.moc"
