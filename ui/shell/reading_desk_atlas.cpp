// SPDX-License-Identifier: GPL-3.0-or-later
// Which atlas the desk reads with.
#include "ui/shell/reading_desk.h"

namespace carpus::ui {
namespace {

workflow::ToolboxPtr withAtlas(const workflow::Toolbox& toolbox, const atlas::AtlasPtr& atlas) {
  auto other = std::make_shared<workflow::Toolbox>(toolbox);
  other->atlas = atlas;
  return other;
}

}  // namespace

QString ReadingDesk::atlasId() const {
  return toolbox_ && toolbox_->atlas ? toolbox_->atlas->id : QString();
}

std::function<Result<workflow::ToolboxPtr>(Progress&)> ReadingDesk::toolboxLoader() const {
  return [load = useCases_.loadToolbox, open = useCases_.atlas.load,
          id = settings_.text(Setting::Atlas)](Progress& progress) -> Result<workflow::ToolboxPtr> {
    CARPUS_TRY(workflow::ToolboxPtr toolbox, load(progress));
    if (id.isEmpty() || (toolbox->atlas && toolbox->atlas->id == id)) return toolbox;
    // Where the atlas was removed, the shipped one is there; the window says so.
    const auto chosen = open(id);
    return chosen ? withAtlas(*toolbox, *chosen) : toolbox;
  };
}

void ReadingDesk::useAtlas(const QString& id) {
  if (!toolbox_ || id == atlasId()) return;
  jobs_.start<atlas::AtlasPtr>(
      JobLane::Atlas, tr("Opening the atlas"),
      [open = useCases_.atlas.load, id](Progress&) { return open(id); }, this,
      [this](Result<atlas::AtlasPtr> opened) {
        if (!opened) {
          settings_.setValue(Setting::Atlas, atlasId());
          if (!opened.error().isCancelled()) report(Problem::Open, opened.error());
        } else {
          takeAtlas(*opened);
        }
        Q_EMIT networksChanged();
      });
}

void ReadingDesk::takeAtlas(const atlas::AtlasPtr& atlas) {
  toolbox_ = withAtlas(*toolbox_, atlas);
  settings_.setValue(Setting::Atlas, atlas->id);
  // A plate of the other atlas cannot be the answer any more; an age of the reader's own still can.
  for (Reading& draft : drafts_)
    if (!draft.signedReading && draft.inputs.decision && draft.inputs.decision->plateId)
      draft.inputs.decision.reset();
  if (!hasCase() || isLocked()) return;
  if (reading_.inputs.decision && reading_.inputs.decision->plateId) {
    reading_.inputs.decision.reset();
    undo_.clear();
    noteState();
    Q_EMIT inputsChanged();
  }
  requestAssessment();
}

}  // namespace carpus::ui
