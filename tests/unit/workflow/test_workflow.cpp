// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>
#include <opencv2/imgproc.hpp>

#include "core/base/paths.h"
#include "core/workflow/workflow.h"
#include "tests/testing/testing.h"
#include "tests/unit/attention/fake_classifier.h"

using namespace carpus;
using testing::FakeClassifier;

namespace {

constexpr int kSide = preprocess::kStageSize;

RadiographPtr radiographOf(std::optional<Sex> sex) {
  auto radiograph = std::make_shared<Radiograph>();
  radiograph->pixels = cv::Mat(300, 200, CV_16UC1, cv::Scalar(100));
  radiograph->pixels(cv::Rect(50, 60, 80, 150)) = 3000;
  radiograph->bitsStored = 12;
  radiograph->sourcePath = QStringLiteral("hand.dcm");
  radiograph->patient.id = QStringLiteral("P1");
  radiograph->patient.name = QStringLiteral("Test Child");
  radiograph->patient.birthDate = QDate(2010, 3, 1);
  radiograph->patient.sex = sex;
  radiograph->study.acquisitionDate = QDate(2015, 3, 1);
  radiograph->study.studyDate = QDate(2015, 3, 1);
  radiograph->study.laterality = Side::Left;
  radiograph->study.modality = QStringLiteral("DX");
  radiograph->study.rawPatientName = QStringLiteral("Test^Child");
  radiograph->study.studyInstanceUid = QStringLiteral("1.2.3.4");
  radiograph->study.seriesInstanceUid = QStringLiteral("1.2.3.4.5");
  radiograph->study.sopInstanceUid = QStringLiteral("1.2.3.4.5.6");
  radiograph->study.sopClassUid = QStringLiteral("1.2.840.10008.5.1.4.1.1.1.1");
  return radiograph;
}

std::shared_ptr<const preprocess::Preprocessed> preprocessedHand() {
  cv::Mat picture = cv::Mat::zeros(kSide, kSide, CV_32FC1);
  cv::Mat mask = cv::Mat::zeros(kSide, kSide, CV_8UC1);
  const cv::Rect hand(128, 100, 200, 300);
  picture(hand) = 0.1;
  mask(hand) = 255;
  return std::make_shared<const preprocess::Preprocessed>(testing::preprocessedOf(
      picture, mask, PixelMap::scaling(kSide / 300.0, kSide / 300.0), {200, 300}));
}

/// Plates every year from 3 to 8 for both sexes, pictures in `folder`.
atlas::AtlasPtr atlasIn(const QString& folder) {
  auto atlas = std::make_shared<atlas::Atlas>();
  atlas->id = QStringLiteral("test");
  atlas->title = QStringLiteral("Test plates");
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    for (int year = 3; year <= 8; ++year) {
      atlas::Plate plate;
      plate.id = QStringLiteral("%1_%2").arg(toCode(sex)).arg(12 * year);
      plate.sex = sex;
      plate.age = Months{12.0 * year};
      plate.imagePath = folder + QLatin1Char('/') + plate.id + QStringLiteral(".png");
      QImage picture(60, 80, QImage::Format_Grayscale8);
      picture.fill(40 + 10 * year);
      picture.save(plate.imagePath);
      atlas->plates.push_back(plate);
    }
  }
  return atlas;
}

class Counting final : public Progress {
 public:
  void report(double fraction, const QString& /*phrase*/) override {
    falls_ = falls_ || fraction < last_;
    last_ = fraction;
  }
  bool isCancelled() const override { return cancelled; }
  bool falls() const { return falls_; }
  bool cancelled = false;

 private:
  double last_ = 0;
  bool falls_ = false;
};

}  // namespace

class TestWorkflow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void pickTakesThePlateOfThatRank();
  void pickRefusesWhatIsNotThere();
  void otherSexAndAgeReuseThePicture();
  void attentionNeedsASexAndAPicture();
  void scoresAreComputedOnceForAllMaps();
  void progressOfAttentionNeverFalls();
  void stagesAreWrittenUnderTheirNames();
  void attentionIsWrittenUnderItsNames();
  void reportIsSignedWrittenAndReadBack();
  void unwritableFolderIsSaidBeforeAnythingElse();
  void unreadableFileIsOneSentence_data();
  void unreadableFileIsOneSentence();
  void wrongIdIsAUsageError();
  void missingModelsAreAFaultOfTheInstallation();

 private:
  assess::Assessment assessmentOf(std::optional<Sex> sex) const;

  QTemporaryDir folder_;
  std::shared_ptr<FakeClassifier> classifier_;
  workflow::Toolbox toolbox_;
};

void TestWorkflow::initTestCase() {
  QVERIFY(folder_.isValid());
  // The hand is 25 x 37.5 pixels of the 64 x 64 input, each 0.1 bright: 50 + 0.1 * 94 months.
  classifier_ = std::make_shared<FakeClassifier>(64, 50, 0.1);
  toolbox_.classifier = classifier_;
  toolbox_.atlas = atlasIn(folder_.path());
}

assess::Assessment TestWorkflow::assessmentOf(std::optional<Sex> sex) const {
  auto assessment = assess::assess(radiographOf(sex), preprocessedHand(), *classifier_,
                                   toolbox_.atlas, {}, Progress::none());
  if (!assessment) qFatal("%s", qPrintable(assessment.error().sentence));
  return *assessment;
}

void TestWorkflow::pickTakesThePlateOfThatRank() {
  const assess::Assessment assessment = assessmentOf(Sex::Female);
  QVERIFY(assessment.candidates.size() >= 3);
  const auto decision = workflow::pick(assessment, 2);
  QVERIFY(decision);
  QCOMPARE(*decision->plateId, assessment.candidates[1].plate.id);
  QCOMPARE(decision->boneAge, assessment.candidates[1].plate.age);
  QCOMPARE(*decision->plateRank, 2);
  QCOMPARE(*decision->plateProbability, assessment.candidates[1].probability);
}

void TestWorkflow::pickRefusesWhatIsNotThere() {
  const auto tooHigh = workflow::pick(assessmentOf(Sex::Female), 6);
  QVERIFY(!tooHigh);
  QCOMPARE(tooHigh.error().code, ErrorCode::Usage);
  const auto none = workflow::pick(assessmentOf({}), 1);  // sex unknown: no candidates
  QVERIFY(!none);
  QCOMPARE(none.error().code, ErrorCode::Refused);
}

void TestWorkflow::otherSexAndAgeReuseThePicture() {
  const assess::Assessment unknown = assessmentOf({});
  QVERIFY(unknown.refused());
  assess::AssessOptions options;
  options.sex = Sex::Male;
  options.chronologicalAge = Months{48};
  const auto again = workflow::reassess(unknown, toolbox_, options, Progress::none());
  QVERIFY(again);
  QCOMPARE(*again->sex, Sex::Male);
  QCOMPARE(again->sexSource, assess::SexSource::Entered);
  QVERIFY(again->estimate.has_value());
  QCOMPARE(again->candidates.front().plate.sex, Sex::Male);
  QCOMPARE(again->preprocessed, unknown.preprocessed);
  QCOMPARE(again->timings.preprocess, unknown.timings.preprocess);
}

void TestWorkflow::attentionNeedsASexAndAPicture() {
  const auto without =
      workflow::explain(assessmentOf({}), toolbox_, {}, {16, 16}, Progress::none());
  QVERIFY(!without);
  QCOMPARE(without.error().code, ErrorCode::Refused);
  assess::Assessment empty = assessmentOf(Sex::Female);
  empty.preprocessed = std::make_shared<const preprocess::Preprocessed>();
  QVERIFY(!workflow::explain(empty, toolbox_, {}, {16, 16}, Progress::none()));
}

void TestWorkflow::scoresAreComputedOnceForAllMaps() {
  const assess::Assessment assessment = assessmentOf(Sex::Female);
  const int before = classifier_->occlusions;
  int coarse = 0;
  const auto scores = workflow::explainScores(
      assessment, toolbox_, {16, 8}, [&](const attention::ScoresPtr&) { ++coarse; },
      Progress::none());
  QVERIFY(scores);
  QCOMPARE(coarse, 1);
  for (const attention::Target& target :
       {attention::Target{}, attention::Target{5, {}}, attention::Target{5, 4}}) {
    const auto map = attention::attentionFrom(**scores, *assessment.preprocessed, target);
    QCOMPARE(map.target, target);
  }
  QCOMPARE(classifier_->occlusions - before, 2);  // the coarse pass and the wanted one
}

void TestWorkflow::progressOfAttentionNeverFalls() {
  Counting progress;
  QVERIFY(workflow::explainScores(
      assessmentOf(Sex::Female), toolbox_, {16, 8}, [](const attention::ScoresPtr&) {}, progress));
  QVERIFY(!progress.falls());
  progress.cancelled = true;
  const auto stopped =
      workflow::explain(assessmentOf(Sex::Female), toolbox_, {}, {16, 8}, progress);
  QVERIFY(!stopped);
  QVERIFY(stopped.error().isCancelled());
}

void TestWorkflow::stagesAreWrittenUnderTheirNames() {
  QTemporaryDir out;
  const workflow::Stages stages{radiographOf(Sex::Female), preprocessedHand(), 12.5};
  const auto written = workflow::writeStages(stages, out.filePath(QStringLiteral("deep/er")));
  QVERIFY(written);
  const QDir folder(out.filePath(QStringLiteral("deep/er")));
  QCOMPARE(folder.entryList(QDir::Files, QDir::Name),
           QStringList({QStringLiteral("input.png"), QStringLiteral("labels.png"),
                        QStringLiteral("mask.png"), QStringLiteral("normalised.png"),
                        QStringLiteral("preprocessed.png"), QStringLiteral("stages.json")}));
  QCOMPARE(QImage(folder.filePath(QStringLiteral("input.png"))).size(), QSize(200, 300));
  QCOMPARE(QImage(folder.filePath(QStringLiteral("mask.png"))).size(), QSize(200, 300));
  const QImage labels(folder.filePath(QStringLiteral("labels.png")));
  QCOMPARE(labels.size(), QSize(kSide, kSide));
  QCOMPARE(labels.format(), QImage::Format_Grayscale8);
  QCOMPARE(int(labels.constScanLine(7)[7]), 4);  // the class itself, not a grey made of it
  const QImage picture(folder.filePath(QStringLiteral("preprocessed.png")));
  QCOMPARE(int(picture.constScanLine(200)[200]), 26);  // 0.1 of 255
  QFile json(folder.filePath(QStringLiteral("stages.json")));
  QVERIFY(json.open(QIODevice::ReadOnly));
  const QJsonObject object = QJsonDocument::fromJson(json.readAll()).object();
  QCOMPARE(object["file"].toString(), QStringLiteral("hand.dcm"));
  QCOMPARE(object["read_ms"].toDouble(), 12.5);
  QCOMPARE(object["disclaimer"].toString(), disclaimer());
  QVERIFY(object["findings"].isArray());
}

void TestWorkflow::attentionIsWrittenUnderItsNames() {
  QTemporaryDir out;
  const assess::Assessment assessment = assessmentOf(Sex::Female);
  const auto map = workflow::explain(assessment, toolbox_, {}, {16, 8}, Progress::none());
  QVERIFY(map);
  QVERIFY(map->outsideHandShare < 1e-6);
  QVERIFY(workflow::writeAttention(assessment, *map, out.path()));
  QFile npy(out.filePath(QStringLiteral("attention.npy")));
  QVERIFY(npy.open(QIODevice::ReadOnly));
  QVERIFY(npy.readAll().contains("'shape': (64, 64)"));
  const QImage picture(out.filePath(QStringLiteral("attention.png")));
  QVERIFY(picture.width() > 200 && picture.height() >= 300);
  QFile json(out.filePath(QStringLiteral("attention.json")));
  QVERIFY(json.open(QIODevice::ReadOnly));
  const QJsonObject object = QJsonDocument::fromJson(json.readAll()).object();
  QCOMPARE(object["sex"].toString(), QStringLiteral("F"));
  QCOMPARE(object["model"]["id"].toString(), QStringLiteral("fake"));
}

void TestWorkflow::reportIsSignedWrittenAndReadBack() {
  QTemporaryDir out;
  const assess::Assessment assessment = assessmentOf(Sex::Female);
  const auto decision = workflow::pick(assessment, 1);
  QVERIFY(decision);
  report::Signing signing;
  signing.readerName = QStringLiteral("Reader^Test");
  const QStringList forms{QStringLiteral("sr"), QStringLiteral("pdf"), QStringLiteral("text")};
  const QString folder = out.filePath(QStringLiteral("signed"));
  const auto report = workflow::signAndWrite(assessment, *decision, signing, forms, folder);
  QVERIFY2(report, report ? "" : qPrintable(report.error().sentence));
  for (const QString& path : workflow::reportPaths(forms, folder)) {
    QVERIFY2(QFileInfo(path).size() > 100, qPrintable(path));
  }
  const auto back = report::readStructuredReport(folder + QStringLiteral("/report.sr.dcm"));
  QVERIFY2(back, back ? "" : qPrintable(back.error().sentence));
  QCOMPARE(back->boneAgeMonths, decision->boneAge.value);
  QCOMPARE(back->patientId, QStringLiteral("P1"));
  QCOMPARE(back->referencedSopInstanceUid, QStringLiteral("1.2.3.4.5.6"));
  signing.readerName.clear();
  const auto nameless = workflow::signAndWrite(assessment, *decision, signing, forms, folder);
  QVERIFY(!nameless);
  QCOMPARE(nameless.error().code, ErrorCode::Usage);
}

void TestWorkflow::unwritableFolderIsSaidBeforeAnythingElse() {
  QTemporaryDir out;
  QFile blocker(out.filePath(QStringLiteral("file")));
  QVERIFY(blocker.open(QIODevice::WriteOnly));
  for (const QString& folder :
       {out.filePath(QStringLiteral("file/below")), QStringLiteral("/proc/carpus"), QString()}) {
    const auto made = workflow::makeWritableFolder(folder);
    QVERIFY2(!made, qPrintable(folder));
    QCOMPARE(made.error().code, ErrorCode::CannotWrite);
  }
  QVERIFY(workflow::makeWritableFolder(out.filePath(QStringLiteral("new/folder"))));
  QVERIFY(QDir(out.filePath(QStringLiteral("new/folder"))).isEmpty());  // nothing is left behind
}

void TestWorkflow::unreadableFileIsOneSentence_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::newRow("empty") << QByteArray();
  QTest::newRow("text") << QByteArray("This is a letter about a radiograph, not a radiograph.");
  QTest::newRow("preamble alone") << QByteArray(128, '\0') + "DICM";
}

void TestWorkflow::unreadableFileIsOneSentence() {
  QFETCH(const QByteArray, bytes);
  QTemporaryDir out;
  const QString path = out.filePath(QStringLiteral("bad.dcm"));
  QVERIFY(writeFile(path, bytes));
  const auto opened = workflow::open(path);
  QVERIFY(!opened);
  QVERIFY(!opened.error().sentence.isEmpty());
  QVERIFY(opened.error().code == ErrorCode::Unreadable ||
          opened.error().code == ErrorCode::Refused);
  const auto missing = workflow::open(out.filePath(QStringLiteral("missing.dcm")));
  QVERIFY(!missing);
  QCOMPARE(missing.error().code, ErrorCode::Unreadable);
}

void TestWorkflow::wrongIdIsAUsageError() {
  const auto toolbox = workflow::loadToolbox(QStringLiteral("no-such-model"), {}, Progress::none());
  QVERIFY(!toolbox);
  QCOMPARE(toolbox.error().code, ErrorCode::Usage);
  QVERIFY(toolbox.error().sentence.contains(QStringLiteral("no-such-model")));
}

void TestWorkflow::missingModelsAreAFaultOfTheInstallation() {
  QTemporaryDir empty;
  const QByteArray before = qgetenv("CARPUS_MODELS");
  qputenv("CARPUS_MODELS", empty.path().toUtf8());
  const auto toolbox = workflow::loadToolbox({}, {}, Progress::none());
  qputenv("CARPUS_MODELS", before);
  QVERIFY(!toolbox);
  QCOMPARE(toolbox.error().code, ErrorCode::Internal);
}

QTEST_MAIN(TestWorkflow)
#include "test_workflow.moc"
