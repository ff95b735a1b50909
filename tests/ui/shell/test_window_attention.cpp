// SPDX-License-Identifier: GPL-3.0-or-later
// The attention map in the window.
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QtTest>

#include "tests/ui/shell/window_fixture.h"
#include "ui/attention/attention_panel.h"
#include "ui/attention/checks_page.h"
#include "ui/attention/map_bar.h"
#include "ui/attention/occluder_view.h"
#include "ui/attention/study_dialog.h"
#include "ui/viewer/findings_bar.h"
#include "ui/viewer/radiograph_view.h"

using namespace carpus;
using namespace carpus::ui;

class TestWindowAttention : public carpus::testing::WindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { start(); }
  void cleanup() { end(); }

  void attentionCanBeCancelled();
  void attentionShowsAndHides();
  void coarseMapIsShownWhileTheFineOneIsMade();
  void anotherTargetCostsNoOcclusion();
  void mapKeysReachThePicture();
  void coloursOfTheMapAreRemembered();
  void mapIsSavedWhereTheReaderSays();
  void studyWindowFollowsTheMap();
  void checksRunAndFailuresAreFindings();
  void checksCanBeCancelled();
  void controlsOfTheMapNeedNoScrolling_data();
  void controlsOfTheMapNeedNoScrolling();
};

void TestWindowAttention::attentionCanBeCancelled() {
  openAndAssess(QStringLiteral("girl.dcm"));
  core_->explaining.closed = true;
  QTest::keyClick(window_.get(), Qt::Key_A);
  QTRY_COMPARE(core_->explaining.waiting.load(), 1);
  auto* panel = find<AttentionPanel>("attentionPanel");
  QVERIFY(panel->isBusy());
  window_->desk().cancelAttention();
  QTRY_VERIFY(!panel->isBusy());
  QVERIFY(!panel->hasMap());
  QVERIFY(message().isEmpty());
  QCOMPARE(core_->explaining.cancelled.load(), 1);
  QCOMPARE(reading().state, AssessState::Done);
}

void TestWindowAttention::attentionShowsAndHides() {
  openAndAssess(QStringLiteral("girl.dcm"));
  auto* view = find<RadiographView>("radiographView");
  QTest::keyClick(window_.get(), Qt::Key_A);
  QTRY_VERIFY(view->hasOverlay());
  QVERIFY(view->isOverlayVisible());
  QVERIFY(action("attentionAction")->isChecked());
  QVERIFY(contains(window_->findChild<FindingsBar*>()->findings(),
                   QStringLiteral("attention-outside-hand")));
  QTest::keyClick(window_.get(), Qt::Key_A);
  QVERIFY(!view->isOverlayVisible());
  open(QStringLiteral("other.dcm"));
  QVERIFY(!view->hasOverlay());
}

void TestWindowAttention::coarseMapIsShownWhileTheFineOneIsMade() {
  openAndAssess(QStringLiteral("girl.dcm"));
  core_->refining.closed = true;
  QTest::keyClick(window_.get(), Qt::Key_A);
  auto* panel = find<AttentionPanel>("attentionPanel");
  QTRY_VERIFY(panel->hasMap());
  QVERIFY(reading().attention->coarse);
  QVERIFY(panel->isBusy());
  QVERIFY(find<RadiographView>("radiographView")->hasOverlay());
  // Another question meanwhile: answered coarsely at once, finely when the scores are there.
  find<QComboBox>("attentionTargetComboBox")->setCurrentIndex(1);
  QVERIFY(reading().attention->target.year.has_value());
  QVERIFY(reading().attention->coarse);
  core_->refining.release();
  QTRY_VERIFY(!panel->isBusy());
  QVERIFY(!reading().attention->coarse);
  QVERIFY(reading().attention->target.year.has_value());
  QCOMPARE(core_->explanations.load(), 1);
}

void TestWindowAttention::anotherTargetCostsNoOcclusion() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_A);
  QTRY_VERIFY(reading().attention && !reading().attention->coarse);
  auto* target = find<QComboBox>("attentionTargetComboBox");
  target->setCurrentIndex(1);
  QCOMPARE(reading().attention->target.year.value(), target->itemData(1).toInt());
  find<QComboBox>("attentionAgainstComboBox")->setCurrentIndex(1);
  QVERIFY(reading().attention->target.against.has_value());
  QCOMPARE(core_->explanations.load(), 1);
}

void TestWindowAttention::mapKeysReachThePicture() {
  openAndAssess(QStringLiteral("girl.dcm"));
  for (const char* name : {"contoursAction", "blinkAction", "sideBySideAction"})
    QVERIFY2(!action(name)->isEnabled(), name);
  QVERIFY(!find<MapBar>("mapBar")->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_A);
  QTRY_VERIFY(reading().attention && !reading().attention->coarse);
  auto* bar = find<MapBar>("mapBar");
  QVERIFY(bar->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_C);
  QVERIFY(bar->style().mode == MapStyle::Mode::Contours);
  QVERIFY(action("contoursAction")->isChecked());
  QTest::keyClick(window_.get(), Qt::Key_S);
  auto* plain = find<RadiographView>("plainRadiographView");
  QVERIFY(plain->isVisible());
  QCOMPARE(plain->radiograph(), reading().radiograph);
  QVERIFY(!plain->hasOverlay());
  QVERIFY(!find<QWidget>("plateView")->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_S);
  QVERIFY(!plain->isVisible());
  QVERIFY(find<QWidget>("plateView")->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_K);
  auto* view = find<RadiographView>("radiographView");
  QTRY_VERIFY(!view->isOverlayVisible());
  QTRY_VERIFY(view->isOverlayVisible());
  QTest::keyClick(window_.get(), Qt::Key_K);
  QVERIFY(!bar->isBlinking());
  QVERIFY(view->isOverlayVisible());
  // Another study: nothing of the map is left.
  QTest::keyClick(window_.get(), Qt::Key_S);
  open(QStringLiteral("other.dcm"));
  QVERIFY(!bar->isVisible());
  QVERIFY(!plain->isVisible());
  QVERIFY(!view->hasOverlay());
}

void TestWindowAttention::coloursOfTheMapAreRemembered() {
  auto* colours = find<QComboBox>("mapColoursComboBox");
  QCOMPARE(colours->currentText(), QStringLiteral("Viridis"));
  colours->setCurrentIndex(colours->findText(QStringLiteral("Cividis")));
  QCOMPARE(settings_->text(Setting::AttentionColours), QStringLiteral("cividis"));
  MainWindow next(*settings_, core_->useCases(),
                  std::make_unique<carpus::testing::PreparedChooser>(answers_));
  QCOMPARE(next.findChild<QComboBox*>(QStringLiteral("mapColoursComboBox"))->currentText(),
           QStringLiteral("Cividis"));
}

void TestWindowAttention::mapIsSavedWhereTheReaderSays() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_A);
  QTRY_VERIFY(reading().attention && !reading().attention->coarse);
  answers_.folder = folder_->path();
  find<QAction>("exportTeachingAction")->trigger();
  QTRY_VERIFY(message().contains(QStringLiteral("attention.png")));
  QVERIFY(core_->lastMapForm == workflow::MapForm::Teaching);
  core_->unwritable = true;
  answers_.folder = folder_->path();
  find<QAction>("exportPictureAction")->trigger();
  QTRY_COMPARE(message(), QStringLiteral("The folder is full."));
}

void TestWindowAttention::studyWindowFollowsTheMap() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QVERIFY(!action("studyAction")->isEnabled());
  QTest::keyClick(window_.get(), Qt::Key_A);
  QTRY_VERIFY(reading().attention && !reading().attention->coarse);
  QTest::keyClick(window_.get(), Qt::Key_U);
  auto* study = find<StudyDialog>("studyDialog");
  QVERIFY(study->isVisible());
  QVERIFY(!study->isModal());
  auto* view = study->findChild<OccluderView*>();
  QVERIFY(view->hasContent());
  auto* sentence = study->findChild<QLabel*>(QStringLiteral("occluderSentenceLabel"));
  QVERIFY(!sentence->isVisible());
  find<QComboBox>("attentionTargetComboBox")->setCurrentIndex(1);
  QVERIFY(sentence->isVisible());
  open(QStringLiteral("other.dcm"));
  QVERIFY(!view->hasContent());
}

void TestWindowAttention::checksRunAndFailuresAreFindings() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_A);
  QTRY_VERIFY(reading().attention && !reading().attention->coarse);
  QTest::keyClick(window_.get(), Qt::Key_U);
  auto* study = find<StudyDialog>("studyDialog");
  auto* page = study->checks();
  study->findChild<QTabWidget*>()->setCurrentWidget(page);
  QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("checksRunButton")),
                    Qt::LeftButton);
  QTRY_VERIFY(reading().checks.has_value());
  QTRY_VERIFY(!page->isBusy());
  for (const attention::CheckKind kind : attention::checkKinds())
    QVERIFY(page->findChild<QWidget*>(QStringLiteral("check-") + toCode(kind)));
  QVERIFY(contains(window_->findChild<FindingsBar*>()->findings(),
                   QStringLiteral("attention-check-failed")));
  // Another question is another map, which nobody has checked.
  find<QComboBox>("attentionTargetComboBox")->setCurrentIndex(1);
  QVERIFY(!reading().checks.has_value());
  QVERIFY(!page->findChild<QWidget*>(QStringLiteral("check-fill")));
  QVERIFY(!contains(window_->findChild<FindingsBar*>()->findings(),
                    QStringLiteral("attention-check-failed")));
}

void TestWindowAttention::checksCanBeCancelled() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_A);
  QTRY_VERIFY(reading().attention && !reading().attention->coarse);
  QTest::keyClick(window_.get(), Qt::Key_U);
  auto* study = find<StudyDialog>("studyDialog");
  auto* page = study->checks();
  study->findChild<QTabWidget*>()->setCurrentWidget(page);
  core_->checking.closed = true;
  QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("checksRunButton")),
                    Qt::LeftButton);
  QTRY_COMPARE(core_->checking.waiting.load(), 1);
  QTRY_VERIFY(page->findChild<QProgressBar*>()->value() > 0);
  QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("checksCancelButton")),
                    Qt::LeftButton);
  QTRY_VERIFY(!page->isBusy());
  QCOMPARE(core_->checking.cancelled.load(), 1);
  QVERIFY(!reading().checks.has_value());
}

void TestWindowAttention::controlsOfTheMapNeedNoScrolling_data() {
  QTest::addColumn<bool>("mapThere");
  QTest::newRow("before") << false;
  QTest::newRow("with a map") << true;
}

void TestWindowAttention::controlsOfTheMapNeedNoScrolling() {
  QFETCH(const bool, mapThere);
  openAndAssess(QStringLiteral("girl.dcm"));
  // A class is held against another one; the expected age is not.
  QVERIFY(!find<QComboBox>("attentionAgainstComboBox")->isVisible());
  find<QComboBox>("attentionTargetComboBox")->setCurrentIndex(1);
  QStringList names = {QStringLiteral("attentionTargetComboBox"),
                       QStringLiteral("attentionAgainstComboBox")};
  if (mapThere) {
    QTest::keyClick(window_.get(), Qt::Key_A);
    QTRY_VERIFY(reading().attention && !reading().attention->coarse);
    names << QStringLiteral("attentionStudyButton") << QStringLiteral("attentionExportToolButton")
          << QStringLiteral("mapOpacitySlider") << QStringLiteral("mapThresholdSlider")
          << QStringLiteral("mapContoursToolButton") << QStringLiteral("mapColoursComboBox");
  } else {
    names << QStringLiteral("attentionComputeButton");
  }
  QCOMPARE(window_->size(), QSize(1280, 800));
  QTest::qWait(0);  // one round for the layouts
  for (const QString& name : names) {
    auto* control = window_->findChild<QWidget*>(name);
    QVERIFY2(control && control->isVisible(), qPrintable(name));
    QVERIFY2(control->visibleRegion().boundingRect() == control->rect(), qPrintable(name));
  }
}

QTEST_MAIN(TestWindowAttention)
#include "test_window_attention.moc"
