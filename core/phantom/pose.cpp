// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/pose.h"

#include <cmath>
#include <numbers>

#include "core/phantom/proportions.h"
#include "core/phantom/wrist.h"

namespace carpus::phantom {
namespace {

constexpr double kRadians = std::numbers::pi / 180;

}  // namespace

Pose buildPose(const PhantomOptions& options, Random& random) {
  Pose pose;
  const double grown = handLengthFraction(options.sex, options.boneAge);
  pose.unit = adultPalmLengthMm(options.sex) * grown * (1 + 0.03 * random.normal());
  pose.youth = (1 - grown) / 0.65;
  const double knuckleSpread = 1 + 0.4 * (options.spread - 1);
  for (int ray = 1; ray <= 5; ++ray) {
    const RayProportions& p = rayProportions(ray);
    auto& joints = pose.rays[static_cast<size_t>(ray - 1)];
    joints[0] = p.base * pose.unit;
    joints[1] =
        cv::Point2d(p.knuckle.x * (ray == 1 ? 1.0 : knuckleSpread), p.knuckle.y) * pose.unit;
    const double sway = 2.0 * random.normal();
    for (size_t k = 0; k < 3; ++k) {
      const double reference = ray == 1 ? 22.0 : -5.0;
      const double angle =
          (reference + (p.angles[k] - reference) * options.spread + sway + random.normal()) *
          kRadians;
      const double length = p.lengths[k] * pose.unit * (1 + 0.012 * random.normal());
      joints[k + 2] = joints[k + 1] + cv::Point2d(std::sin(angle), std::cos(angle)) * length;
    }
  }
  pose.capitate = centroid(carpalOutline(Bone::Capitate)) * pose.unit;
  return pose;
}

std::pair<cv::Point2d, cv::Point2d> fingerEnds(const Pose& pose, Bone bone) {
  const int index = static_cast<int>(bone);
  if (bone <= Bone::Metacarpal5) {
    const auto& ray = pose.rays[static_cast<size_t>(index)];
    return {ray[0], ray[1]};
  }
  if (bone <= Bone::Proximal5) {
    const auto& ray = pose.rays[static_cast<size_t>(index) - 5];
    return {ray[1], ray[2]};
  }
  if (bone <= Bone::Middle5) {
    const auto& ray = pose.rays[static_cast<size_t>(index) - 9];
    return {ray[2], ray[3]};
  }
  const auto& ray = pose.rays[static_cast<size_t>(index - 14)];
  return {ray[3], ray[4]};
}

double forearmCentre(Bone bone, const Pose& pose) {
  const double apart = bone == Bone::Ulna ? 0.035 * pose.youth : 0;
  return (forearmPlate(bone).x - apart) * pose.unit;
}

cv::Point2d siteOf(Bone bone, const Pose& pose) {
  if (bone == Bone::Radius || bone == Bone::Ulna)
    return {forearmCentre(bone, pose), -0.045 * pose.unit};
  if (bone >= Bone::Capitate) return centroid(carpalOutline(bone)) * pose.unit;
  const auto [start, stop] = fingerEnds(pose, bone);
  const bool distal = bone >= Bone::Metacarpal2 && bone <= Bone::Metacarpal5;
  const cv::Point2d way = stop - start;
  const double inward = 0.045 * pose.unit / std::hypot(way.x, way.y);
  return distal ? stop - way * inward : start + way * inward;
}

}  // namespace carpus::phantom
