// SPDX-License-Identifier: GPL-3.0-or-later
// Hands of an import corrected by hand, through what a person can touch.
#include "tests/ui/shell/atlas_fixture.h"
#include "ui/atlas/hand_canvas.h"

using namespace carpus;
using carpus::ui::HandCanvas;
using carpus::ui::ImportDialog;
using Step = ImportDialog::Step;

class TestAtlasHands : public carpus::testing::AtlasFixture {
  Q_OBJECT

  ImportDialog* dialog_ = nullptr;

  HandCanvas* canvas() { return in<HandCanvas>(dialog_, "handCanvas"); }
  QListWidget* list() { return in<QListWidget>(dialog_, "handsListWidget"); }
  void press(const char* name) { in<QAbstractButton>(dialog_, name)->click(); }
  bool isCorrected() {
    return in<QAbstractButton>(dialog_, "automaticHandToolButton")->isEnabled();
  }
  /// With the mouse, as a person does, from the ring of the point.
  void drag(HandCanvas::Point point, QPoint by) {
    const QPoint from = canvas()->placeOf(point).toPoint();
    QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas(), from + by / 2);
    QTest::mouseMove(canvas(), from + by);
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, from + by);
  }
  void choosePlate(const char* word) {
    for (int row = 0; row < list()->count(); ++row)
      if (list()->item(row)->toolTip().contains(QLatin1String(word))) list()->setCurrentRow(row);
    QVERIFY(list()->currentItem()->toolTip().contains(QLatin1String(word)));
  }
  atlas::Plate imported(const char* plateId) {
    press("importNextPushButton");
    [this] { QTRY_COMPARE(dialog_->step(), Step::Done); }();
    const auto made = atlas::loadAtlasById(QStringLiteral("house"));
    if (!made || !(*made)->find(QLatin1String(plateId))) qFatal("no plate %s", plateId);
    return *(*made)->find(QLatin1String(plateId));
  }

 private Q_SLOTS:
  void init() {
    setUp();
    QVERIFY(QFile::remove(from_.filePath(QStringLiteral("scan.png"))));
    carpus::testing::drawHand(from_.filePath(QStringLiteral("M_36 nohand.png")));
    dialog_ = guessesOf(from_.path());
    in<QLineEdit>(dialog_, "atlasTitleLineEdit")->setText(QStringLiteral("House"));
    in<QLineEdit>(dialog_, "atlasLicenceLineEdit")->setText(QStringLiteral("ours"));
    handsOf(dialog_);
  }
  void cleanup() { end(); }

  void pictureWithoutAHandIsShownFirst() {
    QCOMPARE(list()->count(), 4);
    QVERIFY(list()->currentItem()->toolTip().contains(QStringLiteral("nohand")));
    QVERIFY(in<QLabel>(dialog_, "handStateLabel")->text().contains(QStringLiteral("No hand")));
    press("onlyDoubtfulCheckBox");
    int shown = 0;
    for (int row = 0; row < list()->count(); ++row) shown += list()->item(row)->isHidden() ? 0 : 1;
    QCOMPARE(shown, 1);
    QVERIFY(!isCorrected());
  }

  void draggedPointsAlignThePlate() {
    const QPointF before = canvas()->placeOf(HandCanvas::MiddleTip);
    drag(HandCanvas::MiddleTip, {0, -12});
    QVERIFY(isCorrected());
    QVERIFY(QLineF(canvas()->placeOf(HandCanvas::MiddleTip), before + QPointF(0, -12)).length() <
            2);
    QVERIFY(!in<QLabel>(dialog_, "handPlateLabel")->pixmap(Qt::ReturnByValue).isNull());
    const atlas::HandPoints said = *canvas()->points();
    const atlas::Plate plate = imported("M_36");
    QCOMPARE(plate.alignedBy, atlas::AlignedBy::Hand);
    // The bar's top (row 20 of 180) lies on the plate where the points put it.
    const QImage picture = atlas::plateImage(plate).value();
    const auto axis = atlas::handAxis(plate, picture.size());
    QVERIFY(axis.has_value());
    const atlas::PictureSize size{120, 180, 1};
    const double perPixel =
        axis->length() / cv::norm(cv::Point2d((said.middleTip.x - said.capitate.x) * size.columns,
                                              (said.middleTip.y - said.capitate.y) * size.rows));
    const cv::Point2d along = atlas::frameOf(said, size).toStage({59.5, 19.5});
    const double below = (along.y - preprocess::kFrameTipY) /
                         (preprocess::kFrameCapitateY - preprocess::kFrameTipY) * axis->length();
    const int x = qRound(axis->tip.x + (59.5 + 0.5 - said.middleTip.x * 120) * perPixel);
    QVERIFY(qGray(picture.pixel(x, qRound(axis->tip.y + below + 6 * perPixel))) > 150);
    QVERIFY(qGray(picture.pixel(x, qRound(axis->tip.y + below - 6 * perPixel))) < 90);
  }

  void eachCorrectionIsUndoneAndDoneAgain_data() {
    QTest::addColumn<QString>("button");
    QTest::newRow("turn") << "turnHandToolButton";
    QTest::newRow("other side") << "mirrorHandToolButton";
    QTest::newRow("invert") << "invertHandToolButton";
  }
  void eachCorrectionIsUndoneAndDoneAgain() {
    QFETCH(QString, button);
    choosePlate("M_120");
    const atlas::HandPoints engine = *canvas()->points();
    in<QAbstractButton>(dialog_, qPrintable(button))->click();
    const atlas::HandPoints changed = *canvas()->points();
    QVERIFY(!(changed == engine));
    QVERIFY(isCorrected());
    press("undoHandToolButton");
    QVERIFY(*canvas()->points() == engine);
    QVERIFY(!isCorrected());
    press("redoHandToolButton");
    QVERIFY(*canvas()->points() == changed);
    press("automaticHandToolButton");
    QVERIFY(*canvas()->points() == engine);
  }

  void keysDoWhatTheMouseDoes() {
    choosePlate("M_120");
    const QPointF before = canvas()->placeOf(HandCanvas::ThumbTip);
    canvas()->setFocus();
    QTest::keyClick(canvas(), Qt::Key_2);
    QCOMPARE(canvas()->current(), HandCanvas::ThumbTip);
    QTest::keyClick(canvas(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(canvas(), Qt::Key_Up);
    const QPointF moved = canvas()->placeOf(HandCanvas::ThumbTip) - before;
    QVERIFY(QLineF(moved, QPointF(10, -1)).length() < 0.1);
    QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(QLineF(canvas()->placeOf(HandCanvas::ThumbTip), before).length() < 0.1);
    const int row = list()->currentRow();
    QTest::keyClick(canvas(), row > 0 ? Qt::Key_PageUp : Qt::Key_PageDown);
    QCOMPARE(list()->currentRow(), row > 0 ? row - 1 : row + 1);
    QTest::keyClick(canvas(), Qt::Key_H);
    QVERIFY(isCorrected());
    // Undoing goes back to the plate that it is about.
    QTest::keyClick(canvas(), row > 0 ? Qt::Key_PageDown : Qt::Key_PageUp);
    QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list()->currentRow(), row > 0 ? row - 1 : row + 1);
    QVERIFY(!isCorrected());
  }

  void impossiblePointsAreSaidAndBlock() {
    choosePlate("M_120");
    const QPointF from = canvas()->placeOf(HandCanvas::MiddleTip);
    const QPointF to = canvas()->placeOf(HandCanvas::Capitate);
    drag(HandCanvas::MiddleTip, (to - from).toPoint() - QPoint(0, 3));
    QVERIFY(!in<QPushButton>(dialog_, "importNextPushButton")->isEnabled());
    QVERIFY(in<QLabel>(dialog_, "importProblemLabel")->text().contains(QStringLiteral("near")));
    press("undoHandToolButton");
    QVERIFY(in<QPushButton>(dialog_, "importNextPushButton")->isEnabled());
  }

  void goingBackKeepsCorrections() {
    drag(HandCanvas::MiddleTip, {0, 40});
    const atlas::HandPoints said = *canvas()->points();
    press("importBackPushButton");
    QCOMPARE(dialog_->step(), Step::Guesses);
    QCOMPARE(in<QLineEdit>(dialog_, "atlasTitleLineEdit")->text(), QStringLiteral("House"));
    handsOf(dialog_);
    choosePlate("nohand");
    QVERIFY(isCorrected());
    QVERIFY(*canvas()->points() == said);
  }
};

QTEST_MAIN(TestAtlasHands)
#include "test_atlas_hands.moc"
