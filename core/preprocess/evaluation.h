// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preprocess/preprocess.h"

namespace carpus::preprocess {

/// How well the stages of one picture agree with a label map drawn for it.
struct MaskScore {
  double handIou = 0;       ///< of the hand's mask, background excluded: what the paper calls IoU
  double meanIou = 0;       ///< mean of hand and not-hand
  double fiveClassIou = 0;  ///< mean over the classes that occur in the truth
};

/// `truth` may have any size with the original's shape (half-size label maps are common); all
/// comparisons are made at its size. Hand means tissue or bone.
MaskScore score(const Preprocessed& preprocessed, const LabelMap& truth);

}  // namespace carpus::preprocess
