// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention/attention.h"

namespace carpus::attention {

/// Position of the occluder on the grid of some scores.
struct GridPlace {
  int row = 0, column = 0;

  bool operator==(const GridPlace&) const = default;
};

/// What one position of the occluder does to the network's answer (before calibration).
struct Covered {
  GridPlace at;
  cv::Rect place;                               ///< pixels of the network's input
  Months before, after;                         ///< expected age
  double targetBefore = 0, targetAfter = 0;     ///< probability or months that the target asks for
  std::vector<double> yearsBefore, yearsAfter;  ///< probability of each whole year from 0 on

  double changeMonths() const { return after.value - before.value; }
};
/// `at` is held within the grid. From the stored scores alone; costs nothing.
Covered coveredAt(const Scores& scores, GridPlace at, const Target& target);

/// The position whose middle is nearest to that pixel of the network's input.
GridPlace nearestPlace(const Scores& scores, cv::Point2d inputPixel);
/// The position with the largest absolute effect on the target.
GridPlace strongestPlace(const Scores& scores, const Target& target);

/// How much of each region (CV_8UC1 0/255 masks of the preprocessed picture) lies below the
/// occluder, as shares of its area, 0..1, in the order of `regions`.
std::vector<double> coveredShares(const Scores& scores, GridPlace at,
                                  const std::vector<Region>& regions);

/// The preprocessed picture (512x512, 0..1) with the occluder drawn as the network saw it.
cv::Mat coveredPicture(const preprocess::Preprocessed& preprocessed, const Scores& scores,
                       GridPlace at);

/// One sentence: what covering this place does to the target.
QString coveredSentence(const Covered& covered, const Target& target);

}  // namespace carpus::attention
