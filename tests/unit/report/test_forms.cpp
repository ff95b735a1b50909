// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "core/base/paths.h"
#include "tests/unit/report/fixtures.h"

using namespace carpus;
using namespace carpus::report;
using namespace carpus::testing;

class TestForms : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void filesHaveTheNamesOfTheContract();
  void missingFolderIsMade();
  void formNamedTwiceIsWrittenOnce();
  void unknownFormsAreRefused_data();
  void unknownFormsAreRefused();
  void folderThatCannotBeMadeIsASentence();
  void fullDiskLeavesNothing();
  void fullDiskLeavesOldFilesWhole();
  void targetThatIsAFolderLeavesNothing();
  void pageNeedsTheGraphicsSystem();
};

static Result<QStringList> writeTo(const QString& folder, const QStringList& forms) {
  return writeForms(someReport(), forms, folder, {}, {});
}

static QStringList entriesOf(const QString& folder) {
  return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// No file may grow beyond `bytes` while this lives, as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    old_ = std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &limit_);
    rlimit lower = limit_;
    lower.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &lower);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &limit_);
    std::signal(SIGXFSZ, old_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit limit_{};
  void (*old_)(int) = nullptr;
};

void TestForms::filesHaveTheNamesOfTheContract() {
  QTemporaryDir folder;
  const auto paths = writeTo(folder.path(), {QStringLiteral("sr"), QStringLiteral("text")});
  QVERIFY(paths);
  QCOMPARE(*paths, (QStringList{folder.filePath("report.sr.dcm"), folder.filePath("report.txt")}));
  QCOMPARE(entriesOf(folder.path()), (QStringList{"report.sr.dcm", "report.txt"}));
  QCOMPARE(readStructuredReport(paths->at(0))->boneAgeMonths, 120.0);
  QFile text(paths->at(1));
  QVERIFY(text.open(QIODevice::ReadOnly));
  QCOMPARE(QString::fromUtf8(text.readAll()), toPlainText(someReport()));
  QCOMPARE(knownForms(), (QStringList{"sr", "pdf", "text"}));
}

void TestForms::missingFolderIsMade() {
  QTemporaryDir folder;
  QVERIFY(writeTo(folder.filePath("a/b"), {QStringLiteral("text")}));
  QVERIFY(QFile::exists(folder.filePath("a/b/report.txt")));
}

void TestForms::formNamedTwiceIsWrittenOnce() {
  QTemporaryDir folder;
  const auto paths = writeTo(folder.path(), {QStringLiteral("text"), QStringLiteral("text")});
  QVERIFY(paths);
  QCOMPARE(paths->size(), 1);
}

void TestForms::unknownFormsAreRefused_data() {
  QTest::addColumn<QStringList>("forms");
  QTest::addColumn<QString>("word");
  QTest::newRow("none") << QStringList{} << "at least one";
  QTest::newRow("planned") << QStringList{"sr", "fhir"} << "fhir yet";
  QTest::newRow("unknown") << QStringList{"docx"} << "no form docx";
}

void TestForms::unknownFormsAreRefused() {
  QFETCH(QStringList, forms);
  QFETCH(QString, word);
  QTemporaryDir folder;
  const auto paths = writeTo(folder.path(), forms);
  QVERIFY(!paths);
  QCOMPARE(paths.error().code, ErrorCode::Usage);
  QVERIFY2(paths.error().sentence.contains(word), qPrintable(paths.error().sentence));
  QVERIFY(entriesOf(folder.path()).isEmpty());
}

void TestForms::folderThatCannotBeMadeIsASentence() {
  QTemporaryDir folder;
  QVERIFY(writeFile(folder.filePath("file"), "x"));
  const auto paths = writeTo(folder.filePath("file/below"), {QStringLiteral("text")});
  QVERIFY(!paths);
  QCOMPARE(paths.error().code, ErrorCode::CannotWrite);
  QVERIFY(paths.error().sentence.contains(QStringLiteral("below")));
}

void TestForms::fullDiskLeavesNothing() {
  QTemporaryDir folder;
  // The text would fit, the structured report does not.
  const auto limit = static_cast<rlim_t>(toPlainText(someReport()).toUtf8().size() + 100);
  QVERIFY(toStructuredReport(someReport())->size() > qsizetype(limit));
  Result<QStringList> paths;
  {
    const FullDisk full(limit);
    paths = writeTo(folder.path(), {QStringLiteral("text"), QStringLiteral("sr")});
  }
  QVERIFY(!paths);
  QCOMPARE(paths.error().code, ErrorCode::CannotWrite);
  QVERIFY(paths.error().sentence.contains(QStringLiteral("report.sr.dcm")));
  QVERIFY2(entriesOf(folder.path()).isEmpty(), qPrintable(entriesOf(folder.path()).join(' ')));
}

void TestForms::fullDiskLeavesOldFilesWhole() {
  QTemporaryDir folder;
  QVERIFY(writeFile(folder.filePath("report.txt"), "old text"));
  QVERIFY(writeFile(folder.filePath("report.sr.dcm"), "old report"));
  {
    const FullDisk full(1000);
    QVERIFY(!writeTo(folder.path(), {QStringLiteral("text"), QStringLiteral("sr")}));
  }
  QCOMPARE(*readFile(folder.filePath("report.txt"), 100), QByteArray("old text"));
  QCOMPARE(*readFile(folder.filePath("report.sr.dcm"), 100), QByteArray("old report"));
  QCOMPARE(entriesOf(folder.path()).size(), 2);
}

void TestForms::targetThatIsAFolderLeavesNothing() {
  QTemporaryDir folder;
  QVERIFY(QDir(folder.path()).mkdir("report.txt"));
  const auto paths = writeTo(folder.path(), {QStringLiteral("sr"), QStringLiteral("text")});
  QVERIFY(!paths);
  QCOMPARE(paths.error().code, ErrorCode::CannotWrite);
  QCOMPARE(entriesOf(folder.path()), QStringList{"report.txt"});
}

void TestForms::pageNeedsTheGraphicsSystem() {
  QTemporaryDir folder;
  const auto paths = writeTo(folder.path(), {QStringLiteral("text"), QStringLiteral("pdf")});
  QVERIFY(!paths);
  QCOMPARE(paths.error().code, ErrorCode::Internal);
  QVERIFY(entriesOf(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestForms)
#include "test_forms.moc"
