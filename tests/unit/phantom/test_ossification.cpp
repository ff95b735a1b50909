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

  void everyAgeNamesItsSources_data() { milestonesFollowEachOther_data(); }
  void everyAgeNamesItsSources() {
    QFETCH(int, bone);
    const Ossification& row = ossification(static_cast<Bone>(bone));
    const auto known = [](const QString& key) {
      for (const Source& source : ossificationSources())
        if (key == QLatin1String(source.key.data(), static_cast<qsizetype>(source.key.size())))
          return !source.reference.empty() && !source.supports.empty();
      return false;
    };
    const auto keys = [](std::string_view text) {
      return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()))
          .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    QVERIFY(!keys(row.appearanceSources).isEmpty());
    QCOMPARE(keys(row.fusionSources).isEmpty(), row.kind == BoneKind::Carpal);
    for (const QString& key : keys(row.appearanceSources) + keys(row.fusionSources))
      QVERIFY2(known(key), qPrintable(key));
  }

  // The printed list of Moses (fpnotebook.com), whole years or months; radius and ulna for both
  // sexes together.
  void appearanceAgreesWithThePrintedList_data() {
    QTest::addColumn<int>("bone");
    QTest::addColumn<double>("girls");
    QTest::addColumn<double>("boys");
    const auto row = [](Bone bone, double girls, double boys) {
      QTest::newRow(qPrintable(nameOf(ossification(bone))))
          << static_cast<int>(bone) << girls << boys;
    };
    row(Bone::Capitate, 2, 4);
    row(Bone::Hamate, 2, 4);
    row(Bone::Radius, 12, 12);
    row(Bone::Triquetrum, 24, 36);
    row(Bone::Lunate, 36, 48);
    row(Bone::Trapezoid, 48, 72);
    row(Bone::Scaphoid, 48, 72);
    row(Bone::Ulna, 66, 72);
    row(Bone::Pisiform, 108, 144);
  }
  void appearanceAgreesWithThePrintedList() {
    QFETCH(int, bone);
    QFETCH(double, girls);
    QFETCH(double, boys);
    const Ossification& row = ossification(static_cast<Bone>(bone));
    QVERIFY(std::abs(row.female.appears - girls) <= 3 + 0.15 * girls);
    QVERIFY(std::abs(row.male.appears - boys) <= 3 + 0.15 * boys);
  }

  void epiphysesAppearInThePublishedOrderAndSpan() {
    // Gilsanz and Ratib 2005: within 10 to 24 months in girls, 14 to 36 in boys, by rows; the
    // little finger's middle phalanx last, so it may come later.
    constexpr Bone kThird[] = {Bone::Proximal3, Bone::Metacarpal3, Bone::Distal3};
    for (const Sex sex : {Sex::Female, Sex::Male}) {
      double before = 0, latest = 0;
      for (const Bone bone : kThird) {
        QVERIFY(ossification(bone).of(sex).appears > before);
        before = ossification(bone).of(sex).appears;
      }
      QVERIFY(ossification(Bone::Middle3).of(sex).appears >
              ossification(Bone::Metacarpal3).of(sex).appears);
      for (int b = 0; b <= static_cast<int>(Bone::Distal5); ++b) {
        const double appears = ossification(static_cast<Bone>(b)).of(sex).appears;
        QVERIFY(appears >= (sex == Sex::Female ? 10 : 14));
        QVERIFY(appears <= (sex == Sex::Female ? 24 : 41));
        latest = std::max(latest, appears);
      }
      const double tolerance = sex == Sex::Female ? 2 : 0;
      QVERIFY(ossification(Bone::Middle5).of(sex).appears >= latest - tolerance);
      QVERIFY(ossification(Bone::Radius).of(sex).appears <
              ossification(Bone::Triquetrum).of(sex).appears);
      QVERIFY(ossification(Bone::Ulna).of(sex).appears <
              ossification(Bone::Pisiform).of(sex).appears);
    }
  }

  void handsFuseWithinThePublishedSpan() {
    // Cardoso and Severino 2010 for the hand; girls one to two years ahead.
    for (int b = 0; b <= static_cast<int>(Bone::Distal5); ++b) {
      const Ossification& row = ossification(static_cast<Bone>(b));
      QVERIFY(row.female.fusionEnds >= 12 * 12 && row.female.fusionEnds <= 18 * 12);
      QVERIFY(row.male.fusionEnds >= 15.5 * 12 && row.male.fusionEnds <= 18 * 12);
      const double ahead = row.male.fusionEnds - row.female.fusionEnds;
      QVERIFY(ahead >= 12 && ahead <= 30);
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
