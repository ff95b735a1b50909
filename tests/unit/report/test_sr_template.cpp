// SPDX-License-Identifier: GPL-3.0-or-later
// The written tree against the rows of TID 1500 and 1501.
#include <QtTest>

#include "tests/unit/report/sr_fixtures.h"

using namespace carpus;
using namespace carpus::report;
using namespace carpus::testing;

class TestSrTemplate : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void deviceComesBeforePerson();
  void rowsOfTheTemplateInOrder();
  void readersGroupFollowsTheTemplate();
  void modelsGroupFollowsTheTemplate();
  void imageLibraryDescribesTheRadiograph();
  void evidenceNamesTheRadiograph();
  void evidenceOfAnotherStudyIsKeptApart();
  void depthIsLimitedOnReading();
};

void TestSrTemplate::deviceComesBeforePerson() {
  const ContentItem root = decoded(someReport()).root;
  const auto types = root.childrenNamed(codes::kObserverType);
  QCOMPARE(types.size(), 2U);
  QVERIFY(types[0]->code == codes::kDevice);
  QVERIFY(types[1]->code == codes::kPerson);
  // Details stand right behind their type and are not mixed.
  const QStringList names = namesOf(root);
  const QStringList expected{"121005", "121012", "121013", "121014", "121015", "121005",
                             "121008", "121009", "121011", "121032", "121033"};
  QCOMPARE(names.mid(names.indexOf(QStringLiteral("121005")), expected.size()), expected);
}

void TestSrTemplate::rowsOfTheTemplateInOrder() {
  const ContentItem root = decoded(someReport()).root;
  QVERIFY(root.name == codes::kImagingMeasurementReport);
  QCOMPARE(root.templateId, QStringLiteral("1500"));
  QStringList names = namesOf(root);
  names.removeIf([](const QString& name) {
    return name.startsWith(QStringLiteral("12100")) || name.startsWith(QStringLiteral("12101")) ||
           name.startsWith(QStringLiteral("12103"));
  });
  QCOMPARE(names, (QStringList{"121049", "121058", "111028", "126010", "C0034375"}));
  QVERIFY(root.child(codes::kLanguage)->code == codes::kEnglish);
  QVERIFY(root.child(codes::kProcedureReported)->code == codes::kHandForBoneAge);
  QVERIFY(root.child(codes::kSubjectAge)->unit == codes::kMonth);
  const ContentItem* const evaluations = root.child(codes::kQualitativeEvaluations);
  for (const ContentItem& item : evaluations->children)
    QVERIFY(item.type == dicom::ValueType::Text || item.type == dicom::ValueType::Code);
}

void TestSrTemplate::readersGroupFollowsTheTemplate() {
  const Report report = someReport();
  const ContentItem root = decoded(report).root;
  const ContentItem& reader = group(root, 0);
  QCOMPARE(reader.templateId, QStringLiteral("1501"));
  QCOMPARE(
      namesOf(reader),
      (QStringList{"112039",           "112040",        "121005",    "121008",     "121009",
                   "121011",           "370129005",     "363698007", "85151-9",    "121416",
                   "BA-PLATE-RANK",    "BA-PLATE-PROB", "121112",    "BA-VERDICT", "BA-STANDARD",
                   "BA-ESTIMATE-SEEN", "BA-ATTENTION",  "BA-PLATE",  "BA-ATLAS",   "BA-SD-TABLE"}));
  QCOMPARE(reader.child(codes::kTrackingUid)->text, report.trackingUid);
  QVERIFY(reader.child(codes::kMeasurementMethod)->code == codes::kGreulichPyle);
  const ContentItem* const site = reader.child(codes::kFindingSite);
  QVERIFY(site->code == codes::kHand);
  QVERIFY(site->child(codes::kLaterality)->code == codes::kLeft);
  const ContentItem* const boneAge = reader.child(codes::kBoneAge);
  QVERIFY(boneAge->unit == codes::kMonth);
  QCOMPARE(boneAge->number, 120.0);
  QCOMPARE(namesOf(*boneAge),
           (QStringList{"121402", "121414", "121405", "121406", "121404", "121112"}));
  QVERIFY(boneAge->child(codes::kSelectionStatus)->code == codes::kUserChosen);
  QVERIFY(reader.child(codes::kZScore)->unit == codes::kNoUnits);
}

void TestSrTemplate::modelsGroupFollowsTheTemplate() {
  const Report report = someReport();
  const ContentItem root = decoded(report).root;
  const ContentItem& model = group(root, 1);
  QStringList expected{"112039", "112040",    "121005",    "121012",  "121013",         "121014",
                       "121015", "370129005", "363698007", "111001",  "111003",         "122405",
                       "111002", "111002",    "111000",    "85151-9", "BA-INTERVAL-LVL"};
  for (std::size_t i = 0; i < report.candidates.size(); ++i)
    expected << QStringLiteral("BA-PLATE-PROB");
  expected << QStringLiteral("121112");
  QCOMPARE(namesOf(model), expected);
  QVERIFY(model.child(codes::kObserverType)->code == codes::kDevice);
  QCOMPARE(model.child(codes::kAlgorithmVersion)->text, QStringLiteral("1.4"));
  QVERIFY(model.child(codes::kBoneAge)->child(codes::kDerivation)->code == codes::kEstimated);
  QVERIFY(near(model.child(codes::kIntervalLevel)->number, 90));
  QVERIFY(model.child(codes::kTrackingUid)->text != report.trackingUid);
  const auto candidates = model.childrenNamed(codes::kPlateProbability);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    QVERIFY(near(candidates[i]->number, report.candidates[i].probability * 100));
    QCOMPARE(candidates[i]->child(codes::kPlate)->text, report.candidates[i].plate.id);
    QVERIFY(near(candidates[i]->child(codes::kPlateRank)->number, double(i + 1)));
  }
}

void TestSrTemplate::imageLibraryDescribesTheRadiograph() {
  const ContentItem root = decoded(someReport()).root;
  const ContentItem& group = *root.child(codes::kImageLibrary)->child(codes::kImageLibraryGroup);
  QCOMPARE(group.children.size(), 1U);
  const ContentItem& image = group.children.front();
  QVERIFY(image.type == dicom::ValueType::Image);
  QVERIFY(image.name.isEmpty());
  QCOMPARE(image.image.sopClassUid, QStringLiteral("1.2.840.10008.5.1.4.1.1.1.1"));
  QVERIFY(image.child(codes::kModality)->code == codes::kDigitalRadiography);
  QVERIFY(image.child(codes::kTargetRegion)->code == codes::kHand);
  QVERIFY(image.child(codes::kImageLaterality)->code == codes::kLeft);
  QCOMPARE(image.child(codes::kStudyDate)->date, QDate(2020, 6, 1));
  QCOMPARE(image.child(codes::kStudyTime)->time, QTime(9, 30, 15));
  QCOMPARE(image.child(codes::kRows)->number, 1200.0);
  QCOMPARE(image.child(codes::kColumns)->number, 900.0);
  for (const ContentItem& item : image.children)
    QVERIFY(item.relation == dicom::Relation::HasAcqContext);
}

void TestSrTemplate::evidenceNamesTheRadiograph() {
  const auto evidence = decoded(someReport()).header.evidence;
  QCOMPARE(evidence.size(), 1U);
  QCOMPARE(evidence[0].studyInstanceUid, QStringLiteral("1.2.276.0.1.1"));
  QCOMPARE(evidence[0].seriesInstanceUid, QStringLiteral("1.2.276.0.1.2"));
  QCOMPARE(evidence[0].sopInstanceUid, QStringLiteral("1.2.276.0.1.3"));
  QCOMPARE(evidence[0].sopClassUid, QStringLiteral("1.2.840.10008.5.1.4.1.1.1.1"));
}

void TestSrTemplate::evidenceOfAnotherStudyIsKeptApart() {
  dicom::SrDocument document = structuredReport(someReport());
  document.header.evidence.push_back({QStringLiteral("1.2.3.1"), QStringLiteral("1.2.3.2"),
                                      QStringLiteral("1.2.840.10008.5.1.4.1.1.1"),
                                      QStringLiteral("1.2.3.3")});
  const QByteArray bytes = *dicom::encodeStructuredReport(document);
  const auto evidence = dicom::decodeStructuredReport(bytes)->header.evidence;
  QCOMPARE(evidence.size(), 2U);
  QCOMPARE(evidence[1].studyInstanceUid, QStringLiteral("1.2.3.1"));
  QCOMPARE(evidence[1].sopInstanceUid, QStringLiteral("1.2.3.3"));
  // Pertinent Other Evidence Sequence (0040,A385) as bytes of the file.
  QVERIFY(bytes.contains(QByteArray::fromHex("400085a35351")));
  QVERIFY(!dicom::encodeStructuredReport(structuredReport(someReport()))
               ->contains(QByteArray::fromHex("400085a35351")));
}

static int depthOf(const ContentItem& item) {
  int deepest = 0;
  for (const ContentItem& child : item.children) deepest = std::max(deepest, depthOf(child));
  return deepest + 1;
}

void TestSrTemplate::depthIsLimitedOnReading() {
  dicom::SrDocument document = structuredReport(someReport());
  ContentItem deep;
  deep.relation = dicom::Relation::Contains;
  deep.name = codes::kImageLibraryGroup;
  for (int i = 0; i < 45; ++i) {
    ContentItem outer = deep;
    outer.children = {deep};
    deep = outer;
  }
  document.root.children.push_back(deep);
  const auto read = dicom::decodeStructuredReport(*dicom::encodeStructuredReport(document));
  QVERIFY(read);
  QCOMPARE(depthOf(read->root), 33);
}

QTEST_GUILESS_MAIN(TestSrTemplate)
#include "test_sr_template.moc"
