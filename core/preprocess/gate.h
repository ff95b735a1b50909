// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preprocess/mask.h"
#include "core/preprocess/pose.h"
#include "core/preprocess/vision.h"

namespace carpus::preprocess {

/// What the stages hand to the gate.
struct GateInput {
  const Segmentation& segmentation;
  const Normalised& normalised;
  const HandMask& mask;
  const Alignment& alignment;
  const FinalPicture& picture;
};

/// Measures what the findings rest on; `polarityMargin` is left as it is.
HandFeatures measure(const GateInput& input);

/// The findings of the quality gate: not-a-hand, several-hands, hand-cut, hand-small, noise,
/// motion, metal, mask-doubtful. `maskEdited`: a person drew the mask, so it is neither doubted nor
/// is the presence of a hand.
std::vector<Finding> judge(const HandFeatures& features, bool maskEdited);

}  // namespace carpus::preprocess
