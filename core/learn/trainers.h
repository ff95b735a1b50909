// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augment.h"
#include "core/learn/training.h"

namespace carpus::learn {

/// LeNet-5 on patches in equal numbers of the five classes (Lee et al. 2017), drawn afresh for each
/// step from the label maps of the train split. The patches of a step share their convolutions: one
/// pass over a part of a picture gives those of all its patches.
/// A quarter of the train pictures is held out; the epoch with the best hand there is kept.
struct DetectorTraining {
  TrainingOptions common;  ///< `size` follows from `patch`
  AugmentOptions augment;
  int patch = 64;                    ///< pixels of the 512x512 stage that the network sees at once
  int64_t patchesPerClass = 200000;  ///< in each epoch
  int64_t perPicture = 60;           ///< patches of each class for each picture of a batch
  int64_t window = 160;              ///< pixels of the network drawn of each picture
  double heldOut = 0.25;             ///< share of the train pictures
  double border = 0.3;               ///< share of patches taken near the hand's edge
};
/// Turns, sizes, greys, noise and frames that the detector is trained on unless told otherwise.
AugmentOptions detectorAugmentation();
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

/// Bone age. A network of months: cross-entropy with a Gaussian label over the months (sigma) plus
/// the absolute error of the expectation in years times `expectationWeight`. A network of years
/// (Lee et al. 2017): cross-entropy with the year alone, without the ages that have no class.
struct ClassifierTraining {
  TrainingOptions common;
  AugmentOptions augment;
  double sigmaMonths = 7;
  double expectationWeight = 1.0;
  int halfRepeats = 3;  ///< how often a half-size radiograph is seen in an epoch
  bool small = true;    ///< train on the 100x100 pictures too
  int limit = 0;        ///< only so many train pictures of each source, drawn by the seed; 0: all
  int onlySex = -1;     ///< 0: girls alone, 1: boys alone, -1: both

  /// Sets what Lee et al. 2017 set: SGD with momentum 0.9, decay 0.005, batches of 96, 100 epochs,
  /// rate 0.01 with gamma 0.1 in three steps, their augmentation and 14 classes of one head, on 224
  /// pixels; weights as they are, not averaged.
  void usePapersRecipe();
};
/// Returns the figures of the last epoch: loss and, of the val pictures of each source, mean
/// absolute difference in months (..._mad), share within one year class (..._within_1) and of the
/// same class (..._top_1). <folder>/validation.csv has the estimates behind them.
Figures trainClassifier(const ClassifierTraining& options);

/// The paper's nine combinations of learning rate (0.001, 0.005, 0.01) and gamma (0.1, 0.5, 0.75 in
/// three steps) with SGD, each in a folder of its own below that of `options`; what is done already
/// is not done again. Writes <folder>/grid.json and returns the table as text.
std::string trainGrid(const ClassifierTraining& options);

/// Months of bone age that the probabilities [N,bins] expect (bin i is [i, i+1) months): [N].
torch::Tensor expectedMonths(const torch::Tensor& probabilities);

}  // namespace carpus::learn
