// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/preprocess/pose.h"

namespace carpus::preprocess {

bool needsSecondLook(const Alignment& alignment) {
  constexpr double kTurned = 25;  // degrees; the network knows upright left hands best
  constexpr double kLoose = 0.1;
  return alignment.pose.fromLandmarks && (std::abs(alignment.pose.rotationDegrees) > kTurned ||
                                          alignment.pose.mirrored || alignment.residual > kLoose);
}

Result<Alignment> alignAgain(const nn::Session& segmenter, const Normalised& normalised,
                             const cv::Mat& stageMask, const Alignment& first,
                             Segmentation& segmentation) {
  // A little smaller than the final frame, so that a pose that is somewhat wrong loses nothing.
  constexpr double kShrink = 0.85;
  const double middle = (kStageSize - 1) / 2.0;
  const PixelMap shrink(
      cv::Matx33d(kShrink, 0, middle * (1 - kShrink), 0, kShrink, middle * (1 - kShrink), 0, 0, 1));
  const PixelMap toUpright = first.toFrame.then(shrink);
  const cv::Mat upright = toUpright.warp(normalised.picture, {kStageSize, kStageSize});
  CARPUS_TRY(const Segmentation seen, segment(segmenter, upright));
  Segmentation again = segmentation;
  for (std::size_t i = 0; i < kLandmarkCount; ++i)
    again.landmarks.at(i) = {toUpright.toOriginal(seen.landmarks.at(i).position),
                             seen.landmarks.at(i).confidence};
  Alignment second = alignHand(again, stageMask);
  if (!second.pose.fromLandmarks || second.residual >= first.residual) return first;
  segmentation.landmarks = again.landmarks;
  // The first look, which expected nothing, tells whether this is a hand at all.
  second.residual = first.residual;
  return second;
}

}  // namespace carpus::preprocess
