// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preprocess/segmentation.h"

namespace carpus::preprocess {

/// The picture (CV_32FC1) without a frame on its sides: film or detector beyond the collimator's
/// leaves, brightened unevenly by scatter perhaps, or the bed of a scanner. A side belongs to a
/// frame when its outermost rows (or columns) are much alike and end in a step along most of their
/// length; air over the fingers is alike too, but has no such step. The whole picture where there
/// is no frame.
cv::Rect withoutFrame(const cv::Mat& brightness);

/// Pixels of the stage whose centre lies inside that part of the original.
cv::Rect contentOf(const PixelMap& map, const cv::Rect& area);

/// As normalise(), but only `area` of the picture is shown and measured; the frame around it is
/// padding, and `content` is the area's place.
Normalised normaliseWithin(const cv::Mat& brightness, const cv::Rect& area, bool invert,
                           double pixelAspect);

/// Gives the frame of `original` (its size), which was hidden from the network, the label
/// collimation.
void labelFrame(const Normalised& normalised, cv::Size original, Segmentation& segmentation);

}  // namespace carpus::preprocess
