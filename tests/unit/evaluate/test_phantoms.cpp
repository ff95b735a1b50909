// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QtTest>
#include <cmath>

#include "core/evaluate/phantoms.h"

using namespace carpus;
using namespace carpus::evaluate;

class EvaluatePhantomsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void rankCorrelation_data() {
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<QList<double>>("b");
    QTest::addColumn<double>("rho");
    using Row = QList<double>;
    QTest::newRow("same order") << Row{1, 2, 3, 4} << Row{10, 20, 21, 400} << 1.0;
    QTest::newRow("reversed") << Row{1, 2, 3, 4} << Row{9, 7, 5, 1} << -1.0;
    QTest::newRow("one swap of five") << Row{1, 2, 3, 4, 5} << Row{1, 2, 4, 3, 5} << 0.9;
    // Ranks 1.5 1.5 3 4 against 1 2 3 4.
    QTest::newRow("a tie") << Row{1, 2, 3, 4} << Row{5, 5, 6, 7} << 4.5 / std::sqrt(5.0 * 4.5);
    QTest::newRow("constant") << Row{1, 2, 3} << Row{5, 5, 5} << 0.0;
    QTest::newRow("too few") << Row{1, 2} << Row{1, 2} << 0.0;
    QTest::newRow("unequal lengths") << Row{1, 2, 3} << Row{1, 2} << 0.0;
  }
  void rankCorrelation() {
    QFETCH(QList<double>, a);
    QFETCH(QList<double>, b);
    QFETCH(double, rho);
    const double found = spearman({a.begin(), a.end()}, {b.begin(), b.end()});
    QVERIFY2(std::abs(found - rho) < 1e-12, qPrintable(QString::number(found)));
  }

  void orderIsCountedBySexAndWithoutTheRefused() {
    std::vector<ReadPhantom> readings;
    for (int i = 0; i < 6; ++i) {
      ReadPhantom girl, boy;
      girl.drawnMonths = boy.drawnMonths = 24.0 + 20 * i;
      girl.estimateMonths = 30.0 + 10 * i;
      boy.sex = Sex::Male;
      boy.estimateMonths = 200.0 - 10 * i;
      if (i == 3) girl.estimateMonths.reset();
      readings.push_back(girl);
      readings.push_back(boy);
    }
    const Figure girls = orderOf(readings, Sex::Female), boys = orderOf(readings, Sex::Male);
    QCOMPARE(girls.n, 5);
    QCOMPARE(boys.n, 6);
    QCOMPARE(girls.value, 1.0);
    QCOMPARE(boys.value, -1.0);
    const QJsonObject json = phantomsToJson(readings, {});
    QCOMPARE(json[QLatin1String("spearman")][QLatin1String("M")][QLatin1String("n")].toInt(), 6);
    QCOMPARE(json[QLatin1String("cases")].toArray().size(), 12);
    QVERIFY(phantomsToText(readings).contains(QStringLiteral("84:refused")));
  }
};

QTEST_GUILESS_MAIN(EvaluatePhantomsTest)
#include "test_phantoms.moc"
