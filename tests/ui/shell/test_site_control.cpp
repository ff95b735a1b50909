// SPDX-License-Identifier: GPL-3.0-or-later
// Model cards and the calibration of a site, as a person goes through them.
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QtTest>

#include "core/base/paths.h"
#include "tests/ui/shell/fake_core.h"
#include "tests/unit/assess/fake_session.h"
#include "ui/settings/site_calibration_dialog.h"
#include "ui/shell/model_cards.h"
#include "ui/shell/site_control.h"

using namespace carpus;
using namespace carpus::ui;

namespace {

/// Answers every question for a folder with the same one.
class OneFolder final : public FileChooser {
 public:
  explicit OneFolder(QString folder) : folder_(std::move(folder)) {}
  void chooseFiles(QWidget*, const QString&, std::function<void(const QStringList&)>) override {}
  void chooseFolder(QWidget*, const QString&, const QString&,
                    std::function<void(const QString&)> done) override {
    done(folder_);
  }
  void showFolder(const QString&) override {}

 private:
  QString folder_;
};

assess::SiteCalibration someSite() {
  assess::SiteCalibration site;
  site.modelId = QStringLiteral("fake");
  site.modelSha256 = QString(64, QLatin1Char('a'));
  site.madeBy = QStringLiteral("Dr. Ahn");
  site.madeAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
  site.fits[Sex::Female] = {1, 4.5, 50, 8.25, 6.5, -4.5, 0.1, true};
  return site;
}

template <class T>
T* in(QWidget& dialog, const char* name) {
  T* found = dialog.findChild<T*>(QLatin1String(name));
  if (!found) qFatal("There is no %s.", name);
  return found;
}

}  // namespace

class TestSiteControl : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("CARPUS_SITE_CALIBRATION", QFile::encodeName(folder_->filePath("site.json")));
  }

  void nothingIsUsedWithoutConfirmation() {
    SiteCalibrationDialog dialog;
    QSignalSpy used(&dialog, &SiteCalibrationDialog::useRequested);
    auto* use = in<QPushButton>(dialog, "siteUsePushButton");
    QVERIFY(!use->isEnabled());
    dialog.setProposal(someSite(), {});
    QVERIFY(!use->isEnabled());
    const QString figures = in<QLabel>(dialog, "siteProposalLabel")->text();
    QVERIFY(figures.contains(QLatin1String("8.25")) && figures.contains(QLatin1String("6.50")));
    in<QCheckBox>(dialog, "siteConfirmCheckBox")->setChecked(true);
    QVERIFY(use->isEnabled());
    use->click();
    QCOMPARE(used.count(), 1);
    // A new proposal has to be confirmed anew.
    dialog.setProposal(someSite(), {});
    QVERIFY(!use->isEnabled());
  }

  void whatDoesNotHelpCannotBeUsed() {
    SiteCalibrationDialog dialog;
    assess::SiteCalibration site = someSite();
    site.fits[Sex::Female].applies = false;
    dialog.setProposal(site, {});
    QVERIFY(!in<QCheckBox>(dialog, "siteConfirmCheckBox")->isEnabled());
    QVERIFY(!in<QPushButton>(dialog, "siteUsePushButton")->isEnabled());
  }

  void presentOneCanBeSwitched() {
    SiteCalibrationDialog dialog;
    auto* button = in<QPushButton>(dialog, "siteSwitchPushButton");
    QVERIFY(button->isHidden());
    dialog.setPresent(someSite());
    QVERIFY(!button->isHidden());
    QVERIFY(in<QLabel>(dialog, "sitePresentLabel")->text().contains(QLatin1String("Dr. Ahn")));
    QSignalSpy switched(&dialog, &SiteCalibrationDialog::switchRequested);
    button->click();
    QCOMPARE(switched.takeFirst().at(0).toBool(), false);
    assess::SiteCalibration off = someSite();
    off.enabled = false;
    dialog.setPresent(off);
    button->click();
    QCOMPARE(switched.takeFirst().at(0).toBool(), true);
  }

  void cardsAreRendered() {
    workflow::Toolbox toolbox;
    auto classifier = std::make_shared<carpus::testing::FakeClassifier>();
    classifier->info_.folder = folder_->path();
    QVERIFY(writeFile(folder_->filePath(QStringLiteral("CARD.md")),
                      "# The fake\n\nMAD **7.1** months\n")
                .has_value());
    toolbox.classifier = classifier;
    QWidget parent;
    auto* dialog = makeModelCardDialog(modelCards(toolbox), &parent);
    QCOMPARE(in<QTabWidget>(*dialog, "modelCardTabWidget")->count(), 1);
    const auto* page = in<QTextBrowser>(*dialog, "modelCardTextBrowser");
    QVERIFY(page->toPlainText().contains(QLatin1String("MAD 7.1 months")));
    QVERIFY(page->toPlainText().contains(classifier->info_.sha256));
  }

  void modelWithoutACardSaysSo() {
    workflow::Toolbox toolbox;
    auto classifier = std::make_shared<carpus::testing::FakeClassifier>();
    classifier->info_.folder = folder_->filePath(QStringLiteral("nowhere"));
    toolbox.classifier = classifier;
    const auto cards = modelCards(toolbox);
    QCOMPARE(cards.size(), 1U);
    QVERIFY(cards[0].text.contains(QLatin1String("no card")));
  }

  void actionsWaitForTheNetworks() {
    Settings settings(folder_->filePath(QStringLiteral("settings.ini")));
    carpus::testing::FakeCore core;
    UseCases cases = core.useCases();
    cases.loadToolbox = [](Progress&) -> Result<workflow::ToolboxPtr> {
      auto toolbox = std::make_shared<workflow::Toolbox>();
      toolbox->classifier = std::make_shared<carpus::testing::FakeClassifier>();
      return workflow::ToolboxPtr(toolbox);
    };
    ReadingDesk desk(cases, settings);
    OneFolder chooser(folder_->path());
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("&File"));
    QMenu* help = window.menuBar()->addMenu(QStringLiteral("&Help"));
    SiteControl control({window, desk, settings, chooser}, &window);
    QCOMPARE(help->actions().size(), 2);
    QVERIFY(!help->actions().at(0)->isEnabled());
    desk.loadNetworks();
    QTRY_VERIFY(help->actions().at(0)->isEnabled());

    help->actions().at(1)->trigger();
    auto* dialog = in<SiteCalibrationDialog>(window, "siteCalibrationDialog");
    in<QPushButton>(*dialog, "siteLookPushButton")->click();
    // The folder has no reports: too few cases, said in the dialog.
    QTRY_VERIFY(!in<QLabel>(*dialog, "siteProblemLabel")->text().isEmpty());
    QVERIFY(!in<QPushButton>(*dialog, "siteUsePushButton")->isEnabled());
    desk.shutDown();
  }

  void switchingReachesTheDisk() {
    QVERIFY(workflow::useSiteCalibration(someSite()).has_value());
    Settings settings(folder_->filePath(QStringLiteral("settings.ini")));
    settings.setValue(Setting::ReaderName, QStringLiteral("Dr. Bo"));
    carpus::testing::FakeCore core;
    ReadingDesk desk(core.useCases(), settings);
    OneFolder chooser(folder_->path());
    QMainWindow window;
    SiteControl control({window, desk, settings, chooser}, &window);
    control.showCalibration();
    auto* dialog = in<SiteCalibrationDialog>(window, "siteCalibrationDialog");
    in<QPushButton>(*dialog, "siteSwitchPushButton")->click();
    QVERIFY(!workflow::activeSiteCalibration());
    in<QPushButton>(*dialog, "siteSwitchPushButton")->click();
    QVERIFY(workflow::activeSiteCalibration() != nullptr);
    desk.shutDown();
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_MAIN(TestSiteControl)
#include "test_site_control.moc"
