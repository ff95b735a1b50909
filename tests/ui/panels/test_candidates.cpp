// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/ui/panels/fixtures.h"
#include "ui/candidates/candidate_card.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/candidates/own_age_control.h"
#include "ui/candidates/probability_chart.h"
#include "ui/viewer/picture_view.h"

using namespace carpus;
using carpus::ui::CandidateCard;
using carpus::ui::CandidateStrip;
using carpus::ui::ProbabilityChart;

namespace {

/// Bell of 9 months around 10 years 2 months.
assess::Estimate bell() {
  assess::Estimate made;
  made.boneAge = {122};
  made.intervalLow = {108};
  made.intervalHigh = {137};
  made.distribution.months.resize(228);
  double sum = 0;
  for (size_t month = 0; month < made.distribution.months.size(); ++month) {
    const double distance = (double(month) + 0.5 - 122) / 9;
    sum += made.distribution.months[month] = std::exp(-distance * distance / 2);
  }
  for (double& month : made.distribution.months) month /= sum;
  return made;
}

atlas::AtlasPtr syntheticAtlas() {
  auto made = std::make_shared<atlas::Atlas>();
  made->title = QStringLiteral("Drawn hands");
  return made;
}

}  // namespace

class TestCandidates : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  std::unique_ptr<CandidateStrip> strip() {
    auto made = std::make_unique<CandidateStrip>();
    made->resize(900, 360);
    made->setCandidates(carpus::testing::fiveCandidates(QDir(folder_.path())), syntheticAtlas());
    return made;
  }
  static CandidateCard* card(const CandidateStrip& strip, int rank) {
    return strip.findChild<CandidateCard*>(QStringLiteral("candidate%1Card").arg(rank));
  }

 private Q_SLOTS:
  void barsEqualTheProbabilities() {
    ProbabilityChart chart;
    const assess::Estimate estimate = bell();
    chart.setEstimate(estimate);
    double sum = 0;
    for (const auto& [year, probability] : estimate.distribution.years()) {
      QVERIFY(std::abs(chart.barHeight(year) - probability) < 1e-9);
      sum += chart.barHeight(year);
    }
    QVERIFY(std::abs(sum - 1) < 1e-9);
    QCOMPARE(chart.barHeight(40), 0.0);
  }

  void chartShowsEveryAgeThatMatters() {
    ProbabilityChart chart;
    chart.setEstimate(bell());
    chart.setChronologicalAge(Months{12.0 * 16});
    chart.setChosenAge(Months{12.0 * 4});
    const auto [from, to] = chart.shownYears();
    QVERIFY(from <= 4);
    QVERIFY(to >= 16);
    QVERIFY(chart.keyText().contains(QStringLiteral("10 y 2 m")));
    QVERIFY(chart.keyText().contains(QStringLiteral("9 y 0 m to 11 y 5 m")));
    QVERIFY(chart.keyText().contains(QStringLiteral("16 y 0 m")));
    QVERIFY(chart.keyText().contains(QStringLiteral("4 y 0 m")));
  }

  void emptyChartSaysWhatWillAppear() {
    ProbabilityChart chart;
    chart.show();
    auto* sentence = chart.findChild<QLabel*>(QStringLiteral("probabilityEmptyLabel"));
    auto* plot = chart.findChild<QWidget*>(QStringLiteral("probabilityPlot"));
    QVERIFY(chart.isEmpty() && sentence->isVisible() && !plot->isVisible());
    chart.setEstimate(bell());
    QVERIFY(!sentence->isVisible() && plot->isVisible());
    chart.setEstimate({});
    QVERIFY(sentence->isVisible() && !plot->isVisible());
    QCOMPARE(chart.barHeight(10), 0.0);
  }

  void doubleClickOnThePlotPicksThatAge() {
    ProbabilityChart chart;
    chart.resize(500, 260);
    chart.setEstimate(bell());
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.grab();  // lays the axes out
    QSignalSpy picked(&chart, &ProbabilityChart::agePicked);
    auto* plot = chart.findChild<QWidget*>(QStringLiteral("probabilityPlot"));
    QTest::mouseDClick(plot, Qt::LeftButton, {},
                       plot->mapFrom(&chart, chart.positionOf(Months{126})));
    QCOMPARE(picked.size(), 1);
    const auto age = picked[0][0].value<Months>();
    QVERIFY(std::abs(age.value - 126) <= 1);
    QCOMPARE(age.value, std::round(age.value));
  }

  void cardsStandByRankOrByAge() {
    const auto made = strip();
    QCOMPARE(made->shownRanks(), (std::vector<int>{1, 2, 3, 4, 5}));
    QSignalSpy changed(made.get(), &CandidateStrip::orderChanged);
    made->findChild<QAbstractButton*>(QStringLiteral("orderByAgeToolButton"))->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(made->shownRanks(), (std::vector<int>{3, 1, 4, 2, 5}));
    made->setOrder(CandidateStrip::Order::Rank);
    QCOMPARE(made->shownRanks(), (std::vector<int>{1, 2, 3, 4, 5}));
  }

  void clickOnThePicturePicks() {
    const auto made = strip();
    made->show();
    QSignalSpy picked(made.get(), &CandidateStrip::picked);
    auto* view = card(*made, 3)->view();
    carpus::testing::click(*view, QPointF(view->rect().center()));
    // Before its picture has come the click falls through to the card.
    if (picked.isEmpty()) carpus::testing::click(*card(*made, 3), {20, 10});
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked[0][0].toInt(), 3);
    QCOMPARE(made->chosenRank().value(), 3);
    QVERIFY(card(*made, 3)->isChosen());
    QVERIFY(!card(*made, 1)->isChosen());
  }

  void draggingThePictureDoesNotPick() {
    const auto made = strip();
    made->show();
    auto* view = card(*made, 2)->view();
    QTRY_VERIFY(view->hasContent());
    QSignalSpy picked(made.get(), &CandidateStrip::picked);
    carpus::testing::drag(*view, Qt::LeftButton, {30, 30}, {80, 60});
    QCOMPARE(picked.size(), 0);
    carpus::testing::click(*view, {30, 30});
    QCOMPARE(picked.size(), 1);
  }

  void keysPick_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("rank");
    for (int rank = 1; rank <= 5; ++rank) {
      QTest::addRow("key %d", rank) << int(Qt::Key_0) + rank << rank;
    }
    QTest::newRow("key 6 is no plate") << int(Qt::Key_6) << 0;
  }
  void keysPick() {
    QFETCH(int, key);
    QFETCH(int, rank);
    const auto made = strip();
    QSignalSpy picked(made.get(), &CandidateStrip::picked);
    carpus::testing::press(*made, key);
    QCOMPARE(picked.size(), rank == 0 ? 0 : 1);
    QCOMPARE(made->chosenRank().value_or(0), rank);
  }

  void enterPicksTheFocusedCard() {
    const auto made = strip();
    QSignalSpy picked(made.get(), &CandidateStrip::picked);
    QTest::keyClick(card(*made, 4), Qt::Key_Return);
    QTest::keyClick(card(*made, 5), Qt::Key_Space);
    QCOMPARE(picked.size(), 2);
    QCOMPARE(made->chosenRank().value(), 5);
    QTest::keyClick(card(*made, 4), Qt::Key_1);
    QCOMPARE(made->chosenRank().value(), 1);
  }

  void picturesComeFromTheAtlas() {
    const auto made = strip();
    for (int rank = 1; rank <= 5; ++rank) {
      QTRY_COMPARE(card(*made, rank)->view()->picture().size(), QSize(40, 50));
      QCOMPARE(qGray(card(*made, rank)->view()->picture().pixel(5, 5)), 99 + rank);
    }
  }

  void missingPictureIsSaid() {
    auto candidates = carpus::testing::fiveCandidates(QDir(folder_.path()));
    candidates[1].plate.imagePath = folder_.filePath(QStringLiteral("nothing.png"));
    CandidateStrip made;
    made.setCandidates(candidates, syntheticAtlas());
    const QString before = card(made, 2)->view()->emptyText();
    QTRY_VERIFY(card(made, 2)->view()->emptyText() != before);
    QVERIFY(!card(made, 2)->view()->hasContent());
    QTRY_VERIFY(card(made, 3)->view()->hasContent());
  }

  void closingWhilePicturesAreReadIsSafe() {
    for (int round = 0; round < 10; ++round) {
      const auto made = strip();
      QCOMPARE(made->count(), 5);
    }
    QCoreApplication::processEvents();
  }

  void zoomIsSharedByThePatientAndAllPlates() {
    const auto made = strip();
    QImage patient(80, 100, QImage::Format_Grayscale8);
    patient.fill(50);
    ui::PatientHand hand;
    hand.picture = patient;
    made->setPatientHand(hand);
    made->show();
    for (int rank = 1; rank <= 5; ++rank) QTRY_VERIFY(card(*made, rank)->view()->hasContent());
    auto* mine = made->findChild<CandidateCard*>(QStringLiteral("patientCard"))->view();
    auto* theirs = card(*made, 5)->view();
    carpus::testing::wheel(*mine, {40, 40}, 3);
    const auto relative = [](const ui::PictureView* view) {
      return view->transform().scale() / view->transform().fitScale();
    };
    QVERIFY(relative(mine) > 1.9);
    QVERIFY(std::abs(relative(theirs) - relative(mine)) < 1e-9);
    carpus::testing::wheel(*theirs, {20, 20}, -3);
    QVERIFY(std::abs(relative(mine) - 1) < 1e-9);
  }

  void accessibleNamesTellRankAgeAndProbability() {
    const auto made = strip();
    const QString name = card(*made, 2)->accessibleName();
    QVERIFY(name.contains(QLatin1Char('2')));
    QVERIFY(name.contains(QStringLiteral("11 y 0 m")));
    QVERIFY(name.contains(QStringLiteral("27 %")));
    QCOMPARE(made->findChild<QComboBox*>(QStringLiteral("atlasComboBox"))->currentText(),
             QStringLiteral("Drawn hands"));
  }

  void hoveringACardTellsWhatIsNew() {
    auto candidates = carpus::testing::fiveCandidates(QDir(folder_.path()));
    auto atlas = std::make_shared<atlas::Atlas>();
    candidates[0].plate.indicators = {{QStringLiteral("The ulna has a styloid."), 0.4, 0.8}};
    candidates[2].plate.indicators = {{QStringLiteral("The ulna is flat."), 0.4, 0.8}};
    for (const auto& each : candidates) atlas->plates.push_back(each.plate);
    CandidateStrip made;
    made.setCandidates(candidates, atlas);
    const QString tip = card(made, 1)->toolTip();  // 10 years; the one before is 9
    QVERIFY(tip.contains(QStringLiteral("The ulna has a styloid.")));
    QVERIFY(tip.contains(toText(Months{108})));
    QVERIFY(!card(made, 2)->toolTip().contains(QStringLiteral("styloid")));
  }

  void emptyStripKeepsTheOwnAge() {
    CandidateStrip made;
    made.show();
    auto* sentence = made.findChild<QLabel*>(QStringLiteral("candidateStripEmptyLabel"));
    made.setEmptyText(QStringLiteral("The sex is unknown."));
    QVERIFY(sentence->isVisible());
    QCOMPARE(sentence->text(), QStringLiteral("The sex is unknown."));
    QVERIFY(made.findChild<ui::OwnAgeControl*>()->isVisible());
    made.setCandidates(carpus::testing::fiveCandidates(QDir(folder_.path())), syntheticAtlas());
    QVERIFY(!sentence->isVisible());
  }

  void ownAgeIsSetInYearsAndMonths() {
    CandidateStrip made;
    QSignalSpy set(&made, &CandidateStrip::ownAgeSet);
    made.setOwnAge(Months{127.4});
    auto* years = made.findChild<QSpinBox*>(QStringLiteral("ownAgeYearsSpinBox"));
    auto* months = made.findChild<QSpinBox*>(QStringLiteral("ownAgeMonthsSpinBox"));
    QCOMPARE(years->value(), 10);
    QCOMPARE(months->value(), 7);
    months->setValue(3);
    made.findChild<QPushButton*>(QStringLiteral("ownAgeSetButton"))->click();
    QCOMPARE(set.size(), 1);
    QCOMPARE(set[0][0].value<Months>().value, 123.0);
    QTest::keyClick(years, Qt::Key_Return);
    QCOMPARE(set.size(), 2);
    made.setOwnAge(Months{1000});
    QCOMPARE(years->value(), ui::OwnAgeControl::kMaxYears);
  }

  void digitsTypedIntoTheOwnAgeDoNotPickPlates() {
    const auto made = strip();
    made->show();
    QSignalSpy picked(made.get(), &CandidateStrip::picked);
    auto* years = made->findChild<QSpinBox*>(QStringLiteral("ownAgeYearsSpinBox"));
    years->selectAll();
    QTest::keyClicks(years, QStringLiteral("12"));
    QCOMPARE(years->value(), 12);
    QCOMPARE(picked.size(), 0);
  }
};

QTEST_MAIN(TestCandidates)
#include "test_candidates.moc"
