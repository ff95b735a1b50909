// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/phantom/ossification.h"

using namespace carpus;
using namespace carpus::phantom;

namespace {

QString nameOf(const Ossification& row) {
  return QString::fromLatin1(row.name.data(), static_cast<qsizetype>(row.name.size()));
}

}  // namespace

class OssificationTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tableIsInTheOrderOfBones() {
    const auto table = ossificationTable();
    QCOMPARE(table.size(), static_cast<size_t>(Bone::Sesamoid) + 1);
    for (size_t i = 0; i < table.size(); ++i) QCOMPARE(static_cast<size_t>(table[i].bone), i);
  }

  void milestonesFollowEachOther_data() {
    QTest::addColumn<int>("bone");
    for (const Ossification& row : ossificationTable())
      QTest::newRow(qPrintable(nameOf(row))) << static_cast<int>(row.bone);
  }
  void milestonesFollowEachOther() {
    QFETCH(int, bone);
    const Ossification& row = ossification(static_cast<Bone>(bone));
    for (const Milestones& m : {row.female, row.male}) {
      QVERIFY(m.appears >= 0);
      QVERIFY(m.appears < m.wide);
      QVERIFY(m.wide < m.caps);
      QVERIFY(m.caps <= m.fusionBegins);
      QVERIFY(m.fusionBegins <= m.fusionEnds);
      QVERIFY(m.fusionEnds <= 228);
    }
    // Girls are ahead of boys at every milestone.
    QVERIFY(row.female.appears <= row.male.appears);
    QVERIFY(row.female.wide < row.male.wide);
    QVERIFY(row.female.fusionEnds < row.male.fusionEnds);
  }

  void centreIsAbsentBeforeAndPresentAfterItsAge_data() { milestonesFollowEachOther_data(); }
  void centreIsAbsentBeforeAndPresentAfterItsAge() {
    QFETCH(int, bone);
    for (const Sex sex : {Sex::Female, Sex::Male}) {
      const double age = ossification(static_cast<Bone>(bone)).of(sex).appears;
      QVERIFY(!maturity(static_cast<Bone>(bone), sex, Months{age - 0.5}).present);
      QVERIFY(maturity(static_cast<Bone>(bone), sex, Months{age + 0.5}).present);
    }
  }

  void maturityNeverFalls_data() { milestonesFollowEachOther_data(); }
  void maturityNeverFalls() {
    QFETCH(int, bone);
    for (const Sex sex : {Sex::Female, Sex::Male}) {
      Maturity before;
      for (double age = 0; age <= 240; age += 1) {
        const Maturity now = maturity(static_cast<Bone>(bone), sex, Months{age});
        QVERIFY(now.width >= before.width && now.width <= 1.0);
        QVERIFY(now.shape >= before.shape && now.shape <= 1.0);
        QVERIFY(now.capping >= before.capping && now.capping <= 1.0);
        QVERIFY(now.fusion >= before.fusion && now.fusion <= 1.0);
        before = now;
      }
    }
  }

  void distalPhalangesFuseFirstAndTheRadiusLast() {
    for (const Sex sex : {Sex::Female, Sex::Male}) {
      const double radius = ossification(Bone::Radius).of(sex).fusionEnds;
      double latestDistal = 0;
      for (int b = static_cast<int>(Bone::Distal1); b <= static_cast<int>(Bone::Distal5); ++b)
        latestDistal =
            std::max(latestDistal, ossification(static_cast<Bone>(b)).of(sex).fusionEnds);
      for (const Ossification& row : ossificationTable()) {
        if (row.kind != BoneKind::Tubular) continue;
        if (row.bone != Bone::Radius) QVERIFY(row.of(sex).fusionEnds < radius);
        if (row.bone < Bone::Distal1 || row.bone > Bone::Distal5)
          QVERIFY(row.of(sex).fusionEnds > latestDistal);
      }
    }
  }

  void handGrowsToItsAdultLength() {
    for (const Sex sex : {Sex::Female, Sex::Male}) {
      double before = 0;
      for (double age = 0; age <= 240; age += 3) {
        const double now = handLengthFraction(sex, Months{age});
        QVERIFY(now >= before);
        before = now;
      }
      QCOMPARE(before, 1.0);
    }
    QVERIFY(handLengthFraction(Sex::Female, Months{120}) >
            handLengthFraction(Sex::Male, Months{120}));
    QVERIFY(adultPalmLengthMm(Sex::Male) > adultPalmLengthMm(Sex::Female));
  }
};

QTEST_GUILESS_MAIN(OssificationTest)
#include "test_ossification.moc"
