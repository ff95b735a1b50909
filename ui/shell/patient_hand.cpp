// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/patient_hand.h"

#include "core/atlas/reading_frame.h"

namespace carpus::ui {

std::optional<PatientHand> makePatientHand(const Radiograph& radiograph,
                                           const preprocess::Preprocessed& preprocessed,
                                           std::optional<DisplayWindow> window) {
  if (preprocessed.refused() || radiograph.pixels.empty()) return {};
  const atlas::HandAxis axis = atlas::handAxis(preprocessed.toPreprocessed);
  PatientHand hand;
  hand.toCanvas = atlas::toReadingFrame(axis);
  hand.mirrored = axis.mirrored;
  if (radiograph.spacing.kind != SpacingKind::Unknown)
    hand.lengthMm = axis.length() * radiograph.spacing.rowMm;
  const cv::Mat shown = toDisplay(radiograph, window);
  const QImage whole(shown.data, shown.cols, shown.rows, static_cast<qsizetype>(shown.step),
                     QImage::Format_Grayscale8);
  hand.picture = atlas::inReadingFrame(whole, hand.toCanvas);
  return hand;
}

}  // namespace carpus::ui
