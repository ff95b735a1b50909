// SPDX-License-Identifier: GPL-3.0-or-later
// Long work, trouble, lists and access in the window.
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QtTest>

#include "tests/ui/shell/window_fixture.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/viewer/findings_bar.h"
#include "ui/viewer/radiograph_view.h"

using namespace carpus;
using namespace carpus::ui;

class TestWindowWork : public carpus::testing::WindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { start(); }
  void cleanup() { end(); }

  void badFileKeepsTheCase();
  void refusedImageCanBeReadByHand();
  void missingNetworksLeaveTheReader();
  void failedAssessmentLeavesTheReader();
  void radiographShowsBeforeTheNetworks();
  void assessmentCanBeCancelled();
  void studyListMovesOnlyWithThePicture();
  void draftsSurviveTheWayBack();
  void escapeCancels();
  void signingIsNotCancelled();
  void closingInMidWorkIsSafe();
  void disclaimerIsAlwaysThere();
  void everyControlHasAName();
  void keyboardReachesTheSignature();
};

void TestWindowWork::badFileKeepsTheCase() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  window_->openPaths({core_->file(QStringLiteral("bad.dcm"))});
  QTRY_COMPARE(message(), QStringLiteral("bad.dcm is damaged."));
  QVERIFY(reading().radiograph->sourcePath.endsWith(QLatin1String("girl.dcm")));
  QCOMPARE(*reading().inputs.decision->plateRank, 1);
  QCOMPARE(reading().state, AssessState::Done);
}

void TestWindowWork::refusedImageCanBeReadByHand() {
  nameReader();
  openAndAssess(QStringLiteral("nohand.dcm"));
  QCOMPARE(find<CandidateStrip>("candidateStrip")->count(), 0);
  QTest::keyClick(window_.get(), Qt::Key_1);
  QVERIFY(!reading().inputs.decision);
  window_->desk().setOwnAge(Months{90});
  trigger("signAction");
  QTRY_VERIFY(window_->desk().isSigned());
  QVERIFY(!core_->lastSigning.estimateSeenFirst);
}

void TestWindowWork::missingNetworksLeaveTheReader() {
  nameReader();
  core_->networksMissing = true;
  window_->desk().loadNetworks();
  QTRY_COMPARE(message(), QStringLiteral("The networks are missing."));
  open(QStringLiteral("girl.dcm"));
  QTRY_COMPARE(reading().state, AssessState::Failed);
  window_->desk().setOwnAge(Months{118});
  QVERIFY(window_->desk().comparison()->zScore.has_value());
  trigger("signAction");
  QTRY_VERIFY(window_->desk().isSigned());
}

void TestWindowWork::failedAssessmentLeavesTheReader() {
  core_->assessFails = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("girl.dcm"));
  QTRY_COMPARE(message(), QStringLiteral("The network failed."));
  core_->assessFails = false;
  QTest::mouseClick(find<QPushButton>("assessAgainPushButton"), Qt::LeftButton);
  QTRY_COMPARE(reading().state, AssessState::Done);
}

void TestWindowWork::radiographShowsBeforeTheNetworks() {
  core_->loading.closed = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("girl.dcm"));
  QCOMPARE(reading().state, AssessState::WaitingForNetworks);
  QVERIFY(find<RadiographView>("radiographView")->hasContent());
  core_->loading.release();
  QTRY_COMPARE(reading().state, AssessState::Done);
}

void TestWindowWork::assessmentCanBeCancelled() {
  core_->assessing.closed = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("girl.dcm"));
  QTRY_COMPARE(core_->assessing.waiting.load(), 1);
  QVERIFY(find<QProgressBar>("jobProgressBar")->isVisible());
  QTest::mouseClick(find<QToolButton>("cancelJobToolButton"), Qt::LeftButton);
  QTRY_COMPARE(reading().state, AssessState::Cancelled);
  QCOMPARE(core_->assessing.cancelled.load(), 1);
  QVERIFY(message().isEmpty());
  QVERIFY(find<RadiographView>("radiographView")->hasContent());
  core_->assessing.closed = false;
  trigger("assessAgainAction");
  QTRY_COMPARE(reading().state, AssessState::Done);
}

void TestWindowWork::studyListMovesOnlyWithThePicture() {
  window_->desk().loadNetworks();
  window_->openPaths({core_->file(QStringLiteral("a.dcm")), core_->file(QStringLiteral("bad.dcm")),
                      core_->file(QStringLiteral("c.dcm"))});
  QTRY_COMPARE(reading().state, AssessState::Done);
  auto* list = find<QListView>("studyListView");
  QVERIFY(list->isVisible());
  QVERIFY(!action("previousStudyAction")->isEnabled());
  QTest::keyClick(window_.get(), Qt::Key_PageDown);
  QTRY_COMPARE(message(), QStringLiteral("bad.dcm is damaged."));
  QVERIFY(reading().radiograph->sourcePath.endsWith(QLatin1String("a.dcm")));
  QCOMPARE(list->currentIndex().row(), 0);
  window_->desk().openStudy(2);
  QTRY_VERIFY(reading().radiograph->sourcePath.endsWith(QLatin1String("c.dcm")));
  QCOMPARE(list->currentIndex().row(), 2);
  QVERIFY(message().isEmpty());
}

void TestWindowWork::draftsSurviveTheWayBack() {
  window_->desk().loadNetworks();
  window_->openPaths({core_->file(QStringLiteral("a.dcm")), core_->file(QStringLiteral("b.dcm"))});
  QTRY_COMPARE(reading().state, AssessState::Done);
  QTest::keyClick(window_.get(), Qt::Key_2);
  trigger("nextStudyAction");
  QTRY_VERIFY(reading().radiograph->sourcePath.endsWith(QLatin1String("b.dcm")));
  QVERIFY(!reading().inputs.decision);
  trigger("previousStudyAction");
  QTRY_VERIFY(reading().radiograph->sourcePath.endsWith(QLatin1String("a.dcm")));
  QTRY_COMPARE(reading().state, AssessState::Done);
  QCOMPARE(*reading().inputs.decision->plateRank, 2);
  QCOMPARE(*find<CandidateStrip>("candidateStrip")->chosenRank(), 2);
}

void TestWindowWork::escapeCancels() {
  core_->assessing.closed = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("girl.dcm"));
  QTRY_COMPARE(core_->assessing.waiting.load(), 1);
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  QTRY_COMPARE(reading().state, AssessState::Cancelled);
}

void TestWindowWork::signingIsNotCancelled() {
  nameReader();
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  core_->signing.closed = true;
  trigger("signAction");
  QTRY_COMPARE(core_->signing.waiting.load(), 1);
  QVERIFY(!find<QToolButton>("cancelJobToolButton")->isEnabled());
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  QTest::keyClick(window_.get(), Qt::Key_2);
  core_->signing.release();
  QTRY_VERIFY(window_->desk().isSigned());
  QCOMPARE(*reading().inputs.decision->plateRank, 1);
}

void TestWindowWork::closingInMidWorkIsSafe() {
  core_->assessing.closed = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("girl.dcm"));
  QTRY_COMPARE(core_->assessing.waiting.load(), 1);
  QVERIFY(window_->close());
  QCOMPARE(core_->assessing.waiting.load(), 0);
  QCOMPARE(core_->assessing.cancelled.load(), 1);
  window_.reset();
}

void TestWindowWork::disclaimerIsAlwaysThere() {
  auto* label = find<QLabel>("disclaimerLabel");
  QVERIFY(label->isVisible());
  QVERIFY(label->text().contains(QLatin1String("Not a medical device")));
  openAndAssess(QStringLiteral("girl.dcm"));
  QVERIFY(label->isVisible());
}

void TestWindowWork::everyControlHasAName() {
  openAndAssess(QStringLiteral("nosex.dcm"));
  int controls = 0;
  QStringList nameless;
  for (QWidget* widget : window_->findChildren<QWidget*>()) {
    if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible()) continue;
    // The line edit inside a spin box speaks for its box.
    if (qobject_cast<QAbstractSpinBox*>(widget->parentWidget())) continue;
    if (qobject_cast<QScrollArea*>(widget)) continue;
    ++controls;
    const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
    if (!spoken || spoken->text(QAccessible::Name).isEmpty())
      nameless << QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                              widget->objectName());
  }
  QVERIFY(controls > 10);
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestWindowWork::keyboardReachesTheSignature() {
  openAndAssess(QStringLiteral("girl.dcm"));
  const QWidget* name = find<QLineEdit>("readerNameLineEdit");
  QWidget* at = find<RadiographView>("radiographView");
  for (int steps = 0; steps < 100 && at != name; ++steps) at = at->nextInFocusChain();
  QCOMPARE(static_cast<const QWidget*>(at), name);
  QVERIFY(name->focusPolicy() & Qt::TabFocus);
}

QTEST_MAIN(TestWindowWork)
#include "test_window_work.moc"
