// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QtTest>
#include <algorithm>

#include "core/growth/growth.h"
#include "core/growth/tables.h"
#include "tests/testing/testing.h"

using namespace carpus;
using growth::Maturity;
using growth::SdTable;

class TestGrowth : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void compiledTablesAreTheFiles_data();
  void compiledTablesAreTheFiles();
  void standardAgesAreAsPublished();
  void everyRowOfTheSdTableIsFound();
  void sdBetweenRowsIsLinear();
  void sdOutsideTheTableIsNothing_data();
  void sdOutsideTheTableIsNothing();
  void everyRowOfBayleyPinneauIsFound();
  void heightTableForDelayedBoysEndsAtThirteen();
  void maturityTurnsAtTwelveMonths();
  void adultHeightIsHeightOverPercent();
};

static QList<QStringList> rowsOfFile(const QString& name) {
  QFile file(testing::sourceFile(QStringLiteral("resources/reference/") + name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QList<QStringList> rows;
  for (const QByteArray& line : file.readAll().split('\n').mid(1))
    if (!line.trimmed().isEmpty())
      rows << QString::fromUtf8(line).trimmed().split(QLatin1Char(','));
  return rows;
}

void TestGrowth::compiledTablesAreTheFiles_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QByteArray>("compiled");
  QTest::newRow("ages") << "gp_standard_ages.csv" << QByteArray(growth::tables::kStandardAges);
  QTest::newRow("sd") << "skeletal_age_sd.csv" << QByteArray(growth::tables::kSkeletalAgeSd);
  QTest::newRow("height") << "bayley_pinneau.csv" << QByteArray(growth::tables::kBayleyPinneau);
}

void TestGrowth::compiledTablesAreTheFiles() {
  QFETCH(QString, file);
  QFETCH(QByteArray, compiled);
  QFile onDisk(testing::sourceFile(QStringLiteral("resources/reference/") + file));
  QVERIFY(onDisk.open(QIODevice::ReadOnly));
  QCOMPARE(compiled, onDisk.readAll());
}

void TestGrowth::standardAgesAreAsPublished() {
  const auto& girls = growth::standardAges(Sex::Female);
  const auto& boys = growth::standardAges(Sex::Male);
  QCOMPARE(girls.size(), 27U);
  QCOMPARE(boys.size(), 31U);
  QVERIFY(std::is_sorted(girls.begin(), girls.end()));
  QVERIFY(std::is_sorted(boys.begin(), boys.end()));
  QCOMPARE(girls.front().value, 0.0);
  QCOMPARE(girls.back().value, 216.0);
  QCOMPARE(boys.back().value, 228.0);
  QVERIFY(std::find(girls.begin(), girls.end(), Months{69}) != girls.end());
  QVERIFY(std::find(boys.begin(), boys.end(), Months{69}) == boys.end());
}

void TestGrowth::everyRowOfTheSdTableIsFound() {
  const auto rows = rowsOfFile(QStringLiteral("skeletal_age_sd.csv"));
  QCOMPARE(rows.size(), 89);
  for (const QStringList& row : rows) {
    const SdTable table =
        row[0] == QLatin1String("brush") ? SdTable::Brush : SdTable::GreulichPyleHand;
    QCOMPARE(growth::toCode(table), row[0]);
    const auto sd = growth::skeletalAgeSd(table, *sexFromCode(row[1]), Months{row[2].toDouble()});
    QVERIFY2(sd, qPrintable(row.join(QLatin1Char(','))));
    QCOMPARE(*sd, row[3].toDouble());
  }
}

void TestGrowth::sdBetweenRowsIsLinear() {
  // Brush girls: 10.23 at 72 and 9.64 at 84 months.
  QCOMPARE(*growth::skeletalAgeSd(SdTable::Brush, Sex::Female, Months{78}), (10.23 + 9.64) / 2);
  QCOMPARE(*growth::skeletalAgeSd(SdTable::Brush, Sex::Female, Months{75}), 10.23 - 0.59 / 4);
}

void TestGrowth::sdOutsideTheTableIsNothing_data() {
  QTest::addColumn<bool>("brush");
  QTest::addColumn<bool>("female");
  QTest::addColumn<double>("low");
  QTest::addColumn<double>("high");
  QTest::newRow("brush girls") << true << true << 3.0 << 192.0;
  QTest::newRow("brush boys") << true << false << 3.0 << 204.0;
  QTest::newRow("gp girls") << false << true << 12.0 << 180.0;
  QTest::newRow("gp boys") << false << false << 12.0 << 204.0;
}

void TestGrowth::sdOutsideTheTableIsNothing() {
  QFETCH(bool, brush);
  QFETCH(bool, female);
  QFETCH(double, low);
  QFETCH(double, high);
  const SdTable table = brush ? SdTable::Brush : SdTable::GreulichPyleHand;
  const Sex sex = female ? Sex::Female : Sex::Male;
  const auto [from, to] = growth::coveredRange(table, sex);
  QCOMPARE(from.value, low);
  QCOMPARE(to.value, high);
  QVERIFY(growth::skeletalAgeSd(table, sex, from));
  QVERIFY(growth::skeletalAgeSd(table, sex, to));
  QVERIFY(!growth::skeletalAgeSd(table, sex, Months{low - 0.01}));
  QVERIFY(!growth::skeletalAgeSd(table, sex, Months{high + 0.01}));
  QVERIFY(!growth::skeletalAgeSd(table, sex, Months{std::nan("")}));
}

void TestGrowth::everyRowOfBayleyPinneauIsFound() {
  const auto rows = rowsOfFile(QStringLiteral("bayley_pinneau.csv"));
  QVERIFY(rows.size() > 200);
  for (const QStringList& row : rows) {
    Maturity maturity = Maturity::Average;
    if (row[1] == QLatin1String("advanced")) maturity = Maturity::Advanced;
    if (row[1] == QLatin1String("delayed")) maturity = Maturity::Delayed;
    QCOMPARE(growth::toCode(maturity), row[1]);
    const auto percent =
        growth::percentOfMatureHeight(*sexFromCode(row[0]), maturity, Months{row[2].toDouble()});
    QVERIFY2(percent, qPrintable(row.join(QLatin1Char(','))));
    QCOMPARE(*percent, row[3].toDouble());
  }
}

void TestGrowth::heightTableForDelayedBoysEndsAtThirteen() {
  QVERIFY(growth::percentOfMatureHeight(Sex::Male, Maturity::Delayed, Months{156}));
  QVERIFY(!growth::percentOfMatureHeight(Sex::Male, Maturity::Delayed, Months{157}));
  QVERIFY(!growth::predictAdultHeight(Sex::Male, Months{160}, Months{180}, 150));
}

void TestGrowth::maturityTurnsAtTwelveMonths() {
  QVERIFY(growth::maturityOf(Months{132}, Months{120}) == Maturity::Advanced);
  QVERIFY(growth::maturityOf(Months{131.9}, Months{120}) == Maturity::Average);
  QVERIFY(growth::maturityOf(Months{108.1}, Months{120}) == Maturity::Average);
  QVERIFY(growth::maturityOf(Months{108}, Months{120}) == Maturity::Delayed);
}

void TestGrowth::adultHeightIsHeightOverPercent() {
  // Boys of average maturity have 78.4 % of their height at a skeletal age of 10 years.
  const auto height = growth::predictAdultHeight(Sex::Male, Months{120}, Months{121}, 137.2);
  QVERIFY(height);
  QCOMPARE(*height, 137.2 / 0.784);
  QVERIFY(!growth::predictAdultHeight(Sex::Male, Months{120}, Months{121}, 0));
  QVERIFY(!growth::predictAdultHeight(Sex::Male, Months{24}, Months{24}, 90));
}

QTEST_GUILESS_MAIN(TestGrowth)
#include "test_growth.moc"
