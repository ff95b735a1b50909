// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/preprocess/detector.h"
#include "core/preprocess/preprocess.h"

namespace carpus::preprocess {

/// What a network of the first stage says about a normalised picture.
struct Segmentation {
  PixelMap toGrid;  ///< normalised stage to the network's grid
  cv::Mat hand;     ///< CV_32FC1 on the grid: probability of tissue or bone
  cv::Mat scores;   ///< CV_32FC(5), a grid that covers the stage evenly
  LabelMap labels;  ///< 512x512, most probable class
  std::array<Landmark, kLandmarkCount> landmarks;
  bool hasLandmarks = false;
  double rivalPeak = 0;  ///< second peak away from the first, the lowest of three landmarks
};

/// Labels by LeNet-5 on the patches that its manifest names, in one pass. Scores are interpolated
/// to the stage before the most probable class is taken, so a coarse stride costs little at
/// borders.
Result<Segmentation> detect(const nn::Session& detector, const Normalised& normalised);
/// The same on other patches; the network has to be trained for their size.
Result<Segmentation> detect(const nn::Session& detector, const Normalised& normalised,
                            const PatchLattice& lattice);
/// Labels from the class probabilities at the positions of a lattice (patchScores()).
Segmentation fromScores(const std::vector<cv::Mat>& planes, const PatchLattice& lattice);

/// Labels and landmarks by the U-Net.
Result<Segmentation> segment(const nn::Session& segmenter, const cv::Mat& normalised);

/// How much the labels look like one hand, 0..1; for comparing the two polarities of a picture.
double plausibility(const Segmentation& segmentation);

}  // namespace carpus::preprocess
