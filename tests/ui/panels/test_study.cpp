// SPDX-License-Identifier: GPL-3.0-or-later
// The study window: covering places and the parts of the hand.
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

#include "core/preprocess/pose.h"
#include "tests/ui/known_scores.h"
#include "tests/ui/panels/fixtures.h"
#include "ui/attention/before_after_chart.h"
#include "ui/attention/checks_page.h"
#include "ui/attention/gallery_page.h"
#include "ui/attention/gallery_tile.h"
#include "ui/attention/occluder_page.h"
#include "ui/attention/occluder_view.h"
#include "ui/attention/region_page.h"
#include "ui/attention/region_view.h"
#include "ui/attention/study_dialog.h"

using namespace carpus;
using namespace carpus::ui;
using carpus::attention::GridPlace;
using carpus::attention::HandRegion;
using carpus::testing::knownScores;

namespace {

/// Covering the carpals (row 5, column 3) takes 12 months, every other place a quarter of one.
StudyCase carpalCase(const attention::Target& target = {}) {
  StudyCase made;
  auto stages = std::make_shared<preprocess::Preprocessed>();
  stages->preprocessed = cv::Mat(512, 512, CV_32FC1, cv::Scalar(0.5));
  stages->preprocessedMask = cv::Mat(512, 512, CV_8UC1, cv::Scalar(255));
  stages->mask = stages->preprocessedMask;
  stages->pose.fromLandmarks = true;
  const auto points = preprocess::meanHandInFrame();
  for (size_t i = 0; i < points.size(); ++i) stages->pose.landmarks.at(i) = {points.at(i), 0.9};
  made.preprocessed = stages;
  made.scores =
      knownScores([](int row, int column) { return row == 5 && column == 3 ? 114.0 : 125.7; });
  made.map = attention::attentionFrom(*made.scores, *stages, target);
  return made;
}

attention::Gallery smallGallery() {
  attention::Gallery made;
  made.modelId = QStringLiteral("model-7");
  made.dataset = QStringLiteral("rsna");
  made.split = QStringLiteral("val");
  made.inputSize = 64;
  for (int i = 0; i < attention::kMaturityStages; ++i) {
    attention::GalleryPlate plate;
    plate.sex = Sex::Female;
    plate.stage = static_cast<attention::MaturityStage>(i);
    plate.cases = 10 + i;
    plate.looked = 30;
    plate.hand = cv::Mat(128, 128, CV_8UC1, cv::Scalar(120));
    plate.classMap = cv::Mat(128, 128, CV_32FC1, cv::Scalar(0.1));
    plate.expectedMap = cv::Mat(128, 128, CV_32FC1, cv::Scalar(-0.5));
    made.plates.push_back(plate);
  }
  return made;
}

}  // namespace

class TestStudy : public QObject {
  Q_OBJECT

  template <class T>
  static T* child(QWidget& page, const char* name) {
    return page.findChild<T*>(QLatin1String(name));
  }

 private Q_SLOTS:
  void startsAtTheLargestEffect() {
    OccluderPage page;
    page.setCase(carpalCase());
    QCOMPARE(page.view()->place(), (GridPlace{5, 3}));
    QCOMPARE(child<QLabel>(page, "occluderChangeLabel")->text(), QStringLiteral("−12.0 months"));
    QVERIFY(child<QLabel>(page, "occluderRegionLabel")
                ->text()
                .contains(attention::toText(HandRegion::Carpals)));
  }

  void arrowKeysMoveTheOccluder() {
    OccluderPage page;
    page.resize(900, 600);
    page.show();
    page.setCase(carpalCase());
    OccluderView* view = page.view();
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->place(), (GridPlace{5, 2}));
    QTest::keyClick(view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view->place(), (GridPlace{1, 2}));
    QTest::keyClick(view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view->place(), (GridPlace{0, 2}));
    QCOMPARE(child<QLabel>(page, "occluderChangeLabel")->text(), QStringLiteral("−0.3 months"));
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->place(), (GridPlace{1, 3}));
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->place(), (GridPlace{5, 3}));
    child<QPushButton>(page, "occluderStrongestButton")->click();
    QCOMPARE(view->place(), (GridPlace{5, 3}));
  }

  void mousePutsTheOccluderWhereItPoints() {
    OccluderPage page;
    page.resize(900, 600);
    page.show();
    page.setCase(carpalCase());
    OccluderView* view = page.view();
    // The middle of the occluder at row 2, column 4: 39.5 + 0.5 and 23.5 + 0.5 of 64.
    const QPointF at = view->toWidget({40.0 * 8, 24.0 * 8});
    carpus::testing::click(*view, at);
    QCOMPARE(view->place(), (GridPlace{2, 4}));
    const QPointF scale = view->toWidget({0, 0});
    carpus::testing::drag(*view, Qt::LeftButton, at, view->toWidget({8.0 * 8, 8.0 * 8}));
    QCOMPARE(view->place(), (GridPlace{0, 0}));
    QCOMPARE(view->toWidget({0, 0}), scale);  // the picture did not move along
  }

  void chartShowsBeforeAndAfterOnStandingAxes() {
    OccluderPage page;
    page.setCase(carpalCase());
    auto* chart = page.findChild<BeforeAfterChart*>();
    QCOMPARE(chart->barBefore(10), 1.0);
    QCOMPARE(chart->barAfter(10), 0.0);
    QCOMPARE(chart->barAfter(9), 1.0);
    const auto years = chart->shownYears();
    const double highest = chart->highest();
    QVERIFY(years.first <= 9 && years.second >= 11);
    page.view()->setPlace({0, 0});
    QCOMPARE(chart->barAfter(10), 1.0);
    QCOMPARE(chart->shownYears(), years);
    QCOMPARE(chart->highest(), highest);
  }

  void anotherTargetKeepsThePlace() {
    OccluderPage page;
    page.setCase(carpalCase());
    page.view()->setPlace({1, 1});
    StudyCase other = carpalCase({10, {}});
    StudyCase first = carpalCase();
    first.preprocessed = other.preprocessed;
    page.setCase(first);
    page.view()->setPlace({1, 1});
    page.setCase(other);
    QCOMPARE(page.view()->place(), (GridPlace{1, 1}));
    QVERIFY(
        child<QLabel>(page, "occluderSentenceLabel")->text().contains(QStringLiteral("10 years")));
  }

  void withoutMapThePageSaysWhatToDo() {
    StudyDialog dialog;
    dialog.setCase({});
    QVERIFY(!dialog.findChild<OccluderView*>()->hasContent());
    QVERIFY(!dialog.findChild<OccluderView*>()->emptyText().isEmpty());
    QVERIFY(!child<QLabel>(dialog, "regionSummaryLabel")->text().isEmpty());
    dialog.setCase(carpalCase());
    QVERIFY(dialog.findChild<OccluderView*>()->hasContent());
    dialog.setCase({});
    QVERIFY(!dialog.findChild<OccluderView*>()->hasContent());
  }

  void tableGivesEachPartInMonthsAndWords() {
    RegionPage page;
    page.setCase(carpalCase());
    auto* table = child<QTableWidget>(page, "regionTable");
    QCOMPARE(table->rowCount(), attention::kHandRegions);
    QCOMPARE(table->item(0, 0)->text(), attention::toText(HandRegion::Carpals));
    QVERIFY(table->item(0, 2)->text().startsWith(QLatin1Char('+')));
    QVERIFY(table->item(0, 3)->text().contains(QStringLiteral("older")));
    QVERIFY(table->item(4, 3)->text().contains(QStringLiteral("Hardly")));
    double percent = 0;
    for (int row = 0; row < table->rowCount(); ++row) {
      percent += table->item(row, 1)->text().split(QLatin1Char(' ')).first().toDouble();
    }
    QVERIFY(std::abs(percent - 100) <= 3);
    page.setCase(carpalCase({9, 10}));
    QVERIFY(table->item(0, 3)->text().contains(QStringLiteral("10 years")));
  }

  void choosingARowOutlinesThePart() {
    RegionPage page;
    page.resize(1100, 600);
    page.show();
    page.setCase(carpalCase());
    auto* table = child<QTableWidget>(page, "regionTable");
    table->selectRow(2);
    QCOMPARE(page.chosen().value(), HandRegion::Phalanges);
    auto* view = page.findChild<RegionView*>();
    const QImage phalanges = view->grab().toImage();
    table->selectRow(3);
    QVERIFY(view->grab().toImage() != phalanges);
    // And back from the picture: the capitate.
    carpus::testing::click(*view,
                           view->toWidget({preprocess::kFrameX, preprocess::kFrameCapitateY}));
    QCOMPARE(page.chosen().value(), HandRegion::Carpals);
  }

  void galleryShowsFourStagesBesideTheCase() {
    GalleryPage page;
    page.setLoader([]() -> Result<attention::Gallery> { return smallGallery(); });
    page.setCase(carpalCase());
    page.resize(1100, 600);
    page.show();
    const auto tile = [&page](const char* name) { return child<GalleryTile>(page, name); };
    QTRY_COMPARE(tile("galleryTile2")->note(), QStringLiteral("n = 12, of 30 read"));
    QVERIFY(tile("galleryTile0")->title().contains(QStringLiteral("2 to 7 years")));
    QVERIFY(tile("galleryTile3")->view()->hasContent());
    QVERIFY(tile("galleryOwnTile")->isVisible());
    // 126 months of a girl: early and mid puberty.
    QVERIFY(page.markedStage() == attention::MaturityStage::EarlyMidPuberty);
    QVERIFY(tile("galleryTile1")->isMarked());
    QVERIFY(!tile("galleryTile0")->isMarked());
    const QString caption = child<QLabel>(page, "galleryCaptionLabel")->text();
    QVERIFY(caption.contains(QStringLiteral("model-7")) && caption.contains(QStringLiteral("val")));
  }

  void galleryOfTheOtherSexAndMap() {
    GalleryPage page;
    page.setLoader([]() -> Result<attention::Gallery> { return smallGallery(); });
    page.setCase(carpalCase());
    page.show();
    QTRY_VERIFY(child<GalleryTile>(page, "galleryTile0")->view()->hasContent());
    const QImage classes = child<GalleryTile>(page, "galleryTile0")->view()->picture();
    child<QToolButton>(page, "galleryExpectedToolButton")->click();
    QVERIFY(page.shownMap() == attention::GalleryMap::Expected);
    QVERIFY(child<GalleryTile>(page, "galleryTile0")->view()->picture() != classes);
    child<QToolButton>(page, "galleryMaleToolButton")->click();
    QCOMPARE(page.sex(), Sex::Male);
    QVERIFY(!child<GalleryTile>(page, "galleryTile0")->view()->hasContent());
    QVERIFY(!child<GalleryTile>(page, "galleryTile0")->note().isEmpty());
    QVERIFY(!page.markedStage().has_value());
  }

  void missingGalleryIsSaid() {
    GalleryPage page;
    page.setLoader([]() -> Result<attention::Gallery> {
      return fail(ErrorCode::Unreadable, QStringLiteral("The gallery is not there."));
    });
    page.show();
    auto* empty = child<QLabel>(page, "galleryEmptyLabel");
    QTRY_COMPARE(empty->text(), QStringLiteral("The gallery is not there."));
    QVERIFY(empty->isVisible());
    QVERIFY(!child<QToolButton>(page, "galleryMaleToolButton")->isEnabled());
  }

  void eachCheckHasItsSentences() {
    ChecksPage page;
    page.resize(1000, 600);
    page.show();
    auto* run = child<QPushButton>(page, "checksRunButton");
    QVERIFY(!run->isEnabled());
    const StudyCase shown = carpalCase();
    QVERIFY(!child<QFrame>(page, "question-fill"));
    page.setCase(shown);
    // What will be asked is there before the answers.
    for (const attention::CheckKind kind : attention::checkKinds())
      QVERIFY(page.findChild<QFrame*>(QStringLiteral("question-") + attention::toCode(kind)));
    QSignalSpy requested(&page, &ChecksPage::checksRequested);
    run->click();
    QCOMPARE(requested.size(), 1);
    QVERIFY(page.isBusy());
    attention::SanityReport report;
    for (const bool passed : {true, false}) {
      attention::SanityCheck check;
      check.kind = passed ? attention::CheckKind::Fill : attention::CheckKind::PatchSize;
      check.title = QStringLiteral("title");
      check.question = QStringLiteral("question");
      check.result = QStringLiteral("result");
      check.literature = QStringLiteral("literature");
      check.passed = passed;
      if (passed) check.other = shown.map;
      report.checks.push_back(check);
    }
    page.setReport(report);
    QVERIFY(!page.isBusy());
    QVERIFY(!child<QFrame>(page, "question-fill"));
    QVERIFY(child<QLabel>(page, "checksStatusLabel")->text().startsWith(QStringLiteral("1 of 2")));
    auto* passed = child<QFrame>(page, "check-fill");
    auto* failed = child<QFrame>(page, "check-patch-size");
    QVERIFY(passed && failed);
    QStringList texts;
    for (const QLabel* label : failed->findChildren<QLabel*>()) texts << label->text();
    for (const char* part : {"question", "result", "literature"})
      QVERIFY2(texts.contains(QLatin1String(part)), part);
    QVERIFY(
        child<QLabel>(*failed, "checkVerdictLabel")->text().contains(QStringLiteral("not passed")));
    // The same map again keeps its answers; another one does not have any.
    page.setCase(shown);
    QVERIFY(child<QFrame>(page, "check-fill"));
    page.setCase(carpalCase({10, {}}));
    QVERIFY(!child<QFrame>(page, "check-fill"));
  }

  void unsureLandmarksAreSaid() {
    StudyCase unsure = carpalCase();
    auto stages = std::make_shared<preprocess::Preprocessed>(*unsure.preprocessed);
    stages->pose.fromLandmarks = false;
    unsure.preprocessed = stages;
    RegionPage page;
    page.show();
    page.setCase(unsure);
    QVERIFY(!child<QTableWidget>(page, "regionTable")->isVisible());
    QVERIFY(
        child<QLabel>(page, "regionSummaryLabel")->text().contains(QStringLiteral("landmarks")));
  }
};

QTEST_MAIN(TestStudy)
#include "test_study.moc"
