// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/ui/panels/fixtures.h"
#include "ui/viewer/display_pyramid.h"
#include "ui/viewer/mask_contour.h"
#include "ui/viewer/radiograph_view.h"
#include "ui/viewer/theme.h"

using namespace carpus;
using carpus::ui::DisplayPyramid;
using carpus::ui::RadiographView;

namespace {

/// A view of 800 x 600 with the ramp, so that fit is exactly two widget pixels per picture pixel.
std::unique_ptr<RadiographView> rampView() {
  auto view = std::make_unique<RadiographView>();
  view->resize(800, 600);
  view->setRadiograph(carpus::testing::rampRadiograph());
  return view;
}

}  // namespace

class TestDisplay : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void drawsWhatCoreShows_data() {
    QTest::addColumn<bool>("monochrome1");
    QTest::addColumn<bool>("signedPixels");
    QTest::addColumn<int>("bits");
    QTest::newRow("13 bit") << false << false << 13;
    QTest::newRow("13 bit, MONOCHROME1") << true << false << 13;
    QTest::newRow("signed") << false << true << 13;
    QTest::newRow("8 bit") << false << false << 8;
    QTest::newRow("8 bit, MONOCHROME1") << true << false << 8;
  }

  void drawsWhatCoreShows() {
    QFETCH(bool, monochrome1);
    QFETCH(bool, signedPixels);
    QFETCH(int, bits);
    auto radiograph = carpus::testing::rampRadiograph();
    radiograph->bitsStored = bits;
    radiograph->photometric = monochrome1 ? Photometric::Monochrome1 : Photometric::Monochrome2;
    if (bits == 8) {
      cv::Mat eight = radiograph->pixels / 20;
      radiograph->pixels = eight;
      radiograph->windows = {VoiWindow{100, 150, {}}};
    }
    if (signedPixels) {
      cv::Mat moved;
      radiograph->pixels.convertTo(moved, CV_16SC1, 1, -2000);
      radiograph->pixels = moved;
      radiograph->windows = {VoiWindow{0, 3000, {}}};
    }
    RadiographView view;
    view.resize(400, 300);  // one to one
    view.setTextsVisible(false);
    view.setRadiograph(radiograph);
    const cv::Mat expected = toDisplay(*radiograph);
    const QImage drawn = view.grab().toImage();
    for (const QPoint point : {QPoint(3, 290), QPoint(100, 50), QPoint(200, 150), QPoint(390, 8)}) {
      const int wanted = expected.at<uchar>(point.y(), point.x());
      QVERIFY2(std::abs(qGray(drawn.pixel(point)) - wanted) <= 1,
               qPrintable(QStringLiteral("%1, %2").arg(point.x()).arg(point.y())));
    }
  }

  void halvedLevelsAverageStoredValuesAndLeavePaddingOut() {
    auto radiograph = std::make_shared<Radiograph>();
    radiograph->pixels = cv::Mat(256, 256, CV_16UC1, cv::Scalar(1000));
    radiograph->pixels.colRange(0, 101).setTo(0);  // ends inside a block of two
    radiograph->paddingValue = 0;
    radiograph->photometric = Photometric::Monochrome1;
    radiograph->windows = {VoiWindow{1000, 1000, {}}};
    DisplayPyramid pyramid(radiograph);
    QCOMPARE(pyramid.levels(), 3);
    QCOMPARE(pyramid.levelFor(1.0), 0);
    QCOMPARE(pyramid.levelFor(0.5), 1);
    QCOMPARE(pyramid.levelFor(0.3), 1);
    QCOMPARE(pyramid.levelFor(0.01), 2);
    const QImage& half = pyramid.picture(1);
    QCOMPARE(half.size(), QSize(128, 128));
    QCOMPARE(qGray(half.pixel(10, 10)), 0);
    const int tissue = pyramid.grey(1000);
    QCOMPARE(qGray(half.pixel(50, 10)), tissue);  // half padding, half tissue
    QCOMPARE(qGray(half.pixel(60, 10)), tissue);
  }

  void invertingLeavesPaddingBlack() {
    auto radiograph = carpus::testing::rampRadiograph();
    radiograph->paddingValue = 0;
    DisplayPyramid pyramid(radiograph);
    const int before = pyramid.grey(2500);
    pyramid.setWindow(defaultWindow(*radiograph), true);
    QCOMPARE(pyramid.grey(0), 0);
    QCOMPARE(pyramid.grey(2500), 255 - before);
  }

  void appliesTheFilesVoiLutUntilTheReaderSetsAWindow() {
    auto radiograph = carpus::testing::rampRadiograph();
    VoiLut lut;
    lut.firstMapped = 0;
    lut.bits = 8;
    lut.values.assign(4300, 77);
    radiograph->voiLuts = {lut};
    RadiographView view;
    view.resize(400, 300);
    view.setTextsVisible(false);
    view.setRadiograph(radiograph);
    QVERIFY(view.usesVoiLut());
    QCOMPARE(carpus::testing::greyAt(view, {50, 50}), 77);
    view.invert();
    QCOMPARE(carpus::testing::greyAt(view, {50, 50}), 178);
    view.narrowWindow();
    QVERIFY(!view.usesVoiLut());
    view.resetWindow();
    QVERIFY(view.usesVoiLut());
  }

  void overlayIsBlendedWithItsOpacity() {
    const auto view = rampView();
    view->setTextsVisible(false);
    QImage red(20, 15, QImage::Format_ARGB32_Premultiplied);
    red.fill(QColor(255, 0, 0));
    view->setOverlay(red);
    view->setOverlayOpacity(1);
    QCOMPARE(view->grab().toImage().pixel(300, 300), qRgb(255, 0, 0));
    view->setOverlayOpacity(0.5);
    const QRgb half = view->grab().toImage().pixel(300, 300);
    view->setOverlayVisible(false);
    const QRgb bare = view->grab().toImage().pixel(300, 300);
    QCOMPARE(qRed(bare), qGreen(bare));
    QVERIFY(std::abs(qRed(half) - (255 + qRed(bare)) / 2) <= 2);
    QVERIFY(std::abs(qGreen(half) - qGreen(bare) / 2) <= 2);
  }

  void contourLiesOnTheEdgeOfTheMask() {
    cv::Mat mask(300, 400, CV_8UC1, cv::Scalar(0));
    mask(cv::Rect(100, 75, 200, 150)).setTo(255);
    const ui::MaskContour contour(mask);
    QVERIFY(!contour.isEmpty());
    double left = 1e9;
    double right = 0;
    double length = 0;
    for (const QLineF& line : contour.lines()) {
      left = std::min(left, line.p1().x());
      right = std::max(right, line.p1().x());
      length += line.length();
    }
    QVERIFY(std::abs(left - 100) <= 0.5);
    QVERIFY(std::abs(right - 300) <= 0.5);
    QVERIFY(std::abs(length - 2 * (200 + 150)) <= 4);
    QVERIFY(ui::MaskContour(cv::Mat()).isEmpty());
    const ui::MaskContour whole(cv::Mat(30, 40, CV_8UC1, cv::Scalar(255)));
    QVERIFY2(!whole.isEmpty(), "a mask up to the border still has an outline");
  }

  void maskIsDrawnOnlyWhenAskedFor() {
    const auto view = rampView();
    view->setTextsVisible(false);
    cv::Mat mask(300, 400, CV_8UC1, cv::Scalar(0));
    mask(cv::Rect(100, 75, 200, 150)).setTo(255);
    view->setMask(mask);
    const auto coloured = [&] {
      const QImage image = view->grab().toImage();
      const QRgb pixel = image.pixel(200, 300);  // left edge of the mask
      return qGreen(pixel) > qRed(pixel) + 40;
    };
    QVERIFY(!coloured());
    view->setMaskVisible(true);
    QVERIFY(coloured());
  }

  void textsHaveEnoughContrast_data() {
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("surface");
    using namespace ui::theme;
    QTest::newRow("text on panel") << kText << kPanel;
    QTest::newRow("text on raised") << kText << kRaised;
    QTest::newRow("quiet on panel") << kQuiet << kPanel;
    QTest::newRow("quiet on background") << kQuiet << kBackground;
    QTest::newRow("accent on panel") << kAccent << kPanel;
    QTest::newRow("accent text on accent") << kAccentText << kAccent;
    QTest::newRow("warning on panel") << kWarning << kPanel;
    QTest::newRow("stop on panel") << kStop << kPanel;
    QTest::newRow("chosen on panel") << kChosen << kPanel;
  }

  void textsHaveEnoughContrast() {
    QFETCH(QColor, text);
    QFETCH(QColor, surface);
    const auto linear = [](double value) {
      return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](const QColor& colour) {
      return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
             0.0722 * linear(colour.blueF());
    };
    const auto [dark, bright] = std::minmax({luminance(text), luminance(surface)});
    const double ratio = (bright + 0.05) / (dark + 0.05);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
  }
};

QTEST_MAIN(TestDisplay)
#include "test_display.moc"
