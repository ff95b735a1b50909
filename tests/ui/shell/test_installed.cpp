// SPDX-License-Identifier: GPL-3.0-or-later
// The window over the real core: decoder child, networks, atlas, report, on the demo study.
#include <QAction>
#include <QDir>
#include <QtTest>
#include <cmath>

#include "core/nn/session.h"
#include "tests/testing/testing.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/report/sign_box.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/stages/stage_strip.h"
#include "ui/viewer/radiograph_view.h"

using namespace carpus;
using namespace carpus::ui;

namespace {

constexpr int kPatience = 60000;  ///< a slow machine loads and assesses within this, milliseconds

}  // namespace

class TestInstalled : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup() { window_.reset(); }

  void demoIsReadAndSignedWithTheKeys();
  void ownAgeIsSignedAndReadBack();
  void attentionIsComputedAndShown();
  void damagedFileIsOneSentence();

 private:
  void openDemo();
  bool assessed() const { return window_->desk().reading().state == AssessState::Done; }
  report::ReadBack signedReport();

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<MainWindow> window_;
};

void TestInstalled::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  settings_ = std::make_unique<Settings>(folder_->filePath(QStringLiteral("settings.ini")));
  settings_->setValue(Setting::ReportFolder, folder_->filePath(QStringLiteral("reports")));
  settings_->setValue(Setting::ReaderName, QStringLiteral("Test^Reader"));
  window_ = std::make_unique<MainWindow>(*settings_, installedUseCases(), dialogFileChooser());
  window_->show();
  QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

void TestInstalled::openDemo() {
  QVERIFY(
      QFileInfo::exists(carpus::testing::sourceFile(QStringLiteral("resources/demo/demo.dcm"))));
  window_->openDemo();
  window_->desk().loadNetworks();
  QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<RadiographView*>()->hasContent(), kPatience);
  const auto& state = window_->desk().reading().state;
  QTRY_VERIFY_WITH_TIMEOUT(state == AssessState::Done || state == AssessState::Failed, kPatience);
}

report::ReadBack TestInstalled::signedReport() {
  auto* sign = window_->findChild<QAction*>(QStringLiteral("signAction"));
  if (!sign->isEnabled()) return {};
  QTest::keyClick(window_.get(), Qt::Key_Return, Qt::ControlModifier);
  if (!QTest::qWaitFor([this] { return window_->desk().isSigned(); }, kPatience)) return {};
  const QDir folder(window_->desk().reading().signedReading->folder);
  for (const char* name : {"report.pdf", "report.txt"})
    if (QFileInfo(folder.filePath(QLatin1String(name))).size() < 200) return {};
  const auto read = report::readStructuredReport(folder.filePath(QStringLiteral("report.sr.dcm")));
  return read ? *read : report::ReadBack{};
}

void TestInstalled::demoIsReadAndSignedWithTheKeys() {
  if (nn::availableModels(nn::ModelKind::Classifier).empty())
    QSKIP("No classifier is installed; nothing tested here.");
  openDemo();
  QVERIFY2(assessed(), qPrintable(window_->findChild<MessageBar*>()->text()));
  const assess::Assessment& assessment = *window_->desk().reading().assessment;
  QVERIFY(assessment.estimate.has_value());
  QVERIFY(assessment.candidates.size() >= 3);
  QVERIFY(!window_->findChild<StageStrip*>()->isEmpty());
  QTest::keyClick(window_.get(), Qt::Key_1);
  const report::ReadBack read = signedReport();
  QCOMPARE(read.boneAgeMonths, assessment.candidates.front().plate.age.value);
  QCOMPARE(read.modelId, assessment.model.id);
  QCOMPARE(read.patientId, assessment.radiograph->patient.id);
  QCOMPARE(read.referencedSopInstanceUid, assessment.radiograph->study.sopInstanceUid);
}

void TestInstalled::ownAgeIsSignedAndReadBack() {
  openDemo();
  window_->desk().setOwnAge(Months{111});
  const report::ReadBack read = signedReport();
  QCOMPARE(read.boneAgeMonths, 111.0);
  QVERIFY(read.zScore.has_value());
  // The report keeps two decimals.
  QVERIFY(std::abs(*read.zScore - *window_->desk().comparison()->zScore) < 0.0051);
}

void TestInstalled::attentionIsComputedAndShown() {
  if (nn::availableModels(nn::ModelKind::Classifier).empty())
    QSKIP("No classifier is installed; nothing tested here.");
  openDemo();
  QVERIFY(assessed());
  QTest::keyClick(window_.get(), Qt::Key_A);
  QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<RadiographView*>()->hasOverlay(), 3 * kPatience);
}

void TestInstalled::damagedFileIsOneSentence() {
  openDemo();
  const RadiographPtr before = window_->desk().reading().radiograph;
  const QString path = folder_->filePath(QStringLiteral("damaged.dcm"));
  QFile demo(carpus::testing::sourceFile(QStringLiteral("resources/demo/demo.dcm")));
  QVERIFY(demo.open(QIODevice::ReadOnly));
  QFile damaged(path);
  QVERIFY(damaged.open(QIODevice::WriteOnly));
  damaged.write(demo.read(demo.size() / 2));
  damaged.close();
  window_->openPaths({path});
  QTRY_VERIFY_WITH_TIMEOUT(!window_->findChild<MessageBar*>()->text().isEmpty(), kPatience);
  QVERIFY(window_->findChild<MessageBar*>()->text().contains(QLatin1String("damaged.dcm")));
  QCOMPARE(window_->desk().reading().radiograph, before);
}

QTEST_MAIN(TestInstalled)
#include "test_installed.moc"
