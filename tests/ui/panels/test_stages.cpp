// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QtTest>

#include "tests/ui/panels/fixtures.h"
#include "ui/stages/compare_view.h"
#include "ui/stages/label_legend.h"
#include "ui/stages/stage_dialog.h"
#include "ui/stages/stage_strip.h"
#include "ui/stages/stage_thumbnail.h"

using namespace carpus;
using carpus::ui::Stage;
using carpus::ui::StageDialog;
using carpus::ui::StagePictures;
using carpus::ui::StageStrip;

namespace {

std::shared_ptr<const StagePictures> halvesPictures() {
  const auto radiograph = carpus::testing::rampRadiograph();
  return std::make_shared<const StagePictures>(radiograph,
                                               carpus::testing::halvesPreprocessed(*radiograph));
}

QRgb colourOf(Label label) {
  const cv::Vec3b rgb = labelColour(label);
  return qRgb(rgb[0], rgb[1], rgb[2]);
}

}  // namespace

class TestStages : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void emptyStripSaysWhatWillAppear() {
    StageStrip strip;
    strip.show();
    auto* sentence = strip.findChild<QLabel*>(QStringLiteral("stageStripEmptyLabel"));
    QVERIFY(strip.isEmpty());
    QVERIFY(sentence->isVisible() && !sentence->text().isEmpty());
    strip.openStage(Stage::Labels);
    QVERIFY(!strip.dialog());
    const auto radiograph = carpus::testing::rampRadiograph();
    strip.setPreprocessed(radiograph, carpus::testing::halvesPreprocessed(*radiograph));
    QVERIFY(!sentence->isVisible());
    strip.setPreprocessed(nullptr, nullptr);
    QVERIFY(sentence->isVisible());
    QVERIFY(strip.thumbnail(Stage::Input).isNull());
  }

  void thumbnailsShowTheirStage() {
    const auto radiograph = carpus::testing::rampRadiograph();
    StageStrip strip;
    strip.setPreprocessed(radiograph, carpus::testing::halvesPreprocessed(*radiograph));
    QCOMPARE(strip.thumbnail(Stage::Input).size(), QSize(400, 300));
    QCOMPARE(strip.thumbnail(Stage::Normalised).size(), QSize(512, 512));
    QCOMPARE(strip.thumbnail(Stage::Labels).pixel(10, 10), colourOf(Label::Tissue));
    QCOMPARE(strip.thumbnail(Stage::Labels).pixel(500, 10), colourOf(Label::Bone));
    QCOMPARE(qGray(strip.thumbnail(Stage::Final).pixel(9, 9)), 64);
    // Outside the mask the image is dimmed, inside it is as it was.
    const QRgb outside = strip.thumbnail(Stage::Mask).pixel(50, 280);
    QVERIFY(qRed(outside) < qRed(strip.thumbnail(Stage::Input).pixel(50, 280)) ||
            qRed(strip.thumbnail(Stage::Input).pixel(50, 280)) == 0);
    QCOMPARE(strip.thumbnail(Stage::Mask).pixel(200, 150),
             strip.thumbnail(Stage::Input).convertToFormat(QImage::Format_RGB32).pixel(200, 150));
    const QRgb edge = strip.thumbnail(Stage::Mask).pixel(100, 150);
    QVERIFY2(qGreen(edge) > qRed(edge) + 30, "the contour is drawn on the edge");
  }

  void captionsAreWholeAtEveryWidth_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<bool>("oneRow");
    QTest::newRow("narrow, as in a window of 1280 pixels") << 376 << 230 << false;
    QTest::newRow("wide") << 1100 << 230 << true;
    // One row would leave half of the height empty.
    QTest::newRow("wide and high, as in a window of 1920 pixels") << 640 << 300 << false;
  }

  void captionsAreWholeAtEveryWidth() {
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(bool, oneRow);
    const auto radiograph = carpus::testing::rampRadiograph();
    StageStrip strip;
    strip.setPreprocessed(radiograph, carpus::testing::halvesPreprocessed(*radiograph));
    strip.resize(width, height);
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    const auto thumbnails = strip.findChildren<ui::StageThumbnail*>();
    QCOMPARE(thumbnails.size(), int(ui::kStageCount));
    for (const auto* thumbnail : thumbnails)
      QVERIFY2(thumbnail->width() >= thumbnail->widthOfCaption(), qPrintable(thumbnail->text()));
    QCOMPARE(thumbnails.front()->y() == thumbnails.back()->y(), oneRow);
    const auto* legend = strip.findChild<ui::LabelLegend*>();
    QVERIFY(legend->isVisible() && legend->width() >= legend->sizeHint().width());
  }

  void missingStageIsSaidAndCannotBeOpened() {
    const auto radiograph = carpus::testing::rampRadiograph();
    const auto result = carpus::testing::halvesPreprocessed(*radiograph);
    result->preprocessed = cv::Mat();
    StageStrip strip;
    strip.setPreprocessed(radiograph, result);
    QVERIFY(strip.thumbnail(Stage::Final).isNull());
    auto* button = strip.findChild<QAbstractButton*>(QStringLiteral("finalStageThumbnail"));
    QVERIFY(button && !button->isEnabled());
  }

  void clickAndKeysEnlarge_data() {
    QTest::addColumn<int>("key");
    QTest::newRow("click") << 0;
    QTest::newRow("Enter") << int(Qt::Key_Enter);
    QTest::newRow("Space") << int(Qt::Key_Space);
  }
  void clickAndKeysEnlarge() {
    QFETCH(int, key);
    const auto radiograph = carpus::testing::rampRadiograph();
    StageStrip strip;
    strip.resize(800, 160);
    strip.setPreprocessed(radiograph, carpus::testing::halvesPreprocessed(*radiograph));
    strip.show();
    QSignalSpy opened(&strip, &StageStrip::stageOpened);
    auto* button = strip.findChild<QAbstractButton*>(QStringLiteral("labelsStageThumbnail"));
    QVERIFY(button);
    if (key == 0) {
      QTest::mouseClick(button, Qt::LeftButton);
    } else {
      QTest::keyClick(button, Qt::Key(key));
    }
    QCOMPARE(opened.size(), 1);
    QVERIFY(strip.dialog() && strip.dialog()->isVisible());
    QCOMPARE(strip.dialog()->stage(), Stage::Labels);
    // Another case closes the enlargement: it would show another patient.
    strip.setPreprocessed(nullptr, nullptr);
    QTRY_VERIFY(!strip.dialog());
  }

  void dialogTellsScoresUnderTheCursor() {
    StageDialog dialog(halvesPictures());
    dialog.resize(1000, 700);
    dialog.showStage(Stage::Labels);
    dialog.show();
    QCoreApplication::processEvents();
    auto* legend = dialog.findChild<ui::LabelLegend*>();
    auto* place = dialog.findChild<QLabel*>(QStringLiteral("stagePlaceLabel"));
    carpus::testing::move(*dialog.view(), dialog.view()->toWidget({400.5, 100.5}));
    QVERIFY(legend->scores());
    QVERIFY(std::abs((*legend->scores())[size_t(Label::Bone)] - 0.8) < 1e-6);
    QVERIFY(place->text().contains(toText(Label::Bone)));
    carpus::testing::move(*dialog.view(), dialog.view()->toWidget({100.5, 100.5}));
    QVERIFY(std::abs((*legend->scores())[size_t(Label::Tissue)] - 0.8) < 1e-6);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(dialog.view(), &leave);
    QVERIFY(!legend->scores());
  }

  void keysChangeTheStage() {
    StageDialog dialog(halvesPictures());
    carpus::testing::press(dialog, Qt::Key_4);
    QCOMPARE(dialog.stage(), Stage::Mask);
    carpus::testing::press(dialog, Qt::Key_PageDown);
    QCOMPARE(dialog.stage(), Stage::Final);
    carpus::testing::press(dialog, Qt::Key_PageDown);
    QCOMPARE(dialog.stage(), Stage::Final);
    carpus::testing::press(dialog, Qt::Key_1);
    QCOMPARE(dialog.stage(), Stage::Input);
  }

  void scoresAreFoundThroughEveryStage() {
    const auto pictures = halvesPictures();
    // The border between tissue and bone is at half the width of the normalised stage, and 20
    // pixels to the right of that in the final picture.
    QCOMPARE(pictures->labelAt(Stage::Final, {270.5, 100}).value(), Label::Tissue);
    QCOMPARE(pictures->labelAt(Stage::Final, {280.5, 100}).value(), Label::Bone);
    QCOMPARE(pictures->labelAt(Stage::Input, {195.5, 100}).value(), Label::Tissue);
    QCOMPARE(pictures->labelAt(Stage::Input, {205.5, 100}).value(), Label::Bone);
    QVERIFY(!pictures->labelAt(Stage::Final, {5, 100}));  // left of the normalised stage
    QVERIFY(!pictures->scoresAt(Stage::Final, {5, 100}));
    QCOMPARE(pictures->scoresAt(Stage::Input, {205.5, 100})->at(size_t(Label::Bone)), double(0.8F));
  }

  void comparisonIsDrawnInTheSameGeometry() {
    const auto pictures = halvesPictures();
    const QImage labels = pictures->pictureIn(Stage::Labels, Stage::Final);
    QCOMPARE(labels.size(), QSize(512, 512));
    QCOMPARE(labels.pixel(270, 100), colourOf(Label::Tissue));
    QCOMPARE(labels.pixel(280, 100), colourOf(Label::Bone));
    const QImage same = pictures->pictureIn(Stage::Mask, Stage::Input);
    QCOMPARE(same, pictures->picture(Stage::Mask));
  }

  void curtainDividesBeforeAndAfter() {
    StageDialog dialog(halvesPictures());
    dialog.showStage(Stage::Final);
    auto* slider = dialog.findChild<QSlider*>(QStringLiteral("curtainSlider"));
    QVERIFY(!slider->isEnabled());
    dialog.compareWith(1 + int(Stage::Labels));
    QVERIFY(slider->isEnabled());
    QCOMPARE(dialog.comparedWith().value(), Stage::Labels);
    ui::CompareView* view = dialog.view();
    view->setFixedSize(512, 512);
    slider->setValue(slider->maximum() / 2);
    QImage drawn = view->grab().toImage();
    QCOMPARE(drawn.pixel(100, 400), colourOf(Label::Tissue));
    QCOMPARE(qGray(drawn.pixel(400, 400)), 64);
    carpus::testing::drag(*view, Qt::LeftButton, {256, 100}, {450, 100});
    QVERIFY2(std::abs(view->curtain() - 450.0 / 512) < 0.01,
             qPrintable(QStringLiteral("%1 of %2").arg(view->curtain()).arg(view->width())));
    drawn = view->grab().toImage();
    QCOMPARE(drawn.pixel(400, 400), colourOf(Label::Bone));
    QCOMPARE(slider->value(), qRound(slider->maximum() * view->curtain()));
    dialog.showStage(Stage::Labels);
    QVERIFY2(!dialog.comparedWith(), "a stage is not compared with itself");
  }
};

QTEST_MAIN(TestStages)
#include "test_stages.moc"
