// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as far as it goes without networks: what is asked for, what is refused, and
// where each text goes. With networks: tests/e2e.
#include <QTemporaryDir>
#include <QtTest>
#include <sstream>

#include "app/carpus-cli/application.h"
#include "app/carpus-cli/command.h"
#include "app/carpus-cli/console_progress.h"
#include "core/base/paths.h"
#include "tests/testing/testing.h"

using namespace carpus;

namespace {

struct Outcome {
  int status = -1;
  QString out, err;
};

Outcome run(const QStringList& arguments, const cli::Surroundings& surroundings = {}) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = cli::runCli(arguments, out, err, surroundings);
  return {status, QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

QStringList words(const char* line) {
  return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Takes nothing, like a full disk.
class FullBuffer final : public std::streambuf {
 protected:
  int overflow(int /*character*/) override { return traits_type::eof(); }
};

}  // namespace

class TestCli : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void wrongUsageIsSaidOnTheErrorStream_data();
  void wrongUsageIsSaidOnTheErrorStream();
  void helpAndVersionAreResults_data();
  void helpAndVersionAreResults();
  void everyCommandOfTheContractIsThere_data();
  void everyCommandOfTheContractIsThere();
  void formsOfLaterPartsAreRefused();
  void unwritableFolderIsStatusFour_data();
  void unwritableFolderIsStatusFour();
  void missingModelsAreAFault();
  void fullOutputIsStatusFour();
  void errorsHaveTheirStatuses_data();
  void errorsHaveTheirStatuses();
  void quietMayStandAnywhere();
  void progressInALogNamesEachPhraseOnce();
  void progressOnATerminalEndsItsLine();
};

void TestCli::wrongUsageIsSaidOnTheErrorStream_data() {
  QTest::addColumn<QStringList>("arguments");
  const auto row = [](const char* name, const char* line) { QTest::newRow(name) << words(line); };
  row("nothing", "");
  row("unknown command", "guess hand.dcm");
  row("unknown option", "assess hand.dcm --colour red");
  row("no input", "assess");
  row("wrong sex", "assess hand.dcm --sex X");
  row("age is no number", "assess hand.dcm --age-months ten");
  row("negative age", "assess hand.dcm --age-months -5");
  row("stages without folder", "stages hand.dcm");
  row("class and expected", "attention hand.dcm --out o --class 5 --expected");
  row("class out of range", "attention hand.dcm --out o --class 40");
  row("against without class", "attention hand.dcm --out o --against 4");
  row("patch of nothing", "attention hand.dcm --out o --patch 0");
  row("no decision", "report hand.dcm --reader R --out o");
  row("two decisions", "report hand.dcm --reader R --out o --pick 1 --bone-age 120");
  row("rank of nothing", "report hand.dcm --reader R --out o --pick 0");
  row("no reader", "report hand.dcm --out o --pick 1");
  row("bone age of nobody", "report hand.dcm --reader R --out o --bone-age 900");
  row("unknown form", "report hand.dcm --reader R --out o --pick 1 --forms sr,papyrus");
}

void TestCli::wrongUsageIsSaidOnTheErrorStream() {
  QFETCH(const QStringList, arguments);
  const Outcome outcome = run(arguments);
  QCOMPARE(outcome.status, 2);
  QCOMPARE(outcome.out, QString());
  QVERIFY(!outcome.err.trimmed().isEmpty());
}

void TestCli::helpAndVersionAreResults_data() {
  QTest::addColumn<QString>("option");
  QTest::addColumn<QString>("part");
  QTest::newRow("version") << "--version" << QStringLiteral(CARPUS_VERSION);
  QTest::newRow("help") << "--help"
                        << "assess";
}

void TestCli::helpAndVersionAreResults() {
  QFETCH(const QString, option);
  QFETCH(const QString, part);
  const Outcome outcome = run({option});
  QCOMPARE(outcome.status, 0);
  QCOMPARE(outcome.err, QString());
  QVERIFY2(outcome.out.contains(part), qPrintable(outcome.out));
  QVERIFY2(outcome.out.contains(disclaimer()), qPrintable(outcome.out));
}

void TestCli::everyCommandOfTheContractIsThere_data() {
  QTest::addColumn<QStringList>("command");
  QTest::addColumn<QStringList>("options");
  const auto row = [](const char* command, const char* options) {
    QTest::newRow(command) << words(command) << words(options);
  };
  row("assess", "--sex --age-months --model --thorough --atlas --json");
  row("stages", "--out");
  row("attention", "--out --class --expected --patch --stride --naive");
  row("report", "--pick --bone-age --reader --out --forms");
  row("phantom", "--sex --age-months --seed --out");
  row("atlas", "list verify draw");
  row("train", "cache detector segmenter classifier split import plot ablation");
  row("train split", "--out --train --val --test --seed");
  row("train import", "--prototxt --out --scale --mean");
  row("train ablation", "--plan --raw --half --small --out --depths");
  row("evaluate", "detector classifier networks");
  row("evaluate classifier", "--data --from --split --out --model --limit --thorough --json");
}

void TestCli::everyCommandOfTheContractIsThere() {
  QFETCH(const QStringList, command);
  QFETCH(const QStringList, options);
  const Outcome outcome = run(command + QStringList{QStringLiteral("--help")});
  QCOMPARE(outcome.status, 0);
  for (const QString& option : options) {
    QVERIFY2(outcome.out.contains(option), qPrintable(option + QLatin1Char('\n') + outcome.out));
  }
}

void TestCli::formsOfLaterPartsAreRefused() {
  for (const char* form : {"sc", "html", "fhir", "hl7", "csv"}) {
    const Outcome outcome = run(words("report hand.dcm --reader R --out o --pick 1 --forms") +
                                QStringList{QStringLiteral("sr,") + QLatin1String(form)});
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains(QLatin1Char('"') + QLatin1String(form) + QLatin1Char('"')),
             qPrintable(outcome.err));
  }
  QVERIFY(!QFileInfo::exists(QStringLiteral("o")));  // refused before anything was made
}

void TestCli::unwritableFolderIsStatusFour_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::newRow("stages") << words("stages hand.dcm --out");
  QTest::newRow("attention") << words("attention hand.dcm --out");
  QTest::newRow("report") << words("report hand.dcm --reader R --pick 1 --out");
  QTest::newRow("phantom") << words("phantom --sex F --age-months 90 --out");
}

void TestCli::unwritableFolderIsStatusFour() {
  QFETCH(const QStringList, arguments);
  QTemporaryDir folder;
  const QString blocker = folder.filePath(QStringLiteral("file"));
  QVERIFY(writeFile(blocker, "in the way"));
  const Outcome outcome = run(arguments + QStringList{blocker + QStringLiteral("/out")});
  QCOMPARE(outcome.status, 4);
  QCOMPARE(outcome.out, QString());
  QVERIFY2(outcome.err.contains(blocker), qPrintable(outcome.err));
}

void TestCli::missingModelsAreAFault() {
  QTemporaryDir empty;
  const QByteArray before = qgetenv("CARPUS_MODELS");
  qputenv("CARPUS_MODELS", empty.path().toUtf8());
  const Outcome outcome = run(words("assess hand.dcm --json"));
  qputenv("CARPUS_MODELS", before);
  QCOMPARE(outcome.status, 1);
  QCOMPARE(outcome.out, QString());
  QVERIFY(!outcome.err.isEmpty());
}

void TestCli::fullOutputIsStatusFour() {
  FullBuffer full;
  std::ostream out(&full);
  std::ostringstream err;
  QCOMPARE(cli::runCli({QStringLiteral("atlas"), QStringLiteral("list")}, out, err), 4);
  QVERIFY(!err.str().empty());
}

void TestCli::errorsHaveTheirStatuses_data() {
  QTest::addColumn<ErrorCode>("code");
  QTest::addColumn<int>("status");
  QTest::newRow("fault") << ErrorCode::Internal << 1;
  QTest::newRow("usage") << ErrorCode::Usage << 2;
  QTest::newRow("unreadable") << ErrorCode::Unreadable << 3;
  QTest::newRow("refused") << ErrorCode::Refused << 3;
  QTest::newRow("cannot write") << ErrorCode::CannotWrite << 4;
  QTest::newRow("cancelled") << ErrorCode::Cancelled << 130;
}

void TestCli::errorsHaveTheirStatuses() {
  QFETCH(const ErrorCode, code);
  QTEST(cli::exitStatus({code, QStringLiteral("sentence")}), "status");
}

void TestCli::quietMayStandAnywhere() {
  QCOMPARE(run(words("atlas list --quiet")).status, 0);
  QCOMPARE(run(words("-q atlas list")).status, 0);
  QTemporaryDir folder;
  const QStringList draw = words("phantom --sex F --age-months 90 --rows 300 --out");
  QVERIFY(!run(draw + QStringList{folder.path()}).err.isEmpty());
  QCOMPARE(run(draw + QStringList{folder.path(), QStringLiteral("-q")}).err, QString());
}

void TestCli::progressInALogNamesEachPhraseOnce() {
  std::ostringstream stream;
  cli::ConsoleProgress progress(stream, nullptr, false);
  for (int i = 0; i < 100; ++i) progress.report(0.01 * i, QStringLiteral("Reading"));
  progress.finish();
  QCOMPARE(QString::fromStdString(stream.str()).count(QStringLiteral("Reading")), 1);
  QVERIFY(!progress.isCancelled());
  std::atomic<bool> cancel{false};
  const cli::ConsoleProgress other(stream, &cancel, false);
  QVERIFY(!other.isCancelled());
  cancel = true;
  QVERIFY(other.isCancelled());
}

void TestCli::progressOnATerminalEndsItsLine() {
  std::ostringstream stream;
  cli::ConsoleProgress progress(stream, nullptr, true);
  progress.report(0.5, QStringLiteral("Reading"));
  const std::string before = stream.str();
  QVERIFY(before.find("50 % Reading") != std::string::npos);
  QVERIFY(before.find('\n') == std::string::npos);
  progress.finish();
  QVERIFY(stream.str().size() > before.size());
  std::ostringstream silent;
  cli::ConsoleProgress quiet(silent, nullptr, true);
  quiet.setQuiet(true);
  quiet.report(0.5, QStringLiteral("Reading"));
  quiet.finish();
  QVERIFY(silent.str().empty());
}

QTEST_MAIN(TestCli)
#include "test_cli.moc"
