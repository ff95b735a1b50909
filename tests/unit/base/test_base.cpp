// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/base/finding.h"
#include "core/base/paths.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/units.h"

using namespace carpus;

namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return fail(ErrorCode::Usage, QStringLiteral("odd"));
  return number / 2;
}

Result<int> quarter(int number) {
  CARPUS_TRY(const int once, half(number));
  CARPUS_TRY(const int twice, half(once));
  return twice;
}

class Recorder final : public Progress {
 public:
  void report(double fraction, const QString&) override { fractions.push_back(fraction); }
  bool isCancelled() const override { return cancelled; }
  std::vector<double> fractions;
  bool cancelled = false;
};

}  // namespace

class BaseTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agesAreReadInEveryForm_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("months");
    QTest::newRow("days") << "045D" << 45 / kDaysPerMonth;
    QTest::newRow("weeks") << "008W" << 56 / kDaysPerMonth;
    QTest::newRow("months") << "018M" << 18.0;
    QTest::newRow("years") << "012Y" << 144.0;
    QTest::newRow("short") << "9Y" << 108.0;
    QTest::newRow("lower case and blanks") << " 9y " << 108.0;
    QTest::newRow("newborn") << "000D" << 0.0;
    for (const char* wrong : {"", "Y", "12", "12X", "1234Y", "-5Y", "1.5Y"})
      QTest::newRow(wrong) << wrong << -1.0;
  }
  void agesAreReadInEveryForm() {
    QFETCH(QString, text);
    QFETCH(double, months);
    const auto age = parseAgeString(text);
    QCOMPARE(age.has_value(), months >= 0);
    if (age) QCOMPARE(age->value, months);
  }

  void ageBetweenDatesCountsCalendarMonths_data() {
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<double>("months");
    QTest::newRow("birthday") << QDate(2012, 3, 5) << QDate(2022, 3, 5) << 120.0;
    QTest::newRow("day before") << QDate(2012, 3, 5) << QDate(2022, 3, 4)
                                << 119 + 27 / kDaysPerMonth;
    QTest::newRow("same day") << QDate(2012, 3, 5) << QDate(2012, 3, 5) << 0.0;
    QTest::newRow("leap day") << QDate(2012, 2, 29) << QDate(2013, 2, 28) << 12.0;
    QTest::newRow("not born yet") << QDate(2022, 3, 5) << QDate(2012, 3, 5) << -1.0;
    QTest::newRow("no date") << QDate() << QDate(2012, 3, 5) << -1.0;
  }
  void ageBetweenDatesCountsCalendarMonths() {
    QFETCH(QDate, birth);
    QFETCH(QDate, on);
    QFETCH(double, months);
    const auto age = ageBetween(birth, on);
    QCOMPARE(age.has_value(), months >= 0);
    if (age) QVERIFY(std::abs(age->value - months) < 1e-9);
  }

  void monthsArePrintedInYearsAndMonths_data() {
    QTest::addColumn<double>("months");
    QTest::addColumn<QString>("text");
    QTest::newRow("years and months") << 150.0 << "12 y 6 m";
    QTest::newRow("rounds up into a year") << 143.6 << "12 y 0 m";
    QTest::newRow("infant") << 8.2 << "8 m";
    QTest::newRow("difference") << -14.0 << QStringLiteral("\u22121 y 2 m");
    QTest::newRow("no minus zero") << -0.3 << "0 m";
  }
  void monthsArePrintedInYearsAndMonths() {
    QFETCH(double, months);
    QFETCH(QString, text);
    QCOMPARE(toText(Months{months}), text);
  }

  void sexIsReadFromCodesAndWordsAlone() {
    QVERIFY(sexFromCode(QStringLiteral("F")) == Sex::Female);
    QVERIFY(sexFromCode(QStringLiteral("male")) == Sex::Male);
    for (const char* other : {"O", "U", "", "X", "FM"}) QVERIFY(!sexFromCode(QLatin1String(other)));
    QCOMPARE(toCode(Sex::Female), QStringLiteral("F"));
  }

  void everyFindingHasASentence() {
    for (const QString& code : findingCodes()) {
      const Finding finding = makeFinding(code, {QStringLiteral("one"), QStringLiteral("two")});
      QCOMPARE(finding.code, code);
      QVERIFY2(finding.text.endsWith(QLatin1Char('.')), qPrintable(finding.text));
      QVERIFY2(
          !finding.text.contains(QLatin1Char('%')) || finding.text.contains(QLatin1String(" %")),
          qPrintable(finding.text));
    }
    QStringList codes = findingCodes();
    QCOMPARE(codes.removeDuplicates(), 0);
  }

  void onlyStopFindingsStop() {
    QVERIFY(hasStop({makeFinding(QStringLiteral("sex-missing"))}));
    QVERIFY(!hasStop(
        {makeFinding(QStringLiteral("age-missing")), makeFinding(QStringLiteral("lossy-image"))}));
    QVERIFY(contains({makeFinding(QStringLiteral("noise"))}, QStringLiteral("noise")));
    QVERIFY(!contains({}, QStringLiteral("noise")));
  }

  void tryHandsErrorsUp() {
    QCOMPARE(quarter(12).value(), 3);
    QCOMPARE(quarter(6).error().sentence, QStringLiteral("odd"));
    QVERIFY(Error::cancelled().isCancelled());
    QVERIFY(Error::cancelled().sentence.isEmpty());
  }

  void partOfAJobReportsItsShareOfTheWhole() {
    Recorder whole;
    SubProgress part(whole, 0.5, 0.9);
    part.report(0, {});
    part.report(0.5, {});
    part.report(1, {});
    QCOMPARE(whole.fractions, (std::vector<double>{0.5, 0.7, 0.9}));
    whole.cancelled = true;
    QVERIFY(part.isCancelled());
    QVERIFY(!Progress::none().isCancelled());
  }

  void filesAreWrittenWholeOrNotAtAll() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    QVERIFY(writeFile(path, "first").has_value());
    QVERIFY(writeFile(path, "second").has_value());
    QCOMPARE(readFile(path, 100).value(), QByteArray("second"));
    const auto refused = writeFile(folder.filePath(QStringLiteral("no/such/folder/a.txt")), "x");
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error().code == ErrorCode::CannotWrite);
    QVERIFY(refused.error().sentence.contains(QLatin1String("no/such/folder")));
  }

  void filesBeyondTheLimitAreRefused() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    QVERIFY(writeFile(path, QByteArray(101, 'x')).has_value());
    QVERIFY(readFile(path, 100).error().code == ErrorCode::Refused);
    QVERIFY(readFile(folder.filePath(QStringLiteral("none")), 100).error().code ==
            ErrorCode::Unreadable);
  }

  void hashesAreThoseOfTheStandard() {
    // FIPS 180-2, appendix B.1.
    const QString abc =
        QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(sha256("abc"), abc);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("abc"));
    QVERIFY(writeFile(path, "abc").has_value());
    QCOMPARE(sha256OfFile(path).value(), abc);
    QVERIFY(!sha256OfFile(folder.filePath(QStringLiteral("none"))).has_value());
  }

  void environmentNamesTheFoldersFirst() {
    qputenv("CARPUS_MODELS", "/somewhere/models");
    QCOMPARE(modelsFolder(), QStringLiteral("/somewhere/models"));
    QCOMPARE(disclaimer(), QStringLiteral("Research and education only. Not a medical device."));
  }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "test_base.moc"
