// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "core/base/paths.h"
#include "tests/unit/report/fixtures.h"

using namespace carpus;
using namespace carpus::report;
using namespace carpus::testing;

class TestPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pageIsOneSheetOfA4();
  void pageSaysWhatTheTextSays();
  void picturesAreOnThePage();
  void missingPicturesAreSaid();
  void longTextsStayOnThePage();
  void formsIncludeThePage();
  void correctedMaskIsSaidInEveryForm();

 private:
  QTemporaryDir folder_;
  QString save(const Report& report, const QImage& radiograph, const QImage& plate);
};

/// A grey ramp with a bright bar.
static QImage ramp(int width, int height) {
  QImage image(width, height, QImage::Format_Grayscale8);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      image.scanLine(y)[x] =
          static_cast<uchar>(x > width / 3 && x < width / 2 ? 250 : y * 150 / height);
  return image;
}

static QString run(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  return process.waitForFinished(30000) ? QString::fromUtf8(process.readAllStandardOutput())
                                        : QString();
}

static bool installed(const QString& program) {
  return !QStandardPaths::findExecutable(program).isEmpty();
}

QString TestPage::save(const Report& report, const QImage& radiograph, const QImage& plate) {
  const auto bytes = toPdf(report, radiograph, plate);
  const QString path = folder_.filePath(QStringLiteral("report.pdf"));
  return bytes && bytes->startsWith("%PDF-") && writeFile(path, *bytes) ? path : QString();
}

void TestPage::pageIsOneSheetOfA4() {
  if (!installed(QStringLiteral("pdfinfo")))
    QSKIP("pdfinfo is not installed; nothing tested here.");
  const QString info =
      run(QStringLiteral("pdfinfo"), {save(someReport(), ramp(900, 1200), ramp(600, 800))});
  QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\n"))), qPrintable(info));
  QVERIFY2(info.contains(QStringLiteral("(A4)")), qPrintable(info));
}

void TestPage::pageSaysWhatTheTextSays() {
  if (!installed(QStringLiteral("pdftotext")))
    QSKIP("pdftotext is not installed; nothing tested here.");
  const Report report = someReport();
  const QString page = run(QStringLiteral("pdftotext"),
                           {QStringLiteral("-raw"), save(report, ramp(900, 1200), ramp(600, 800)),
                            QStringLiteral("-")})
                           .simplified();
  QCOMPARE(page.count(disclaimer()), 2);
  for (const QString& part :
       {report.verdictSentence(), QStringLiteral("Müller Änne"), QStringLiteral("PAT-17"),
        QStringLiteral("2010-06-01"), QStringLiteral("ACC5"), QStringLiteral("Иван Петров"),
        QStringLiteral("10 y 0 m (120.0 months)"), QStringLiteral("F_120, rank 1, probability"),
        QStringLiteral("90 % interval"), report.findings.front().text,
        QStringLiteral("Carpals agree."), QStringLiteral("googlenet-test"),
        QStringLiteral("Jane Doe"), QStringLiteral("2020-06-02 14:05:06 UTC+02:00")})
    QVERIFY2(page.contains(part.simplified()), qPrintable(part + QStringLiteral(" in ") + page));
  const QString unbroken = QString(page).remove(QLatin1Char(' '));
  for (const QString& word : {report.contentHash, report.sopInstanceUid, report.modelSha256})
    QVERIFY2(unbroken.contains(word), qPrintable(word));
  for (const assess::Candidate& candidate : report.candidates)
    QVERIFY(page.contains(candidate.plate.id));
}

void TestPage::picturesAreOnThePage() {
  if (!installed(QStringLiteral("pdfimages")))
    QSKIP("pdfimages is not installed; nothing tested here.");
  const QString list =
      run(QStringLiteral("pdfimages"),
          {QStringLiteral("-list"), save(someReport(), ramp(1500, 2000), ramp(600, 800))});
  // Two heading lines and the two pictures; the larger one reduced to 1200.
  QCOMPARE(list.count(QLatin1Char('\n')), 4);
  QVERIFY2(list.contains(QRegularExpression(QStringLiteral("900\\s+1200"))), qPrintable(list));
  QVERIFY2(list.contains(QRegularExpression(QStringLiteral("600\\s+800"))), qPrintable(list));
}

void TestPage::missingPicturesAreSaid() {
  if (!installed(QStringLiteral("pdftotext")))
    QSKIP("pdftotext is not installed; nothing tested here.");
  Decision decision;
  decision.boneAge = Months{117};
  const QString page =
      run(QStringLiteral("pdftotext"),
          {save(*sign(reportedAssessment(), decision, someSigning()), ramp(90, 120), {}),
           QStringLiteral("-")});
  QVERIFY(page.contains(QStringLiteral("No reference plate was chosen.")));
}

void TestPage::longTextsStayOnThePage() {
  if (!installed(QStringLiteral("pdftotext")) || !installed(QStringLiteral("pdfinfo")))
    QSKIP("pdftotext and pdfinfo are not installed; nothing tested here.");
  assess::Assessment assessment = reportedAssessment();
  assessment.findings.clear();
  for (const char* code : {"side-right", "hand-small", "noise", "motion", "metal", "atypical",
                           "lossy-image", "mask-doubtful"})
    assessment.findings.push_back(makeFinding(QString::fromLatin1(code)));
  Signing signing = someSigning();
  signing.comment = QStringLiteral("A long remark on the carpal bones. ").repeated(12) +
                    QStringLiteral("The very last word.");
  const QString path =
      save(*sign(assessment, plateDecision(), signing), ramp(900, 1200), ramp(600, 800));
  QVERIFY(run(QStringLiteral("pdfinfo"), {path})
              .contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\n"))));
  const QString page =
      run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")})
          .simplified();
  QVERIFY(page.contains(QStringLiteral("The very last word.")));
  QVERIFY(page.contains(QStringLiteral("Jane Doe")));
}

void TestPage::formsIncludeThePage() {
  QTemporaryDir folder;
  const auto paths =
      writeForms(someReport(), knownForms(), folder.path(), ramp(900, 1200), ramp(600, 800));
  QVERIFY(paths);
  QCOMPARE(paths->size(), 3);
  for (const QString& path : *paths) QVERIFY(QFileInfo(path).size() > 1000);
  QVERIFY(paths->contains(folder.filePath("report.pdf")));
}

void TestPage::correctedMaskIsSaidInEveryForm() {
  const auto reportWith = [](const std::vector<Finding>& findings) {
    assess::Assessment assessment = reportedAssessment();
    assessment.findings = findings;
    return *sign(assessment, plateDecision(), someSigning());
  };
  const Report plain = reportWith({});
  const Report corrected =
      reportWith({makeFinding(QStringLiteral("mask-edited"), {QStringLiteral("87")})});
  const QString words = QStringLiteral("corrected by the reader");
  QVERIFY(!toPlainText(plain).contains(words));
  QVERIFY(toPlainText(corrected).simplified().contains(words));
  QVERIFY(toPlainText(corrected).contains(QStringLiteral("87 %")));
  const QString path = folder_.filePath(QStringLiteral("mask.sr.dcm"));
  QVERIFY(writeStructuredReport(corrected, path));
  const auto back = readStructuredReport(path);
  QVERIFY(back);
  QCOMPARE(back->findings.size(), 1);
  QVERIFY(back->findings.front().contains(words));
  QVERIFY(plain.contentHash != corrected.contentHash);
  if (!installed(QStringLiteral("pdftotext"))) QSKIP("pdftotext is not installed.");
  const QString pdf = save(corrected, {}, {});
  QVERIFY(run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")})
              .simplified()
              .contains(words));
}

QTEST_MAIN(TestPage)
#include "test_page.moc"
