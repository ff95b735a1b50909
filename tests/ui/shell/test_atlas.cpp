// SPDX-License-Identifier: GPL-3.0-or-later
// The import and the choice of an atlas in the window; through what a person can touch.
#include "tests/ui/shell/atlas_fixture.h"

using namespace carpus;
using carpus::ui::ImportDialog;
using Step = ImportDialog::Step;

class TestAtlas : public carpus::testing::AtlasFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { end(); }

  void importNeedsTheNetworks() {
    QVERIFY(!action("importAtlasAction")->isEnabled());
    window_->desk().loadNetworks();
    QTRY_VERIFY(action("importAtlasAction")->isEnabled());
  }

  void wrongFolderIsSaidInTheDialog() {
    window_->desk().loadNetworks();
    QTRY_VERIFY(window_->desk().networksReady());
    action("importAtlasAction")->trigger();
    auto* dialog = window_->findChild<ImportDialog*>();
    auto* next = in<QPushButton>(dialog, "importNextPushButton");
    QVERIFY(!next->isEnabled());
    QTest::keyClicks(in<QLineEdit>(dialog, "importPathLineEdit"),
                     from_.filePath(QStringLiteral("gone")));
    QVERIFY(next->isEnabled());
    next->click();
    auto* problem = in<QLabel>(dialog, "importProblemLabel");
    QTRY_VERIFY(problem->text().contains(QStringLiteral("gone")));
    QCOMPARE(dialog->step(), Step::Where);
  }

  void guessesAreCorrectedInPlaceAndBecomeAnAtlas() {
    ImportDialog* dialog = guessesOf(from_.path());
    auto* table = in<QTableView>(dialog, "guessTableView");
    auto* next = in<QPushButton>(dialog, "importNextPushButton");
    auto* problem = in<QLabel>(dialog, "importProblemLabel");
    QCOMPARE(table->model()->rowCount(), 4);
    QVERIFY(!next->isEnabled());
    QVERIFY(problem->isVisible());
    // Only the row without sex and age is left.
    in<QAbstractButton>(dialog, "onlyProblemsCheckBox")->click();
    int open = -1;
    for (int row = 0; row < 4; ++row)
      if (!table->isRowHidden(row)) open = row;
    QVERIFY(table->model()->index(open, 0).data().toString().contains(QStringLiteral("scan")));
    in<QAbstractButton>(dialog, "onlyProblemsCheckBox")->click();
    table->setFocus();
    table->selectRow(open);
    QTest::keyClick(table, Qt::Key_F);
    QCOMPARE(table->model()->index(open, 1).data(Qt::EditRole).toString(), QStringLiteral("F"));
    table->setCurrentIndex(table->model()->index(open, 2));
    QTest::keyClick(table, Qt::Key_Return);
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("7y10m"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(table->model()->index(open, 2).data().toString(), toText(Months{94}));
    // Now only the licence is missing.
    QVERIFY(!next->isEnabled());
    in<QLineEdit>(dialog, "atlasTitleLineEdit")->setText(QStringLiteral("House atlas"));
    QTest::keyClicks(in<QLineEdit>(dialog, "atlasLicenceLineEdit"), QStringLiteral("ours"));
    QVERIFY2(next->isEnabled(), qPrintable(problem->text()));
    QVERIFY(in<QLabel>(dialog, "femaleCompletenessLabel")->text().contains(QStringLiteral("27")));
    handsOf(dialog);
    next->click();
    QTRY_COMPARE(dialog->step(), Step::Done);
    QVERIFY(
        in<QLabel>(dialog, "importResultLabel")->text().contains(QStringLiteral("House atlas")));
    in<QPushButton>(dialog, "importNextPushButton")->click();
    // It is in use, in every list, and remembered.
    QTRY_COMPARE(window_->desk().atlasId(), QStringLiteral("house-atlas"));
    QCOMPARE(settings_->text(ui::Setting::Atlas), QStringLiteral("house-atlas"));
    QTRY_COMPARE(find<QComboBox>("atlasComboBox")->currentData().toString(),
                 QStringLiteral("house-atlas"));
    QVERIFY(find<QComboBox>("atlasComboBox")->findData(atlas::defaultAtlasId()) >= 0);
    const auto made = atlas::loadAtlasById(QStringLiteral("house-atlas"));
    QVERIFY(made.has_value());
    QVERIFY((*made)->find(QStringLiteral("F_94")) != nullptr);
  }

  void agesThatAreNoneAreNotTaken_data() {
    QTest::addColumn<QString>("typed");
    QTest::newRow("word") << "old";
    QTest::newRow("too old") << "40y";
    QTest::newRow("negative") << "-3";
    QTest::newRow("nothing") << "";
  }
  void agesThatAreNoneAreNotTaken() {
    QFETCH(QString, typed);
    ImportDialog* dialog = guessesOf(from_.path());
    auto* table = in<QTableView>(dialog, "guessTableView");
    int row = 0;
    while (!table->model()->index(row, 0).data().toString().contains(QStringLiteral("M_120")))
      ++row;
    const QModelIndex age = table->model()->index(row, 2);
    const QVariant before = age.data(Qt::EditRole);
    QVERIFY(!table->model()->setData(age, typed, Qt::EditRole));
    QCOMPARE(age.data(Qt::EditRole), before);
  }

  void picturesAreLeftOutWithTheSpaceBar() {
    ImportDialog* dialog = guessesOf(from_.path());
    auto* table = in<QTableView>(dialog, "guessTableView");
    int row = 0;
    while (!table->model()->index(row, 0).data().toString().contains(QStringLiteral("scan"))) ++row;
    table->selectRow(row);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->model()->index(row, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QTest::keyClicks(in<QLineEdit>(dialog, "atlasLicenceLineEdit"), QStringLiteral("ours"));
    in<QLineEdit>(dialog, "atlasTitleLineEdit")->setText(QStringLiteral("Three"));
    QVERIFY(in<QPushButton>(dialog, "importNextPushButton")->isEnabled());
  }

  void doublesAreLeftOutAtOnce() {
    QVERIFY(QFile::remove(from_.filePath(QStringLiteral("scan.png"))));
    carpus::testing::drawHand(from_.filePath(QStringLiteral("male/10y.png")));
    ImportDialog* dialog = guessesOf(from_.path());
    auto* problem = in<QLabel>(dialog, "importProblemLabel");
    QVERIFY(problem->text().contains(QLatin1Char('2')));
    in<QPushButton>(dialog, "leaveOutTwinsPushButton")->click();
    QVERIFY(problem->text().contains(QStringLiteral("licence")));
    auto* table = in<QTableView>(dialog, "guessTableView");
    int used = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row)
      used += table->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked ? 1 : 0;
    QCOMPARE(used, 3);
  }

  void cancelledImportStoresNothing() {
    ImportDialog* dialog = guessesOf(from_.path());
    auto* table = in<QTableView>(dialog, "guessTableView");
    for (int row = 0; row < 4; ++row) {
      const bool scan =
          table->model()->index(row, 0).data().toString().contains(QStringLiteral("scan"));
      if (scan)
        table->model()->setData(table->model()->index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
    }
    in<QLineEdit>(dialog, "atlasTitleLineEdit")->setText(QStringLiteral("Never"));
    in<QLineEdit>(dialog, "atlasLicenceLineEdit")->setText(QStringLiteral("ours"));
    handsOf(dialog);
    gate_.closed = true;
    in<QPushButton>(dialog, "importNextPushButton")->click();
    QTRY_COMPARE(gate_.waiting.load(), 1);
    QCOMPARE(dialog->step(), Step::Working);
    in<QPushButton>(dialog, "importCancelPushButton")->click();
    QTRY_COMPARE(dialog->step(), Step::Hands);
    QVERIFY(dialog->isVisible());
    QVERIFY(!atlas::loadAtlasById(QStringLiteral("never")).has_value());
    QVERIFY(QDir(atlas::userAtlasFolder())
                .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    // The table is as it was; the person can try again.
    QVERIFY(in<QPushButton>(dialog, "importNextPushButton")->isEnabled());
  }

  void atlasIsChosenInTheSettings() {
    window_->desk().loadNetworks();
    QTRY_VERIFY(window_->desk().networksReady());
    trigger("settingsAction");
    auto* dialog = window_->findChild<ui::SettingsDialog*>();
    auto* box = dialog->findChild<QComboBox*>(QStringLiteral("settingsAtlasComboBox"));
    QVERIFY(box->isEnabled());
    box->setCurrentIndex(box->findData(atlas::defaultAtlasId()));
    QVERIFY(box->currentIndex() >= 0);
    dialog->accept();
    QTRY_COMPARE(window_->desk().atlasId(), atlas::defaultAtlasId());
  }

  void otherAtlasDropsThePlateAndKeepsAnOwnAge_data() {
    QTest::addColumn<bool>("own");
    QTest::newRow("plate") << false;
    QTest::newRow("own age") << true;
  }
  void otherAtlasDropsThePlateAndKeepsAnOwnAge() {
    QFETCH(bool, own);
    assessed(QStringLiteral("girl.dcm"));
    if (own)
      window_->desk().setOwnAge(Months{100});
    else
      window_->desk().pick(1);
    QVERIFY(reading().inputs.decision.has_value());
    auto* box = find<QComboBox>("atlasComboBox");
    box->setCurrentIndex(box->findData(atlas::defaultAtlasId()));
    Q_EMIT box->activated(box->currentIndex());
    QTRY_COMPARE(window_->desk().atlasId(), atlas::defaultAtlasId());
    QTRY_COMPARE(reading().state, ui::AssessState::Done);
    QCOMPARE(reading().inputs.decision.has_value(), own);
  }
};

QTEST_MAIN(TestAtlas)
#include "test_atlas.moc"
