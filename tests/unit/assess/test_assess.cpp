// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QtTest>
#include <cmath>
#include <limits>

#include "tests/unit/assess/fake_session.h"

using namespace carpus;
using namespace carpus::assess;
using carpus::testing::CancelAt;
using carpus::testing::FakeClassifier;
using carpus::testing::somePicture;
using carpus::testing::someRadiograph;
using carpus::testing::standardAtlas;

class TestAssess : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void girlOfTenIsRankedAndCompared();
  void sexIsToldToTheNetwork();
  void thoroughAsksForNineVariants();
  void calibrationOfTheManifestIsApplied();
  void answersThatAreNoDistributionAreErrors_data();
  void answersThatAreNoDistributionAreErrors();
  void errorsOfTheModelArePassedOn();
  void missingSexComputesBothAndStops();
  void readersSexWins();
  void sameSexFromReaderStaysTheFiles();
  void findings_data();
  void findings();
  void findingsAreNamedOnce();
  void atypicalWhenTheDistributionIsTooWide();
  void stopMeansNoEstimate();
  void cancelIsAnOutcome();
  void noAtlasMeansNoCandidates();
  void jsonHasExactlyTheKeysOfTheContract();
  void jsonOfARefusalHasNulls();
  void jsonOfAnErrorHasTheSameKeys();
};

static Result<Assessment> run(const RadiographPtr& radiograph, const FakeClassifier& classifier,
                              const AssessOptions& options = {},
                              std::shared_ptr<preprocess::Preprocessed> picture = somePicture()) {
  return assess::assess(radiograph, picture, classifier, standardAtlas(), options,
                        Progress::none());
}

void TestAssess::girlOfTenIsRankedAndCompared() {
  FakeClassifier classifier;
  const auto result = run(someRadiograph(), classifier);
  QVERIFY(result);
  QVERIFY(!result->refused());
  QVERIFY(std::abs(result->estimate->boneAge.value - 120) < 1e-3);
  QCOMPARE(result->candidates.front().plate.id, QStringLiteral("F_120"));
  QCOMPARE(result->candidates.front().rank, 1);
  QCOMPARE(result->chronological->age.value, 120.0);
  QVERIFY(std::abs(*result->comparison->zScore) < 1e-3);
  QCOMPARE(toCode(*result->comparison->verdict), QStringLiteral("normal"));
  QVERIFY(result->findings.empty());
  QCOMPARE(result->model.id, QStringLiteral("fake"));
  QCOMPARE(result->timings.preprocess, 3.0);
  QVERIFY(result->timings.classify > 0);
  QVERIFY(!result->femaleEstimate && !result->maleEstimate);
}

void TestAssess::sexIsToldToTheNetwork() {
  FakeClassifier classifier;
  auto radiograph = someRadiograph();
  radiograph->patient.sex = Sex::Male;
  const auto result = run(radiograph, classifier);
  QVERIFY(std::abs(result->estimate->boneAge.value - 132) < 1e-3);
  QCOMPARE(result->candidates.front().plate.id, QStringLiteral("M_132"));
  QCOMPARE(classifier.asked.size(), 1U);
  const auto& inputs = classifier.asked.front();
  QCOMPARE(inputs.size(), 2U);
  QCOMPARE(inputs[0].shape, (std::vector<std::int64_t>{1, 1, 64, 64}));
  QCOMPARE(inputs[1].shape, (std::vector<std::int64_t>{1}));
  QCOMPARE(inputs[1].values, std::vector<float>{1.0F});
}

void TestAssess::thoroughAsksForNineVariants() {
  FakeClassifier classifier;
  const auto estimate = estimateAge(*somePicture(), classifier, Sex::Female, true);
  QVERIFY(estimate);
  const auto& inputs = classifier.asked.front();
  QCOMPARE(inputs[0].shape, (std::vector<std::int64_t>{9, 1, 64, 64}));
  QCOMPARE(inputs[1].values, std::vector<float>(9, 0.0F));
  // The first is the picture itself; all differ.
  const std::size_t one = 64 * 64;
  QSet<QByteArray> pictures;
  for (std::size_t i = 0; i < 9; ++i)
    pictures << QByteArray(reinterpret_cast<const char*>(&inputs[0].values[i * one]),
                           one * sizeof(float));
  QCOMPARE(pictures.size(), 9);
  const nn::Tensor plain = preprocess::networkInput(*somePicture(), 64);
  QVERIFY(std::equal(plain.values.begin(), plain.values.end(), inputs[0].values.begin()));
}

void TestAssess::calibrationOfTheManifestIsApplied() {
  FakeClassifier classifier;
  classifier.info_.calibration =
      QJsonDocument::fromJson(R"({"temperature": {"F": 1.4}, "slope": {"F": 1.05},
        "offset_months": {"F": -3}, "conformal_quantile": {"F": 10, "M": 20}, "level": 0.9})")
          .object();
  const auto girl = estimateAge(*somePicture(), classifier, Sex::Female, false);
  QVERIFY(std::abs(girl->boneAge.value - 123) < 1e-3);
  QVERIFY(std::abs(girl->intervalHigh.value - 133) < 1e-3);
  QVERIFY(std::abs(girl->distribution.expected().value - girl->boneAge.value) < 1e-9);
  const auto boy = estimateAge(*somePicture(), classifier, Sex::Male, false);
  QVERIFY(std::abs(boy->boneAge.value - 132) < 1e-3);
  QVERIFY(std::abs(boy->intervalLow.value - 112) < 1e-3);
}

void TestAssess::answersThatAreNoDistributionAreErrors_data() {
  QTest::addColumn<QList<qlonglong>>("shape");
  QTest::addColumn<QList<float>>("values");
  QTest::newRow("one dimension") << QList<qlonglong>{2} << QList<float>{0.5F, 0.5F};
  QTest::newRow("another batch") << QList<qlonglong>{2, 1} << QList<float>{0.5F, 0.5F};
  QTest::newRow("no bins") << QList<qlonglong>{1, 0} << QList<float>{};
  QTest::newRow("too few values") << QList<qlonglong>{1, 3} << QList<float>{0.5F, 0.5F};
  QTest::newRow("not a number") << QList<qlonglong>{1, 2} << QList<float>{std::nanf(""), 1.0F};
  QTest::newRow("infinite") << QList<qlonglong>{1, 2}
                            << QList<float>{std::numeric_limits<float>::infinity(), 1.0F};
  QTest::newRow("negative") << QList<qlonglong>{1, 2} << QList<float>{-0.5F, 1.5F};
  QTest::newRow("all zero") << QList<qlonglong>{1, 2} << QList<float>{0.0F, 0.0F};
}

void TestAssess::answersThatAreNoDistributionAreErrors() {
  QFETCH(QList<qlonglong>, shape);
  QFETCH(QList<float>, values);
  FakeClassifier classifier;
  nn::Tensor output;
  output.shape.assign(shape.begin(), shape.end());
  output.values.assign(values.begin(), values.end());
  classifier.raw = {output};
  const auto estimate = estimateAge(*somePicture(), classifier, Sex::Female, false);
  QVERIFY(!estimate);
  QCOMPARE(estimate.error().code, ErrorCode::Internal);
  QVERIFY(!estimate.error().sentence.isEmpty());
}

void TestAssess::errorsOfTheModelArePassedOn() {
  FakeClassifier classifier;
  classifier.error = Error{ErrorCode::Internal, QStringLiteral("The model is broken.")};
  const auto result = run(someRadiograph(), classifier);
  QVERIFY(!result);
  QCOMPARE(result.error().sentence, QStringLiteral("The model is broken."));
}

void TestAssess::missingSexComputesBothAndStops() {
  FakeClassifier classifier;
  auto radiograph = someRadiograph();
  radiograph->patient.sex.reset();
  const auto result = run(radiograph, classifier);
  QVERIFY(result);
  QVERIFY(result->refused());
  QVERIFY(contains(result->findings, QStringLiteral("sex-missing")));
  QVERIFY(!result->sex && !result->estimate && !result->comparison);
  QVERIFY(result->candidates.empty());
  QVERIFY(std::abs(result->femaleEstimate->boneAge.value - 120) < 1e-3);
  QVERIFY(std::abs(result->maleEstimate->boneAge.value - 132) < 1e-3);
}

void TestAssess::readersSexWins() {
  FakeClassifier classifier;
  AssessOptions options;
  options.sex = Sex::Male;
  const auto result = run(someRadiograph(), classifier, options);
  QCOMPARE(*result->sex, Sex::Male);
  QVERIFY(result->sexSource == SexSource::Entered);
  QVERIFY(!contains(result->findings, QStringLiteral("sex-missing")));
}

void TestAssess::sameSexFromReaderStaysTheFiles() {
  FakeClassifier classifier;
  AssessOptions options;
  options.sex = Sex::Female;
  QVERIFY(run(someRadiograph(), classifier, options)->sexSource == SexSource::File);
}

void TestAssess::findings_data() {
  QTest::addColumn<QString>("change");
  QTest::addColumn<QStringList>("codes");
  QTest::newRow("right hand") << "right" << QStringList{"side-right"};
  QTest::newRow("unknown side") << "no side" << QStringList{"side-unknown"};
  QTest::newRow("no age") << "no age" << QStringList{"age-missing"};
  QTest::newRow("contradicting ages") << "mismatch" << QStringList{"age-mismatch"};
  QTest::newRow("older than the model")
      << "old" << QStringList{"age-outside-model", "estimate-vs-chronological"};
  QTest::newRow("younger than the model")
      << "young" << QStringList{"age-outside-model", "estimate-vs-chronological"};
  QTest::newRow("49 months ahead") << "ahead" << QStringList{"estimate-vs-chronological"};
  QTest::newRow("47 months ahead") << "less ahead" << QStringList{};
  QTest::newRow("estimate outside") << "estimate outside" << QStringList{"age-outside-model"};
  QTest::newRow("of the file") << "file" << QStringList{"lossy-image"};
  QTest::newRow("of preprocessing") << "picture" << QStringList{"hand-cut"};
}

void TestAssess::findings() {
  QFETCH(QString, change);
  QFETCH(QStringList, codes);
  FakeClassifier classifier;
  auto radiograph = someRadiograph();
  auto picture = somePicture();
  const auto bornBefore = [&](int months) {
    radiograph->patient.birthDate = radiograph->study.acquisitionDate.addMonths(-months);
  };
  if (change == QLatin1String("right")) radiograph->study.laterality = Side::Right;
  if (change == QLatin1String("no side")) radiograph->study.laterality.reset();
  if (change == QLatin1String("no age")) radiograph->patient.birthDate = {};
  if (change == QLatin1String("mismatch")) radiograph->patient.statedAge = Months{100};
  if (change == QLatin1String("old")) bornBefore(240);
  if (change == QLatin1String("young")) bornBefore(6);
  if (change == QLatin1String("ahead")) classifier.femaleMean = 169;
  if (change == QLatin1String("less ahead")) classifier.femaleMean = 167;
  if (change == QLatin1String("estimate outside")) {
    bornBefore(200);
    classifier.femaleMean = 231;
    classifier.sd = 0.5;
  }
  if (change == QLatin1String("file"))
    radiograph->findings = {makeFinding(QStringLiteral("lossy-image"))};
  if (change == QLatin1String("picture"))
    picture->findings = {makeFinding(QStringLiteral("hand-cut"), {QStringLiteral("left")})};
  const auto result = run(radiograph, classifier, {}, picture);
  QVERIFY(result);
  QStringList found;
  for (const Finding& finding : result->findings) {
    found << finding.code;
    QVERIFY2(!finding.text.contains(QLatin1Char('%')), qPrintable(finding.text));
  }
  QCOMPARE(found, codes);
  QVERIFY(result->estimate);
}

void TestAssess::findingsAreNamedOnce() {
  FakeClassifier classifier;
  auto radiograph = someRadiograph();
  radiograph->study.laterality = Side::Right;
  auto picture = somePicture();
  radiograph->findings = {makeFinding(QStringLiteral("lossy-image"))};
  picture->findings = {makeFinding(QStringLiteral("lossy-image")),
                       makeFinding(QStringLiteral("side-right"))};
  QCOMPARE(run(radiograph, classifier, {}, picture)->findings.size(), 2U);
}

void TestAssess::atypicalWhenTheDistributionIsTooWide() {
  FakeClassifier classifier;
  classifier.info_.calibration =
      QJsonDocument::fromJson(R"({"atypical_sd_months": {"F": 20, "M": 20}})").object();
  QVERIFY(!contains(run(someRadiograph(), classifier)->findings, QStringLiteral("atypical")));
  classifier.sd = 25;
  QVERIFY(contains(run(someRadiograph(), classifier)->findings, QStringLiteral("atypical")));
}

void TestAssess::stopMeansNoEstimate() {
  FakeClassifier classifier;
  auto picture = somePicture();
  picture->findings = {makeFinding(QStringLiteral("not-a-hand"))};
  auto radiograph = someRadiograph();
  radiograph->study.laterality.reset();
  const auto result = run(radiograph, classifier, {}, picture);
  QVERIFY(result);
  QVERIFY(result->refused());
  QVERIFY(!result->estimate && !result->femaleEstimate && !result->comparison);
  QVERIFY(result->candidates.empty());
  QVERIFY(classifier.asked.empty());
  QCOMPARE(result->findings.size(), 1U);  // no word on the side of what is no hand
}

void TestAssess::cancelIsAnOutcome() {
  FakeClassifier classifier;
  for (const int reports : {0, 1}) {
    CancelAt progress(reports);
    const auto result =
        assess::assess(someRadiograph(), somePicture(), classifier, standardAtlas(), {}, progress);
    QVERIFY(!result);
    QVERIFY(result.error().isCancelled());
  }
}

void TestAssess::noAtlasMeansNoCandidates() {
  FakeClassifier classifier;
  const auto result =
      assess::assess(someRadiograph(), somePicture(), classifier, nullptr, {}, Progress::none());
  QVERIFY(result && result->estimate && result->candidates.empty());
  QVERIFY(toJson(*result)[QStringLiteral("atlas")].isNull());
}

static QSet<QString> keysOf(const QJsonObject& object) {
  const QStringList keys = object.keys();
  return {keys.begin(), keys.end()};
}

static const QSet<QString> kTopKeys{"file",  "status",   "message",    "findings",  "patient",
                                    "image", "estimate", "candidates", "reference", "timing_ms",
                                    "model", "atlas",    "version"};

void TestAssess::jsonHasExactlyTheKeysOfTheContract() {
  FakeClassifier classifier;
  auto radiograph = someRadiograph();
  radiograph->study.laterality = Side::Right;
  const QJsonObject json = toJson(*run(radiograph, classifier));
  QCOMPARE(keysOf(json), kTopKeys);
  QCOMPARE(json["file"].toString(), QStringLiteral("/studies/hand.dcm"));
  QCOMPARE(json["status"].toString(), QStringLiteral("ok"));
  QVERIFY(json["message"].isNull());
  QCOMPARE(json["atlas"].toString(), QStringLiteral("test-atlas"));
  QCOMPARE(json["version"].toString(), QStringLiteral(CARPUS_VERSION));
  const QJsonObject finding = json["findings"].toArray().at(0).toObject();
  QCOMPARE(keysOf(finding), (QSet<QString>{"code", "severity", "text"}));
  QCOMPARE(finding["severity"].toString(), QStringLiteral("warning"));
  const QJsonObject patient = json["patient"].toObject();
  QCOMPARE(keysOf(patient), (QSet<QString>{"sex", "sex_source", "chronological_age_months"}));
  QCOMPARE(patient["sex"].toString(), QStringLiteral("F"));
  QCOMPARE(patient["sex_source"].toString(), QStringLiteral("file"));
  QCOMPARE(patient["chronological_age_months"].toDouble(), 120.0);
  const QJsonObject image = json["image"].toObject();
  QCOMPARE(keysOf(image), (QSet<QString>{"rows", "columns", "bits_stored", "photometric",
                                         "transfer_syntax", "laterality", "view"}));
  QCOMPARE(image["rows"].toInt(), 300);
  QCOMPARE(image["columns"].toInt(), 200);
  QCOMPARE(image["laterality"].toString(), QStringLiteral("R"));
  QCOMPARE(image["photometric"].toString(), QStringLiteral("MONOCHROME2"));
  const QJsonObject estimate = json["estimate"].toObject();
  QCOMPARE(keysOf(estimate),
           (QSet<QString>{"bone_age_months", "interval_low_months", "interval_high_months",
                          "interval_level", "year_probabilities"}));
  double sum = 0;
  for (const QJsonValue& p : estimate["year_probabilities"].toObject()) sum += p.toDouble();
  QVERIFY(std::abs(sum - 1) < 1e-9);
  QVERIFY(estimate["year_probabilities"].toObject().contains("10"));
  const QJsonObject candidate = json["candidates"].toArray().at(0).toObject();
  QCOMPARE(keysOf(candidate), (QSet<QString>{"rank", "plate", "age_months", "probability"}));
  QCOMPARE(candidate["plate"].toString(), QStringLiteral("F_120"));
  QCOMPARE(keysOf(json["reference"].toObject()),
           (QSet<QString>{"sd_months", "z_score", "verdict"}));
  QCOMPARE(json["reference"]["verdict"].toString(), QStringLiteral("normal"));
  QCOMPARE(keysOf(json["timing_ms"].toObject()),
           (QSet<QString>{"read", "preprocess", "classify", "rank", "total"}));
  QCOMPARE(keysOf(json["model"].toObject()), (QSet<QString>{"id", "sha256"}));
}

void TestAssess::jsonOfARefusalHasNulls() {
  FakeClassifier classifier;
  auto radiograph = someRadiograph();
  radiograph->patient.sex.reset();
  radiograph->patient.birthDate = {};
  radiograph->study.laterality.reset();
  const QJsonObject json = toJson(*run(radiograph, classifier));
  QCOMPARE(json["status"].toString(), QStringLiteral("refused"));
  QVERIFY(json["message"].toString().contains(QStringLiteral("sex")));
  QVERIFY(json["patient"]["sex"].isNull());
  QVERIFY(json["patient"]["sex_source"].isNull());
  QVERIFY(json["patient"]["chronological_age_months"].isNull());
  QVERIFY(json["image"]["laterality"].isNull());
  QVERIFY(json["estimate"]["bone_age_months"].isNull());
  QVERIFY(json["reference"]["z_score"].isNull());
  QVERIFY(json["reference"]["verdict"].isNull());
  QVERIFY(json["candidates"].toArray().isEmpty());
  QVERIFY(json["estimates_by_sex"]["F"]["bone_age_months"].toDouble() > 100);
}

void TestAssess::jsonOfAnErrorHasTheSameKeys() {
  const QJsonObject failed = toJson(QStringLiteral("a.dcm"),
                                    Error{ErrorCode::Unreadable, QStringLiteral("It is damaged.")});
  QCOMPARE(keysOf(failed), kTopKeys);
  QCOMPARE(failed["status"].toString(), QStringLiteral("failed"));
  QCOMPARE(failed["message"].toString(), QStringLiteral("It is damaged."));
  QCOMPARE(failed["file"].toString(), QStringLiteral("a.dcm"));
  QVERIFY(failed["image"]["rows"].isNull());
  QVERIFY(failed["timing_ms"]["total"].isNull());
  const QJsonObject refused = toJson(QStringLiteral("a.dcm"), Error{ErrorCode::Refused, {}});
  QCOMPARE(refused["status"].toString(), QStringLiteral("refused"));
}

QTEST_GUILESS_MAIN(TestAssess)
#include "test_assess.moc"
