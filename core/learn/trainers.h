// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augment.h"
#include "core/learn/training.h"

namespace carpus::learn {

/// LeNet-5 on 32x32 patches in equal numbers of the five classes (Lee et al. 2017), drawn afresh
/// each epoch from the label maps of the train split; metrics on patches of the val split.
struct DetectorTraining {
  TrainingOptions common;
  int patch = 32;
  int64_t patchesPerClass = 40000;  ///< in each epoch
};
void trainDetector(const DetectorTraining& options);

/// U-Net for labels and landmarks together; pictures without a label map train the landmarks alone.
struct SegmenterTraining {
  TrainingOptions common;
  AugmentOptions augment;
  int labelledRepeats = 1;  ///< how often a picture with a label map is seen in an epoch
  int keypointRepeats = 1;  ///< likewise a picture with more than the three main landmarks
  double landmarkWeight = 1.0;
};
void trainSegmenter(const SegmenterTraining& options);

/// Bone age: cross-entropy with a Gaussian label over the months (sigma) plus the absolute error of
/// the expectation in years times `expectationWeight`.
struct ClassifierTraining {
  TrainingOptions common;
  AugmentOptions augment;
  double sigmaMonths = 7;
  double expectationWeight = 1.0;
  int halfRepeats = 3;  ///< how often a half-size radiograph is seen in an epoch
  bool small = true;    ///< train on the 100x100 pictures too
};
void trainClassifier(const ClassifierTraining& options);

/// Months of bone age that the probabilities [N,bins] expect (bin i is [i, i+1) months): [N].
torch::Tensor expectedMonths(const torch::Tensor& probabilities);

}  // namespace carpus::learn
