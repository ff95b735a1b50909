// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preprocess/segmentation.h"

namespace carpus::preprocess {

/// The hand's outline and what was seen when it was drawn.
struct HandMask {
  cv::Mat original;      ///< CV_8UC1 0/255, the original's size; all zero when there is no hand
  cv::Mat stage;         ///< CV_8UC1 0/255, the same on the 512x512 normalised stage
  double rivalArea = 0;  ///< second largest region over the largest
};

/// Largest region of "hand" inside `content`, its holes filled (all of them as in the paper, or
/// only those that are no gap between fingers), drawn at the original's size.
HandMask drawMask(const Segmentation& segmentation, const Normalised& normalised,
                  cv::Size originalSize, EngineKind engine);

/// The reader's own mask, as it is.
HandMask givenMask(const cv::Mat& mask, const Normalised& normalised);

}  // namespace carpus::preprocess
