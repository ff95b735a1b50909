// SPDX-License-Identifier: GPL-3.0-or-later
// Plates held against the patient in the window; through what a person can touch.
#include "tests/ui/shell/atlas_fixture.h"

using namespace carpus;
using carpus::ui::PlateCompare;

class TestPlates : public carpus::testing::AtlasFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { end(); }

  void patientStandsBesideThePlates() {
    assessed(QStringLiteral("girl.dcm"));
    auto* card = strip()->findChild<ui::CandidateCard*>(QStringLiteral("patientCard"));
    QVERIFY(card != nullptr && card->isVisible());
    auto* first = strip()->findChild<ui::CandidateCard*>(QStringLiteral("candidate1Card"));
    QTRY_COMPARE(first->view()->picture().size(), card->view()->picture().size());
  }

  void regionKeysZoomEveryCard_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("region");
    QTest::newRow("carpals") << int(Qt::Key_2) << "carpals";
    QTest::newRow("radius") << int(Qt::Key_3) << "radius";
    QTest::newRow("third ray") << int(Qt::Key_4) << "third-ray";
  }
  void regionKeysZoomEveryCard() {
    QFETCH(int, key);
    QFETCH(QString, region);
    assessed(QStringLiteral("girl.dcm"));
    auto* first = strip()->findChild<ui::CandidateCard*>(QStringLiteral("candidate1Card"));
    auto* patient = strip()->findChild<ui::CandidateCard*>(QStringLiteral("patientCard"));
    QTRY_COMPARE(first->view()->picture().width(), atlas::kFrameWidth);
    const auto centre = [](ui::CandidateCard* card) { return card->view()->transform().center(); };
    QTest::keyClick(window_.get(), Qt::Key(key), Qt::ControlModifier);
    QCOMPARE(settings_->text(ui::Setting::Region), region);
    const auto& shown = first->view()->transform();
    QVERIFY(shown.scale() > 1.2 * shown.fitScale());
    QCOMPARE(centre(first), centre(patient));
    // The plate beside the radiograph shows the same place, at the radiograph's magnification.
    const auto& big = plate()->picture()->transform();
    QVERIFY(big.scale() > 1.05 * big.fitScale());
    QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(std::abs(shown.scale() - shown.fitScale()) < 1e-9);
  }

  void plateShowsBonesAsLargeAsTheRadiograph() {
    assessed(QStringLiteral("girl.dcm"));
    auto* view = window_->findChild<ui::RadiographView*>(QStringLiteral("radiographView"));
    const auto handOnScreen = [&] {
      const double frame = preprocess::kFrameCapitateY - preprocess::kFrameTipY;
      const double inOriginal = frame / reading().assessment->preprocessed->toPreprocessed.scale();
      return std::pair(inOriginal * view->transform().scale(),
                       atlas::frameHandLength() * plate()->picture()->transform().scale());
    };
    // The whole hand is never cut off for the sake of its size.
    const auto& shown = plate()->picture()->transform();
    QTRY_VERIFY(handOnScreen().second < handOnScreen().first + 0.5);
    QVERIFY(shown.scale() < shown.fitScale() + 1e-9);
    view->zoomIn();
    view->zoomIn();
    QVERIFY(std::abs(handOnScreen().first - handOnScreen().second) < 0.5);
    plate()->picture()->zoomOut();
    QVERIFY(std::abs(handOnScreen().first - handOnScreen().second) < 0.5);
  }

  void swipeFollowsSliderAndKeys() {
    assessed(QStringLiteral("girl.dcm"));
    QTest::keyClick(window_.get(), Qt::Key_Y);
    QCOMPARE(plate()->mode(), PlateCompare::Mode::Swipe);
    QVERIFY(plate()->compare()->showsPatient());
    auto* slider = find<QSlider>("compareSlider");
    QVERIFY(slider->isVisible());
    slider->setValue(20);
    QCOMPARE(plate()->compare()->swipe(), 0.2);
    QTest::keyClick(window_.get(), Qt::Key_Period);
    QCOMPARE(plate()->compare()->swipe(), 0.25);
    QCOMPARE(slider->value(), 25);
    QTest::keyClick(window_.get(), Qt::Key_Comma);
    QTest::keyClick(window_.get(), Qt::Key_Comma);
    QCOMPARE(slider->value(), 15);
    QTest::keyClick(window_.get(), Qt::Key_Y);
    QCOMPARE(plate()->mode(), PlateCompare::Mode::Plate);
    QVERIFY(!plate()->compare()->showsPatient());
    QVERIFY(!slider->isVisible());
  }

  void blinkChangesByItselfAndByKey() {
    assessed(QStringLiteral("girl.dcm"));
    PlateCompare* compare = plate()->compare();
    find<QAbstractButton>("blinkModeToolButton")->click();
    QVERIFY(compare->isAutomatic());
    compare->setBlinkInterval(0);  // as fast as is allowed
    QTRY_VERIFY(compare->showsPatient());
    QTRY_VERIFY(!compare->showsPatient());
    QTest::keyClick(window_.get(), Qt::Key_X);
    QVERIFY(!compare->isAutomatic());
    const bool before = compare->showsPatient();
    QTest::keyClick(window_.get(), Qt::Key_X);
    QCOMPARE(compare->showsPatient(), !before);
  }

  void indicatorsSayWhatIsNew() {
    assessed(QStringLiteral("girl.dcm"));
    auto* list = find<QListWidget>("indicatorListWidget");
    if (!list->isVisible()) trigger("lookForAction");
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(list->isVisible());
    // The girl of 118.5 months is nearest the plate of 120; the one before has no sesamoid.
    QVERIFY(list->item(0)->text().contains(QStringLiteral("NEW")));
    QVERIFY(list->item(0)->text().contains(QStringLiteral("A sesamoid.")));
    QVERIFY(list->item(0)->toolTip().contains(QStringLiteral("No sesamoid yet.")));
    QVERIFY(!list->item(1)->text().contains(QStringLiteral("NEW")));
    QCOMPARE(plate()->compare()->plate()->marks().size(), size_t{2});
    list->setCurrentRow(1);
    QCOMPARE(plate()->compare()->plate()->currentMark(), 1);
    QTest::keyClick(window_.get(), Qt::Key_N);
    QVERIFY(!list->isVisible());
    QVERIFY(plate()->compare()->plate()->marks().empty());
    QVERIFY(!settings_->flag(ui::Setting::Indicators));
  }

  void trueSizeNeedsMillimetres() {
    assessed(QStringLiteral("girl.dcm"));
    auto* button = find<QAbstractButton>("trueSizeToolButton");
    QVERIFY(button->isEnabled());
    QTest::keyClick(window_.get(), Qt::Key_L);
    QVERIFY(button->isChecked());
    QVERIFY(settings_->flag(ui::Setting::TrueSize));
    assessed(QStringLiteral("nospacing.dcm"));
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(QStringLiteral("true size")));
    QVERIFY(!strip()->trueSize());
  }

  void choicesAreRemembered() {
    settings_->setValue(ui::Setting::Region, QStringLiteral("radius"));
    settings_->setValue(ui::Setting::PlatesByAge, true);
    settings_->setValue(ui::Setting::TrueSize, true);
    settings_->setValue(ui::Setting::Indicators, false);
    settings_->sync();
    const QTemporaryDir keep;
    const QString file = keep.filePath(QStringLiteral("settings.ini"));
    QVERIFY(QFile::copy(folder_->filePath(QStringLiteral("settings.ini")), file));
    window_.reset();
    startWindow(file);
    QCOMPARE(strip()->region(), atlas::Region::Radius);
    QCOMPARE(strip()->order(), ui::CandidateOrder::Age);
    QVERIFY(!plate()->indicatorsShown());
    assessed(QStringLiteral("girl.dcm"));
    QVERIFY(strip()->trueSize());
    auto* first = strip()->findChild<ui::CandidateCard*>(QStringLiteral("candidate1Card"));
    const auto& shown = first->view()->transform();
    QTRY_VERIFY(shown.scale() > 1.2 * shown.fitScale());
    window_.reset();  // before its settings file goes
    startWindow();
  }
};

QTEST_MAIN(TestPlates)
#include "test_plates.moc"
