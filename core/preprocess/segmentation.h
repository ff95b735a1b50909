// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

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

/// Labels by LeNet-5 in one pass: class probabilities of 32x32 patches at stride 4.
Result<Segmentation> detect(const nn::Session& detector, const cv::Mat& normalised);

/// Labels and landmarks by the U-Net.
Result<Segmentation> segment(const nn::Session& segmenter, const cv::Mat& normalised);

/// How much the labels look like one hand, 0..1; for comparing the two polarities of a picture.
double plausibility(const Segmentation& segmentation);

}  // namespace carpus::preprocess
