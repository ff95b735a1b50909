// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <opencv2/imgproc.hpp>

#include "core/atlas/reading_frame.h"

using namespace carpus;
using namespace carpus::atlas;

namespace {

Plate plateWith(cv::Point2d capitate, cv::Point2d tip, bool mirrored) {
  Plate plate;
  plate.landmarks = {{QStringLiteral("capitate"), capitate.x, capitate.y},
                     {QStringLiteral("middle4"), tip.x, tip.y}};
  plate.mirrored = mirrored;
  return plate;
}

/// Centre of what is bright.
QPointF brightest(const QImage& picture) {
  const cv::Mat view(picture.height(), picture.width(), CV_8UC1,
                     const_cast<uchar*>(picture.constBits()),
                     static_cast<size_t>(picture.bytesPerLine()));
  const cv::Moments moments = cv::moments(view);
  return {moments.m10 / moments.m00, moments.m01 / moments.m00};
}

}  // namespace

class ReadingFrameTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyHandComesToTheSamePlace_data() {
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("length");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("upright") << 0.0 << 200.0 << false;
    QTest::newRow("small") << 0.0 << 80.0 << false;
    QTest::newRow("turned") << 35.0 << 200.0 << false;
    QTest::newRow("upside down") << 180.0 << 150.0 << false;
    QTest::newRow("other side") << 0.0 << 200.0 << true;
    QTest::newRow("other side, turned") << -70.0 << 120.0 << true;
  }
  void everyHandComesToTheSamePlace() {
    QFETCH(double, degrees);
    QFETCH(double, length);
    QFETCH(bool, mirrored);
    const QSize size(500, 700);
    const cv::Point2d capitate(250, 380);
    const double turn = degrees * CV_PI / 180;
    const cv::Point2d tip = capitate + length * cv::Point2d(std::sin(turn), -std::cos(turn));
    // The thumb: right of the line for a left hand, left of it for a mirrored one.
    const double side = mirrored ? -1 : 1;
    const cv::Point2d thumb =
        capitate + 0.4 * length * side * cv::Point2d(std::cos(turn), std::sin(turn));
    QImage picture(size, QImage::Format_Grayscale8);
    picture.fill(0);
    for (int y = -3; y <= 3; ++y)
      for (int x = -3; x <= 3; ++x)
        picture.setPixel(qRound(thumb.x) + x, qRound(thumb.y) + y, qRgb(255, 255, 255));
    const Plate plate =
        plateWith({(capitate.x + 0.5) / size.width(), (capitate.y + 0.5) / size.height()},
                  {(tip.x + 0.5) / size.width(), (tip.y + 0.5) / size.height()}, mirrored);
    const auto axis = handAxis(plate, size);
    QVERIFY(axis.has_value());
    QVERIFY(std::abs(axis->length() - length) < 1e-6);
    const PixelMap map = toReadingFrame(*axis);
    QVERIFY(std::abs(map.scale() * length - frameHandLength()) < 1e-6);
    const QImage canvas = inReadingFrame(picture, map);
    QCOMPARE(canvas.size(), QSize(kFrameWidth, kFrameHeight));
    const cv::Point2d centre = map.toStage(capitate);
    const QPointF found = brightest(canvas);
    // The thumb is to the right of the capitate, 0.4 hand lengths away, whatever the pose was.
    QVERIFY(std::abs(found.x() - (centre.x + 0.4 * frameHandLength())) < 8);
    QVERIFY(std::abs(found.y() - centre.y) < 8);
    QVERIFY(std::abs(map.toStage(tip).x - centre.x) < 1e-6);
  }

  void sizeTurnsAboutTheCapitate() {
    const HandAxis axis{{100, 300}, {110, 100}, false};
    const cv::Point2d whole = toReadingFrame(axis).toStage(axis.capitate);
    const cv::Point2d small = toReadingFrame(axis, 0.7).toStage(axis.capitate);
    QVERIFY(cv::norm(whole - small) < 1e-9);
    QVERIFY(std::abs(toReadingFrame(axis, 0.7).scale() / toReadingFrame(axis).scale() - 0.7) <
            1e-9);
  }

  void platesWithoutLandmarksHaveNoAxis_data() {
    QTest::addColumn<Plate>("plate");
    QTest::newRow("none") << Plate();
    Plate half;
    half.landmarks = {{QStringLiteral("capitate"), 0.5, 0.5}};
    QTest::newRow("one") << half;
    QTest::newRow("the same point") << plateWith({0.5, 0.5}, {0.5, 0.5}, false);
  }
  void platesWithoutLandmarksHaveNoAxis() {
    QFETCH(Plate, plate);
    QVERIFY(!handAxis(plate, QSize(100, 100)));
  }

  void regionsLieOnTheCanvas_data() {
    QTest::addColumn<int>("region");
    for (const Region region : {Region::Whole, Region::Carpals, Region::Radius, Region::ThirdRay})
      QTest::newRow(qPrintable(toCode(region))) << static_cast<int>(region);
  }
  void regionsLieOnTheCanvas() {
    QFETCH(int, region);
    const auto wanted = static_cast<Region>(region);
    QCOMPARE(regionFromCode(toCode(wanted)), std::optional(wanted));
    const QRectF whole = regionOnFrame(wanted);
    const QRectF small = regionOnFrame(wanted, 0.8);
    QVERIFY(QRectF(0, 0, 1, 1).contains(whole));
    QVERIFY(whole.width() > 0.1 && whole.height() > 0.1);
    if (wanted != Region::Whole) QVERIFY(small.width() < whole.width());
    QVERIFY(!toText(wanted).isEmpty());
  }

  void unknownRegionIsNone() { QVERIFY(!regionFromCode(QStringLiteral("foot"))); }

  void changesAreWhatThePlateBeforeDoesNotSay() {
    Atlas atlas;
    Plate young, older, other;
    young.id = QStringLiteral("F_12");
    young.age = {12};
    young.indicators = {{QStringLiteral("No centre of the lunate yet."), 0.4, 0.7},
                        {QStringLiteral("The radius is flat."), 0.5, 0.8}};
    older.id = QStringLiteral("F_24");
    older.age = {24};
    older.indicators = {{QStringLiteral("The radius is flat."), 0.5, 0.8},
                        {QStringLiteral("The lunate has appeared."), 0.405, 0.7},
                        {QStringLiteral("The hamate is round."), 0.2, 0.6}};
    other.id = QStringLiteral("M_18");
    other.sex = Sex::Male;
    other.age = {18};
    atlas.plates = {young, older, other};
    QCOMPARE(plateBefore(atlas, older), &atlas.plates[0]);
    QVERIFY(plateBefore(atlas, young) == nullptr);
    const auto changes = changesSince(plateBefore(atlas, older), older);
    QCOMPARE(changes.size(), size_t{3});
    QVERIFY(changes[0].isNew && changes[1].isNew && !changes[2].isNew);
    QCOMPARE(changes[0].indicator.text, older.indicators[1].text);
    QCOMPARE(changes[0].before->text, young.indicators[0].text);
    QVERIFY(!changes[1].before);
    QCOMPARE(changes[2].indicator.text, older.indicators[0].text);
    for (const IndicatorChange& change : changesSince(nullptr, young)) QVERIFY(!change.isNew);
  }
};

QTEST_GUILESS_MAIN(ReadingFrameTest)
#include "test_reading_frame.moc"
