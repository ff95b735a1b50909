// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preprocess/segmentation.h"

namespace carpus::preprocess {

/// A picture in the polarity that was decided on, with its labels.
struct Opinion {
  GrayscaleBase base;
  Normalised normalised;
  Segmentation segmentation;
  double margin = 1;  ///< how much better this polarity is than the other, 0..1; 1: not compared
};

/// How much brighter the hand's rim is than the air beside it, -1..1. Negative: bones are dark,
/// since tissue lets less through than air. 0 when there is no rim.
double rimContrast(const Segmentation& segmentation, const Normalised& normalised);

/// The corner rule decides; the labels have the second word: where they show no hand, or a hand
/// that is darker than the air beside it, the negative is labelled too and the better one is kept.
/// Where neither convinces, clear corners stand, else what the header says. A frame around the
/// exposed field is left out where its corners mislead, or where no hand is found with it.
Result<Opinion> decidePolarity(const cv::Mat& brightness, double pixelAspect,
                               const Networks& networks, EngineKind engine, StageTimings& timings);

}  // namespace carpus::preprocess
