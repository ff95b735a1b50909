// SPDX-License-Identifier: GPL-3.0-or-later
// The command line contract (docs/ARCHITECTURE.md) with real files and real networks.
#include <signal.h>

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <sstream>

#include "app/carpus-cli/application.h"
#include "core/base/paths.h"
#include "core/report/report.h"
#include "tests/e2e/study.h"
#include "tests/testing/testing.h"

using namespace carpus;

namespace {

struct Outcome {
  int status = -1;
  QString out, err;

  /// One object per line of the output.
  std::vector<QJsonObject> objects() const {
    std::vector<QJsonObject> list;
    for (const QString& line : out.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
      list.push_back(QJsonDocument::fromJson(line.toUtf8()).object());
    return list;
  }
};

Outcome run(const QStringList& arguments, const cli::Surroundings& surroundings = {}) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::runCli(arguments, out, err, surroundings);
  return {status, QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

/// Values of a NumPy file that Carpus wrote.
std::vector<float> numbersOf(const QString& path) {
  const auto bytes = readFile(path, 1 << 26);
  if (!bytes || bytes->size() < 10) return {};
  const int start =
      10 + static_cast<unsigned char>((*bytes)[8]) + 256 * static_cast<unsigned char>((*bytes)[9]);
  std::vector<float> values(static_cast<size_t>(bytes->size() - start) / sizeof(float));
  std::memcpy(values.data(), bytes->constData() + start, values.size() * sizeof(float));
  return values;
}

QStringList keysOf(const QJsonValue& value) { return value.toObject().keys(); }

QStringList words(const char* line) {
  return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

}  // namespace

class TestCommandLine : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void assessGivesOneObjectPerFile();
  void refusedFilesHaveTheSameKeys();
  void badFilesDoNotStopTheOthers_data();
  void badFilesDoNotStopTheOthers();
  void foldersAreSearched();
  void folderWithoutImagesIsSaid();
  void missingSexIsRefusedUntilGiven();
  void textIsForPeople();
  void wrongModelIsUsage();
  void stagesHaveTheirNamesAndSizes();
  void attentionIsThatOfTheNaiveLoop();
  void classDifferenceIsAsked();
  void reportIsSigned();
  void reportOfARefusedPickWritesNothing();
  void phantomIsRepeatable();
  void cancelBeforeTheWorkIs130();
  void interruptedProgramIs130();

 private:
  QString file(const char* name) const { return folder_.filePath(QLatin1String(name)); }

  QTemporaryDir folder_;
};

void TestCommandLine::initTestCase() {
  CARPUS_NEEDS_NETWORKS();
  QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("study/inner")));
  QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("letters")));
  phantom::PhantomOptions options;
  options.boneAge = Months{108};
  options.chronologicalAge = Months{112};
  options.rows = 900;
  QVERIFY(testing::writePhantom(options, file("study/girl.dcm")));
  options.sex = Sex::Male;
  options.boneAge = Months{156};
  options.chronologicalAge = Months{150};
  QVERIFY(testing::writePhantom(options, file("study/inner/boy.dcm")));
  QVERIFY(testing::writePhantom(options, file("nosex.dcm"),
                                [](Radiograph& radiograph) { radiograph.patient.sex.reset(); }));
  QVERIFY(writeFile(file("letters/letter.txt"), "Dear colleague, no radiograph here."));
  const auto whole = readFile(file("study/girl.dcm"), 1 << 26);
  QVERIFY(whole);
  QVERIFY(writeFile(file("truncated.dcm"), whole->left(whole->size() / 2)));
}

void TestCommandLine::assessGivesOneObjectPerFile() {
  CARPUS_NEEDS_NETWORKS();
  const Outcome outcome = run({QStringLiteral("assess"), file("study/girl.dcm"),
                               file("study/inner/boy.dcm"), QStringLiteral("--json")});
  QVERIFY2(outcome.status == 0, qPrintable(outcome.out + outcome.err));
  const auto objects = outcome.objects();
  QCOMPARE(objects.size(), size_t{2});
  const QJsonObject& girl = objects[0];
  QCOMPARE(girl["file"].toString(), file("study/girl.dcm"));
  QCOMPARE(girl["status"].toString(), QStringLiteral("ok"));
  QCOMPARE(girl["patient"]["sex"].toString(), QStringLiteral("F"));
  QCOMPARE(girl["patient"]["sex_source"].toString(), QStringLiteral("file"));
  QVERIFY(std::abs(girl["patient"]["chronological_age_months"].toDouble() - 112) < 1);
  QCOMPARE(keysOf(girl["image"]), words("bits_stored columns laterality photometric rows "
                                        "transfer_syntax view"));
  QCOMPARE(girl["image"]["rows"].toInt(), 900);
  QCOMPARE(keysOf(girl["estimate"]),
           words("bone_age_months interval_high_months interval_level interval_low_months "
                 "year_probabilities"));
  double sum = 0;
  for (const QJsonValue& p : girl["estimate"]["year_probabilities"].toObject()) sum += p.toDouble();
  QVERIFY(std::abs(sum - 1) < 1e-6);
  const QJsonArray candidates = girl["candidates"].toArray();
  QVERIFY(candidates.size() >= 3 && candidates.size() <= 5);
  for (int i = 0; i < candidates.size(); ++i) {
    QCOMPARE(keysOf(candidates[i]), words("age_months plate probability rank"));
    QCOMPARE(candidates[i].toObject()["rank"].toInt(), i + 1);
  }
  QCOMPARE(keysOf(girl["reference"]), words("sd_months verdict z_score"));
  QCOMPARE(keysOf(girl["timing_ms"]), words("classify preprocess rank read total"));
  QVERIFY(girl["timing_ms"]["read"].toDouble() > 0);
  QCOMPARE(girl["model"]["sha256"].toString().size(), 64);
  QVERIFY(girl["atlas"].isString());
  QCOMPARE(girl["version"].toString(), QStringLiteral(CARPUS_VERSION));
  QCOMPARE(objects[1]["patient"]["sex"].toString(), QStringLiteral("M"));
  QVERIFY(objects[1]["estimate"]["bone_age_months"] != girl["estimate"]["bone_age_months"]);
}

void TestCommandLine::refusedFilesHaveTheSameKeys() {
  CARPUS_NEEDS_NETWORKS();
  const Outcome outcome = run({QStringLiteral("assess"), file("study/girl.dcm"),
                               file("missing.dcm"), QStringLiteral("--json")});
  QCOMPARE(outcome.status, 3);
  const auto objects = outcome.objects();
  QCOMPARE(objects.size(), size_t{2});
  QCOMPARE(objects[1].keys(), objects[0].keys());
  QCOMPARE(objects[1]["status"].toString(), QStringLiteral("failed"));
  QVERIFY(!objects[1]["message"].toString().isEmpty());
}

void TestCommandLine::badFilesDoNotStopTheOthers_data() {
  QTest::addColumn<QString>("bad");
  QTest::newRow("missing") << "missing.dcm";
  QTest::newRow("truncated") << "truncated.dcm";
  QTest::newRow("text") << "letters/letter.txt";
}

void TestCommandLine::badFilesDoNotStopTheOthers() {
  CARPUS_NEEDS_NETWORKS();
  QFETCH(const QString, bad);
  const Outcome outcome = run({QStringLiteral("assess"), folder_.filePath(bad),
                               file("study/girl.dcm"), QStringLiteral("--json")});
  QCOMPARE(outcome.status, 3);
  const auto objects = outcome.objects();
  QCOMPARE(objects.size(), size_t{2});
  QCOMPARE(objects[0]["file"].toString(), folder_.filePath(bad));
  QVERIFY(objects[0]["status"].toString() != QStringLiteral("ok"));
  QVERIFY(objects[0]["message"].toString().endsWith(QLatin1Char('.')));
  QVERIFY(objects[0]["estimate"]["bone_age_months"].isNull() || objects[0]["estimate"].isNull());
  QCOMPARE(objects[1]["status"].toString(), QStringLiteral("ok"));
}

void TestCommandLine::foldersAreSearched() {
  CARPUS_NEEDS_NETWORKS();
  const Outcome outcome = run({QStringLiteral("assess"), file("study"), QStringLiteral("--json")});
  QCOMPARE(outcome.status, 0);
  QStringList files;
  for (const QJsonObject& object : outcome.objects())
    files << QFileInfo(object["file"].toString()).fileName();
  files.sort();
  QCOMPARE(files, words("boy.dcm girl.dcm"));
}

void TestCommandLine::folderWithoutImagesIsSaid() {
  CARPUS_NEEDS_NETWORKS();
  const Outcome outcome =
      run({QStringLiteral("assess"), file("letters"), QStringLiteral("--json")});
  QCOMPARE(outcome.status, 3);
  QCOMPARE(outcome.objects().size(), size_t{1});
  QCOMPARE(outcome.objects()[0]["file"].toString(), file("letters"));
  QVERIFY(!outcome.objects()[0]["message"].toString().isEmpty());
}

void TestCommandLine::missingSexIsRefusedUntilGiven() {
  CARPUS_NEEDS_NETWORKS();
  const QStringList command{QStringLiteral("assess"), file("nosex.dcm"), QStringLiteral("--json")};
  const Outcome without = run(command);
  QCOMPARE(without.status, 3);
  const QJsonObject object = without.objects().at(0);
  QCOMPARE(object["status"].toString(), QStringLiteral("refused"));
  QVERIFY(object["patient"]["sex"].isNull());
  bool said = false;
  for (const QJsonValue& finding : object["findings"].toArray()) {
    if (finding["code"].toString() != QStringLiteral("sex-missing")) continue;
    said = true;
    QCOMPARE(finding["severity"].toString(), QStringLiteral("stop"));
  }
  QVERIFY(said);
  const Outcome with = run(command + words("--sex m --age-months 100"));
  QCOMPARE(with.status, 0);
  const QJsonObject entered = with.objects().at(0);
  QCOMPARE(entered["patient"]["sex_source"].toString(), QStringLiteral("entered"));
}

void TestCommandLine::textIsForPeople() {
  CARPUS_NEEDS_NETWORKS();
  const Outcome outcome = run({QStringLiteral("assess"), file("study/girl.dcm")});
  QCOMPARE(outcome.status, 0);
  for (const char* part : {"Bone age", "Candidate 1", "Z-score", "female"})
    QVERIFY2(outcome.out.contains(QLatin1String(part)), qPrintable(outcome.out));
  QVERIFY(outcome.out.contains(disclaimer()));
  QVERIFY(!outcome.err.contains(QStringLiteral("Bone age ")));
}

void TestCommandLine::wrongModelIsUsage() {
  CARPUS_NEEDS_NETWORKS();
  for (const char* option : {"--model", "--atlas"}) {
    const Outcome outcome = run({QStringLiteral("assess"), file("study/girl.dcm"),
                                 QLatin1String(option), QStringLiteral("nothing-so-named")});
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QString());
  }
}

void TestCommandLine::stagesHaveTheirNamesAndSizes() {
  CARPUS_NEEDS_NETWORKS();
  const Outcome outcome = run(
      {QStringLiteral("stages"), file("study/girl.dcm"), QStringLiteral("--out"), file("stages")});
  QCOMPARE(outcome.status, 0);
  const QDir folder(file("stages"));
  QCOMPARE(folder.entryList(QDir::Files, QDir::Name),
           words("input.png labels.png mask.png normalised.png preprocessed.png stages.json"));
  const QImage input(folder.filePath(QStringLiteral("input.png")));
  QCOMPARE(input.height(), 900);
  const QImage mask(folder.filePath(QStringLiteral("mask.png")));
  QCOMPARE(mask.size(), input.size());
  const QImage labels(folder.filePath(QStringLiteral("labels.png")));
  QCOMPARE(labels.size(), QSize(512, 512));
  int bone = 0;
  for (int y = 0; y < labels.height(); ++y) {
    for (int x = 0; x < labels.width(); ++x) {
      QVERIFY(labels.constScanLine(y)[x] <= 4);
      bone += labels.constScanLine(y)[x] == 4 ? 1 : 0;
    }
  }
  QVERIFY(bone > 1000);
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      const int value = mask.constScanLine(y)[x];
      QVERIFY(value == 0 || value == 255);
    }
  }
  QCOMPARE(outcome.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size(), 6);
}

void TestCommandLine::attentionIsThatOfTheNaiveLoop() {
  CARPUS_NEEDS_NETWORKS();
  const QStringList command{QStringLiteral("attention"), file("study/girl.dcm"),
                            QStringLiteral("--stride"), QStringLiteral("64"),
                            QStringLiteral("--out")};
  QCOMPARE(run(command + QStringList{file("fast")}).status, 0);
  QCOMPARE(run(command + QStringList{file("naive"), QStringLiteral("--naive")}).status, 0);
  QCOMPARE(QDir(file("fast")).entryList(QDir::Files, QDir::Name),
           words("attention.json attention.npy attention.png"));
  const std::vector<float> fast = numbersOf(file("fast/attention.npy"));
  const std::vector<float> naive = numbersOf(file("naive/attention.npy"));
  QVERIFY(!fast.empty());
  QCOMPARE(fast.size(), naive.size());
  float largest = 0;
  for (size_t i = 0; i < fast.size(); ++i) {
    largest = std::max(largest, std::abs(naive[i]));
    // Probabilities agree to 1e-4; a month's expectation sums up to 240 of them.
    QVERIFY2(std::abs(fast[i] - naive[i]) < 0.02F, qPrintable(QString::number(i)));
  }
  QVERIFY(largest > 0.05F);
}

void TestCommandLine::classDifferenceIsAsked() {
  CARPUS_NEEDS_NETWORKS();
  const Outcome outcome = run(QStringList{QStringLiteral("attention"), file("study/girl.dcm"),
                                          QStringLiteral("--out"), file("difference")} +
                              words("--stride 64 --class 9 --against 10"));
  QCOMPARE(outcome.status, 0);
  const auto bytes = readFile(file("difference/attention.json"), 1 << 20);
  QVERIFY(bytes);
  const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
  QCOMPARE(object["target"]["kind"].toString(), QStringLiteral("difference"));
  QCOMPARE(object["settings"]["stride"].toInt(), 64);
}

void TestCommandLine::reportIsSigned() {
  CARPUS_NEEDS_NETWORKS();
  const Outcome outcome =
      run(QStringList{QStringLiteral("report"), file("study/girl.dcm"), QStringLiteral("--out"),
                      file("signed"), QStringLiteral("--reader"), QStringLiteral("Doe^Jane")} +
          words("--pick 1 --forms sr,text"));
  QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
  QCOMPARE(QDir(file("signed")).entryList(QDir::Files, QDir::Name),
           words("report.sr.dcm report.txt"));
  QCOMPARE(outcome.out, file("signed/report.sr.dcm") + QLatin1Char('\n') +
                            file("signed/report.txt") + QLatin1Char('\n'));
  const auto own =
      run(QStringList{QStringLiteral("report"), file("study/girl.dcm"), QStringLiteral("--out"),
                      file("own"), QStringLiteral("--reader"), QStringLiteral("Doe^Jane")} +
          words("--bone-age 101.5"));
  QCOMPARE(own.status, 0);
  QCOMPARE(QDir(file("own")).entryList(QDir::Files, QDir::Name),
           words("report.pdf report.sr.dcm report.txt"));
  const auto back = report::readStructuredReport(file("own/report.sr.dcm"));
  QVERIFY(back);
  QCOMPARE(back->boneAgeMonths, 101.5);
}

void TestCommandLine::reportOfARefusedPickWritesNothing() {
  CARPUS_NEEDS_NETWORKS();
  const Outcome outcome =
      run(QStringList{QStringLiteral("report"), file("nosex.dcm"), QStringLiteral("--out"),
                      file("nothing"), QStringLiteral("--reader"), QStringLiteral("R")} +
          words("--pick 1"));
  QCOMPARE(outcome.status, 3);
  QVERIFY(outcome.err.contains(QStringLiteral("--sex")));
  QVERIFY(QDir(file("nothing")).isEmpty());
}

void TestCommandLine::phantomIsRepeatable() {
  const auto draw = [&](const char* out, const char* seed) {
    return run(QStringList{QStringLiteral("phantom"), QStringLiteral("--out"), file(out)} +
               words("--sex F --age-months 90 --rows 400 --seed") +
               QStringList{QLatin1String(seed)});
  };
  QCOMPARE(draw("one", "3").status, 0);
  QCOMPARE(draw("two", "3").status, 0);
  QCOMPARE(draw("three", "4").status, 0);
  QCOMPARE(QDir(file("one")).entryList(QDir::Files, QDir::Name),
           words("image.dcm labels.png mask.png truth.json"));
  const auto mask = [&](const char* out) {
    return readFile(file(out) + QStringLiteral("/mask.png"), 1 << 26).value_or(QByteArray());
  };
  QVERIFY(!mask("one").isEmpty());
  QCOMPARE(mask("one"), mask("two"));
  QVERIFY(mask("one") != mask("three"));
}

void TestCommandLine::cancelBeforeTheWorkIs130() {
  CARPUS_NEEDS_NETWORKS();
  const std::atomic<bool> cancel{true};
  const Outcome outcome =
      run({QStringLiteral("assess"), file("study"), QStringLiteral("--json")}, {&cancel, false});
  QCOMPARE(outcome.status, 130);
  QCOMPARE(outcome.out, QString());
}

void TestCommandLine::interruptedProgramIs130() {
  CARPUS_NEEDS_NETWORKS();
  QProcess program;
  program.start(QStringLiteral(CARPUS_CLI),
                {QStringLiteral("attention"), file("study/girl.dcm"), QStringLiteral("--naive"),
                 QStringLiteral("--stride"), QStringLiteral("2"), QStringLiteral("--out"),
                 file("interrupted")});
  QVERIFY(program.waitForStarted());
  // Its first words on the error stream say that it is at work.
  program.setReadChannel(QProcess::StandardError);
  QVERIFY(program.waitForReadyRead());
  QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
  QVERIFY(program.waitForFinished(60'000));
  QCOMPARE(program.exitStatus(), QProcess::NormalExit);
  QCOMPARE(program.exitCode(), 130);
  QVERIFY(!QFileInfo::exists(file("interrupted/attention.npy")));
}

QTEST_MAIN(TestCommandLine)
#include "test_command_line.moc"
