// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preprocess/segmentation.h"

namespace carpus::preprocess {

/// The standard frame of the final picture (512x512): the capitate and the tip of the middle finger
/// lie here, the thumb is to the right. Chosen on 1,759 hands with points placed by people so that
/// 99 % of the thumb and little finger tips lie inside and the epiphyses of radius and ulna (0.12
/// to 0.26 hand lengths below the capitate) are well inside.
inline constexpr double kFrameX = 238;
inline constexpr double kFrameCapitateY = 376;
inline constexpr double kFrameTipY = 22;

/// Confidence from which a landmark is believed.
inline constexpr double kConfident = 0.3;

/// Where the hand lies and how it comes into the frame.
struct Alignment {
  Pose pose;
  PixelMap toFrame;       ///< normalised stage to the final picture
  double handLength = 0;  ///< capitate to middle finger tip, pixels of the normalised stage
  double residual = 0;    ///< weighted mean distance to the mean hand over the hand's length
  int confident = 0;      ///< landmarks believed
};

/// The landmarks of the mean hand on the final picture of an aligned hand.
std::array<cv::Point2d, kLandmarkCount> meanHandInFrame();

/// How far the believed landmarks lie from those of the mean hand, weighted, in hand lengths: below
/// 0.1 for a hand, 0.2 and more for other things; 1 when too few are believed.
double arrangementMisfit(const Segmentation& segmentation);

/// By landmarks where enough are confident, else by the shape of the mask (`pose.fromLandmarks`
/// tells). `stageMask` is CV_8UC1 on the normalised stage and not empty.
Alignment alignHand(const Segmentation& segmentation, const cv::Mat& stageMask);

/// True for a hand that lies so that the network may have seen its landmarks badly.
bool needsSecondLook(const Alignment& alignment);

/// Shows the network the hand again, upright as `first` has it. Where its landmarks then fit
/// better, they replace those of `segmentation` and the new alignment is returned (with the
/// residual of the first), else `first`.
Result<Alignment> alignAgain(const nn::Session& segmenter, const Normalised& normalised,
                             const cv::Mat& stageMask, const Alignment& first,
                             Segmentation& segmentation);

/// As the paper: no turn, no scaling, the mask's bounding box in the middle; mirrored on request.
Alignment centreHand(const cv::Mat& stageMask, bool mirror);

/// By the capitate and the tip of the middle finger, both on the normalised stage.
Alignment alignPoints(cv::Point2d capitate, cv::Point2d tip, bool mirrored);

/// Direction and side of a hand by its outline alone: the palm is the largest circle inside, the
/// fingers are where cross-sections fall apart, the thumb is on the side that reaches further,
/// unless the side is known (`mirrored`: thumb on the left).
Alignment alignByShape(const cv::Mat& stageMask, std::optional<bool> mirrored = {});

}  // namespace carpus::preprocess
