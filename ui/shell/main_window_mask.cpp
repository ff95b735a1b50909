// SPDX-License-Identifier: GPL-3.0-or-later
// Correcting the mask: the stages tell the strokes, the desk keeps them.
#include <QAction>

#include "ui/shell/main_window.h"
#include "ui/stages/stage_strip.h"

namespace carpus::ui {

void MainWindow::connectMask() {
  stages_->setUndoStack(&desk_.undoStack());
  connect(stages_, &StageStrip::maskSketched, &desk_, &ReadingDesk::sketchMask);
  connect(stages_, &StageStrip::maskSketchDiscarded, &desk_, &ReadingDesk::discardSketch);
  connect(stages_, &StageStrip::maskSketchAccepted, &desk_, &ReadingDesk::useSketch);
  connect(stages_, &StageStrip::automaticMaskWanted, &desk_, &ReadingDesk::useAutomaticMask);
}

void MainWindow::showMaskWork() {
  const Reading& reading = desk_.reading();
  stages_->setMaskWork({reading.inputs.sketch, reading.inputs.mask.has_value(), desk_.isLocked()});
  const bool possible = reading.assessment && reading.assessment->preprocessed;
  findChild<QAction*>(QStringLiteral("correctMaskAction"))
      ->setEnabled(possible && !desk_.isLocked());
}

}  // namespace carpus::ui
