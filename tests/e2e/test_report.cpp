// SPDX-License-Identifier: GPL-3.0-or-later
// One case from the file to the signed report: a phantom as DICOM, through the real networks,
// signed, read back by us and by DCMTK's and dicom3tools' own programs, and compared with the
// assessment.
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/base/paths.h"
#include "core/workflow/workflow.h"
#include "tests/e2e/study.h"
#include "tests/testing/testing.h"

using namespace carpus;
using testing::runTool;

namespace {

/// A decimal string holds 16 characters, so more digits than this are not to be expected back.
constexpr double kWritten = 1e-3;

bool near(std::optional<double> a, std::optional<double> b) {
  return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < kWritten);
}

}  // namespace

class TestReport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void estimateIsOfThisPicture();
  void structuredReportSaysWhatWasAssessed();
  void dcmtkReadsTheReport();
  void validatorFindsNoError();
  void everyFormNamesTheSameAge();
  void otherPatientsOtherReport();

 private:
  QString form(const char* name) const {
    return folder_.filePath(QStringLiteral("signed/") + QLatin1String(name));
  }

  QTemporaryDir folder_;
  workflow::ToolboxPtr toolbox_;
  std::optional<assess::Assessment> assessment_;
  std::optional<report::Report> report_;
  std::optional<report::ReadBack> back_;
};

void TestReport::initTestCase() {
  CARPUS_NEEDS_NETWORKS();
  QVERIFY(folder_.isValid());
  phantom::PhantomOptions options;
  options.sex = Sex::Female;
  options.boneAge = Months{126};
  options.chronologicalAge = Months{132};
  options.seed = 7;
  const QString path = folder_.filePath(QStringLiteral("phantom.dcm"));
  const auto written = testing::writePhantom(options, path);
  QVERIFY2(written, written ? "" : qPrintable(written.error().sentence));
  const auto toolbox = workflow::loadToolbox({}, {}, Progress::none());
  QVERIFY2(toolbox, toolbox ? "" : qPrintable(toolbox.error().sentence));
  toolbox_ = *toolbox;
  auto assessment = workflow::assessFile(path, *toolbox_, {}, Progress::none());
  QVERIFY2(assessment, assessment ? "" : qPrintable(assessment.error().sentence));
  assessment_ = std::move(*assessment);
  for (const Finding& finding : assessment_->findings)
    QVERIFY2(finding.severity != Severity::Stop, qPrintable(finding.text));
  const auto decision = workflow::pick(*assessment_, 2);
  QVERIFY2(decision, decision ? "" : qPrintable(decision.error().sentence));
  report::Signing signing;
  signing.readerName = QStringLiteral("Müller^Anna");
  signing.organization = QStringLiteral("Test Hospital");
  signing.comment = QStringLiteral("Ossification of the hamate begins.");
  signing.signedAt = QDateTime(QDate(2024, 5, 6), QTime(7, 8, 9), Qt::OffsetFromUTC, 7200);
  const auto report =
      workflow::signAndWrite(*assessment_, *decision, signing,
                             {QStringLiteral("sr"), QStringLiteral("pdf"), QStringLiteral("text")},
                             folder_.filePath(QStringLiteral("signed")));
  QVERIFY2(report, report ? "" : qPrintable(report.error().sentence));
  report_ = *report;
  const auto back = report::readStructuredReport(form("report.sr.dcm"));
  QVERIFY2(back, back ? "" : qPrintable(back.error().sentence));
  back_ = *back;
}

void TestReport::estimateIsOfThisPicture() {
  CARPUS_NEEDS_NETWORKS();
  QVERIFY(assessment_->estimate.has_value());
  const assess::Estimate& estimate = *assessment_->estimate;
  QVERIFY(estimate.intervalLow <= estimate.boneAge && estimate.boneAge <= estimate.intervalHigh);
  QVERIFY(assessment_->candidates.size() >= 3 && assessment_->candidates.size() <= 5);
  QCOMPARE(*assessment_->sex, Sex::Female);
  QVERIFY(assessment_->chronological.has_value());
  QVERIFY(std::abs(assessment_->chronological->age.value - 132) < 1);
  // The phantom is drawn, not a child: the network need not be close, but it must not be lost.
  QVERIFY2(std::abs(estimate.boneAge.value - 126) < 60,
           qPrintable(QString::number(estimate.boneAge.value)));
}

void TestReport::structuredReportSaysWhatWasAssessed() {
  CARPUS_NEEDS_NETWORKS();
  const assess::Candidate& picked = assessment_->candidates[1];
  QVERIFY(near(back_->boneAgeMonths, picked.plate.age.value));
  QCOMPARE(back_->plateId, picked.plate.id);
  QCOMPARE(back_->plateRank, std::optional<int>(2));
  QVERIFY(near(back_->plateProbability, picked.probability));
  QVERIFY(near(back_->estimateMonths, assessment_->estimate->boneAge.value));
  QVERIFY(near(back_->intervalLowMonths, assessment_->estimate->intervalLow.value));
  QVERIFY(near(back_->intervalHighMonths, assessment_->estimate->intervalHigh.value));
  QVERIFY(near(back_->chronologicalAgeMonths, assessment_->chronological->age.value));
  const assess::Comparison readers =
      assess::compare(picked.plate.age, assessment_->chronological, Sex::Female);
  QVERIFY(readers.zScore.has_value());
  QVERIFY(near(back_->zScore, readers.zScore));
  QVERIFY(near(back_->sdMonths, readers.sdMonths));
  QCOMPARE(back_->patientId, assessment_->radiograph->patient.id);
  QCOMPARE(back_->studyInstanceUid, assessment_->radiograph->study.studyInstanceUid);
  QCOMPARE(back_->referencedSopInstanceUid, assessment_->radiograph->study.sopInstanceUid);
  QCOMPARE(back_->modelId, assessment_->model.id);
  QCOMPARE(back_->modelSha256, assessment_->model.sha256);
  QCOMPARE(back_->contentHash, report_->contentHash);
  QCOMPARE(back_->comment, QStringLiteral("Ossification of the hamate begins."));
  QVERIFY2(back_->readerName.contains(QStringLiteral("Müller")), qPrintable(back_->readerName));
  QCOMPARE(back_->completion, QStringLiteral("COMPLETE"));
  QCOMPARE(back_->verification, QStringLiteral("VERIFIED"));
}

void TestReport::dcmtkReadsTheReport() {
  CARPUS_NEEDS_NETWORKS();
  const auto dump =
      runTool(QStringLiteral("dsrdump"), {QStringLiteral("+Pl"), form("report.sr.dcm")});
  if (!dump.found) QSKIP("DCMTK's programs are not installed; nothing tested here.");
  QCOMPARE(dump.status, 0);
  QVERIFY2(dump.text.contains(QStringLiteral("XR Bone age")), qPrintable(dump.text));
  QVERIFY(dump.text.contains(QStringLiteral("VERIFIED")));
  QVERIFY(dump.text.contains(assessment_->model.sha256));
  const auto header =
      runTool(QStringLiteral("dcmdump"),
              {QStringLiteral("+P"), QStringLiteral("0020,000d"), QStringLiteral("+P"),
               QStringLiteral("0010,0020"), form("report.sr.dcm")});
  QCOMPARE(header.status, 0);
  QVERIFY(header.text.contains(assessment_->radiograph->study.studyInstanceUid));
  QVERIFY(header.text.contains(assessment_->radiograph->patient.id));
}

void TestReport::validatorFindsNoError() {
  CARPUS_NEEDS_NETWORKS();
  const auto checked = runTool(QStringLiteral("dciodvfy"), {form("report.sr.dcm")});
  if (!checked.found) QSKIP("dicom3tools is not installed; nothing tested here.");
  QVERIFY2(!checked.text.contains(QStringLiteral("Error")), qPrintable(checked.text));
}

void TestReport::everyFormNamesTheSameAge() {
  CARPUS_NEEDS_NETWORKS();
  const QString age = toText(assessment_->candidates[1].plate.age);
  const auto text = readFile(form("report.txt"), 1 << 20);
  QVERIFY(text);
  QVERIFY2(text->contains(age.toUtf8()), text->constData());
  QVERIFY(text->contains(disclaimer().toUtf8()));
  const auto page = readFile(form("report.pdf"), 1 << 26);
  QVERIFY(page);
  QVERIFY(page->startsWith("%PDF-"));
  const auto words = runTool(QStringLiteral("pdftotext"),
                             {QStringLiteral("-layout"), form("report.pdf"), QStringLiteral("-")});
  if (!words.found) QSKIP("pdftotext is not installed; the page's words were not compared.");
  QVERIFY2(words.text.contains(age), qPrintable(words.text));
  QVERIFY(words.text.contains(QStringLiteral("Not a medical device")));
}

void TestReport::otherPatientsOtherReport() {
  CARPUS_NEEDS_NETWORKS();
  assess::AssessOptions options;
  options.sex = Sex::Male;
  const auto other = workflow::reassess(*assessment_, *toolbox_, options, Progress::none());
  QVERIFY(other);
  const auto decision = workflow::pick(*other, 1);
  QVERIFY(decision);
  report::Signing signing;
  signing.readerName = QStringLiteral("Reader");
  const auto report = workflow::signAndWrite(*other, *decision, signing, {QStringLiteral("sr")},
                                             folder_.filePath(QStringLiteral("other")));
  QVERIFY2(report, report ? "" : qPrintable(report.error().sentence));
  QVERIFY(report->sopInstanceUid != report_->sopInstanceUid);
  QVERIFY(report->contentHash != report_->contentHash);
  const auto back =
      report::readStructuredReport(folder_.filePath(QStringLiteral("other/report.sr.dcm")));
  QVERIFY(back);
  QVERIFY(back->plateId.startsWith(QLatin1Char('M')));
}

QTEST_MAIN(TestReport)
#include "test_report.moc"
