// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's part in correcting the mask: strokes, and what becomes of them.
#include "ui/shell/reading_desk.h"

namespace carpus::ui {
namespace {

/// The mask that the networks would draw by themselves; empty when it is not known.
cv::Mat automaticMask(const Reading& reading) {
  if (!reading.assessment || !reading.assessment->preprocessed) return {};
  const preprocess::Preprocessed& result = *reading.assessment->preprocessed;
  return result.maskEdited ? result.automaticMask : result.mask;
}

}  // namespace

void ReadingDesk::sketchMask(const MaskRuns& mask, const QString& what) {
  if (!hasCase() || mask.size() != reading_.radiograph->pixels.size()) return;
  ReadingInputs inputs = reading_.inputs;
  inputs.sketch = mask;
  change(inputs, what);
}

void ReadingDesk::discardSketch() {
  ReadingInputs inputs = reading_.inputs;
  inputs.sketch.reset();
  change(inputs, tr("strokes on the mask discarded"));
}

void ReadingDesk::useSketch() {
  if (!reading_.inputs.sketch) return;
  const cv::Mat automatic = automaticMask(reading_);
  const bool same = !automatic.empty() && MaskRuns(automatic) == *reading_.inputs.sketch;
  setMask(same ? std::nullopt : reading_.inputs.sketch, tr("corrected mask"));
}

void ReadingDesk::useAutomaticMask() { setMask(std::nullopt, tr("automatic mask")); }

void ReadingDesk::setMask(std::optional<MaskRuns> mask, const QString& text) {
  ReadingInputs inputs = reading_.inputs;
  const bool other = inputs.mask != mask;
  inputs.mask = std::move(mask);
  inputs.sketch.reset();
  // Rank and probability of a plate belong to the estimate that goes; an own age stays.
  if (other && inputs.decision && inputs.decision->plateId) inputs.decision.reset();
  change(inputs, text);
}

}  // namespace carpus::ui
