// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/import_atlas.h"

namespace carpus::atlas {

/// The picture of a plate with its geometry.
struct PlatePicture {
  cv::Mat grey;          ///< CV_8UC1
  double spacingMm = 0;  ///< 0: unknown
  std::vector<PlateLandmark> landmarks;
};

/// Makes the white paper of a page black in an 8-bit picture in which bone is bright: what is as
/// bright as the picture's margin and joined to it in broad pieces; and, where a mask of the hand
/// is given (CV_8UC1, the picture's size), what lies around the hand.
void blackenPaper(cv::Mat& grey, const cv::Mat& hand);

/// How a plate is cut out of the frame of core/preprocess/pose.h at that many pixels for one of the
/// frame.
struct PlateCut {
  PixelMap map;
  cv::Size size;
};
PlateCut plateCut(double scale);

/// The part of the frame that every aligned plate shows, so that the plates of an atlas lie over
/// each other; white paper around the hand becomes black.
PlatePicture alignedPicture(const Radiograph& radiograph, const PlacedHand& placed);

/// The whole picture as the file shows it, made smaller where it is larger than any screen.
PlatePicture wholePicture(const Radiograph& radiograph);

}  // namespace carpus::atlas
