// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <utility>

#include "core/phantom/ossification.h"
#include "core/phantom/outline.h"
#include "core/phantom/phantom.h"
#include "core/phantom/random.h"

namespace carpus::phantom {

/// The pose of the hand: joints in mm in the hand's frame (x to the thumb, y to the fingers, origin
/// at the wrist).
struct Pose {
  double unit = 100;  ///< mm in a palm length
  double youth = 0;   ///< 1 at birth, 0 in adults: chubbiness, slackness
  std::array<std::array<cv::Point2d, 5>, 5> rays;  ///< ray: foot, knuckle, joints, tip of the bone
  cv::Point2d capitate;
};

/// Size and joints of the hand that the options ask for.
Pose buildPose(const PhantomOptions& options, Random& random);

/// Proximal and distal joint of a bone of the hand's rays.
std::pair<cv::Point2d, cv::Point2d> fingerEnds(const Pose& pose, Bone bone);

/// x of the middle of radius or ulna, mm; the two lie further apart while their heads are
/// cartilage.
double forearmCentre(Bone bone, const Pose& pose);

/// Where the (epiphyseal) centre of a bone lies or is going to lie, mm in the hand's frame.
cv::Point2d siteOf(Bone bone, const Pose& pose);

}  // namespace carpus::phantom
