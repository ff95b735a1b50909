// SPDX-License-Identifier: GPL-3.0-or-later
// Correcting the mask in the enlarged stage: what a hand and a keyboard do.
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest>

#include "tests/ui/panels/fixtures.h"
#include "ui/stages/label_legend.h"
#include "ui/stages/mask_paint_view.h"
#include "ui/stages/stage_dialog.h"
#include "ui/stages/stage_strip.h"

using namespace carpus;
using carpus::ui::MaskPaintView;
using carpus::ui::MaskWork;
using carpus::ui::Stage;
using carpus::ui::StageDialog;
using carpus::ui::StageStrip;

/// A strip with an open mask, and a keeper of strokes that stands for the desk.
class TestMaskEditor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    radiograph_ = carpus::testing::rampRadiograph();
    preprocessed_ = carpus::testing::halvesPreprocessed(*radiograph_);
    strip_ = std::make_unique<StageStrip>();
    undo_ = std::make_unique<QUndoStack>();
    strip_->setUndoStack(undo_.get());
    strip_->setPreprocessed(radiograph_, preprocessed_);
    sketches_.clear();
    connect(strip_.get(), &StageStrip::maskSketched, this, [this](const MaskRuns& mask) {
      sketches_.push_back(mask);
      strip_->setMaskWork({mask, false, false});
    });
    strip_->openStage(Stage::Mask);
    dialog()->resize(1100, 760);
    click("editMaskPushButton");
    QCoreApplication::processEvents();
  }
  void cleanup() { strip_.reset(); }

  void theBrushOpensOnTheMaskAsItIs() {
    QVERIFY(dialog()->isEditing());
    QCOMPARE(cv::countNonZero(view()->mask() != preprocessed_->mask), 0);
    QVERIFY(find<QPushButton>("acceptMaskPushButton")->isVisible());
    QVERIFY2(!find<QPushButton>("acceptMaskPushButton")->isEnabled(), "nothing to use yet");
    QVERIFY(find<QLabel>("maskAgreementLabel")->text().contains(QLocale().toString(1.0, 'f', 2)));
    // 200 x 150 pixels of 0.2 mm.
    QVERIFY2(find<QLabel>("maskAgreementLabel")->text().contains(QLocale().toString(12.0, 'f', 1)),
             qPrintable(find<QLabel>("maskAgreementLabel")->text()));
  }

  void dragPaintsOneStroke() {
    view()->setBrush(20);
    dragOver({50, 40}, {90, 40});
    QCOMPARE(sketches_.size(), size_t{1});
    const cv::Mat mask = sketches_.front().toMat();
    QCOMPARE(mask.size(), radiograph_->pixels.size());
    QVERIFY(mask.at<uchar>(40, 70) != 0);
    QVERIFY(mask.at<uchar>(33, 70) != 0);
    QVERIFY2(mask.at<uchar>(58, 70) == 0, "the brush is 20 pixels wide");
    QVERIFY(mask.at<uchar>(150, 200) != 0);  // the rest stays
    QVERIFY(find<QPushButton>("acceptMaskPushButton")->isEnabled());
  }

  void eraserTakesAway_data() {
    QTest::addColumn<bool>("byKey");
    QTest::newRow("button") << false;
    QTest::newRow("key") << true;
  }
  void eraserTakesAway() {
    QFETCH(bool, byKey);
    if (byKey) {
      carpus::testing::press(*view(), Qt::Key_E);
    } else {
      click("eraseMaskToolButton");
    }
    QVERIFY(find<QToolButton>("eraseMaskToolButton")->isChecked());
    dragOver({200, 150}, {230, 150});
    QCOMPARE(sketches_.size(), size_t{1});
    QVERIFY(sketches_.front().toMat().at<uchar>(150, 215) == 0);
    QVERIFY(sketches_.front().area() < 200 * 150);
    carpus::testing::press(*view(), Qt::Key_P);
    QVERIFY(find<QToolButton>("paintMaskToolButton")->isChecked());
  }

  void strokesThatChangeNothingAreNoStrokes() {
    dragOver({180, 150}, {200, 150});  // inside already
    QVERIFY(sketches_.empty());
  }

  void ctrlAndDragMovesThePictureOnly() {
    const QPointF before = view()->toWidget({100, 100});
    const auto send = [this](QEvent::Type type, QPointF at, Qt::MouseButtons buttons) {
      QMouseEvent event(type, at, view()->mapToGlobal(at), Qt::LeftButton, buttons,
                        Qt::ControlModifier);
      QApplication::sendEvent(view(), &event);
    };
    send(QEvent::MouseButtonPress, {300, 300}, Qt::LeftButton);
    send(QEvent::MouseMove, {330, 320}, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, {330, 320}, Qt::NoButton);
    QVERIFY(sketches_.empty());
    QVERIFY(QLineF(view()->toWidget({100, 100}), before + QPointF(30, 20)).length() < 1);
  }

  void keyboardAlonePaints() {
    view()->setBrush(16);
    carpus::testing::press(*view(), Qt::Key_Up);
    for (int step = 0; step < 12; ++step) carpus::testing::press(*view(), Qt::Key_Up);
    QVERIFY2(sketches_.empty(), "moving alone paints nothing");
    carpus::testing::press(*view(), Qt::Key_Space);
    QCOMPARE(sketches_.size(), size_t{1});
    QKeyEvent right(QEvent::KeyPress, Qt::Key_Right, Qt::ShiftModifier);
    QApplication::sendEvent(view(), &right);
    QCOMPARE(sketches_.size(), size_t{2});
    // From the middle (200, 150) 13 steps of half a brush up, then half a brush to the right.
    const cv::Mat mask = sketches_.back().toMat();
    QVERIFY(mask.at<uchar>(150 - 13 * 8, 200) != 0);
    QVERIFY(mask.at<uchar>(150 - 13 * 8, 214) != 0);
    QVERIFY(mask.at<uchar>(150 - 13 * 8, 185) == 0);
  }

  void brushSizeFollowsSliderWheelAndKeys() {
    auto* slider = find<QSlider>("brushSizeSlider");
    slider->setValue(slider->maximum());
    QCOMPARE(view()->brush(), view()->largestBrush());
    slider->setValue(0);
    QCOMPARE(view()->brush(), MaskPaintView::kSmallestBrush);
    carpus::testing::press(*view(), Qt::Key_BracketRight);
    QCOMPARE(view()->brush(), MaskPaintView::kSmallestBrush + 1);
    QWheelEvent wheel(QPointF(50, 50), view()->mapToGlobal(QPointF(50, 50)), {}, QPoint(0, 240),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view(), &wheel);
    QCOMPARE(view()->brush(), MaskPaintView::kSmallestBrush + 3);
    QVERIFY(find<QLabel>("brushSizeLabel")->text().contains(QString::number(view()->brush())));
  }

  void scoresAreToldUnderTheBrushToo() {
    carpus::testing::move(*view(), view()->toWidget({205.5, 100.5}));
    const auto scores = dialog()->findChild<ui::LabelLegend*>()->scores();
    QVERIFY(scores && std::abs((*scores)[size_t(Label::Bone)] - 0.8) < 1e-6);
  }

  void automaticOutlineComesBackAsAStroke() {
    dragOver({50, 40}, {90, 40});
    auto* automatic = find<QPushButton>("automaticMaskPushButton");
    QVERIFY(automatic->isEnabled());
    automatic->click();
    QCOMPARE(sketches_.size(), size_t{2});
    QVERIFY(sketches_.back() == MaskRuns(preprocessed_->mask));
    QVERIFY2(!automatic->isEnabled(), "it is the automatic one already");
  }

  void discardAndUseLeaveTheEditor_data() {
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("accepts");
    QTest::newRow("use") << "acceptMaskPushButton" << true;
    QTest::newRow("discard") << "discardMaskPushButton" << false;
  }
  void discardAndUseLeaveTheEditor() {
    QFETCH(QString, button);
    QFETCH(bool, accepts);
    QSignalSpy accepted(strip_.get(), &StageStrip::maskSketchAccepted);
    QSignalSpy discarded(strip_.get(), &StageStrip::maskSketchDiscarded);
    dragOver({50, 40}, {90, 40});
    click(qPrintable(button));
    QCOMPARE(accepted.size(), accepts ? 1 : 0);
    QCOMPARE(discarded.size(), accepts ? 0 : 1);
    strip_->setMaskWork({{}, accepts, false});
    QVERIFY(!dialog()->isEditing());
    QCOMPARE(find<QPushButton>("backToAutomaticMaskPushButton")->isVisibleTo(dialog()), accepts);
    // Undone, the strokes are there again and the brush with them.
    strip_->setMaskWork({sketches_.back(), false, false});
    QVERIFY(dialog()->isEditing());
    QVERIFY(MaskRuns(view()->mask()) == sketches_.back());
  }

  void otherStagesStayReachable() {
    dragOver({50, 40}, {90, 40});
    carpus::testing::press(*dialog(), Qt::Key_2);
    QCOMPARE(dialog()->stage(), Stage::Normalised);
    QVERIFY(!dialog()->isEditing());
    carpus::testing::press(*dialog(), Qt::Key_4);
    QVERIFY(dialog()->isEditing());
  }

  void correctedResultShowsBothOutlinesAndTheirOverlap() {
    auto corrected = std::make_shared<preprocess::Preprocessed>(*preprocessed_);
    corrected->automaticMask = preprocessed_->mask;
    corrected->mask = preprocessed_->mask.clone();
    corrected->mask.colRange(0, 200).setTo(0);  // half of it
    corrected->maskEdited = true;
    strip_->setMaskWork({{}, true, false});
    strip_->setPreprocessed(radiograph_, corrected);
    QVERIFY2(dialog() && dialog()->isVisible(), "the same radiograph: the enlargement follows");
    const QString note = find<QLabel>("stageNoteLabel")->text();
    QVERIFY2(note.contains(QLocale().toString(0.5, 'f', 2)), qPrintable(note));
    const QImage drawn = strip_->thumbnail(Stage::Mask);
    const QRgb reader = drawn.pixel(200, 150);     // amber: the reader's edge
    const QRgb automatic = drawn.pixel(100, 150);  // green: where the automatic one was
    QVERIFY(qRed(reader) > qBlue(reader) + 30);
    QVERIFY(qGreen(automatic) > qRed(automatic));
    QSignalSpy wanted(strip_.get(), &StageStrip::automaticMaskWanted);
    click("backToAutomaticMaskPushButton");
    QCOMPARE(wanted.size(), 1);
  }

  void signedReadingHasNoBrush() {
    strip_->setMaskWork({{}, false, true});
    QVERIFY(!dialog()->isEditing());
    QVERIFY(!find<QPushButton>("editMaskPushButton")->isEnabled());
  }

  void emptyMaskCanBeDrawnFromNothing() {
    auto none = std::make_shared<preprocess::Preprocessed>(*preprocessed_);
    none->mask = cv::Mat::zeros(radiograph_->pixels.size(), CV_8UC1);
    strip_->setPreprocessed(radiograph_, none);
    strip_->editMask();
    QVERIFY(dialog()->isEditing());
    dragOver({100, 100}, {200, 200});
    QCOMPARE(sketches_.size(), size_t{1});
    QVERIFY(sketches_.front().area() > 0);
  }

 private:
  StageDialog* dialog() { return strip_->dialog(); }
  MaskPaintView* view() { return dialog()->editor()->view(); }
  template <class T>
  T* find(const char* name) {
    T* found = dialog()->findChild<T*>(QLatin1String(name));
    if (!found) qFatal("There is no %s.", name);
    return found;
  }
  void click(const char* name) {
    auto* button = find<QAbstractButton>(name);
    QVERIFY2(button->isEnabled() && button->isVisible(), name);
    QTest::mouseClick(button, Qt::LeftButton);
  }
  /// From one pixel of the radiograph to another; the picture has its size.
  void dragOver(QPointF from, QPointF to) {
    carpus::testing::drag(*view(), Qt::LeftButton, view()->toWidget(from), view()->toWidget(to));
  }

  std::shared_ptr<Radiograph> radiograph_;
  std::shared_ptr<preprocess::Preprocessed> preprocessed_;
  std::unique_ptr<QUndoStack> undo_;
  std::unique_ptr<StageStrip> strip_;
  std::vector<MaskRuns> sketches_;
};

QTEST_MAIN(TestMaskEditor)
#include "test_mask_editor.moc"
