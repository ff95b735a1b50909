// SPDX-License-Identifier: GPL-3.0-or-later
// The map on the pictures: its place, its drawing, its bar.
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QtTest>
#include <cmath>
#include <numbers>

#include "tests/ui/panels/fixtures.h"
#include "ui/attention/colour_bar.h"
#include "ui/attention/contour_lines.h"
#include "ui/attention/map_bar.h"
#include "ui/attention/map_presenter.h"
#include "ui/viewer/radiograph_view.h"

using namespace carpus;
using carpus::attention::AttentionMap;
using carpus::attention::Target;
using carpus::ui::MapBar;
using carpus::ui::MapLayer;
using carpus::ui::MapPresenter;
using carpus::ui::MapStyle;
using carpus::ui::RadiographView;

namespace {

constexpr double kFinal = 512.0 / 224;  ///< pixels of the final picture in one of the input

/// One bright spot of 10 months with its middle at (159.5, 99.5) of a 224 input.
AttentionMap spotMap(const Target& target = {}) {
  AttentionMap made;
  made.target = target;
  made.values = cv::Mat(224, 224, CV_32FC1, cv::Scalar(0));
  made.values(cv::Rect(150, 90, 20, 20)).setTo(target.year ? 0.3 : 10);
  return made;
}

cv::Point2d spotOn(const preprocess::Preprocessed& stages) {
  const double half = 0.5 * kFinal - 0.5;
  return stages.toPreprocessed.toOriginal({159.5 * kFinal + half, 99.5 * kFinal + half});
}

}  // namespace

class TestMap : public QObject {
  Q_OBJECT

  RadiographPtr radiograph_ = carpus::testing::rampRadiograph();
  std::shared_ptr<preprocess::Preprocessed> stages_ =
      carpus::testing::halvesPreprocessed(*radiograph_);

  QImage drawn(const AttentionMap& map, const preprocess::Preprocessed& stages,
               const MapStyle& style = {}) {
    MapLayer layer;
    layer.setMap(map, stages);
    return layer.draw(style);
  }
  static int alphaAt(const QImage& picture, cv::Point2d place) {
    return qAlpha(picture.pixel(int(std::lround(place.x)), int(std::lround(place.y))));
  }

 private Q_SLOTS:
  void spotLiesOnTheRightPixelsOfTheOriginal_data() {
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("upright") << 0.0 << 1.28 << false;
    QTest::newRow("turned") << 23.0 << 1.28 << false;
    QTest::newRow("turned, half the size") << -140.0 << 0.9 << false;
    QTest::newRow("mirrored") << 0.0 << 1.28 << true;
    QTest::newRow("turned and mirrored") << 75.0 << 1.1 << true;
  }
  void spotLiesOnTheRightPixelsOfTheOriginal() {
    QFETCH(const double, degrees);
    QFETCH(const double, scale);
    QFETCH(const bool, mirrored);
    const double turn = degrees * std::numbers::pi / 180;
    const double c = scale * std::cos(turn);
    const double s = scale * std::sin(turn);
    const double side = mirrored ? -1 : 1;
    // About the middle of the original to the middle of the final picture.
    const cv::Matx33d move(1, 0, 256, 0, 1, 256, 0, 0, 1);
    const cv::Matx33d rotate(side * c, -side * s, 0, s, c, 0, 0, 0, 1);
    const cv::Matx33d back(1, 0, -199.5, 0, 1, -149.5, 0, 0, 1);
    auto stages = *stages_;
    stages.toPreprocessed = PixelMap(move * rotate * back);
    const cv::Point2d spot = spotOn(stages);
    QVERIFY(spot.x > 20 && spot.x < 380 && spot.y > 20 && spot.y < 280);
    const QImage picture = drawn(spotMap(), stages);
    QCOMPARE(picture.size(), QSize(400, 300));
    // The middle of all that is drawn is the middle of the spot, to half a pixel.
    double weight = 0;
    cv::Point2d middle;
    for (int y = 0; y < picture.height(); ++y) {
      for (int x = 0; x < picture.width(); ++x) {
        const double alpha = qAlpha(picture.pixel(x, y));
        weight += alpha;
        middle += alpha * cv::Point2d(x, y);
      }
    }
    QVERIFY(weight > 0);
    QVERIFY(cv::norm(middle / weight - spot) < 0.5);
    QVERIFY(alphaAt(picture, spot) > 200);
  }

  void largeOriginalsGetAPictureOfScreenSize() {
    auto large = *stages_;
    large.mask = cv::Mat(3000, 4000, CV_8UC1, cv::Scalar(255));
    const auto tenth = PixelMap::scaling(0.1, 0.1);
    large.toPreprocessed = tenth.then(stages_->toPreprocessed);
    large.toNormalised = tenth.then(stages_->toNormalised);
    const QImage picture = drawn(spotMap(), large);
    QCOMPARE(picture.size(), QSize(1000, 750));
    const cv::Point2d spot = spotOn(*stages_) * 2.5;
    QVERIFY(alphaAt(picture, spot) > 200);
    QCOMPARE(alphaAt(picture, spot - cv::Point2d(150, 0)), 0);
  }

  void thresholdHidesWeakPlaces() {
    AttentionMap map = spotMap();
    map.values(cv::Rect(40, 40, 20, 20)).setTo(4);
    const cv::Point2d weak = stages_->toPreprocessed.toOriginal({50 * kFinal, 50 * kFinal});
    MapStyle style;
    QVERIFY(alphaAt(drawn(map, *stages_, style), weak) > 100);
    style.threshold = 0.6;
    QCOMPARE(alphaAt(drawn(map, *stages_, style), weak), 0);
    QVERIFY(alphaAt(drawn(map, *stages_, style), spotOn(*stages_)) > 200);
  }

  void contoursLeaveTheBoneFree() {
    MapStyle style;
    style.mode = MapStyle::Mode::Contours;
    style.threshold = 0.25;
    const QImage picture = drawn(spotMap(), *stages_, style);
    const cv::Point2d spot = spotOn(*stages_);
    QCOMPARE(alphaAt(picture, spot), 0);
    QCOMPARE(alphaAt(picture, {20, 20}), 0);
    // Outwards from the middle there is a line where the spot ends (10 pixels of the input).
    int seen = 0;
    const int edge = int(std::lround(10 * kFinal / 1.28));
    for (int x = edge - 8; x <= edge + 8; ++x) {
      if (alphaAt(picture, spot + cv::Point2d(x, 0)) > 150) ++seen;
    }
    QVERIFY(seen > 0);
  }

  void contourLevelsStartAtTheThreshold() {
    using Levels = std::vector<double>;
    QCOMPARE(MapLayer::contourLevels(0.15), (Levels{0.15, 0.25, 0.5, 0.75}));
    QCOMPARE(MapLayer::contourLevels(0.24), (Levels{0.24, 0.5, 0.75}));
    QCOMPARE(MapLayer::contourLevels(0.6), (Levels{0.6, 0.75}));
    QCOMPARE(MapLayer::contourLevels(0), (Levels{0.05, 0.25, 0.5, 0.75}));
  }

  void contourLinesLieExactlyOnTheLevel() {
    cv::Mat ramp(5, 9, CV_32FC1);
    for (int row = 0; row < ramp.rows; ++row)
      for (int column = 0; column < ramp.cols; ++column)
        ramp.at<float>(row, column) = static_cast<float>(column);
    const QList<QLineF> lines = ui::contourLines(ramp, 3.25);
    QCOMPARE(lines.size(), 4);
    for (const QLineF& line : lines) {
      QCOMPARE(line.x1(), 3.25);
      QCOMPARE(line.x2(), 3.25);
    }
    QVERIFY(ui::contourLines(ramp, 20).isEmpty());
  }

  void contourOfASpotIsClosed() {
    cv::Mat spot(9, 9, CV_32FC1, cv::Scalar(0));
    spot(cv::Rect(3, 3, 3, 3)).setTo(1);
    QHash<QPair<double, double>, int> ends;
    for (const QLineF& line : ui::contourLines(spot, 0.5)) {
      ++ends[{line.x1(), line.y1()}];
      ++ends[{line.x2(), line.y2()}];
    }
    QVERIFY(ends.size() >= 12);
    for (const int count : ends) QCOMPARE(count, 2);
  }

  void colourBarHasUnits() {
    MapBar bar;
    bar.resize(1000, 40);
    bar.show();
    bar.setMap(spotMap());
    auto* scale = bar.findChild<ui::ColourBar*>();
    QCOMPARE(scale->tickTexts().first(), QStringLiteral("-10.0"));
    QCOMPARE(scale->tickTexts().last(), QStringLiteral("+10.0"));
    QVERIFY(scale->unit().contains(QStringLiteral("months")));
    bar.setMap(spotMap({10, {}}));
    QCOMPARE(scale->tickTexts().first(), QStringLiteral("0.0"));
    QCOMPARE(scale->tickTexts().last(), QStringLiteral("30.0"));
    QVERIFY(scale->unit().contains(QStringLiteral("points")));
  }

  void colourBarShowsWhatTheThresholdHides() {
    MapBar bar;
    bar.setMap(spotMap());
    bar.setThreshold(0.4);
    auto* scale = bar.findChild<ui::ColourBar*>();
    QVERIFY(!scale->colourOf(3.9).isValid());
    QVERIFY(!scale->colourOf(-3.9).isValid());
    const QColor red = scale->colourOf(8);
    QVERIFY(red.red() > red.blue());
    const QColor blue = scale->colourOf(-8);
    QVERIFY(blue.blue() > blue.red());
  }

  void barDrivesThePicture() {
    MapBar bar;
    RadiographView view;
    RadiographView plain;
    MapPresenter presenter(&bar, &view, &plain);
    view.setRadiograph(radiograph_);
    QVERIFY(bar.isHidden());
    presenter.setMap(spotMap(), stages_);
    QVERIFY(!bar.isHidden());
    QVERIFY(view.hasOverlay());
    bar.findChild<QSlider*>(QStringLiteral("mapOpacitySlider"))->setValue(80);
    QCOMPARE(view.overlayOpacity(), 0.8);
    bar.findChild<QCheckBox*>(QStringLiteral("mapShownCheckBox"))->click();
    QVERIFY(!view.isOverlayVisible());
    bar.findChild<QCheckBox*>(QStringLiteral("mapShownCheckBox"))->click();
    QVERIFY(view.isOverlayVisible());
    bar.findChild<QToolButton*>(QStringLiteral("mapContoursToolButton"))->click();
    QCOMPARE(view.overlayOpacity(), 1.0);  // lines do not hide the bone
    QVERIFY(!bar.findChild<QSlider*>(QStringLiteral("mapOpacitySlider"))->isEnabled());
    presenter.clear();
    QVERIFY(!view.hasOverlay());
    QVERIFY(bar.isHidden());
  }

  void readerChoosesTheColoursOfOneSidedMaps() {
    MapBar bar;
    bar.resize(1000, 40);
    bar.show();
    auto* colours = bar.findChild<QComboBox*>(QStringLiteral("mapColoursComboBox"));
    auto* scale = bar.findChild<ui::ColourBar*>();
    bar.setMap(spotMap());
    QVERIFY(colours->isHidden());  // red and blue have a meaning that stays
    bar.setMap(spotMap({10, {}}));
    QVERIFY(colours->isVisible());
    QCOMPARE(colours->count(), 3);
    const QColor before = scale->colourOf(30);
    const QImage drawnBefore = drawn(spotMap({10, {}}), *stages_, bar.style());
    const QSignalSpy told(&bar, &MapBar::oneSidedChanged);
    const QSignalSpy redraw(&bar, &MapBar::styleChanged);
    colours->setCurrentIndex(colours->findText(QStringLiteral("Magma")));
    QCOMPARE(told.size(), 1);
    QCOMPARE(redraw.size(), 1);
    QVERIFY(bar.oneSided() == ColourMap::Magma);
    QVERIFY(scale->colourOf(30) != before);
    QVERIFY(drawn(spotMap({10, {}}), *stages_, bar.style()) != drawnBefore);
    bar.setMap(spotMap());
    QVERIFY(scale->colourOf(8).red() > scale->colourOf(8).blue());
  }

  void blinkingEndsWithTheMapShown() {
    MapBar bar;
    RadiographView view;
    RadiographView plain;
    MapPresenter presenter(&bar, &view, &plain);
    view.setRadiograph(radiograph_);
    presenter.setMap(spotMap(), stages_);
    bar.findChild<QToolButton*>(QStringLiteral("mapBlinkToolButton"))->click();
    QTRY_VERIFY(!view.isOverlayVisible());
    bar.findChild<QToolButton*>(QStringLiteral("mapBlinkToolButton"))->click();
    QVERIFY(view.isOverlayVisible());
  }

  void plainViewKeepsInStep() {
    MapBar bar;
    RadiographView view;
    RadiographView plain;
    MapPresenter presenter(&bar, &view, &plain);
    for (RadiographView* each : {&view, &plain}) {
      each->resize(500, 400);
      each->show();
    }
    view.setRadiograph(radiograph_);
    view.invert();
    view.zoomIn();
    presenter.setMap(spotMap(), stages_);
    QSignalSpy asked(&presenter, &MapPresenter::sideBySideChanged);
    bar.findChild<QToolButton*>(QStringLiteral("mapSideBySideToolButton"))->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(plain.radiograph(), radiograph_);
    QVERIFY(plain.displayWindow().invert);
    QTRY_COMPARE(plain.transform().scale(), view.transform().scale());
    carpus::testing::drag(plain, Qt::LeftButton, {200, 200}, {260, 230});
    QCOMPARE(view.displayWindow().width, plain.displayWindow().width);
    QCOMPARE(view.displayWindow().center, plain.displayWindow().center);
    carpus::testing::wheel(view, {250, 200}, 2);
    QCOMPARE(plain.transform().scale(), view.transform().scale());
    bar.setSideBySide(false);
    QVERIFY(!plain.hasContent());
  }
};

QTEST_MAIN(TestMap)
#include "test_map.moc"
