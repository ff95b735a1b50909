// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/unit/assess/fixtures.h"

using namespace carpus;
using namespace carpus::assess;

class TestComparison : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void zBorderIsNormalOnBothSides_data();
  void zBorderIsNormalOnBothSides();
  void noZWithoutChronologicalAge();
  void noZOutsideTheTable_data();
  void noZOutsideTheTable();
  void ageSources_data();
  void ageSources();
  void mismatchStartsAfterThirtyOneDays_data();
  void mismatchStartsAfterThirtyOneDays();
  void enteredAgeThatContradictsTheDatesIsNamed();
};

void TestComparison::zBorderIsNormalOnBothSides_data() {
  QTest::addColumn<double>("z");
  QTest::addColumn<QString>("verdict");
  QTest::newRow("+2") << 2.0 << "normal";
  QTest::newRow("-2") << -2.0 << "normal";
  QTest::newRow("0") << 0.0 << "normal";
  QTest::newRow("+2.001") << 2.001 << "advanced";
  QTest::newRow("-2.001") << -2.001 << "delayed";
}

void TestComparison::zBorderIsNormalOnBothSides() {
  QFETCH(double, z);
  QFETCH(QString, verdict);
  // At every age of the table, so that no rounding of the division moves the border.
  for (double age = 3; age <= 192; age += 0.7) {
    const double sd = *growth::skeletalAgeSd(growth::SdTable::Brush, Sex::Female, Months{age});
    const Comparison comparison =
        compare(Months{age + z * sd}, ChronologicalAge{Months{age}, AgeSource::Dates}, Sex::Female);
    QVERIFY(std::abs(*comparison.zScore - z) < 1e-9);
    QCOMPARE(*comparison.sdMonths, sd);
    QCOMPARE(toCode(*comparison.verdict), verdict);
    QVERIFY(comparison.explanation.isEmpty());
  }
}

void TestComparison::noZWithoutChronologicalAge() {
  const Comparison comparison = compare(Months{100}, std::nullopt, Sex::Male);
  QVERIFY(!comparison.zScore && !comparison.sdMonths && !comparison.verdict);
  QVERIFY(comparison.explanation.contains(QStringLiteral("unknown")));
}

void TestComparison::noZOutsideTheTable_data() {
  QTest::addColumn<double>("age");
  QTest::addColumn<bool>("brush");
  QTest::newRow("too young") << 2.5 << true;
  QTest::newRow("too old") << 192.5 << true;
  QTest::newRow("too young for the hand table") << 11.0 << false;
  QTest::newRow("too old for the hand table") << 181.0 << false;
}

void TestComparison::noZOutsideTheTable() {
  QFETCH(double, age);
  QFETCH(bool, brush);
  const auto table = brush ? growth::SdTable::Brush : growth::SdTable::GreulichPyleHand;
  const Comparison comparison =
      compare(Months{100}, ChronologicalAge{Months{age}, AgeSource::Dates}, Sex::Female, table);
  QVERIFY(!comparison.zScore && !comparison.sdMonths && !comparison.verdict);
  const auto [from, to] = growth::coveredRange(table, Sex::Female);
  QVERIFY(comparison.explanation.contains(toText(from)));
  QVERIFY(comparison.explanation.contains(toText(to)));
}

void TestComparison::ageSources_data() {
  QTest::addColumn<bool>("dates");
  QTest::addColumn<bool>("stated");
  QTest::addColumn<bool>("entered");
  QTest::addColumn<int>("source");
  QTest::newRow("all") << true << true << true << int(AgeSource::Dates);
  QTest::newRow("dates") << true << false << false << int(AgeSource::Dates);
  QTest::newRow("stated") << false << true << true << int(AgeSource::Stated);
  QTest::newRow("entered") << false << false << true << int(AgeSource::Entered);
  QTest::newRow("none") << false << false << false << -1;
}

void TestComparison::ageSources() {
  QFETCH(bool, dates);
  QFETCH(bool, stated);
  QFETCH(bool, entered);
  QFETCH(int, source);
  Radiograph radiograph;
  radiograph.study.acquisitionDate = QDate(2020, 5, 10);
  if (dates) radiograph.patient.birthDate = QDate(2010, 5, 10);
  if (stated) radiograph.patient.statedAge = Months{120.4};
  std::vector<Finding> findings;
  const auto age =
      chronologicalAge(radiograph, entered ? std::optional(Months{119.8}) : std::nullopt, findings);
  QCOMPARE(age.has_value(), source >= 0);
  QCOMPARE(contains(findings, QStringLiteral("age-missing")), source < 0);
  QVERIFY(!contains(findings, QStringLiteral("age-mismatch")));
  if (!age) return;
  QCOMPARE(int(age->source), source);
  const double expected = dates ? 120.0 : stated ? 120.4 : 119.8;
  QCOMPARE(age->age.value, expected);
}

void TestComparison::mismatchStartsAfterThirtyOneDays_data() {
  QTest::addColumn<int>("days");
  QTest::addColumn<bool>("mismatch");
  QTest::newRow("same day") << 0 << false;
  QTest::newRow("31 days older") << 31 << false;
  QTest::newRow("32 days older") << 32 << true;
  QTest::newRow("31 days younger") << -31 << false;
  QTest::newRow("32 days younger") << -32 << true;
}

void TestComparison::mismatchStartsAfterThirtyOneDays() {
  QFETCH(int, days);
  QFETCH(bool, mismatch);
  Radiograph radiograph;
  radiograph.patient.birthDate = QDate(2019, 1, 31);
  radiograph.study.acquisitionDate = QDate(2020, 12, 1);
  const auto real = radiograph.patient.birthDate.daysTo(radiograph.study.acquisitionDate);
  radiograph.patient.statedAge = parseAgeString(QStringLiteral("%1D").arg(real + days));
  QVERIFY(radiograph.patient.statedAge);
  std::vector<Finding> findings;
  const auto age = chronologicalAge(radiograph, std::nullopt, findings);
  QVERIFY(age && age->source == AgeSource::Dates);
  QCOMPARE(contains(findings, QStringLiteral("age-mismatch")), mismatch);
}

void TestComparison::enteredAgeThatContradictsTheDatesIsNamed() {
  Radiograph radiograph;
  radiograph.patient.birthDate = QDate(2010, 1, 1);
  radiograph.study.acquisitionDate = QDate(2020, 1, 1);
  std::vector<Finding> findings;
  const auto age = chronologicalAge(radiograph, Months{150}, findings);
  QCOMPARE(age->age.value, 120.0);
  QCOMPARE(findings.size(), 1U);
  QCOMPARE(findings[0].code, QStringLiteral("age-mismatch"));
  QVERIFY(findings[0].text.contains(toText(Months{150})));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
