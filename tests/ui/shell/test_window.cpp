// SPDX-License-Identifier: GPL-3.0-or-later
// The window through what a person can touch, over a core whose answers and speed the test decides.
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

#include "tests/ui/shell/fake_core.h"
#include "ui/attention/attention_panel.h"
#include "ui/candidates/candidate_card.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/candidates/own_age_control.h"
#include "ui/report/sign_box.h"
#include "ui/shell/estimate_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/viewer/findings_bar.h"
#include "ui/viewer/radiograph_view.h"

using namespace carpus;
using namespace carpus::ui;
using carpus::testing::FakeCore;
using carpus::testing::PreparedChooser;

class TestWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();

  void startsEmptyAndUsable();
  void opensByDialog();
  void opensByDrop();
  void picksByKey();
  void picksByClick();
  void setsAnAgeOfOnesOwn();
  void undoesEveryChange();
  void showsZScoreBeforeSigning();
  void signsWithTheKeys();
  void signedReadingIsLocked();
  void newVersionNeverOverwrites();
  void unwritableFolderLosesNothing();
  void missingSexBlocksSigningUntilChosen();
  void missingAgeIsAskedInPlace();
  void otherSexForgetsThePlate();
  void halfTypedAgesAreKept();
  void badFileKeepsTheCase();
  void refusedImageCanBeReadByHand();
  void missingNetworksLeaveTheReader();
  void failedAssessmentLeavesTheReader();
  void radiographShowsBeforeTheNetworks();
  void assessmentCanBeCancelled();
  void attentionCanBeCancelled();
  void attentionShowsAndHides();
  void readFirstHidesTheEstimate();
  void studyListMovesOnlyWithThePicture();
  void draftsSurviveTheWayBack();
  void escapeCancels();
  void signingIsNotCancelled();
  void closingInMidWorkIsSafe();
  void typingANameDoesNotPick();
  void disclaimerIsAlwaysThere();

 private:
  template <class T>
  T* find(const char* name) {
    T* widget = window_->findChild<T*>(QLatin1String(name));
    if (!widget) qFatal("There is no %s in the window.", name);
    return widget;
  }
  QAction* action(const char* name) { return find<QAction>(name); }
  void trigger(const char* name);
  void open(const QString& name);
  void openAndAssess(const QString& name);
  const Reading& reading() { return window_->desk().reading(); }
  QString message() { return window_->findChild<MessageBar*>()->text(); }
  void nameReader() { settings_->setValue(Setting::ReaderName, QStringLiteral("Dr. Test")); }
  QStringList reports() const;

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<FakeCore> core_;
  std::unique_ptr<Settings> settings_;
  PreparedChooser::Answers answers_;
  std::unique_ptr<MainWindow> window_;
};

void TestWindow::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  core_ = std::make_unique<FakeCore>();
  settings_ = std::make_unique<Settings>(folder_->filePath(QStringLiteral("settings.ini")));
  settings_->setValue(Setting::ReportFolder, folder_->filePath(QStringLiteral("reports")));
  answers_ = {};
  window_ = std::make_unique<MainWindow>(*settings_, core_->useCases(),
                                         std::make_unique<PreparedChooser>(answers_));
  window_->resize(1280, 800);
  window_->show();
  QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

void TestWindow::cleanup() {
  window_.reset();
  QCOMPARE(answers_.unprepared, 0);
  QVERIFY(answers_.files.isEmpty());
  QVERIFY(answers_.folder.isEmpty());
}

void TestWindow::trigger(const char* name) {
  QAction* wanted = action(name);
  QVERIFY2(wanted->isEnabled(), name);
  wanted->trigger();
}

void TestWindow::open(const QString& name) {
  window_->openPaths({core_->file(name)});
  QTRY_VERIFY(reading().radiograph && reading().radiograph->sourcePath.endsWith(name));
}

void TestWindow::openAndAssess(const QString& name) {
  if (!window_->desk().networksReady()) window_->desk().loadNetworks();
  open(name);
  QTRY_COMPARE(reading().state, AssessState::Done);
}

QStringList TestWindow::reports() const {
  QStringList found;
  const QDir root(folder_->filePath(QStringLiteral("reports")));
  for (const QString& study : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
    for (const QString& report :
         QDir(root.filePath(study)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
      found << study + QLatin1Char('/') + report;
  return found;
}

void TestWindow::startsEmptyAndUsable() {
  QVERIFY(find<QWidget>("startPage")->isVisible());
  QVERIFY(action("openAction")->isEnabled());
  QVERIFY(!action("signAction")->isEnabled());
  QVERIFY(!action("undoAction")->isEnabled());
}

void TestWindow::opensByDialog() {
  window_->desk().loadNetworks();
  answers_.files = {core_->file(QStringLiteral("girl.dcm"))};
  QTest::keyClick(window_.get(), Qt::Key_O, Qt::ControlModifier);
  QTRY_COMPARE(reading().state, AssessState::Done);
  QVERIFY(find<RadiographView>("radiographView")->isVisible());
  QVERIFY(find<QLabel>("patientNameLabel")->text().contains(QLatin1String("girl.dcm")));
  QCOMPARE(find<EstimatePanel>("estimatePanel")->estimateText(),
           toText(FakeCore::estimateFor(Sex::Female)));
  QVERIFY(find<CandidateStrip>("candidateStrip")->count() >= 3);
  QCOMPARE(settings_->text(Setting::LastFolder), core_->folder());
}

void TestWindow::opensByDrop() {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(core_->file(QStringLiteral("dropped.dcm")))});
  QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(window_.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(window_.get(), &drop);
  QTRY_VERIFY(reading().radiograph != nullptr);
}

void TestWindow::picksByKey() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_2);
  QVERIFY(reading().inputs.decision.has_value());
  QCOMPARE(*reading().inputs.decision->plateRank, 2);
  QCOMPARE(reading().inputs.decision->boneAge, reading().assessment->candidates[1].plate.age);
  QCOMPARE(*find<CandidateStrip>("candidateStrip")->chosenRank(), 2);
  QCOMPARE(find<SignBox>("signBox")->chosenText(), toText(reading().inputs.decision->boneAge));
}

void TestWindow::picksByClick() {
  openAndAssess(QStringLiteral("girl.dcm"));
  const auto cards = find<CandidateStrip>("candidateStrip")->findChildren<CandidateCard*>();
  QVERIFY(cards.size() >= 3);
  const auto first = std::find_if(cards.begin(), cards.end(),
                                  [](const CandidateCard* card) { return card->rank() == 1; });
  QVERIFY(first != cards.end());
  QTest::mouseClick(*first, Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
  QVERIFY(reading().inputs.decision.has_value());
  QCOMPARE(*reading().inputs.decision->plateRank, 1);
  QCOMPARE(*reading().inputs.decision->plateId, QStringLiteral("F_120"));
}

void TestWindow::setsAnAgeOfOnesOwn() {
  openAndAssess(QStringLiteral("girl.dcm"));
  auto* control = window_->findChild<OwnAgeControl*>();
  QVERIFY(control);
  const auto boxes = control->findChildren<QSpinBox*>();
  QCOMPARE(boxes.size(), 2);
  boxes[0]->setValue(9);
  boxes[1]->setValue(3);
  QTest::keyClick(boxes[1], Qt::Key_Return);
  QVERIFY(reading().inputs.decision.has_value());
  QCOMPARE(reading().inputs.decision->boneAge, Months{111});
  QVERIFY(!reading().inputs.decision->plateId);
}

void TestWindow::undoesEveryChange() {
  openAndAssess(QStringLiteral("nosex.dcm"));
  QTest::mouseClick(find<QPushButton>("malePushButton"), Qt::LeftButton);
  QTRY_VERIFY(reading().assessment->estimate.has_value());
  QTest::keyClick(window_.get(), Qt::Key_1);
  QTest::keyClick(window_.get(), Qt::Key_2);
  QCOMPARE(*reading().inputs.decision->plateRank, 2);
  QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(*reading().inputs.decision->plateRank, 1);
  QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(!reading().inputs.decision);
  QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(!reading().sex());
  QTRY_VERIFY(reading().state == AssessState::Done && !reading().assessment->sex);
  QVERIFY(!action("undoAction")->isEnabled());
  trigger("redoAction");
  QCOMPARE(*reading().sex(), Sex::Male);
}

void TestWindow::showsZScoreBeforeSigning() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  const auto comparison = assess::compare(
      Months{120}, assess::ChronologicalAge{Months{120}, assess::AgeSource::Dates}, Sex::Female);
  QVERIFY(comparison.zScore.has_value());
  QCOMPARE(find<SignBox>("signBox")->verdictText(), comparisonText(comparison));
  QVERIFY(!find<SignBox>("signBox")->verdictText().isEmpty());
}

void TestWindow::signsWithTheKeys() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  QVERIFY(!action("signAction")->isEnabled());
  auto* name = find<QLineEdit>("readerNameLineEdit");
  QTest::keyClicks(name, QStringLiteral("Dr. Test"));
  QVERIFY(action("signAction")->isEnabled());
  QTest::keyClick(window_.get(), Qt::Key_Return, Qt::ControlModifier);
  QTRY_VERIFY(window_->desk().isSigned());
  QCOMPARE(core_->signatures.load(), 1);
  QCOMPARE(core_->lastSigning.readerName, QStringLiteral("Dr. Test"));
  QVERIFY(core_->lastSigning.estimateSeenFirst);
  QVERIFY(core_->lastSigning.signedAt.isValid());
  QCOMPARE(settings_->text(Setting::ReaderName), QStringLiteral("Dr. Test"));
  QCOMPARE(reports().size(), 1);
  // What the file says about itself must not lead out of the report folder.
  QCOMPARE(reports().first(), QStringLiteral("ID____girl_dcm_2020-03-01/report-1"));
  QTest::mouseClick(find<QPushButton>("openFolderPushButton"), Qt::LeftButton);
  QCOMPARE(answers_.shownFolders, QStringList{reading().signedReading->folder});
}

void TestWindow::signedReadingIsLocked() {
  nameReader();
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  trigger("signAction");
  QTRY_VERIFY(window_->desk().isSigned());
  QTest::keyClick(window_.get(), Qt::Key_2);
  QCOMPARE(*reading().inputs.decision->plateRank, 1);
  QVERIFY(!action("signAction")->isEnabled());
  QVERIFY(!action("undoAction")->isEnabled());
  QVERIFY(!find<CandidateStrip>("candidateStrip")->isEnabled());
  QVERIFY(!find<QPushButton>("malePushButton")->isEnabled());
}

void TestWindow::newVersionNeverOverwrites() {
  nameReader();
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  trigger("signAction");
  QTRY_VERIFY(window_->desk().isSigned());
  QTest::mouseClick(find<QPushButton>("newVersionPushButton"), Qt::LeftButton);
  QTest::keyClick(window_.get(), Qt::Key_2);
  trigger("signAction");
  QTRY_VERIFY(window_->desk().isSigned());
  QCOMPARE(reports().size(), 2);
  QCOMPARE(core_->signatures.load(), 2);
}

void TestWindow::unwritableFolderLosesNothing() {
  nameReader();
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  core_->unwritable = true;
  trigger("signAction");
  QTRY_COMPARE(message(), QStringLiteral("The report cannot be written there."));
  QVERIFY(!window_->desk().isSigned());
  QCOMPARE(*reading().inputs.decision->plateRank, 1);
  core_->unwritable = false;
  answers_.folder = folder_->filePath(QStringLiteral("elsewhere"));
  QTest::mouseClick(find<QPushButton>("messageActionPushButton"), Qt::LeftButton);
  QTRY_VERIFY(window_->desk().isSigned());
  QVERIFY(
      reading().signedReading->folder.startsWith(folder_->filePath(QStringLiteral("elsewhere"))));
}

void TestWindow::missingSexBlocksSigningUntilChosen() {
  nameReader();
  openAndAssess(QStringLiteral("nosex.dcm"));
  QVERIFY(contains(window_->findChild<FindingsBar*>()->findings(), QStringLiteral("sex-missing")));
  QVERIFY(find<QFrame>("sexRow")->property("missing").toBool());
  QTest::keyClick(window_.get(), Qt::Key_1);
  QVERIFY(!reading().inputs.decision);
  window_->desk().setOwnAge(Months{100});
  QVERIFY(!action("signAction")->isEnabled());
  QVERIFY(!find<QLabel>("signObstacleLabel")->text().isEmpty());
  QTest::mouseClick(find<QPushButton>("femalePushButton"), Qt::LeftButton);
  QTRY_VERIFY(action("signAction")->isEnabled());
  QVERIFY(!find<QFrame>("sexRow")->property("missing").toBool());
  QVERIFY(!contains(window_->findChild<FindingsBar*>()->findings(), QStringLiteral("sex-missing")));
}

void TestWindow::missingAgeIsAskedInPlace() {
  openAndAssess(QStringLiteral("noage.dcm"));
  QVERIFY(find<QFrame>("ageRow")->isVisible());
  QVERIFY(find<QFrame>("ageRow")->property("missing").toBool());
  QVERIFY(!reading().assessment->comparison || !reading().assessment->comparison->zScore);
  find<QSpinBox>("chronologicalYearsSpinBox")->setValue(9);
  find<QSpinBox>("chronologicalMonthsSpinBox")->setValue(6);
  QTest::mouseClick(find<QPushButton>("setChronologicalAgePushButton"), Qt::LeftButton);
  QTRY_VERIFY(reading().state == AssessState::Done && reading().assessment->comparison &&
              reading().assessment->comparison->zScore);
  QCOMPARE(core_->lastOptions.chronologicalAge->value, 114.0);
  QVERIFY(!find<QFrame>("ageRow")->property("missing").toBool());
}

void TestWindow::otherSexForgetsThePlate() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  QTest::mouseClick(find<QPushButton>("malePushButton"), Qt::LeftButton);
  QVERIFY(!reading().inputs.decision);
  QTRY_COMPARE(reading().state, AssessState::Done);
  QCOMPARE(reading().assessment->estimate->boneAge, FakeCore::estimateFor(Sex::Male));
  QCOMPARE(core_->reassessments.load(), 1);
  trigger("undoAction");
  QCOMPARE(*reading().inputs.decision->plateId, QStringLiteral("F_120"));
  QTRY_COMPARE(reading().state, AssessState::Done);
  QCOMPARE(*find<CandidateStrip>("candidateStrip")->chosenRank(), 1);
}

void TestWindow::halfTypedAgesAreKept() {
  core_->assessing.closed = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("noage.dcm"));
  QTRY_COMPARE(core_->assessing.waiting.load(), 1);
  find<QSpinBox>("chronologicalYearsSpinBox")->setValue(9);
  core_->assessing.release();
  QTRY_COMPARE(reading().state, AssessState::Done);
  QCOMPARE(find<QSpinBox>("chronologicalYearsSpinBox")->value(), 9);
  auto* own = window_->findChild<OwnAgeControl*>();
  own->findChildren<QSpinBox*>().first()->setValue(12);
  core_->assessing.closed = false;
  QTest::mouseClick(find<QPushButton>("setChronologicalAgePushButton"), Qt::LeftButton);
  QTRY_COMPARE(reading().state, AssessState::Done);
  QCOMPARE(own->findChildren<QSpinBox*>().first()->value(), 12);
}

void TestWindow::badFileKeepsTheCase() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  window_->openPaths({core_->file(QStringLiteral("bad.dcm"))});
  QTRY_COMPARE(message(), QStringLiteral("bad.dcm is damaged."));
  QVERIFY(reading().radiograph->sourcePath.endsWith(QLatin1String("girl.dcm")));
  QCOMPARE(*reading().inputs.decision->plateRank, 1);
  QCOMPARE(reading().state, AssessState::Done);
}

void TestWindow::refusedImageCanBeReadByHand() {
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

void TestWindow::missingNetworksLeaveTheReader() {
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

void TestWindow::failedAssessmentLeavesTheReader() {
  core_->assessFails = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("girl.dcm"));
  QTRY_COMPARE(message(), QStringLiteral("The network failed."));
  core_->assessFails = false;
  QTest::mouseClick(find<QPushButton>("assessAgainPushButton"), Qt::LeftButton);
  QTRY_COMPARE(reading().state, AssessState::Done);
}

void TestWindow::radiographShowsBeforeTheNetworks() {
  core_->loading.closed = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("girl.dcm"));
  QCOMPARE(reading().state, AssessState::WaitingForNetworks);
  QVERIFY(find<RadiographView>("radiographView")->hasContent());
  core_->loading.release();
  QTRY_COMPARE(reading().state, AssessState::Done);
}

void TestWindow::assessmentCanBeCancelled() {
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

void TestWindow::attentionCanBeCancelled() {
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

void TestWindow::attentionShowsAndHides() {
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

void TestWindow::readFirstHidesTheEstimate() {
  nameReader();
  settings_->setValue(Setting::EstimateFirst, false);
  openAndAssess(QStringLiteral("girl.dcm"));
  auto* strip = find<CandidateStrip>("candidateStrip");
  QCOMPARE(strip->count(), 0);
  QVERIFY(find<EstimatePanel>("estimatePanel")->estimateText().isEmpty());
  QVERIFY(!action("attentionAction")->isEnabled());
  QTest::keyClick(window_.get(), Qt::Key_1);
  QVERIFY(!reading().inputs.decision);
  window_->desk().setOwnAge(Months{115});
  QVERIFY(strip->count() >= 3);
  trigger("signAction");
  QTRY_VERIFY(window_->desk().isSigned());
  QVERIFY(!core_->lastSigning.estimateSeenFirst);

  openAndAssess(QStringLiteral("second.dcm"));
  QCOMPARE(strip->count(), 0);
  trigger("revealAction");
  QTest::keyClick(window_.get(), Qt::Key_1);
  trigger("signAction");
  QTRY_VERIFY(window_->desk().isSigned());
  QVERIFY(core_->lastSigning.estimateSeenFirst);
}

void TestWindow::studyListMovesOnlyWithThePicture() {
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

void TestWindow::draftsSurviveTheWayBack() {
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

void TestWindow::escapeCancels() {
  core_->assessing.closed = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("girl.dcm"));
  QTRY_COMPARE(core_->assessing.waiting.load(), 1);
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  QTRY_COMPARE(reading().state, AssessState::Cancelled);
}

void TestWindow::signingIsNotCancelled() {
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

void TestWindow::closingInMidWorkIsSafe() {
  core_->assessing.closed = true;
  window_->desk().loadNetworks();
  open(QStringLiteral("girl.dcm"));
  QTRY_COMPARE(core_->assessing.waiting.load(), 1);
  QVERIFY(window_->close());
  QCOMPARE(core_->assessing.waiting.load(), 0);
  QCOMPARE(core_->assessing.cancelled.load(), 1);
  window_.reset();
}

void TestWindow::typingANameDoesNotPick() {
  openAndAssess(QStringLiteral("girl.dcm"));
  auto* name = find<QLineEdit>("readerNameLineEdit");
  name->setFocus();
  QTest::keyClicks(name, QStringLiteral("2nd Reader"));
  QCOMPARE(name->text(), QStringLiteral("2nd Reader"));
  QVERIFY(!reading().inputs.decision);
}

void TestWindow::disclaimerIsAlwaysThere() {
  auto* label = find<QLabel>("disclaimerLabel");
  QVERIFY(label->isVisible());
  QVERIFY(label->text().contains(QLatin1String("Not a medical device")));
  openAndAssess(QStringLiteral("girl.dcm"));
  QVERIFY(label->isVisible());
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"
