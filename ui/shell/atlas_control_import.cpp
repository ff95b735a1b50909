// SPDX-License-Identifier: GPL-3.0-or-later
// The import of an atlas: the dialog asks, the job runner works.
#include <QFileInfo>
#include <QMainWindow>

#include "ui/atlas/import_dialog.h"
#include "ui/shell/atlas_control.h"

namespace carpus::ui {

void AtlasControl::openImport() {
  if (dialog_) return dialog_->raise();
  auto* dialog = new ImportDialog(&parts_.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog_ = dialog;
  const QString start = parts_.settings.text(Setting::LastFolder);
  connect(dialog, &ImportDialog::folderWanted, this, [this, dialog, start] {
    parts_.chooser.chooseFolder(dialog, tr("Folder of pictures"), start,
                                [dialog](const QString& folder) { dialog->setPath(folder); });
  });
  connect(dialog, &ImportDialog::tableWanted, this, [this, dialog, start] {
    parts_.chooser.chooseFiles(dialog, start, [dialog](const QStringList& files) {
      if (!files.isEmpty()) dialog->setPath(files.first());
    });
  });
  connect(dialog, &ImportDialog::planWanted, this, &AtlasControl::startPlan);
  connect(dialog, &ImportDialog::handsWanted, this, &AtlasControl::startPlacing);
  connect(dialog, &ImportDialog::importWanted, this, &AtlasControl::startImport);
  connect(dialog, &ImportDialog::cancelWanted, this,
          [this] { parts_.desk.jobs().cancelLane(JobLane::Import); });
  connect(dialog, &ImportDialog::useWanted, &parts_.desk, &ReadingDesk::useAtlas);
  connect(&parts_.desk.jobs(), &JobRunner::jobsChanged, dialog, [this, dialog] {
    for (const Job& job : parts_.desk.jobs().jobs())
      if (job.lane == JobLane::Import) dialog->setProgress(job.fraction, job.phrase);
  });
  dialog->open();
}

void AtlasControl::startPlan(const QString& from) {
  parts_.desk.jobs().start<atlas::ImportPlan>(
      JobLane::Import, tr("Looking at the pictures of an atlas"),
      [plan = useCases_.plan, from](Progress& progress) { return plan(from, progress); }, dialog_,
      [this](const Result<atlas::ImportPlan>& plan) {
        if (dialog_) dialog_->setPlan(plan);
      });
}

void AtlasControl::startPlacing(const atlas::ImportPlan& plan) {
  const workflow::ToolboxPtr toolbox = parts_.desk.toolbox();
  if (!toolbox) return;
  parts_.desk.jobs().start<atlas::ImportPlan>(
      JobLane::Import, tr("Looking for the hands of an atlas"),
      [work = useCases_.place, plan, toolbox](Progress& progress) {
        return work(plan, *toolbox, progress);
      },
      dialog_,
      [this](const Result<atlas::ImportPlan>& placed) {
        if (dialog_) dialog_->setHands(placed);
      });
}

void AtlasControl::startImport(const atlas::ImportPlan& plan, const atlas::ImportRequest& request) {
  const workflow::ToolboxPtr toolbox = parts_.desk.toolbox();
  if (!toolbox) return;
  parts_.desk.jobs().start<atlas::ImportedAtlas>(
      JobLane::Import, tr("Importing an atlas"),
      [work = useCases_.import, plan, request, toolbox](Progress& progress) {
        return work(plan, request, *toolbox, progress);
      },
      dialog_,
      [this](const Result<atlas::ImportedAtlas>& made) {
        if (made) refreshAtlases();
        if (dialog_) dialog_->setImported(made);
      });
}

}  // namespace carpus::ui
