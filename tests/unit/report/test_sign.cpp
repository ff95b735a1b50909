// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <functional>
#include <limits>

#include "core/base/paths.h"
#include "tests/unit/report/fixtures.h"

using namespace carpus;
using namespace carpus::report;
using namespace carpus::testing;

class TestSign : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reportHoldsTheWholeCase();
  void readersValueIsCompared();
  void plateRankAndProbabilityComeFromTheAssessment();
  void ownValueNeedsNoPlate();
  void refusals_data();
  void refusals();
  void bordersOfTheAgeAreAccepted();
  void refusedAssessmentStillTakesAnOwnValue();
  void pictureFileGetsANewStudy();
  void seededUidsRepeatAndDiffer();
  void unseededUidsAreNew();
  void anyChangeBreaksTheHash_data();
  void anyChangeBreaksTheHash();
  void canonicalJsonIsStable();
  void signedMomentKeepsItsZone();
  void verdictSentences_data();
  void verdictSentences();
  void plainTextSaysEverything();
  void plainTextIsNoWiderThanItsRule();
};

void TestSign::reportHoldsTheWholeCase() {
  const Report report = someReport();
  QCOMPARE(report.patient.id, QStringLiteral("PAT-17"));
  QCOMPARE(report.studyInstanceUid, QStringLiteral("1.2.276.0.1.1"));
  QCOMPARE(report.sourceFile, QStringLiteral("hand.dcm"));
  QCOMPARE(report.rows, 1200);
  QCOMPARE(report.columns, 900);
  QCOMPARE(report.modality, QStringLiteral("DX"));
  QCOMPARE(report.modelId, QStringLiteral("googlenet-test"));
  QCOMPARE(report.modelVersion, QStringLiteral("1.4"));
  QCOMPARE(report.atlasTitle, QStringLiteral("Atlas of the tests"));
  QCOMPARE(report.softwareVersion, QStringLiteral(CARPUS_VERSION));
  QVERIFY(std::abs(report.estimate->value - 118) < 1e-3);
  QVERIFY(std::abs(report.intervalHigh->value - 131) < 1e-3);
  QCOMPARE(report.findings.size(), 1U);
  QCOMPARE(report.contentHash.size(), 64);
  QVERIFY(isIntact(report));
}

void TestSign::readersValueIsCompared() {
  const Report report =
      *sign(reportedAssessment(), plateDecision(156, QStringLiteral("F_156")), someSigning());
  // Brush girls at ten: 11.73 months.
  QCOMPARE(*report.comparison.sdMonths, 11.73);
  QCOMPARE(*report.comparison.zScore, 36 / 11.73);
  QVERIFY(*report.comparison.verdict == assess::Verdict::Advanced);
}

void TestSign::plateRankAndProbabilityComeFromTheAssessment() {
  Decision decision = plateDecision();
  decision.plateRank = 4;
  decision.plateProbability = 0.99;
  const auto assessment = reportedAssessment();
  const Report report = *sign(assessment, decision, someSigning());
  QCOMPARE(*report.decision.plateRank, 1);
  QCOMPARE(*report.decision.plateProbability, assessment.candidates.front().probability);
  // A plate that is no candidate has no rank.
  const Report other = *sign(assessment, plateDecision(24, QStringLiteral("F_24")), someSigning());
  QVERIFY(!other.decision.plateRank && !other.decision.plateProbability);
}

void TestSign::ownValueNeedsNoPlate() {
  Decision decision;
  decision.boneAge = Months{117.5};
  decision.plateRank = 2;
  const Report report = *sign(reportedAssessment(), decision, someSigning());
  QCOMPARE(report.decision.boneAge.value, 117.5);
  QVERIFY(!report.decision.plateId && !report.decision.plateRank);
}

void TestSign::refusals_data() {
  QTest::addColumn<QString>("change");
  QTest::addColumn<QString>("word");
  QTest::newRow("no sex") << "sex"
                          << "sex";
  QTest::newRow("no name") << "name"
                           << "name";
  QTest::newRow("blank name") << "blank"
                              << "name";
  QTest::newRow("negative age") << "negative"
                                << "20 years";
  QTest::newRow("too old") << "old"
                           << "20 years";
  QTest::newRow("not a number") << "nan"
                                << "20 years";
  QTest::newRow("plate of a boy") << "boy"
                                  << "other sex";
  QTest::newRow("unknown plate") << "plate"
                                 << "not in this atlas";
  QTest::newRow("no atlas") << "atlas"
                            << "not in this atlas";
}

void TestSign::refusals() {
  QFETCH(QString, change);
  QFETCH(QString, word);
  assess::Assessment assessment = reportedAssessment();
  Decision decision = plateDecision();
  Signing signing = someSigning();
  if (change == QLatin1String("sex")) assessment.sex.reset();
  if (change == QLatin1String("name")) signing.readerName.clear();
  if (change == QLatin1String("blank")) signing.readerName = QStringLiteral("  ");
  if (change == QLatin1String("negative")) decision.boneAge.value = -0.1;
  if (change == QLatin1String("old")) decision.boneAge.value = 240.1;
  if (change == QLatin1String("nan"))
    decision.boneAge.value = std::numeric_limits<double>::quiet_NaN();
  if (change == QLatin1String("boy")) decision.plateId = QStringLiteral("M_120");
  if (change == QLatin1String("plate")) decision.plateId = QStringLiteral("F_121");
  if (change == QLatin1String("atlas")) assessment.atlas = nullptr;
  const auto report = sign(assessment, decision, signing);
  QVERIFY(!report);
  QCOMPARE(report.error().code, ErrorCode::Usage);
  QVERIFY2(report.error().sentence.contains(word), qPrintable(report.error().sentence));
}

void TestSign::bordersOfTheAgeAreAccepted() {
  for (const double age : {0.0, 240.0}) {
    Decision decision;
    decision.boneAge = Months{age};
    QVERIFY(sign(reportedAssessment(), decision, someSigning()));
  }
}

void TestSign::refusedAssessmentStillTakesAnOwnValue() {
  assess::Assessment assessment = reportedAssessment();
  assessment.findings.push_back(makeFinding(QStringLiteral("several-hands")));
  assessment.comparison.reset();
  Decision decision;
  decision.boneAge = Months{111};
  const auto report = sign(assessment, decision, someSigning());
  QVERIFY(report);
  QVERIFY(!report->estimate && !report->intervalLow);
  QVERIFY(report->candidates.empty());
  QCOMPARE(report->decision.boneAge.value, 111.0);
  QVERIFY(report->comparison.zScore);
}

void TestSign::pictureFileGetsANewStudy() {
  auto radiograph = reportedRadiograph();
  radiograph->isDicom = false;
  const Report report = *sign(reportedAssessment(radiograph), plateDecision(), someSigning());
  QVERIFY(!report.studyInstanceUid.isEmpty());
  QVERIFY(report.studyInstanceUid != QLatin1String("1.2.276.0.1.1"));
  QVERIFY(report.study.sopInstanceUid.isEmpty());
}

void TestSign::seededUidsRepeatAndDiffer() {
  const Report one = someReport();
  const Report two = someReport();
  QCOMPARE(one.sopInstanceUid, two.sopInstanceUid);
  QCOMPARE(one.contentHash, two.contentHash);
  const QSet<QString> uids{one.sopInstanceUid, one.seriesInstanceUid, one.trackingUid,
                           one.studyInstanceUid};
  QCOMPARE(uids.size(), 4);
}

void TestSign::unseededUidsAreNew() {
  Signing signing = someSigning();
  signing.uidSeed.clear();
  const Report one = *sign(reportedAssessment(), plateDecision(), signing);
  const Report two = *sign(reportedAssessment(), plateDecision(), signing);
  QVERIFY(one.sopInstanceUid != two.sopInstanceUid);
  QVERIFY(one.trackingUid != two.trackingUid);
  QVERIFY(one.contentHash != two.contentHash);
}

using Change = std::function<void(Report&)>;

/// Every field of the report, changed.
static QList<QPair<QByteArray, Change>> changes() {
  return {
      {"patient name", [](Report& r) { r.patient.name += 'x'; }},
      {"patient id", [](Report& r) { r.patient.id += 'x'; }},
      {"birth date", [](Report& r) { r.patient.birthDate = r.patient.birthDate.addDays(1); }},
      {"sex in file", [](Report& r) { r.patient.sex.reset(); }},
      {"stated age", [](Report& r) { r.patient.statedAge = Months{1}; }},
      {"study uid", [](Report& r) { r.study.studyInstanceUid += '1'; }},
      {"series uid", [](Report& r) { r.study.seriesInstanceUid += '1'; }},
      {"instance uid", [](Report& r) { r.study.sopInstanceUid += '1'; }},
      {"class uid", [](Report& r) { r.study.sopClassUid += '1'; }},
      {"study id", [](Report& r) { r.study.studyId += 'x'; }},
      {"accession", [](Report& r) { r.study.accessionNumber += 'x'; }},
      {"physician", [](Report& r) { r.study.referringPhysician += 'x'; }},
      {"description", [](Report& r) { r.study.studyDescription += 'x'; }},
      {"study modality", [](Report& r) { r.study.modality = QStringLiteral("CR"); }},
      {"raw name", [](Report& r) { r.study.rawPatientName += 'x'; }},
      {"study date", [](Report& r) { r.study.studyDate = r.study.studyDate.addDays(1); }},
      {"study time", [](Report& r) { r.study.studyTime = r.study.studyTime.addSecs(1); }},
      {"acquisition",
       [](Report& r) { r.study.acquisitionDate = r.study.acquisitionDate.addDays(1); }},
      {"body part", [](Report& r) { r.study.bodyPart += 'x'; }},
      {"view", [](Report& r) { r.study.viewPosition = QStringLiteral("AP"); }},
      {"side", [](Report& r) { r.study.laterality = Side::Right; }},
      {"no side", [](Report& r) { r.study.laterality.reset(); }},
      {"modality", [](Report& r) { r.modality = QStringLiteral("CR"); }},
      {"transfer syntax", [](Report& r) { r.transferSyntax += '1'; }},
      {"file", [](Report& r) { r.sourceFile += 'x'; }},
      {"rows", [](Report& r) { ++r.rows; }},
      {"columns", [](Report& r) { ++r.columns; }},
      {"sex", [](Report& r) { r.sex = Sex::Male; }},
      {"sex source", [](Report& r) { r.sexSource = assess::SexSource::Entered; }},
      {"age", [](Report& r) { r.chronological->age.value += 1e-3; }},
      {"age source", [](Report& r) { r.chronological->source = assess::AgeSource::Entered; }},
      {"no age", [](Report& r) { r.chronological.reset(); }},
      {"bone age", [](Report& r) { r.decision.boneAge.value += 1e-3; }},
      {"plate", [](Report& r) { r.decision.plateId = QStringLiteral("F_106"); }},
      {"rank", [](Report& r) { r.decision.plateRank = 2; }},
      {"plate probability", [](Report& r) { *r.decision.plateProbability -= 0.1; }},
      {"table", [](Report& r) { r.comparison.table = growth::SdTable::GreulichPyleHand; }},
      {"sd", [](Report& r) { *r.comparison.sdMonths += 0.1; }},
      {"z", [](Report& r) { *r.comparison.zScore += 0.1; }},
      {"verdict", [](Report& r) { r.comparison.verdict = assess::Verdict::Delayed; }},
      {"explanation", [](Report& r) { r.comparison.explanation += 'x'; }},
      {"estimate", [](Report& r) { r.estimate->value += 1; }},
      {"no estimate", [](Report& r) { r.estimate.reset(); }},
      {"interval low", [](Report& r) { r.intervalLow->value += 1; }},
      {"interval high", [](Report& r) { r.intervalHigh->value += 1; }},
      {"level", [](Report& r) { r.intervalLevel = 0.8; }},
      {"candidates", [](Report& r) { r.candidates.pop_back(); }},
      {"candidate rank", [](Report& r) { r.candidates[0].rank = 2; }},
      {"candidate plate", [](Report& r) { r.candidates[0].plate.id += 'x'; }},
      {"candidate picture", [](Report& r) { r.candidates[0].plate.sha256 += 'x'; }},
      {"candidate age", [](Report& r) { r.candidates[0].plate.age.value += 1; }},
      {"candidate probability", [](Report& r) { r.candidates[0].probability += 0.01; }},
      {"model", [](Report& r) { r.modelId += 'x'; }},
      {"model hash", [](Report& r) { r.modelSha256 += 'x'; }},
      {"model version", [](Report& r) { r.modelVersion += 'x'; }},
      {"atlas", [](Report& r) { r.atlasId += 'x'; }},
      {"atlas title", [](Report& r) { r.atlasTitle += 'x'; }},
      {"synthetic", [](Report& r) { r.atlasSynthetic = !r.atlasSynthetic; }},
      {"software", [](Report& r) { r.softwareVersion += 'x'; }},
      {"findings", [](Report& r) { r.findings.clear(); }},
      {"finding text", [](Report& r) { r.findings[0].text += 'x'; }},
      {"finding severity", [](Report& r) { r.findings[0].severity = Severity::Warning; }},
      {"reader", [](Report& r) { r.signing.readerName += 'x'; }},
      {"organization", [](Report& r) { r.signing.organization += 'x'; }},
      {"comment", [](Report& r) { r.signing.comment += 'x'; }},
      {"seen first", [](Report& r) { r.signing.estimateSeenFirst = false; }},
      {"attention", [](Report& r) { r.signing.openedAttention = false; }},
      {"signed at", [](Report& r) { r.signing.signedAt = r.signing.signedAt.addSecs(1); }},
      {"time zone", [](Report& r) { r.signing.signedAt = r.signing.signedAt.toOffsetFromUtc(0); }},
      {"report study", [](Report& r) { r.studyInstanceUid += '1'; }},
      {"report series", [](Report& r) { r.seriesInstanceUid += '1'; }},
      {"report instance", [](Report& r) { r.sopInstanceUid += '1'; }},
      {"tracking", [](Report& r) { r.trackingUid += '1'; }},
      {"hash", [](Report& r) { r.contentHash[0] = r.contentHash[0] == 'a' ? 'b' : 'a'; }}};
}

void TestSign::anyChangeBreaksTheHash_data() {
  QTest::addColumn<int>("index");
  const auto all = changes();
  for (int i = 0; i < all.size(); ++i) QTest::newRow(all[i].first.constData()) << i;
}

void TestSign::anyChangeBreaksTheHash() {
  QFETCH(int, index);
  Report report = someReport();
  QVERIFY(isIntact(report));
  changes().at(index).second(report);
  QVERIFY(!isIntact(report));
  const auto written = toStructuredReport(report);
  QVERIFY(!written);
  QVERIFY(written.error().sentence.contains(QStringLiteral("changed")));
}

void TestSign::canonicalJsonIsStable() {
  const QByteArray json = canonicalJson(someReport());
  QCOMPARE(json, canonicalJson(someReport()));
  QVERIFY(!json.contains(someReport().contentHash.toLatin1()));
  // Keys are sorted.
  QVERIFY(json.startsWith("{\"atlas\":{"));
  QVERIFY(json.indexOf("\"decision\"") < json.indexOf("\"findings\""));
  QVERIFY(json.contains("\"bone_age_months\":120,"));
}

void TestSign::signedMomentKeepsItsZone() {
  Signing signing = someSigning();
  signing.signedAt = signing.signedAt.addMSecs(345);
  const Report report = *sign(reportedAssessment(), plateDecision(), signing);
  QCOMPARE(report.signing.signedAt.offsetFromUtc(), 7200);
  QCOMPARE(report.signing.signedAt.time(), QTime(14, 5, 6));
  signing.signedAt = {};
  const Report now = *sign(reportedAssessment(), plateDecision(), signing);
  QVERIFY(std::abs(now.signing.signedAt.secsTo(QDateTime::currentDateTime())) < 60);
}

void TestSign::verdictSentences_data() {
  QTest::addColumn<double>("boneAge");
  QTest::addColumn<double>("age");
  QTest::addColumn<QString>("sentence");
  QTest::newRow("normal") << 120.0 << 122.0
                          << "Bone age 10 y 0 m is normal for a chronological age of 10 y 2 m "
                             "(Z-score \u22120.2, standard deviation 11.8 months).";
  QTest::newRow("advanced") << 156.0 << 120.0
                            << "Bone age 13 y 0 m is advanced for a chronological age of 10 y 0 m "
                               "(Z-score +3.1, standard deviation 11.7 months).";
  QTest::newRow("delayed") << 84.0 << 120.0
                           << "Bone age 7 y 0 m is delayed for a chronological age of 10 y 0 m "
                              "(Z-score \u22123.1, standard deviation 11.7 months).";
  QTest::newRow("outside the table")
      << 204.0 << 200.0
      << "Bone age 17 y 0 m. There is no Z-score for a chronological age of 16 y 8 m, because the "
         "table of standard deviations covers 3 m to 16 y 0 m only.";
  QTest::newRow("no age") << 84.0 << -1.0
                          << "Bone age 7 y 0 m. There is no Z-score, because the chronological "
                             "age is unknown.";
}

void TestSign::verdictSentences() {
  QFETCH(double, boneAge);
  QFETCH(double, age);
  QFETCH(QString, sentence);
  assess::Assessment assessment = reportedAssessment();
  assessment.chronological.reset();
  if (age >= 0)
    assessment.chronological = assess::ChronologicalAge{Months{age}, assess::AgeSource::Dates};
  Decision decision;
  decision.boneAge = Months{boneAge};
  QCOMPARE(sign(assessment, decision, someSigning())->verdictSentence(), sentence);
}

void TestSign::plainTextSaysEverything() {
  const Report report = someReport();
  const QString text = toPlainText(report).simplified();
  QCOMPARE(toPlainText(report).count(disclaimer()), 2);
  for (const QString& part :
       {report.verdictSentence(),
        QStringLiteral("Müller Änne"),
        QStringLiteral("PAT-17"),
        QStringLiteral("2010-06-01"),
        QStringLiteral("female"),
        QStringLiteral("Radiograph of the left hand, view PA"),
        QStringLiteral("ACC5"),
        QStringLiteral("Иван Петров"),
        QStringLiteral("DX, 900 x 1200 pixels"),
        QStringLiteral("10 y 0 m (120.0 months)"),
        QStringLiteral("F_120, rank 1, probability"),
        QStringLiteral("0.00 (standard deviation 11.73 months; Brush Foundation, girls)"),
        QStringLiteral("9 y 10 m (90 % interval 8 y 9 m to 10 y 11 m)"),
        QStringLiteral("the reader saw the estimate before deciding"),
        report.findings.front().text,
        QStringLiteral("Carpals agree."),
        QStringLiteral("Second line: 5 \\ 6."),
        QStringLiteral("Atlas of the tests"),
        QStringLiteral("googlenet-test"),
        report.modelSha256,
        QStringLiteral("Jane Doe"),
        QStringLiteral("Children's Hospital"),
        QStringLiteral("2020-06-02 14:05:06 UTC+02:00"),
        report.contentHash,
        report.sopInstanceUid})
    QVERIFY2(text.contains(part.simplified()), qPrintable(part));
}

void TestSign::plainTextIsNoWiderThanItsRule() {
  for (const QString& line : toPlainText(someReport()).split(QLatin1Char('\n')))
    QVERIFY2(line.size() <= 90, qPrintable(line));
}

QTEST_GUILESS_MAIN(TestSign)
#include "test_sign.moc"
