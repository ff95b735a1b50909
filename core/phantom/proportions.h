// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <span>
#include <vector>

#include "core/phantom/ossification.h"

namespace carpus::phantom {

/// All lengths in this table are in palm lengths (wrist to the head of the third metacarpal = 1),
/// in the frame of a left hand seen from its back: x to the thumb, y to the fingers, origin at the
/// wrist, third metacarpal upright.
struct RayProportions {
  cv::Point2d base;     ///< foot of the metacarpal
  cv::Point2d knuckle;  ///< metacarpophalangeal joint
  double lengths[3];    ///< proximal, middle, distal phalanx; the thumb's middle one is 0
  double angles[3];     ///< degrees from upright, towards the thumb
};

/// Joints near the medians over the key points that people drew on 514 train radiographs of the
/// RSNA 2017 set; the feet of the metacarpals follow from their lengths against the phalanges (Garn
/// et al. 1972) and the joint line of the carpals.
const RayProportions& rayProportions(int ray);  ///< 1 (thumb) to 5

/// Full widths of an adult tubular bone: of the order seen over several train radiographs, rounded
/// and made consistent along the rays.
struct BoneWidths {
  double base, shaft, head;
};
BoneWidths boneWidths(Bone bone);

/// Control points of half an outline from the middle of the base round one side to the middle of
/// the head: x = base*b + shaft*s + head*h (half widths), y = along*length + lift*base.
struct ProfilePoint {
  double b, s, h, along, lift;
};
std::span<const ProfilePoint> profile(Bone bone);

}  // namespace carpus::phantom
