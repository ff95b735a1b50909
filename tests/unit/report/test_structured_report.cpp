// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

#include "core/base/paths.h"
#include "core/report/codes.h"
#include "core/report/sr_groups.h"
#include "core/report/sr_tree.h"
#include "tests/unit/report/sr_fixtures.h"

using namespace carpus;
using namespace carpus::report;
using namespace carpus::testing;

class TestStructuredReport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everythingIsReadBack();
  void headerIsReadBack();
  void treeIsReadBackAsItWas();
  void normalityFollowsTheVerdict_data();
  void normalityFollowsTheVerdict();
  void disclaimerIsThatOfTheScreen();
  void validatorsFindNoError_data();
  void validatorsFindNoError();
  void longAndHostileTextsAreTamed();
  void staysEnglishWhateverTheApplicationSpeaks();
  void sameReportGivesTheSameBytes();
  void whatIsNoReportIsRefused_data();
  void whatIsNoReportIsRefused();
  void unwritablePathIsASentence();

 private:
  QTemporaryDir folder_;
  QString write(const Report& report);
};

QString TestStructuredReport::write(const Report& report) {
  const QString path = folder_.filePath(QStringLiteral("report.dcm"));
  const auto written = writeStructuredReport(report, path);
  if (!written) qWarning() << written.error().sentence << written.error().detail;
  return written ? path : QString();
}

void TestStructuredReport::everythingIsReadBack() {
  const Report report =
      *sign(reportedAssessment(), plateDecision(132, QStringLiteral("F_132")), someSigning());
  const auto back = readStructuredReport(write(report));
  QVERIFY(back);
  QCOMPARE(back->patientId, report.patient.id);
  QCOMPARE(back->patientName, QStringLiteral("Müller^Änne=山田^花子"));
  QCOMPARE(back->studyInstanceUid, QStringLiteral("1.2.276.0.1.1"));
  QCOMPARE(back->sopInstanceUid, report.sopInstanceUid);
  QCOMPARE(back->readerName, QStringLiteral("Doe^Jane"));
  QCOMPARE(back->completion, QStringLiteral("COMPLETE"));
  QCOMPARE(back->verification, QStringLiteral("VERIFIED"));
  QCOMPARE(back->boneAgeMonths, 132.0);
  QVERIFY(near(back->estimateMonths, report.estimate->value));
  QVERIFY(near(back->intervalLowMonths, report.intervalLow->value));
  QVERIFY(near(back->intervalHighMonths, report.intervalHigh->value));
  QVERIFY(near(back->zScore, 12 / 11.73));
  QVERIFY(near(back->sdMonths, 11.73));
  QVERIFY(near(back->chronologicalAgeMonths, 120));
  QCOMPARE(back->verdictCode, QStringLiteral("normal"));
  QCOMPARE(back->modelId, QStringLiteral("googlenet-test"));
  QCOMPARE(back->modelSha256, report.modelSha256);
  QCOMPARE(back->referencedSopInstanceUid, QStringLiteral("1.2.276.0.1.3"));
  QCOMPARE(back->plateId, QStringLiteral("F_132"));
  QCOMPARE(back->plateRank, report.decision.plateRank);
  QVERIFY(near(back->plateProbability, *report.decision.plateProbability));
  QCOMPARE(back->estimateSeenFirst, std::optional(true));
  QCOMPARE(back->contentHash, report.contentHash);
  QCOMPARE(back->comment, report.signing.comment);
  QCOMPARE(back->findings, QStringList{report.findings.front().english});
  QCOMPARE(back->impression,
           QStringLiteral("Bone age 11 y 0 m is normal for a chronological age of 10 y 0 m "
                          "(Z-score +1.0, standard deviation 11.7 months)."));
}

void TestStructuredReport::headerIsReadBack() {
  const Report report = someReport();
  const dicom::SrHeader written = structuredReport(report).header;
  const dicom::SrHeader read = decoded(report).header;
  QCOMPARE(read.seriesInstanceUid, report.seriesInstanceUid);
  QCOMPARE(read.patientSex, QStringLiteral("F"));
  QCOMPARE(read.birthDate, QDate(2010, 6, 1));
  QCOMPARE(read.studyId, QStringLiteral("S4"));
  QCOMPARE(read.accessionNumber, QStringLiteral("ACC5"));
  QCOMPARE(read.referringPhysician, QStringLiteral("Петров^Иван"));
  QCOMPARE(read.studyDescription, QStringLiteral("Left hand for bone age"));
  QCOMPARE(read.studyDate, QDate(2020, 6, 1));
  QCOMPARE(read.studyTime, QTime(9, 30, 15));
  QCOMPARE(read.manufacturer, QStringLiteral("Carpus"));
  QCOMPARE(read.softwareVersion, QStringLiteral(CARPUS_VERSION));
  QCOMPARE(read.contentAt, report.signing.signedAt);
  QCOMPARE(read.contentAt.offsetFromUtc(), 7200);
  QVERIFY(read.complete && !read.preliminary);
  QCOMPARE(read.verifiedBy->organization, QStringLiteral("Children's Hospital"));
  QCOMPARE(read.verifiedBy->at, report.signing.signedAt);
  QCOMPARE(read.codingSchemes.size(), 1U);
  QCOMPARE(read.codingSchemes[0].designator, QStringLiteral("99CARPUS"));
  QCOMPARE(read.codingSchemes[0].name, written.codingSchemes[0].name);
}

static void compare(const ContentItem& read, const ContentItem& written) {
  QVERIFY(read.relation == written.relation);
  QVERIFY(read.type == written.type);
  QCOMPARE(read.name.value, written.name.value);
  QCOMPARE(read.name.meaning, written.name.meaning);
  QCOMPARE(read.text, written.text);
  QCOMPARE(read.code.value, written.code.value);
  QCOMPARE(read.code.meaning, written.code.meaning);
  QCOMPARE(read.unit.value, written.unit.value);
  QVERIFY(std::abs(read.number - written.number) < 1e-6);
  QCOMPARE(read.date, written.date);
  QCOMPARE(read.time, written.time);
  QCOMPARE(read.image.sopInstanceUid, written.image.sopInstanceUid);
  QCOMPARE(read.image.sopClassUid, written.image.sopClassUid);
  QCOMPARE(read.templateId, written.templateId);
  QCOMPARE(read.children.size(), written.children.size());
  for (std::size_t i = 0; i < read.children.size(); ++i) {
    compare(read.children[i], written.children[i]);
    if (QTest::currentTestFailed()) return;
  }
}

void TestStructuredReport::treeIsReadBackAsItWas() {
  const Report report = someReport();
  compare(decoded(report).root, structuredReport(report).root);
}

void TestStructuredReport::normalityFollowsTheVerdict_data() {
  QTest::addColumn<double>("boneAge");
  QTest::addColumn<bool>("ageKnown");
  QTest::addColumn<QString>("normality");
  QTest::addColumn<QString>("verdict");
  QTest::newRow("normal") << 120.0 << true << "17621005"
                          << "normal";
  QTest::newRow("advanced") << 160.0 << true << "371879000"
                            << "advanced";
  QTest::newRow("delayed") << 80.0 << true << "371880002"
                           << "delayed";
  QTest::newRow("unknown") << 120.0 << false << "371934000"
                           << "";
}

void TestStructuredReport::normalityFollowsTheVerdict() {
  QFETCH(double, boneAge);
  QFETCH(bool, ageKnown);
  QFETCH(QString, normality);
  QFETCH(QString, verdict);
  assess::Assessment assessment = reportedAssessment();
  if (!ageKnown) assessment.chronological.reset();
  Decision decision;
  decision.boneAge = Months{boneAge};
  const Report report = *sign(assessment, decision, someSigning());
  const ContentItem root = decoded(report).root;
  QCOMPARE(group(root, 0).child(codes::kBoneAge)->child(codes::kNormality)->code.value, normality);
  const auto back = readStructuredReport(write(report));
  QCOMPARE(back->verdictCode, verdict);
  QCOMPARE(back->zScore.has_value(), ageKnown);
  QCOMPARE(back->chronologicalAgeMonths.has_value(), ageKnown);
}

void TestStructuredReport::disclaimerIsThatOfTheScreen() {
  QCOMPARE(QString::fromLatin1(kEnglishDisclaimer), disclaimer());
  const ContentItem root = decoded(someReport()).root;
  QCOMPARE(root.child(codes::kQualitativeEvaluations)->child(codes::kIntendedUse)->text,
           disclaimer());
}

/// Reports of all shapes for the validators.
static Report reportFor(const QString& shape) {
  auto radiograph = reportedRadiograph();
  Decision decision = plateDecision();
  Signing signing = someSigning();
  if (shape == QLatin1String("picture file")) {
    radiograph->isDicom = false;
    radiograph->patient = PatientFacts();
    radiograph->study = StudyFacts();
  }
  if (shape == QLatin1String("bare")) {
    radiograph->study.laterality.reset();
    radiograph->study.modality = QStringLiteral("XA");
    radiograph->study.studyTime = {};
    radiograph->study.studyDate = radiograph->study.acquisitionDate = {};
    radiograph->patient = PatientFacts();
    signing.organization.clear();
    signing.comment.clear();
  }
  assess::Assessment assessment = reportedAssessment(radiograph);
  if (shape == QLatin1String("own value")) decision = Decision{Months{117.25}, {}, {}, {}};
  if (shape == QLatin1String("no age")) assessment.chronological.reset();
  if (shape == QLatin1String("refused")) {
    assessment.findings.push_back(makeFinding(QStringLiteral("not-a-hand")));
    decision = Decision{Months{100}, {}, {}, {}};
  }
  if (shape == QLatin1String("bare")) assessment.findings.clear();
  if (shape == QLatin1String("random UIDs")) signing.uidSeed.clear();
  return *sign(assessment, decision, signing);
}

void TestStructuredReport::validatorsFindNoError_data() {
  QTest::addColumn<QString>("program");
  QTest::addColumn<QString>("shape");
  for (const char* program : {"dciodvfy", "dsrdump"})
    for (const char* shape :
         {"full", "picture file", "bare", "own value", "no age", "refused", "random UIDs"})
      QTest::addRow("%s: %s", program, shape) << program << shape;
}

void TestStructuredReport::validatorsFindNoError() {
  QFETCH(QString, program);
  QFETCH(QString, shape);
  if (QStandardPaths::findExecutable(program).isEmpty())
    QSKIP(qPrintable(program + QStringLiteral(" is not installed; nothing tested here.")));
  const QString path = write(reportFor(shape));
  QVERIFY(!path.isEmpty());
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, {path});
  QVERIFY(process.waitForFinished(30000));
  const QString output = QString::fromUtf8(process.readAll());
  for (const QString& line : output.split(QLatin1Char('\n')))
    QVERIFY2(!line.startsWith(QStringLiteral("Error")) && !line.startsWith(QStringLiteral("E:")) &&
                 !line.startsWith(QStringLiteral("F:")),
             qPrintable(line));
  if (program == QLatin1String("dciodvfy"))
    QVERIFY2(output.contains(QStringLiteral("ComprehensiveSR")), qPrintable(output));
  else
    QVERIFY2(output.contains(QStringLiteral("Imaging Measurement Report")), qPrintable(output));
}

void TestStructuredReport::longAndHostileTextsAreTamed() {
  auto radiograph = reportedRadiograph();
  radiograph->patient.id = QString(200, QLatin1Char('i'));
  radiograph->study.rawPatientName =
      QStringLiteral("Back\\slash\nLine^") + QString(300, QChar(0x5C71));
  radiograph->study.accessionNumber = QString(40, QLatin1Char('a'));
  radiograph->study.studyId = QStringLiteral("a\tb\\c");
  Signing signing = someSigning();
  signing.readerName = QString(100, QLatin1Char('n'));
  signing.organization = QString(63, QLatin1Char('o')) + QString::fromUcs4(U"\U0001F600 tail");
  signing.comment = QString(100000, QLatin1Char('c')) + QChar(0) + QStringLiteral("\\end");
  const Report report = *sign(reportedAssessment(radiograph), plateDecision(), signing);
  const auto back = dicom::decodeStructuredReport(*toStructuredReport(report));
  QVERIFY(back);
  QCOMPARE(back->header.patientId.size(), 64);
  QCOMPARE(back->header.accessionNumber.size(), 16);
  QCOMPARE(back->header.studyId, QStringLiteral("a b c"));
  QVERIFY(back->header.patientName.startsWith(QStringLiteral("Back slash Line^")));
  QCOMPARE(back->header.verifiedBy->name.size(), 64);
  QCOMPARE(back->header.verifiedBy->organization, QString(63, QLatin1Char('o')));
  QCOMPARE(back->root.child(codes::kQualitativeEvaluations)->child(codes::kComment)->text,
           QString(100000, QLatin1Char('c')) + QStringLiteral("\\end"));
}

/// A language in which everything stands in angle brackets.
class Brackets : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    return QStringLiteral("<%1>").arg(QString::fromUtf8(source));
  }
};

void TestStructuredReport::staysEnglishWhateverTheApplicationSpeaks() {
  const ContentItem english = structuredReport(someReport()).root;
  Brackets brackets;
  QVERIFY(QCoreApplication::installTranslator(&brackets));
  const Report report = someReport();
  ContentItem spoken = structuredReport(report).root;
  const QString text = toPlainText(report);
  QCoreApplication::removeTranslator(&brackets);
  // The page speaks the application's language from the title to the last line ...
  QVERIFY2(text.startsWith(QStringLiteral("<BONE AGE REPORT>\n<Research")), qPrintable(text));
  for (const char* part : {"<PATIENT>", "<Verdict>", "<normal>", "<The image was compressed",
                           "<Signed by>", "<FINDINGS"})
    QVERIFY2(text.contains(QLatin1String(part)), part);
  // ... the object does not. The hash differs, because the signed findings are translated.
  for (ContentItem& item : spoken.children)
    for (ContentItem& child : item.children)
      if (child.name == codes::kContentHash)
        child.text =
            english.child(codes::kQualitativeEvaluations)->child(codes::kContentHash)->text;
  compare(spoken, english);
}

void TestStructuredReport::sameReportGivesTheSameBytes() {
  QCOMPARE(*toStructuredReport(someReport()), *toStructuredReport(someReport()));
}

void TestStructuredReport::whatIsNoReportIsRefused_data() {
  QTest::addColumn<QByteArray>("bytes");
  const QByteArray whole = *toStructuredReport(someReport());
  QTest::newRow("empty") << QByteArray();
  QTest::newRow("text") << QByteArray("This is not DICOM at all, only a line of text.");
  QTest::newRow("cut in the header") << whole.left(200);
  QTest::newRow("cut in the tree") << whole.left(whole.size() / 2);
  QTest::newRow("preamble only") << QByteArray(128, '\0') + "DICM";
  QByteArray image = whole;
  image.replace("1.2.840.10008.5.1.4.1.1.88.33", "1.2.840.10008.5.1.4.1.1.7.999");
  QTest::newRow("another object") << image;
  QByteArray other = whole;
  other.replace("85151-9 ", "85151-8 ");
  QTest::newRow("without a bone age") << other;
}

void TestStructuredReport::whatIsNoReportIsRefused() {
  QFETCH(QByteArray, bytes);
  const QString path = folder_.filePath(QStringLiteral("other.dcm"));
  QVERIFY(writeFile(path, bytes));
  const auto back = readStructuredReport(path);
  QVERIFY(!back);
  QVERIFY(!back.error().sentence.isEmpty());
}

void TestStructuredReport::unwritablePathIsASentence() {
  const auto written =
      writeStructuredReport(someReport(), folder_.filePath(QStringLiteral("none/report.dcm")));
  QVERIFY(!written);
  QCOMPARE(written.error().code, ErrorCode::CannotWrite);
  const auto read = readStructuredReport(folder_.filePath(QStringLiteral("none.dcm")));
  QVERIFY(!read);
  QCOMPARE(read.error().code, ErrorCode::Unreadable);
}

QTEST_GUILESS_MAIN(TestStructuredReport)
#include "test_structured_report.moc"
