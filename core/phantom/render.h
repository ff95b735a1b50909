// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include "core/phantom/skeleton.h"

namespace carpus::phantom {

/// Linear attenuation per mm, bone over the water that it displaces. Of the order that tables give
/// for 40 keV, tuned by eye beside real radiographs.
inline constexpr float kMuscle = 0.0235F;
inline constexpr float kFat = 0.0200F;
inline constexpr float kSkin = 0.0250F;
inline constexpr float kCortex = 0.138F;
inline constexpr float kSpongiosa = 0.015F;

/// Adds the attenuation of every piece to `attenuation` (CV_32F line integrals, no unit) and sets
/// 255 in `bone` (CV_8U) where counted pieces are. `handToPixel` maps mm in the hand's frame to
/// pixels.
void renderBones(const Skeleton& skeleton, const cv::Matx23d& handToPixel, quint64 seed,
                 cv::Mat1f& attenuation, cv::Mat1b& bone);

/// Adds soft tissue (skin, fat, muscle) and sets 255 in `hand` where it is.
void renderFlesh(const Pose& pose, const cv::Matx23d& handToPixel, quint64 seed,
                 cv::Mat1f& attenuation, cv::Mat1b& hand);

/// The outline of a piece in pixels.
std::vector<cv::Point2d> contourInPixels(const Piece& piece, const cv::Matx23d& handToPixel);

cv::Point2d apply(const cv::Matx23d& map, cv::Point2d p);
cv::Matx23d combine(const cv::Matx23d& outer, const cv::Matx23d& inner);  ///< outer after inner
cv::Matx23d inverted(const cv::Matx23d& map);

}  // namespace carpus::phantom
