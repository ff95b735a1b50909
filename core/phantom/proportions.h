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

/// Near the medians over 514 hands of the train split of the RSNA 2017 radiographs (drawn key
/// points); the feet of the metacarpals were placed by eye.
const RayProportions& rayProportions(int ray);  ///< 1 (thumb) to 5

/// Full widths of an adult tubular bone, measured by eye on a few train radiographs.
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

/// Adult outlines of carpals, sesamoid and the distal ends of radius and ulna: a dozen points each,
/// traced by hand over one train radiograph of a girl of 15 years and then moved by eye.
std::vector<cv::Point2d> carpalOutline(Bone bone);
std::vector<cv::Point2d> hamateHook();
/// Lines along which an edge of the bone lies in the beam; empty where there is none.
std::vector<cv::Point2d> carpalRidge(Bone bone);
std::vector<cv::Point2d> radiusRim();
std::vector<cv::Point2d> forearmOutline(Bone bone);

}  // namespace carpus::phantom
