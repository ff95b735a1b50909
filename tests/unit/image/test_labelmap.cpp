// SPDX-License-Identifier: GPL-3.0-or-later
#include <opencv2/imgproc.hpp>
#include <set>

#include "core/image/colourmap.h"
#include "core/image/labelmap.h"
#include "tests/testing/testing.h"

using carpus::ColourMap;
using carpus::Label;
using carpus::LabelMap;

Q_DECLARE_METATYPE(carpus::ColourMap)

class TestLabelMap : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void handIsTissueAndBone();
  void coloursAreTheLegends();
  void everyLabelHasANameAndAColour();
  void overlapOfMasks();
  void meanOverClassesOfTheTruth();
  void oneSidedMapsRiseInLightness_data();
  void oneSidedMapsRiseInLightness();
  void mapsAreNamedByTheirCodes();
  void divergingIsWhiteInTheMiddle();
  void colouriseClampsAndScales();
};

void TestLabelMap::handIsTissueAndBone() {
  const LabelMap map{(cv::Mat_<uchar>(1, 5) << 0, 1, 2, 3, 4)};
  QCOMPARE(cv::countNonZero(map.hand() != (cv::Mat_<uchar>(1, 5) << 0, 0, 0, 255, 255)), 0);
}

void TestLabelMap::coloursAreTheLegends() {
  const LabelMap map{(cv::Mat_<uchar>(1, 5) << 4, 3, 2, 1, 0)};
  const cv::Mat colours = map.coloured();
  for (int x = 0; x < 5; ++x)
    QVERIFY(colours.at<cv::Vec3b>(0, x) == carpus::labelColour(static_cast<Label>(4 - x)));
}

void TestLabelMap::everyLabelHasANameAndAColour() {
  std::set<QString> names;
  std::set<std::array<int, 3>> colours;
  for (int i = 0; i < carpus::kLabelCount; ++i) {
    const auto label = static_cast<Label>(i);
    names.insert(toText(label));
    const cv::Vec3b c = carpus::labelColour(label);
    colours.insert({c[0], c[1], c[2]});
  }
  QCOMPARE(names.size(), 5U);
  QCOMPARE(colours.size(), 5U);
  QVERIFY(!names.contains(QString()));
}

void TestLabelMap::overlapOfMasks() {
  const cv::Mat a = (cv::Mat_<uchar>(1, 4) << 1, 1, 0, 0);
  const cv::Mat b = (cv::Mat_<uchar>(1, 4) << 0, 255, 255, 0);
  QVERIFY(std::abs(carpus::intersectionOverUnion(a, b) - 1.0 / 3) < 1e-12);
  QCOMPARE(carpus::intersectionOverUnion(a, a), 1.0);
  QCOMPARE(carpus::intersectionOverUnion(cv::Mat::zeros(3, 3, CV_8U), cv::Mat::zeros(3, 3, CV_8U)),
           1.0);
}

void TestLabelMap::meanOverClassesOfTheTruth() {
  const LabelMap truth{(cv::Mat_<uchar>(1, 4) << 0, 0, 4, 4)};
  const LabelMap found{(cv::Mat_<uchar>(1, 4) << 0, 2, 4, 4)};
  // Background 1/2, bone 1; the marker does not occur in the truth and only costs background.
  QCOMPARE(carpus::meanIntersectionOverUnion(found, truth), 0.75);
}

void TestLabelMap::oneSidedMapsRiseInLightness_data() {
  QTest::addColumn<ColourMap>("map");
  for (const ColourMap map : carpus::sequentialColourMaps())
    QTest::newRow(qPrintable(carpus::toCode(map))) << map;
}

void TestLabelMap::oneSidedMapsRiseInLightness() {
  QFETCH(const ColourMap, map);
  double before = -1;
  for (int i = 0; i <= 20; ++i) {
    const cv::Vec3b c = carpus::colourAt(map, i / 20.0);
    const double luminance = 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    QVERIFY(luminance > before);
    before = luminance;
  }
}

void TestLabelMap::mapsAreNamedByTheirCodes() {
  for (const ColourMap map :
       {ColourMap::Viridis, ColourMap::Magma, ColourMap::Cividis, ColourMap::Diverging})
    QVERIFY(carpus::colourMapFromCode(carpus::toCode(map)) == map);
  QVERIFY(!carpus::colourMapFromCode(QStringLiteral("jet")));
  // The ends that matplotlib publishes, as RGB and not as BGR.
  const cv::Vec3b magma = carpus::colourAt(ColourMap::Magma, 1);
  QVERIFY(magma[0] > 240 && magma[2] < 205);
  const cv::Vec3b cividis = carpus::colourAt(ColourMap::Cividis, 0);
  QVERIFY(cividis[2] > 60 && cividis[0] < 20);
}

void TestLabelMap::divergingIsWhiteInTheMiddle() {
  const cv::Vec3b low = carpus::colourAt(ColourMap::Diverging, -3);
  const cv::Vec3b middle = carpus::colourAt(ColourMap::Diverging, 0.5);
  const cv::Vec3b high = carpus::colourAt(ColourMap::Diverging, 7);
  QVERIFY(low[2] > low[0] + 50);
  QVERIFY(high[0] > high[2] + 50);
  QVERIFY(middle[0] > 240 && middle[1] > 240 && middle[2] > 240);
}

void TestLabelMap::colouriseClampsAndScales() {
  const cv::Mat values = (cv::Mat_<float>(1, 4) << -9, 2, 3, 99);
  const cv::Mat colours = carpus::colourise(values, ColourMap::Viridis, 2, 4);
  QCOMPARE(colours.type(), CV_8UC3);
  QVERIFY(colours.at<cv::Vec3b>(0, 0) == carpus::colourAt(ColourMap::Viridis, 0));
  QVERIFY(colours.at<cv::Vec3b>(0, 1) == carpus::colourAt(ColourMap::Viridis, 0));
  QVERIFY(colours.at<cv::Vec3b>(0, 2) == carpus::colourAt(ColourMap::Viridis, 128 / 255.0));
  QVERIFY(colours.at<cv::Vec3b>(0, 3) == carpus::colourAt(ColourMap::Viridis, 1));
}

QTEST_GUILESS_MAIN(TestLabelMap)
#include "test_labelmap.moc"
