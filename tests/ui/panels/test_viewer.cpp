// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QtTest>

#include "core/base/paths.h"
#include "tests/ui/panels/fixtures.h"
#include "ui/viewer/radiograph_view.h"

using namespace carpus;
using carpus::ui::RadiographView;
using carpus::ui::ViewTransform;

namespace {

/// A view of 800 x 600 with the ramp, so that fit is exactly two widget pixels per picture pixel.
std::unique_ptr<RadiographView> rampView() {
  auto view = std::make_unique<RadiographView>();
  view->resize(800, 600);
  view->setRadiograph(carpus::testing::rampRadiograph());
  return view;
}

}  // namespace

class TestViewer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void mapsWidgetToPictureAndBack_data() {
    QTest::addColumn<int>("turns");
    QTest::addColumn<bool>("flipped");
    QTest::addColumn<double>("aspect");
    QTest::newRow("upright") << 0 << false << 1.0;
    QTest::newRow("quarter turn") << 1 << false << 1.0;
    QTest::newRow("half turn, mirrored") << 2 << true << 1.0;
    QTest::newRow("three quarters, mirrored, tall pixels") << 3 << true << 1.5;
  }

  void mapsWidgetToPictureAndBack() {
    QFETCH(int, turns);
    QFETCH(bool, flipped);
    QFETCH(double, aspect);
    ViewTransform transform;
    transform.setViewport({640, 480});
    transform.setPicture({200, 100}, aspect);
    for (int turn = 0; turn < turns; ++turn) transform.rotateClockwise();
    if (flipped) transform.flipHorizontally();
    transform.zoomAt({100, 50}, 1.7);
    for (const QPointF point : {QPointF(0, 0), QPointF(13.5, 99), QPointF(200, 100)}) {
      const QPointF back = transform.toPicture(transform.toWidget(point));
      QVERIFY(QLineF(back, point).length() < 1e-9);
    }
  }

  void quarterTurnSendsTheTopToTheRight() {
    ViewTransform transform;
    transform.setViewport({400, 400});
    transform.setPicture({100, 100});
    transform.rotateClockwise();
    const QPointF top = transform.toWidget({50, 0});
    QVERIFY(QLineF(top, {400, 200}).length() < 1e-9);
    transform.flipHorizontally();  // as seen: what was right is left now
    QVERIFY(QLineF(transform.toWidget({50, 0}), {0, 200}).length() < 1e-9);
  }

  void fitsTheWholePicture() {
    const auto view = rampView();
    QCOMPARE(view->transform().scale(), 2.0);
    QVERIFY(QLineF(view->toWidget({0, 0}), {0, 0}).length() < 1e-9);
    QVERIFY(QLineF(view->toWidget({400, 300}), {800, 600}).length() < 1e-9);
    view->resize(400, 600);
    view->grab();  // lays out
    QCOMPARE(view->transform().scale(), 1.0);
  }

  void tallPixelsAreDrawnTall() {
    auto radiograph = carpus::testing::rampRadiograph();
    radiograph->pixelAspect = 2;
    RadiographView view;
    view.resize(800, 600);
    view.setRadiograph(radiograph);
    QCOMPARE(view.transform().scale(), 1.0);  // 300 rows take 600 pixels
    const QPointF down = view.toWidget({0, 10}) - view.toWidget({0, 0});
    QCOMPARE(down.y(), 20.0);
  }

  void wheelZoomsAtTheCursor() {
    const auto view = rampView();
    const QPointF cursor(610, 170);
    const QPointF before = view->toPicture(cursor);
    QSignalSpy changed(view.get(), &RadiographView::viewChanged);
    carpus::testing::wheel(*view, cursor, 3);
    QVERIFY(view->transform().scale() > 3.8);
    QVERIFY(QLineF(view->toPicture(cursor), before).length() < 1e-6);
    QCOMPARE(changed.size(), 1);
    carpus::testing::wheel(*view, cursor, -3);
    QVERIFY(std::abs(view->transform().scale() - 2) < 1e-9);
  }

  void leftDragSetsWindowAndLevel() {
    const auto view = rampView();
    QSignalSpy changed(view.get(), &RadiographView::windowChanged);
    const DisplayWindow before = view->displayWindow();
    QCOMPARE(before.center, 2000.0);
    QCOMPARE(before.width, 3000.0);
    carpus::testing::drag(*view, Qt::LeftButton, {400, 300}, {460, 300});
    QVERIFY(view->displayWindow().width > before.width * 1.2);
    QCOMPARE(view->displayWindow().center, before.center);
    const int grey = carpus::testing::greyAt(*view, {400, 300});
    carpus::testing::drag(*view, Qt::LeftButton, {400, 300}, {400, 200});
    QVERIFY(view->displayWindow().center < before.center);
    QVERIFY2(carpus::testing::greyAt(*view, {400, 300}) > grey + 10, "dragging up brightens");
    QVERIFY(changed.size() >= 6);
    view->resetWindow();
    QCOMPARE(view->displayWindow().center, before.center);
    QCOMPARE(view->displayWindow().width, before.width);
  }

  void draggingUpBrightensInBothPolarities() {
    auto radiograph = carpus::testing::rampRadiograph();
    radiograph->photometric = Photometric::Monochrome1;
    RadiographView view;
    view.resize(800, 600);
    view.setRadiograph(radiograph);
    const int grey = carpus::testing::greyAt(view, {400, 300});
    carpus::testing::drag(view, Qt::LeftButton, {400, 300}, {400, 200});
    QVERIFY(carpus::testing::greyAt(view, {400, 300}) > grey + 10);
    view.invert();
    const int inverted = carpus::testing::greyAt(view, {400, 300});
    view.brighter();
    QVERIFY(carpus::testing::greyAt(view, {400, 300}) > inverted + 10);
  }

  void rightDragZoomsAndMiddleDragPans() {
    const auto view = rampView();
    carpus::testing::drag(*view, Qt::RightButton, {400, 300}, {400, 180});
    QVERIFY(std::abs(view->transform().scale() - 4) < 1e-6);  // 120 pixels double
    const QPointF under = view->toPicture({300, 300});
    carpus::testing::drag(*view, Qt::MiddleButton, {300, 300}, {340, 330});
    QVERIFY(QLineF(view->toPicture({340, 330}), under).length() < 1e-6);
    QCOMPARE(view->displayWindow().width, 3000.0);
  }

  void spaceTurnsTheLeftDragIntoPanning() {
    const auto view = rampView();
    view->zoomIn();
    const QPointF under = view->toPicture({300, 300});
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
    QApplication::sendEvent(view.get(), &down);
    carpus::testing::drag(*view, Qt::LeftButton, {300, 300}, {340, 330});
    QVERIFY(QLineF(view->toPicture({340, 330}), under).length() < 1e-6);
    QCOMPARE(view->displayWindow().width, 3000.0);
  }

  void doubleClickFits() {
    const auto view = rampView();
    view->oneToOne();
    QCOMPARE(view->transform().scale(), 1.0 / view->devicePixelRatioF());
    carpus::testing::send(*view, QEvent::MouseButtonDblClick, {10, 10}, Qt::LeftButton,
                          Qt::LeftButton);
    QCOMPARE(view->transform().scale(), 2.0);
  }

  void keysReachEveryFunction() {
    const auto view = rampView();
    const auto press = [&](int key) { carpus::testing::press(*view, key); };
    press(Qt::Key_I);
    QVERIFY(view->displayWindow().invert);
    press(Qt::Key_R);
    QCOMPARE(view->transform().quarterTurns(), 1);
    press(Qt::Key_H);
    QVERIFY(view->transform().isFlipped());
    press(Qt::Key_Plus);
    QVERIFY(!view->transform().isFit());
    press(Qt::Key_0);
    QVERIFY(view->transform().isFit());
    press(Qt::Key_BracketLeft);
    QVERIFY(view->displayWindow().width < 3000);
    press(Qt::Key_Home);
    QVERIFY(!view->displayWindow().invert);
    QCOMPARE(view->displayWindow().width, 3000.0);
    QCOMPARE(view->transform().quarterTurns(), 0);
    QVERIFY(!view->transform().isFlipped());
  }

  void tellsTheValueUnderTheCursor() {
    auto radiograph = carpus::testing::rampRadiograph();
    radiograph->rescaleSlope = 2;
    radiograph->rescaleIntercept = -5;
    RadiographView view;
    view.resize(800, 600);
    view.setRadiograph(radiograph);
    QCOMPARE(view.valueAt({20.9, 7.2}).value(), 2.0 * (10 * 20 + 7) - 5);
    QVERIFY(!view.valueAt({400.0, 7}));
    QSignalSpy hovered(&view, &RadiographView::hovered);
    carpus::testing::move(view, {41.0, 15.0});
    QCOMPARE(hovered.size(), 1);
    QVERIFY(hovered[0][1].toBool());
    QVERIFY(view.cornerTexts().join(u'\n').contains(QStringLiteral("20, 7: 409")));
  }

  void cornersNamePatientSideSpacingAndDisclaimer() {
    const auto view = rampView();
    const QString texts = view->cornerTexts().join(u'\n');
    for (const char* wanted : {"Doe Jane", "P-17", "10 y 0 m", "female", "0.200 mm at the detector",
                               "W 3,000  L 2,000", "Zoom 200 %", "400 x 300, 13 bit"}) {
      QVERIFY2(texts.contains(QLatin1String(wanted)), wanted);
    }
    QVERIFY(view->cornerTexts().contains(QStringLiteral("L")));
    QVERIFY(texts.contains(disclaimer()));
    QVERIFY(!texts.contains(QStringLiteral("mirrored")));
    view->flip();
    QVERIFY(view->cornerTexts().join(u'\n').contains(QStringLiteral("shown mirrored")));
    QVERIFY(view->cornerTexts().contains(QStringLiteral("L")));
    view->setEnteredFacts(Sex::Male, Months{30});
    QVERIFY(view->cornerTexts().join(u'\n').contains(QStringLiteral("2 y 6 m, male")));
  }

  void emptyViewAsksForARadiographAndTakesDrops() {
    RadiographView view;
    view.resize(500, 400);
    QVERIFY(!view.hasContent());
    QCOMPARE(view.cornerTexts(), QStringList{view.emptyText()});
    QVERIFY(view.emptyText().contains(QStringLiteral("DICOM")));
    QSignalSpy open(&view, &RadiographView::openRequested);
    carpus::testing::click(view, {100, 100});
    carpus::testing::press(view, Qt::Key_Return);
    QCOMPARE(open.size(), 2);
    carpus::testing::drag(view, Qt::LeftButton, {10, 10}, {90, 90});  // nothing to window

    QSignalSpy dropped(&view, &RadiographView::filesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/films/hand.dcm"))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &drop);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped[0][0].toStringList(), QStringList{QStringLiteral("/films/hand.dcm")});
  }

  void newRadiographDropsTheLayersOfTheLast() {
    const auto view = rampView();
    QImage red(4, 4, QImage::Format_ARGB32_Premultiplied);
    red.fill(Qt::red);
    view->setOverlay(red);
    view->setEnteredFacts(Sex::Male, {});
    view->invert();
    view->zoomIn();
    view->setRadiograph(carpus::testing::rampRadiograph());
    QVERIFY(!view->hasOverlay());
    QVERIFY(!view->displayWindow().invert);
    QVERIFY(view->transform().isFit());
    QVERIFY(view->cornerTexts().join(u'\n').contains(QStringLiteral("female")));
  }

  void linkedViewsShowTheSamePlace() {
    const auto first = rampView();
    ui::PictureView second;
    second.resize(300, 300);
    second.setPicture(QImage(800, 600, QImage::Format_RGB32));
    connect(first.get(), &RadiographView::viewChanged, &second, &ui::PictureView::setLinkedView);
    carpus::testing::wheel(*first, {200, 150}, 4);
    const QPointF center = first->transform().center();
    QVERIFY(QLineF(second.transform().center(), center * 2).length() < 1e-6);
    const double relative = first->transform().scale() / first->transform().fitScale();
    QVERIFY(std::abs(second.transform().scale() / second.transform().fitScale() - relative) < 1e-9);
    first->fit();
    QVERIFY(second.transform().isFit());
  }
};

QTEST_MAIN(TestViewer)
#include "test_viewer.moc"
