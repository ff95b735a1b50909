// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/ui/panels/fixtures.h"
#include "ui/attention/attention_panel.h"
#include "ui/attention/colour_bar.h"

using namespace carpus;
using carpus::attention::AttentionMap;
using carpus::attention::Target;
using carpus::ui::AttentionPanel;

namespace {

/// One bright spot of 10 months at (160, 100) of a 224 input, nothing elsewhere.
AttentionMap spotMap(const Target& target = {}) {
  AttentionMap made;
  made.target = target;
  made.values = cv::Mat(224, 224, CV_32FC1, cv::Scalar(0));
  made.values(cv::Rect(150, 90, 20, 20)).setTo(target.year ? 0.3 : 10);
  made.outsideHandShare = 0.08;
  made.milliseconds = 1500;
  return made;
}

}  // namespace

class TestAttentionPanel : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  RadiographPtr radiograph_ = carpus::testing::rampRadiograph();
  std::shared_ptr<preprocess::Preprocessed> preprocessed_ =
      carpus::testing::halvesPreprocessed(*radiograph_);

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
    QVERIFY(!child<QCheckBox>(made, "attentionOverlayCheckBox")->isVisible());
    made.requestMap();
    QCOMPARE(requested.size(), 0);
  }

  void offersTheExpectedAgeAndTheYearsOfTheCandidates() {
    const auto made = panel();
    auto* targets = child<QComboBox>(*made, "attentionTargetComboBox");
    QCOMPARE(targets->count(), 5);  // expected age, 9, 10 (twice among the plates), 11, 12
    QVERIFY(made->target() == Target{});
    targets->setCurrentIndex(2);
    QCOMPARE(made->target().year.value(), 10);
    auto* against = child<QComboBox>(*made, "attentionAgainstComboBox");
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

  void spotLiesOnTheRightPixelsOfTheOriginal() {
    const auto made = panel();
    QSignalSpy changed(made.get(), &AttentionPanel::overlayChanged);
    made->requestMap();
    made->setMap(spotMap(), preprocessed_);
    QCOMPARE(changed.size(), 1);
    const QImage overlay = changed[0][0].value<QImage>();
    QCOMPARE(overlay.size(), QSize(400, 300));
    // Middle of the spot in the input, in the final picture, in the original.
    const double final = 512.0 / 224;
    const cv::Point2d spot =
        preprocessed_->toPreprocessed.toOriginal({159.5 * final, 99.5 * final});
    QVERIFY(qAlpha(overlay.pixel(int(spot.x), int(spot.y))) > 200);
    QCOMPARE(qAlpha(overlay.pixel(20, 20)), 0);
    QCOMPARE(qAlpha(overlay.pixel(int(spot.x) - 60, int(spot.y))), 0);
  }

  void largeOriginalsGetAnOverlayOfScreenSize() {
    auto large = std::make_shared<preprocess::Preprocessed>(*preprocessed_);
    large->mask = cv::Mat(3000, 4000, CV_8UC1, cv::Scalar(255));
    const auto tenth = PixelMap::scaling(0.1, 0.1);
    large->toPreprocessed = tenth.then(preprocessed_->toPreprocessed);
    large->toNormalised = tenth.then(preprocessed_->toNormalised);
    const auto made = panel();
    made->setMap(spotMap(), large);
    QCOMPARE(made->overlay().size(), QSize(1000, 750));
    const double final = 512.0 / 224;
    const cv::Point2d spot =
        preprocessed_->toPreprocessed.toOriginal({159.5 * final, 99.5 * final}) * 2.5;
    QVERIFY(qAlpha(made->overlay().pixel(int(spot.x), int(spot.y))) > 200);
    QCOMPARE(qAlpha(made->overlay().pixel(int(spot.x) - 150, int(spot.y))), 0);
  }

  void thresholdHidesWeakPlaces() {
    const auto made = panel();
    AttentionMap map = spotMap();
    map.values(cv::Rect(20, 20, 20, 20)).setTo(4);
    made->setMap(map, preprocessed_);
    const double final = 512.0 / 224;
    const cv::Point2d weak = preprocessed_->toPreprocessed.toOriginal({30 * final, 30 * final});
    const auto alpha = [&] { return qAlpha(made->overlay().pixel(int(weak.x), int(weak.y))); };
    QVERIFY(alpha() > 100);
    made->setThreshold(0.6);
    QCOMPARE(alpha(), 0);
  }

  void opacityAndSwitchReachTheWindow() {
    const auto made = panel();
    made->setMap(spotMap(), preprocessed_);
    QSignalSpy opacity(made.get(), &AttentionPanel::opacityChanged);
    QSignalSpy shown(made.get(), &AttentionPanel::overlayEnabledChanged);
    child<QSlider>(*made, "attentionOpacitySlider")->setValue(80);
    QCOMPARE(opacity.size(), 1);
    QCOMPARE(opacity[0][0].toDouble(), 0.8);
    child<QCheckBox>(*made, "attentionOverlayCheckBox")->click();
    QCOMPARE(shown.size(), 1);
    QVERIFY(!made->isOverlayEnabled());
  }

  void colourBarHasUnits() {
    const auto made = panel();
    auto* bar = made->findChild<ui::ColourBar*>();
    made->setMap(spotMap(), preprocessed_);
    QCOMPARE(bar->tickTexts().first(), QStringLiteral("-10.0"));
    QCOMPARE(bar->tickTexts().last(), QStringLiteral("+10.0"));
    QVERIFY(bar->unit().contains(QStringLiteral("months")));
    made->setTarget({10, {}});
    made->setMap(spotMap({10, {}}), preprocessed_);
    QCOMPARE(bar->tickTexts().first(), QStringLiteral("0.0"));
    QCOMPARE(bar->tickTexts().last(), QStringLiteral("30.0"));
    QVERIFY(bar->unit().contains(QStringLiteral("percentage points")));
  }

  void shareOutsideTheHandIsSaid() {
    const auto made = panel();
    auto* share = child<QLabel>(*made, "attentionShareLabel");
    AttentionMap map = spotMap();
    made->setMap(map, preprocessed_);
    QVERIFY(share->text().contains(QStringLiteral("8 %")));
    const QColor calm = share->palette().color(QPalette::WindowText);
    map.outsideHandShare = 0.42;
    made->setMap(map, preprocessed_);
    QVERIFY(share->text().contains(QStringLiteral("42 %")));
    QVERIFY(share->palette().color(QPalette::WindowText) != calm);
  }

  void coarseMapKeepsThePanelBusy() {
    const auto made = panel();
    made->requestMap();
    AttentionMap map = spotMap();
    map.coarse = true;
    made->setMap(map, preprocessed_);
    QVERIFY(made->hasMap());
    QVERIFY(made->isBusy());
    map.coarse = false;
    made->setMap(map, preprocessed_);
    QVERIFY(!made->isBusy());
    QVERIFY(!child<QPushButton>(*made, "attentionComputeButton")->isVisible());
  }

  void anotherTargetIsAskedForAtOnceWhileThereIsAMap() {
    const auto made = panel();
    made->requestMap();
    made->setMap(spotMap(), preprocessed_);
    QSignalSpy requested(made.get(), &AttentionPanel::mapRequested);
    child<QComboBox>(*made, "attentionTargetComboBox")->setCurrentIndex(1);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<Target>().year.value(), 9);
  }

  void anotherCaseTakesTheOverlayAway() {
    const auto made = panel();
    made->setMap(spotMap(), preprocessed_);
    QSignalSpy changed(made.get(), &AttentionPanel::overlayChanged);
    made->setCase(false);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed[0][0].value<QImage>().isNull());
    QVERIFY(!made->hasMap());
  }
};

QTEST_MAIN(TestAttentionPanel)
#include "test_attention_panel.moc"
