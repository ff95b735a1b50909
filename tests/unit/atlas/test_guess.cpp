// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QtTest>

#include "core/atlas/guess.h"
#include "core/atlas/import_plan.h"
#include "core/atlas/import_table.h"
#include "tests/testing/testing.h"

using namespace carpus;
using namespace carpus::atlas;

class GuessTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void namesAreRead_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("sex");  // "": not to be taken
    QTest::addColumn<double>("age");   // months; below 0: not to be taken
    QTest::addColumn<bool>("bare");    // the number has no unit of its own
    const auto row = [](const char* path, const char* sex, double age, bool bare = false) {
      QTest::newRow(path) << QString::fromUtf8(path) << QString::fromLatin1(sex) << age << bare;
    };
    row("M_120.png", "M", 120, true);
    row("F_0.png", "F", 0, true);
    row("m120.jpg", "M", 120, true);
    row("F-12.tif", "F", 12, true);
    row("120F.png", "F", 120, true);
    row("male/120.png", "M", 120, true);
    row("Girls/60.jpeg", "F", 60, true);
    row("F 5y6m.jpg", "F", 66);
    row("M_5y.png", "M", 60);
    row("boy 10 years 6 months.png", "M", 126);
    row("girl_10.5y.png", "F", 126);
    row("female/12-06.tif", "F", 150);
    row("Junge_3J2M.jpg", "M", 38);
    row("M\xC3\xA4"
        "dchen 13 Jahre.png",
        "F", 156);
    row("weiblich/10;6.png", "F", 126);
    row("M 18mo.png", "M", 18);
    row("female/18m.png", "F", 18);
    row("M/8 Monate.png", "M", 8);
    row("newborn f.png", "F", 0);
    row("male/standard 07 8y.png", "M", 96);
    row("atlas/male/plate 17 M_120.png", "M", 120, true);
    row("F/2019-05-03 120.png", "F", 120, true);
    row("male/F_120.png", "", 120, true);
    row("m f 5y.png", "", 60);
    row("page-012.png", "", -1);
    row("male/page_24.png", "M", -1);
    row("Seite 31 F_120.png", "F", 120, true);
    row("plate 12 boys 10y.jpg", "M", 120);
    row("plate 12 boys 10.jpg", "M", 10, true);
    row("female/plate12.jpg", "F", -1);
    row("girls/fig. 7 6y10m.jpg", "F", 82);
    row("IMG_0120.png", "", -1);
    row("scan_0012.jpg", "", -1);
    row("M 12 30.png", "M", 12, true);
    row("males/12 30.png", "M", -1);
    row("IMG.png", "", -1);
    row("F_999.png", "F", -1);
    row("M_13-14.png", "M", 13, true);
  }
  void namesAreRead() {
    QFETCH(QString, path);
    QFETCH(QString, sex);
    QFETCH(double, age);
    QFETCH(bool, bare);
    const NameReading reading = readName(path);
    QCOMPARE(reading.sex ? toCode(*reading.sex) : QString(), sex);
    QCOMPARE(reading.sexDoubt.isEmpty(), !sex.isEmpty());
    QCOMPARE(reading.sexReason.isEmpty(), sex.isEmpty());
    QCOMPARE(reading.age.has_value(), age >= 0);
    QCOMPARE(reading.ageDoubt.isEmpty(), age >= 0);
    if (!reading.age) return;
    QVERIFY(!reading.ageReason.isEmpty());
    QCOMPARE(!reading.age->months().has_value(), bare);
    QCOMPARE(bare ? reading.age->number : reading.age->months()->value, age);
  }

  void bareNumbersGetTheUnitOfTheirSet_data() {
    QTest::addColumn<std::vector<double>>("numbers");
    QTest::addColumn<bool>("years");
    QTest::addColumn<bool>("sure");
    const auto row = [](const char* name, std::vector<double> numbers, bool years, bool sure) {
      QTest::newRow(name) << numbers << years << sure;
    };
    row("none", {}, false, true);
    row("months", {0, 3, 6, 9, 12, 24, 120}, false, true);
    row("one above 19", {20}, false, true);
    row("all years", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, true, true);
    row("halves", {2.5, 3}, true, true);
    row("few", {3, 12}, true, false);
  }
  void bareNumbersGetTheUnitOfTheirSet() {
    QFETCH(std::vector<double>, numbers);
    const UnitOfSet unit = unitOfSet(numbers);
    QTEST(unit.unit == AgeWord::Unit::Years, "years");
    QTEST(unit.sure, "sure");
  }

  void tablesAreRead_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("wanted");  // file sex age unit | ...
    QTest::newRow("headings") << QByteArray("file,sex,age_months\na.png,F,120\nb.png,M,36\n")
                              << "a.png F 120 months | b.png M 36 months";
    QTest::newRow("semicolons, German")
        << QByteArray("Datei;Geschlecht;Alter (Jahre)\r\na.png;weiblich;10,5\r\n")
        << "a.png F 10.5 years";
    QTest::newRow("tabs, no unit") << QByteArray("image\tgender\tage\nx\tboy\t7\n") << "x M 7 none";
    QTest::newRow("male true or false")
        << QByteArray("id,boneage,male\n1377,180,False\n1378,12,True\n")
        << "1377 F 180 none | 1378 M 12 none";
    QTest::newRow("years and months in the cell")
        << QByteArray("file,sex,age\na.png,f,5y6m\nb.png,f,12-06\nc.dcm,f,012Y\n")
        << "a.png F 66 months | b.png F 150 months | c.dcm F 12 years";
    QTest::newRow("bone age beside the other")
        << QByteArray("file,sex,age_months,bone_age_months\na.png,F,100,120\n")
        << "a.png F 120 months";
    QTest::newRow("no heading") << QByteArray("120,F,a.png\n96,M,b.png\n")
                                << "a.png F 120 none | b.png M 96 none";
    QTest::newRow("quotes and blank lines")
        << QByteArray("file,sex,age_months\n\n\"a, b.png\",F,12\n,,\n") << "a, b.png F 12 months";
    QTest::newRow("holes") << QByteArray("file,sex,age_months\na.png,,\nb.png,x,old\n")
                           << "a.png ? ? | b.png ? ?";
    QTest::newRow("byte order mark") << QByteArray(
                                            "\xEF\xBB\xBF"
                                            "file,sex,months\na.png,F,1\n")
                                     << "a.png F 1 months";
  }
  void tablesAreRead() {
    QFETCH(QByteArray, csv);
    const auto rows = readTable(csv);
    QVERIFY2(rows.has_value(), rows ? "" : qPrintable(rows.error().sentence));
    QStringList words;
    for (const TableRow& row : *rows) {
      QString word =
          row.file + QLatin1Char(' ') + (row.sex ? toCode(*row.sex) : QStringLiteral("?"));
      if (!row.age) {
        word += QStringLiteral(" ?");
      } else {
        const char* unit = row.age->unit == AgeWord::Unit::Months  ? "months"
                           : row.age->unit == AgeWord::Unit::Years ? "years"
                                                                   : "none";
        word += QStringLiteral(" %1 %2").arg(row.age->number).arg(QLatin1String(unit));
      }
      words << word;
    }
    QTEST(words.join(QStringLiteral(" | ")), "wanted");
  }

  void tablesWithoutFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only ages") << QByteArray("sex,age\nF,12\n");
    QTest::newRow("only a heading") << QByteArray("file,sex,age\n");
    QTest::newRow("not text") << QByteArray(300, '\0');
  }
  void tablesWithoutFilesAreRefused() {
    QFETCH(QByteArray, csv);
    const auto rows = readTable(csv);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::Refused);
    QVERIFY(rows.error().sentence.endsWith(QLatin1Char('.')));
  }

  void completenessIsCountedAgainstTheStandard() {
    QFile file(
        carpus::testing::sourceFile(QStringLiteral("resources/reference/gp_standard_ages.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::vector<Months> ages;
    while (!file.atEnd()) {
      const QList<QByteArray> cells = file.readLine().trimmed().split(',');
      if (cells.size() == 2 && cells[0] == "M") ages.push_back(Months{cells[1].toDouble()});
    }
    QCOMPARE(ages.size(), size_t{31});
    const Completeness whole = completenessOf(ages, Sex::Male);
    QCOMPARE(whole.present, size_t{31});
    QVERIFY(whole.missing.empty() && whole.others.empty());
    ages.erase(ages.begin() + 3);
    ages.push_back(Months{100.5});
    const Completeness holed = completenessOf(ages, Sex::Male);
    QCOMPARE(holed.present, size_t{30});
    QCOMPARE(holed.missing.size(), size_t{1});
    QCOMPARE(holed.others.size(), size_t{1});
    QVERIFY(toText(holed, Sex::Male).contains(QStringLiteral("30")));
  }
};

QTEST_GUILESS_MAIN(GuessTest)
#include "test_guess.moc"
