// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's way through the window: open, pick, undo, sign.
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

#include "tests/ui/shell/window_fixture.h"
#include "ui/candidates/candidate_card.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/candidates/own_age_control.h"
#include "ui/report/sign_box.h"
#include "ui/shell/estimate_panel.h"
#include "ui/viewer/findings_bar.h"
#include "ui/viewer/radiograph_view.h"

using namespace carpus;
using namespace carpus::ui;
using carpus::testing::FakeCore;

class TestWindowReading : public carpus::testing::WindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { start(); }
  void cleanup() { end(); }

  void startsEmptyAndUsable();
  void opensByDialog();
  void opensByDrop();
  void picksByKey();
  void picksByClick();
  void setsAnAgeOfOnesOwn();
  void undoesEveryChange();
  void showsZScoreBeforeSigning();
  void signsWithTheKeys();
  void signButtonStaysUnderThePointer();
  void signedReadingIsLocked();
  void newVersionNeverOverwrites();
  void unwritableFolderLosesNothing();
  void missingSexBlocksSigningUntilChosen();
  void missingAgeIsAskedInPlace();
  void otherSexForgetsThePlate();
  void halfTypedAgesAreKept();
  void readFirstHidesTheEstimate();
  void typingANameDoesNotPick();
};

void TestWindowReading::startsEmptyAndUsable() {
  QVERIFY(find<QWidget>("startPage")->isVisible());
  QVERIFY(action("openAction")->isEnabled());
  QVERIFY(!action("signAction")->isEnabled());
  QVERIFY(!action("undoAction")->isEnabled());
}

void TestWindowReading::opensByDialog() {
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

void TestWindowReading::opensByDrop() {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(core_->file(QStringLiteral("dropped.dcm")))});
  QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(window_.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(window_.get(), &drop);
  QTRY_VERIFY(reading().radiograph != nullptr);
}

void TestWindowReading::picksByKey() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_2);
  QVERIFY(reading().inputs.decision.has_value());
  QCOMPARE(*reading().inputs.decision->plateRank, 2);
  QCOMPARE(reading().inputs.decision->boneAge, reading().assessment->candidates[1].plate.age);
  QCOMPARE(*find<CandidateStrip>("candidateStrip")->chosenRank(), 2);
  QCOMPARE(find<SignBox>("signBox")->chosenText(), toText(reading().inputs.decision->boneAge));
}

void TestWindowReading::picksByClick() {
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

void TestWindowReading::setsAnAgeOfOnesOwn() {
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

void TestWindowReading::undoesEveryChange() {
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

void TestWindowReading::showsZScoreBeforeSigning() {
  openAndAssess(QStringLiteral("girl.dcm"));
  QTest::keyClick(window_.get(), Qt::Key_1);
  const auto comparison = assess::compare(
      Months{120}, assess::ChronologicalAge{Months{120}, assess::AgeSource::Dates}, Sex::Female);
  QVERIFY(comparison.zScore.has_value());
  QCOMPARE(find<SignBox>("signBox")->verdictText(), comparisonText(comparison));
  QVERIFY(!find<SignBox>("signBox")->verdictText().isEmpty());
}

void TestWindowReading::signsWithTheKeys() {
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

void TestWindowReading::signButtonStaysUnderThePointer() {
  openAndAssess(QStringLiteral("girl.dcm"));
  auto* sign = find<QPushButton>("signPushButton");
  const auto place = [&] {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QTest::qWait(0);
    return sign->mapTo(window_.get(), QPoint());
  };
  const QPoint undecided = place();
  QTest::keyClick(window_.get(), Qt::Key_1);
  QCOMPARE(place(), undecided);
  QTest::keyClicks(find<QLineEdit>("readerNameLineEdit"), QStringLiteral("Dr. Test"));
  QVERIFY(sign->isEnabled());
  QCOMPARE(place(), undecided);
}

void TestWindowReading::signedReadingIsLocked() {
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

void TestWindowReading::newVersionNeverOverwrites() {
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

void TestWindowReading::unwritableFolderLosesNothing() {
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

void TestWindowReading::missingSexBlocksSigningUntilChosen() {
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

void TestWindowReading::missingAgeIsAskedInPlace() {
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

void TestWindowReading::otherSexForgetsThePlate() {
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

void TestWindowReading::halfTypedAgesAreKept() {
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

void TestWindowReading::readFirstHidesTheEstimate() {
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

void TestWindowReading::typingANameDoesNotPick() {
  openAndAssess(QStringLiteral("girl.dcm"));
  auto* name = find<QLineEdit>("readerNameLineEdit");
  name->setFocus();
  QTest::keyClicks(name, QStringLiteral("2nd Reader"));
  QCOMPARE(name->text(), QStringLiteral("2nd Reader"));
  QVERIFY(!reading().inputs.decision);
}

QTEST_MAIN(TestWindowReading)
#include "test_window_reading.moc"
