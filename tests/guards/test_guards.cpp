// SPDX-License-Identifier: GPL-3.0-or-later
// Habits of the house, checked over the source tree: layering, third parties, length, licence,
// format, translated texts. Each check is also shown a breach, so that it is known to see one.
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include "tests/guards/house_rules.h"
#include "tests/testing/testing.h"

using namespace carpus::guards;

namespace {

using LineCheck = QString (*)(const QString& path, const QString& included);

/// Every breach of an include rule, "path:line: why".
QStringList breaches(LineCheck check) {
  QStringList list;
  for (const Source& source : sources()) {
    for (int i = 0; i < source.lines.size(); ++i) {
      const QString included = includedBy(source.lines[i]);
      const QString why = included.isEmpty() ? QString() : check(source.path, included);
      if (!why.isEmpty()) list << QStringLiteral("%1:%2: %3").arg(source.path).arg(i + 1).arg(why);
    }
  }
  return list;
}

template <class Breach>
QStringList filesWhere(Breach breach) {
  QStringList list;
  for (const Source& source : sources())
    if (breach(source)) list << source.path;
  return list;
}

}  // namespace

#define NO_BREACHES(list)                                                 \
  do {                                                                    \
    const QStringList found = (list);                                     \
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n')))); \
  } while (false)

class TestGuards : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void treeIsFound();
  void roomsIncludeOnlyWhatStandsBefore_data();
  void roomsIncludeOnlyWhatStandsBefore();
  void noIncludeBreaksTheTable() { NO_BREACHES(breaches(layeringBreach)); }
  void everyRoomIsInTheTable();
  void thirdPartiesStayInTheirRooms_data();
  void thirdPartiesStayInTheirRooms();
  void noThirdPartyStrays() { NO_BREACHES(breaches(thirdPartyBreach)); }
  void noWidgetsInCore();
  void noFileIsTooLong();
  void everyFileNamesItsLicence();
  void textsOfTheWindowAreTranslated_data();
  void textsOfTheWindowAreTranslated();
  void noTextOfTheWindowIsUntranslated();
  void everyFileIsFormatted();
};

void TestGuards::treeIsFound() { QVERIFY(sources().size() > 50); }

void TestGuards::roomsIncludeOnlyWhatStandsBefore_data() {
  QTest::addColumn<QString>("path");
  QTest::addColumn<QString>("included");
  QTest::addColumn<bool>("allowed");
  QTest::newRow("own room") << "core/image/a.cpp"
                            << "core/image/b.h" << true;
  QTest::newRow("earlier room") << "core/assess/a.cpp"
                                << "core/image/b.h" << true;
  QTest::newRow("later room") << "core/image/a.cpp"
                              << "core/assess/b.h" << false;
  QTest::newRow("unknown room") << "core/shed/a.cpp"
                                << "core/base/b.h" << false;
  QTest::newRow("learn on networks") << "core/learn/a.cpp"
                                     << "core/networks/b.h" << true;
  QTest::newRow("learn on base") << "core/learn/a.cpp"
                                 << "core/base/b.h" << false;
  QTest::newRow("networks on base") << "core/networks/a.cpp"
                                    << "core/base/b.h" << false;
  QTest::newRow("core on ui") << "core/workflow/a.cpp"
                              << "ui/shell/b.h" << false;
  QTest::newRow("ui on core") << "ui/viewer/a.cpp"
                              << "core/workflow/b.h" << true;
  QTest::newRow("shell on viewer") << "ui/shell/a.cpp"
                                   << "ui/viewer/b.h" << true;
  QTest::newRow("viewer on shell") << "ui/viewer/a.cpp"
                                   << "ui/shell/b.h" << false;
}

void TestGuards::roomsIncludeOnlyWhatStandsBefore() {
  QFETCH(const QString, path);
  QFETCH(const QString, included);
  QTEST(layeringBreach(path, included).isEmpty(), "allowed");
}

void TestGuards::everyRoomIsInTheTable() {
  const auto roomsIn = [](const char* top) {
    return QDir(carpus::testing::sourceFile(QLatin1String(top)))
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
  };
  const auto sorted = [](QStringList list) {
    list.sort();
    return list;
  };
  QCOMPARE(sorted(coreOrder()), roomsIn("core"));
  QCOMPARE(sorted(uiOrder()), roomsIn("ui"));
}

void TestGuards::thirdPartiesStayInTheirRooms_data() {
  QTest::addColumn<QString>("path");
  QTest::addColumn<QString>("included");
  QTest::addColumn<bool>("allowed");
  QTest::newRow("DCMTK at home") << "core/dicom/a.cpp"
                                 << "dcmtk/dcmdata/dctk.h" << true;
  QTest::newRow("DCMTK in the window") << "ui/viewer/a.cpp"
                                       << "dcmtk/dcmdata/dctk.h" << false;
  QTest::newRow("LibTorch at home") << "core/networks/a.cpp"
                                    << "torch/torch.h" << true;
  QTest::newRow("LibTorch in the interface") << "core/nn/session.h"
                                             << "torch/torch.h" << false;
  QTest::newRow("OpenCV's networks at home") << "core/pretrained/a.cpp"
                                             << "opencv2/dnn.hpp" << true;
  QTest::newRow("OpenCV's networks elsewhere") << "core/preprocess/a.cpp"
                                               << "opencv2/dnn.hpp" << false;
  QTest::newRow("command line parser in core") << "core/workflow/a.cpp"
                                               << "CLI/CLI.hpp" << false;
}

void TestGuards::thirdPartiesStayInTheirRooms() {
  QFETCH(const QString, path);
  QFETCH(const QString, included);
  QTEST(thirdPartyBreach(path, included).isEmpty(), "allowed");
}

void TestGuards::noWidgetsInCore() {
  QVERIFY(!widgetBreach(QStringLiteral("core/report/a.cpp"), QStringLiteral("QLabel")).isEmpty());
  QVERIFY(widgetBreach(QStringLiteral("core/report/a.cpp"), QStringLiteral("QPainter")).isEmpty());
  QVERIFY(widgetBreach(QStringLiteral("ui/viewer/a.cpp"), QStringLiteral("QLabel")).isEmpty());
  NO_BREACHES(breaches(widgetBreach));
}

void TestGuards::noFileIsTooLong() {
  QVERIFY(isTooLong({{}, QStringList(kLongestFile + 1)}));
  QVERIFY(!isTooLong({{}, QStringList(kLongestFile)}));
  NO_BREACHES(filesWhere(isTooLong));
}

void TestGuards::everyFileNamesItsLicence() {
  QVERIFY(!hasLicence({{}, {QStringLiteral("#pragma once")}}));
  NO_BREACHES(filesWhere([](const Source& source) { return !hasLicence(source); }));
}

void TestGuards::textsOfTheWindowAreTranslated_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<bool>("untranslated");
  QTest::newRow("bare") << "label->setText(\"Sign\");" << true;
  QTest::newRow("literal") << "label->setText(QStringLiteral(\"Sign the report\"));" << true;
  QTest::newRow("title") << "setWindowTitle(\"Carpus viewer\");" << true;
  QTest::newRow("translated") << "label->setText(tr(\"Sign\"));" << false;
  QTest::newRow("no words") << "label->setText(\"%1 / %2\");" << false;
  QTest::newRow("name of the program") << "setWindowTitle(QStringLiteral(\"Carpus\"));" << false;
  QTest::newRow("a value") << "label->setText(name);" << false;
}

void TestGuards::textsOfTheWindowAreTranslated() {
  QFETCH(const QString, line);
  QTEST(isUntranslated(line), "untranslated");
}

void TestGuards::noTextOfTheWindowIsUntranslated() {
  QStringList list;
  for (const Source& source : sources()) {
    if (!source.path.startsWith(QLatin1String("ui/"))) continue;
    for (int i = 0; i < source.lines.size(); ++i)
      if (isUntranslated(source.lines[i]))
        list << QStringLiteral("%1:%2: %3")
                    .arg(source.path)
                    .arg(i + 1)
                    .arg(source.lines[i].trimmed());
  }
  NO_BREACHES(list);
}

void TestGuards::everyFileIsFormatted() {
  const QString program = QStandardPaths::findExecutable(QStringLiteral("clang-format"));
  if (program.isEmpty()) QSKIP("clang-format is not installed; the format was not checked.");
  QStringList arguments{QStringLiteral("--dry-run"), QStringLiteral("-Werror"),
                        QStringLiteral("--style=file")};
  for (const Source& source : sources()) arguments << source.path;
  QProcess process;
  process.setWorkingDirectory(carpus::testing::sourceFile({}));
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  QVERIFY(process.waitForFinished(100'000));
  QStringList unformatted;
  for (const QString& line : QString::fromUtf8(process.readAll()).split(QLatin1Char('\n')))
    if (line.contains(QLatin1String("[-Wclang-format-violations]")))
      unformatted << line.section(QLatin1Char(':'), 0, 1);
  unformatted.removeDuplicates();
  QVERIFY2(process.exitCode() == 0, qPrintable(unformatted.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestGuards)
#include "test_guards.moc"
