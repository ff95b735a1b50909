// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preprocess/preprocess.h"

namespace carpus::preprocess {

/// The final picture and the hand in it.
struct FinalPicture {
  cv::Mat picture;  ///< CV_32FC1 512x512, 0..1, zero away from the hand
  cv::Mat plain;    ///< the same before mask and steps of `VisionOptions`: what the gate measures
  cv::Mat mask;     ///< CV_8UC1 512x512
  double metalShare = 0;  ///< far brighter than the hand's bone, over the hand's area
};

/// Draws the original's brightness (CV_32FC1, bone bright after `invert`) and mask through one
/// affine map, sets the contrast by percentiles inside the hand (the middle grey is fixed too, so
/// that brightness, contrast and gamma of the source do not matter), then the steps of `options`.
FinalPicture finalPicture(const cv::Mat& brightness, bool invert, const cv::Mat& originalMask,
                          const PixelMap& toPreprocessed, const VisionOptions& options);

}  // namespace carpus::preprocess
