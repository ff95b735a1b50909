// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/site_control.h"

#include <QAction>
#include <QDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "ui/settings/site_calibration_dialog.h"
#include "ui/shell/model_cards.h"

namespace carpus::ui {

SiteControl::SiteControl(const Parts& parts, QObject* parent) : QObject(parent), parts_(parts) {
  cards_ = addToHelp("modelCardAction", tr("About this &model"));
  calibration_ = addToHelp("siteCalibrationAction", tr("&Calibration of this site…"));
  connect(cards_, &QAction::triggered, this, &SiteControl::showModelCards);
  connect(calibration_, &QAction::triggered, this, &SiteControl::showCalibration);
  connect(&parts_.desk, &ReadingDesk::networksChanged, this, &SiteControl::updateActions);
  updateActions();
}

QAction* SiteControl::addToHelp(const char* name, const QString& text) {
  auto* action = new QAction(text, &parts_.window);
  action->setObjectName(QLatin1String(name));
  parts_.window.addAction(action);
  // The last menu is the help, as everywhere.
  const QList<QAction*> menus = parts_.window.menuBar()->actions();
  if (!menus.isEmpty() && menus.last()->menu()) menus.last()->menu()->addAction(action);
  return action;
}

void SiteControl::updateActions() {
  const auto toolbox = parts_.desk.toolbox();
  for (QAction* action : {cards_, calibration_}) action->setEnabled(toolbox && toolbox->classifier);
}

void SiteControl::showModelCards() {
  makeModelCardDialog(modelCards(*parts_.desk.toolbox()), &parts_.window)->open();
}

void SiteControl::showCalibration() {
  dialog_ = new SiteCalibrationDialog(&parts_.window);
  dialog_->setAttribute(Qt::WA_DeleteOnClose);
  proposal_.reset();
  connect(dialog_, &SiteCalibrationDialog::casesWanted, this, [this] {
    parts_.chooser.chooseFolder(dialog_, tr("Folder with signed reports"),
                                parts_.settings.reportFolder(),
                                [this](const QString& folder) { lookThrough(folder); });
  });
  connect(dialog_, &SiteCalibrationDialog::useRequested, this, &SiteControl::useProposal);
  connect(dialog_, &SiteCalibrationDialog::switchRequested, this, &SiteControl::switchTo);
  showPresent();
  dialog_->open();
}

void SiteControl::showPresent() {
  const auto present = workflow::readSiteCalibration();
  if (!present)
    dialog_->setProblem(present.error().sentence);
  else
    dialog_->setPresent(*present);
}

void SiteControl::lookThrough(const QString& folder) {
  if (!dialog_) return;
  dialog_->setBusy(true);
  const nn::ModelInfo model = parts_.desk.toolbox()->classifier->info();
  const QString by = parts_.settings.text(Setting::ReaderName);
  parts_.desk.jobs().start<Proposal>(
      JobLane::Import, tr("Looking through signed reports"),
      [folder, model, by](Progress& progress) -> Result<Proposal> {
        Proposal proposal;
        CARPUS_TRY(proposal.cases, workflow::readSignedReports(folder, model, progress));
        CARPUS_TRY(proposal.site, workflow::proposeSiteCalibration(proposal.cases, model, by));
        return proposal;
      },
      this,
      [this](Result<Proposal> found) {
        if (!dialog_) return;
        dialog_->setBusy(false);
        if (!found) {
          if (!found.error().isCancelled()) dialog_->setProblem(found.error().sentence);
          return;
        }
        proposal_ = found->site;
        dialog_->setProposal(found->site, found->cases);
      });
}

void SiteControl::useProposal() {
  if (!dialog_ || !proposal_) return;
  if (const auto used = workflow::useSiteCalibration(*proposal_); !used)
    return dialog_->setProblem(used.error().sentence);
  showPresent();
  readAgain();
}

void SiteControl::switchTo(bool on) {
  if (!dialog_) return;
  const auto done = workflow::switchSiteCalibration(on, parts_.settings.text(Setting::ReaderName));
  if (!done) return dialog_->setProblem(done.error().sentence);
  showPresent();
  readAgain();
}

void SiteControl::readAgain() {
  if (parts_.desk.hasCase() && !parts_.desk.isLocked()) parts_.desk.assessAgain();
}

}  // namespace carpus::ui
