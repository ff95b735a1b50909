// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/ui/panels/fixtures.h"
#include "ui/attention/attention_panel.h"

using namespace carpus;
using carpus::attention::AttentionMap;
using carpus::attention::Target;
using carpus::ui::AttentionPanel;
using carpus::ui::MapExport;

namespace {

AttentionMap someMap(const Target& target = {}) {
  AttentionMap made;
  made.target = target;
  made.values = cv::Mat(224, 224, CV_32FC1, cv::Scalar(target.year ? 0.3 : 10));
  made.outsideHandShare = 0.08;
  made.milliseconds = 1500;
  return made;
}

}  // namespace

class TestAttentionPanel : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  std::unique_ptr<AttentionPanel> panel() {
    auto made = std::make_unique<AttentionPanel>();
    made->setCase(true, carpus::testing::fiveCandidates(QDir(folder_.path())));
    made->show();
    return made;
  }
  template <class T>
  static T* child(AttentionPanel& panel, const char* name) {
    return panel.findChild<T*>(QLatin1String(name));
  }

 private Q_SLOTS:
  void nothingCanBeComputedWithoutACase() {
    AttentionPanel made;
    made.show();
    QSignalSpy requested(&made, &AttentionPanel::mapRequested);
    QVERIFY(!child<QPushButton>(made, "attentionComputeButton")->isEnabled());
    QVERIFY(!child<QLabel>(made, "attentionStatusLabel")->text().isEmpty());
    QVERIFY(!child<QPushButton>(made, "attentionStudyButton")->isVisible());
    made.requestMap();
    QCOMPARE(requested.size(), 0);
  }

  void offersTheExpectedAgeAndTheYearsOfTheCandidates() {
    const auto made = panel();
    auto* targets = child<QComboBox>(*made, "attentionTargetComboBox");
    QCOMPARE(targets->count(), 5);  // expected age, 9, 10 (twice among the plates), 11, 12
    QVERIFY(made->target() == Target{});
    auto* against = child<QComboBox>(*made, "attentionAgainstComboBox");
    QVERIFY(!against->isEnabled());
    targets->setCurrentIndex(2);
    QCOMPARE(made->target().year.value(), 10);
    QVERIFY(against->isEnabled());
    QCOMPARE(against->count(), 4);  // nothing, and the three other years
    against->setCurrentIndex(2);
    QCOMPARE(made->target().against.value(), 11);
  }

  void computeAsksForTheChosenTargetAndCanBeCancelled() {
    const auto made = panel();
    QSignalSpy requested(made.get(), &AttentionPanel::mapRequested);
    QSignalSpy cancelled(made.get(), &AttentionPanel::cancelRequested);
    made->setTarget({10, {}});
    child<QPushButton>(*made, "attentionComputeButton")->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<Target>().year.value(), 10);
    QVERIFY(made->isBusy());
    auto* bar = child<QProgressBar>(*made, "attentionProgressBar");
    QVERIFY(bar->isVisible());
    made->setProgress(0.25, QStringLiteral("a quarter"));
    QCOMPARE(bar->value(), bar->maximum() / 4);
    QCOMPARE(child<QLabel>(*made, "attentionStatusLabel")->text(), QStringLiteral("a quarter"));
    child<QPushButton>(*made, "attentionCancelButton")->click();
    QCOMPARE(cancelled.size(), 1);
    made->setCancelled();
    QVERIFY(!made->isBusy());
    QVERIFY(!bar->isVisible());
    QVERIFY(child<QPushButton>(*made, "attentionComputeButton")->isVisible());
    QVERIFY(!made->hasMap());
  }

  void failureIsSaid() {
    const auto made = panel();
    made->requestMap();
    made->setFailed(QStringLiteral("The network is missing."));
    QVERIFY(!made->isBusy());
    QCOMPARE(child<QLabel>(*made, "attentionStatusLabel")->text(),
             QStringLiteral("The network is missing."));
  }

  void shareOutsideTheHandIsSaid() {
    const auto made = panel();
    auto* share = child<QLabel>(*made, "attentionShareLabel");
    AttentionMap map = someMap();
    made->setMap(map);
    QVERIFY(share->text().contains(QStringLiteral("8 %")));
    const QColor calm = share->palette().color(QPalette::WindowText);
    map.outsideHandShare = 0.42;
    made->setMap(map);
    QVERIFY(share->text().contains(QStringLiteral("42 %")));
    QVERIFY(share->palette().color(QPalette::WindowText) != calm);
  }

  void coloursAreExplainedInWords_data() {
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("against");
    QTest::addColumn<QString>("word");
    QTest::newRow("expected age") << -1 << -1 << QStringLiteral("older");
    QTest::newRow("class") << 10 << -1 << QStringLiteral("10 years");
    QTest::newRow("why not") << 10 << 11 << QStringLiteral("blue ones for 11");
  }
  void coloursAreExplainedInWords() {
    QFETCH(const int, year);
    QFETCH(const int, against);
    QFETCH(const QString, word);
    Target target;
    if (year >= 0) target.year = year;
    if (against >= 0) target.against = against;
    const auto made = panel();
    made->setMap(someMap(target));
    QVERIFY(child<QLabel>(*made, "attentionMeaningLabel")->text().contains(word));
  }

  void coarseMapKeepsThePanelBusy() {
    const auto made = panel();
    made->requestMap();
    AttentionMap map = someMap();
    map.coarse = true;
    made->setMap(map);
    QVERIFY(made->hasMap());
    QVERIFY(made->isBusy());
    QVERIFY(!child<QPushButton>(*made, "attentionStudyButton")->isEnabled());
    map.coarse = false;
    made->setMap(map);
    QVERIFY(!made->isBusy());
    QVERIFY(!child<QPushButton>(*made, "attentionComputeButton")->isVisible());
    QVERIFY(child<QPushButton>(*made, "attentionStudyButton")->isEnabled());
  }

  void anotherTargetIsAskedForAtOnceWhileThereIsAMap() {
    const auto made = panel();
    made->requestMap();
    made->setMap(someMap());
    QSignalSpy requested(made.get(), &AttentionPanel::mapRequested);
    child<QComboBox>(*made, "attentionTargetComboBox")->setCurrentIndex(1);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<Target>().year.value(), 9);
  }

  void eachFormCanBeSaved_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("form");
    const auto row = [](const char* action, MapExport form) {
      QTest::newRow(action) << QString::fromLatin1(action) << int(form);
    };
    row("exportPictureAction", MapExport::Picture);
    row("exportCaptureAction", MapExport::SecondaryCapture);
    row("exportNumbersAction", MapExport::Numbers);
    row("exportTeachingAction", MapExport::Teaching);
  }
  void eachFormCanBeSaved() {
    QFETCH(const QString, action);
    QFETCH(const int, form);
    const auto made = panel();
    made->setMap(someMap());
    QSignalSpy wanted(made.get(), &AttentionPanel::exportRequested);
    made->findChild<QAction*>(action)->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(int(wanted[0][0].value<MapExport>()), form);
  }

  void anotherCaseForgetsTheMap() {
    const auto made = panel();
    made->setMap(someMap());
    made->setCase(false);
    QVERIFY(!made->hasMap());
    QVERIFY(!child<QLabel>(*made, "attentionShareLabel")->isVisible());
  }
};

QTEST_MAIN(TestAttentionPanel)
#include "test_attention_panel.moc"
