// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace carpus::preprocess {

/// What the quality gate measures of a found hand. Shares are 0..1; lengths in pixels of the
/// 512x512 normalised stage unless said otherwise. Shown in stages.json, so that a finding can be
/// traced to its number.
struct HandFeatures {
  double areaShare = 0;        ///< hand over the picture's own area
  double solidity = 0;         ///< hand over its convex hull; fingers make it fall below 0.85
  double boneShare = 0;        ///< bone over hand, from the label map
  double confidence = 0;       ///< mean probability of "hand" inside the mask
  double doubtfulShare = 0;    ///< pixels with a probability of 0.25..0.75 over the hand's area
  double rivalArea = 0;        ///< second largest hand-like region over the largest
  double rivalPeak = 0;        ///< second peaks of capitate, thumb and middle finger: the lowest
  bool hasLandmarks = false;   ///< false: the engine finds none, the next five are idle
  double landmarkMean = 0;     ///< mean confidence
  int landmarksConfident = 0;  ///< of kLandmarkCount
  double landmarksInside = 0;  ///< share of the confident ones within the mask
  double shapeResidual = 0;    ///< weighted distance to the mean hand over the hand's length
  double handLength = 0;       ///< capitate to tip of the middle finger, pixels of the original
  QStringList cut;             ///< parts outside the picture: "fingers", "thumb", "wrist", "side"
  double noise = 0;            ///< deviation of pixel noise over the hand's contrast
  double sharpness = 0;        ///< strength of the steepest edges, per pixel of the final picture
  double metalShare = 0;       ///< far brighter than the bone, over the hand's area
  double polarityMargin =
      1;  ///< how much better the chosen polarity is than the other; 1: not asked
};

}  // namespace carpus::preprocess
