// SPDX-License-Identifier: GPL-3.0-or-later
// The reader corrects the mask: strokes, undo, the new assessment, drafts, signing.
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include "tests/ui/shell/window_fixture.h"
#include "ui/report/sign_box.h"
#include "ui/stages/mask_paint_view.h"
#include "ui/stages/stage_dialog.h"
#include "ui/stages/stage_strip.h"

using namespace carpus;
using namespace carpus::ui;

class TestWindowMask : public carpus::testing::WindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    start();
    openAndAssess(QStringLiteral("girl.dcm"));
    trigger("correctMaskAction");
    QVERIFY(dialog() && dialog()->isEditing());
  }
  void cleanup() { end(); }

  void nothingIsAssessedBeforeTheOutlineIsUsed();
  void usedOutlineIsAssessedAnew();
  void undoAndRedoGoThroughEveryStep();
  void otherInputsKeepTheCorrectedMask();
  void automaticOutlineIsNoCorrection();
  void backToTheAutomaticOutline();
  void draftKeepsMaskAndStrokes();
  void plateIsForgottenOwnAgeIsKept();
  void strokesBlockSigning();
  void signedReadingCannotBeCorrected();

 private:
  StageDialog* dialog() { return find<StageStrip>("stageStrip")->dialog(); }
  void stroke(QPoint from, QPoint to) {
    MaskPaintView* view = dialog()->editor()->view();
    QTest::mousePress(view, Qt::LeftButton, {}, view->toWidget(from).toPoint());
    QTest::mouseMove(view, view->toWidget(to).toPoint());
    QMouseEvent move(QEvent::MouseMove, view->toWidget(to), view->mapToGlobal(view->toWidget(to)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &move);
    QTest::mouseRelease(view, Qt::LeftButton, {}, view->toWidget(to).toPoint());
  }
  void press(const char* name) {
    auto* button = dialog()->findChild<QAbstractButton*>(QLatin1String(name));
    QVERIFY2(button && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
  }
  void correct() {
    stroke({20, 20}, {60, 20});
    press("acceptMaskPushButton");
    QTRY_COMPARE(reading().state, AssessState::Done);
    QVERIFY(reading().assessment->preprocessed->maskEdited);
  }
};

void TestWindowMask::nothingIsAssessedBeforeTheOutlineIsUsed() {
  const int before = core_->assessments + core_->reassessments;
  stroke({20, 20}, {60, 20});
  stroke({20, 30}, {60, 30});
  QVERIFY(reading().inputs.sketch.has_value());
  QCOMPARE(reading().state, AssessState::Done);
  QCOMPARE(core_->assessments + core_->reassessments, before);
  QCOMPARE(core_->maskAssessments, 0);
}

void TestWindowMask::usedOutlineIsAssessedAnew() {
  stroke({20, 20}, {60, 20});
  const MaskRuns drawn = *reading().inputs.sketch;
  press("acceptMaskPushButton");
  QTRY_COMPARE(reading().state, AssessState::Done);
  QCOMPARE(core_->maskAssessments, 1);
  QVERIFY(MaskRuns(core_->lastMask) == drawn);
  QVERIFY(!reading().inputs.sketch);
  QVERIFY(contains(reading().findings(), QStringLiteral("mask-edited")));
  QVERIFY(!dialog()->isEditing());
}

void TestWindowMask::undoAndRedoGoThroughEveryStep() {
  stroke({20, 20}, {60, 20});
  const MaskRuns first = *reading().inputs.sketch;
  stroke({20, 60}, {60, 60});
  const MaskRuns second = *reading().inputs.sketch;
  QTest::keyClick(dialog()->editor()->view(), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(*reading().inputs.sketch == first);
  QVERIFY(MaskRuns(dialog()->editor()->view()->mask()) == first);
  QTest::keyClick(dialog()->editor()->view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(*reading().inputs.sketch == second);
  press("acceptMaskPushButton");
  QTRY_VERIFY(reading().state == AssessState::Done && reading().assessedMask == second);
  trigger("undoAction");  // of the window: the assessment goes back, the strokes are there again
  QTRY_VERIFY(reading().state == AssessState::Done && !reading().assessedMask);
  QVERIFY(!reading().assessment->preprocessed->maskEdited);
  QVERIFY(dialog()->isEditing());
  press("undoMaskToolButton");
  press("undoMaskToolButton");
  QVERIFY(!reading().inputs.sketch);
  QVERIFY(!action("undoAction")->isEnabled());
}

void TestWindowMask::otherInputsKeepTheCorrectedMask() {
  correct();
  const int before = core_->reassessments;
  window_->desk().setSex(Sex::Male);
  QTRY_COMPARE(core_->reassessments, before + 1);
  QTRY_COMPARE(reading().state, AssessState::Done);
  QCOMPARE(core_->maskAssessments, 1);  // the preprocessed picture served again
  QVERIFY(reading().assessment->preprocessed->maskEdited);
}

void TestWindowMask::automaticOutlineIsNoCorrection() {
  stroke({20, 20}, {60, 20});
  press("automaticMaskPushButton");
  press("acceptMaskPushButton");
  QVERIFY(!reading().inputs.mask && !reading().inputs.sketch);
  QCOMPARE(core_->maskAssessments, 0);
  QVERIFY(!contains(reading().findings(), QStringLiteral("mask-edited")));
}

void TestWindowMask::backToTheAutomaticOutline() {
  correct();
  press("backToAutomaticMaskPushButton");
  QTRY_VERIFY(reading().state == AssessState::Done && !reading().assessedMask);
  QVERIFY(!reading().assessment->preprocessed->maskEdited);
}

void TestWindowMask::draftKeepsMaskAndStrokes() {
  correct();
  trigger("correctMaskAction");
  stroke({20, 90}, {60, 90});
  const ReadingInputs left = reading().inputs;
  QVERIFY(left.mask && left.sketch);
  openAndAssess(QStringLiteral("other.dcm"));
  QVERIFY(!reading().inputs.mask && !reading().inputs.sketch);
  QTRY_VERIFY(!dialog());
  openAndAssess(QStringLiteral("girl.dcm"));
  QVERIFY(reading().inputs == left);
  QVERIFY(reading().assessedMask == left.mask);
  trigger("correctMaskAction");
  QVERIFY(MaskRuns(dialog()->editor()->view()->mask()) == *left.sketch);
}

void TestWindowMask::plateIsForgottenOwnAgeIsKept() {
  window_->desk().pick(2);
  QVERIFY(reading().inputs.decision);
  correct();
  QVERIFY(!reading().inputs.decision);
  window_->desk().setOwnAge(Months{100});
  window_->desk().useAutomaticMask();
  QVERIFY(reading().inputs.decision && reading().inputs.decision->boneAge == Months{100});
}

void TestWindowMask::strokesBlockSigning() {
  nameReader();
  window_->desk().pick(1);
  QVERIFY(action("signAction")->isEnabled());
  stroke({20, 20}, {60, 20});
  QVERIFY(!action("signAction")->isEnabled());
  QVERIFY(!window_->desk().whyNotSign().isEmpty());
  press("discardMaskPushButton");
  QVERIFY(action("signAction")->isEnabled());
}

void TestWindowMask::signedReadingCannotBeCorrected() {
  nameReader();
  window_->desk().pick(1);
  trigger("signAction");
  QTRY_VERIFY(window_->desk().isSigned());
  QVERIFY(!dialog()->isEditing());
  QVERIFY(!action("correctMaskAction")->isEnabled());
}

QTEST_MAIN(TestWindowMask)
#include "test_window_mask.moc"
