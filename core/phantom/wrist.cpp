// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/wrist.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace carpus::phantom {
namespace {

constexpr double kRadians = std::numbers::pi / 180;

/// A flat face: its normal's direction (degrees from the thumb's side, towards the fingers) and its
/// distance from the block's centre.
struct Facet {
  double direction, distance;
};

/// A round neighbour that hollows the block.
struct Hollow {
  cv::Point2d centre;
  double radius;
};

/// A carpal bone: superellipse with half axes `along` and `across`, turned by `tilt` degrees.
struct Block {
  Bone bone;
  cv::Point2d centre;
  double along, across, tilt, power;
  std::vector<Facet> facets;
  std::vector<Hollow> hollows;
};

/// The head of the capitate, round which lunate and scaphoid lie (second carpal arc).
const cv::Point2d kCapitateHead(.036, .168);

const std::vector<Block>& blocks() {
  // clang-format off
  static const std::vector<Block> kBlocks = {
      {Bone::Capitate, {.038, .222}, .119, .063, 87, 2.7,
       {{90, .112}, {48, .112}, {182, .058}}, {{{.163, .182}, .068}}},
      {Bone::Hamate, {-.090, .238}, .128, .118, 60, 2.0,
       {{4, .061}, {82, .083}, {121, .080}, {214, .058}}, {}},
      {Bone::Triquetrum, {-.142, .118}, .073, .060, 118, 2.5, {{34, .050}, {-12, .058}}, {}},
      {Bone::Lunate, {-.020, .051}, .078, .060, -6, 2.4,
       {{2, .067}, {166, .066}}, {{kCapitateHead, .066}}},
      {Bone::Scaphoid, {.134, .106}, .106, .053, 49, 2.4,
       {{72, .092}, {208, .094}}, {{kCapitateHead, .070}, {{.300, .036}, .112}}},
      {Bone::Trapezium, {.246, .255}, .080, .057, 112, 2.6, {{34, .056}, {238, .068}}, {}},
      {Bone::Trapezoid, {.160, .282}, .062, .056, 82, 3.0,
       {{94, .056}, {-18, .056}, {188, .051}, {252, .056}}, {}},
      {Bone::Pisiform, {-.158, .108}, .047, .038, 62, 2.1, {}, {}},
      {Bone::Sesamoid, {.487, .684}, .021, .016, 60, 2.0, {}, {}},
  };
  // clang-format on
  return kBlocks;
}

/// Distance from the block's centre to its superellipse.
double blockRadius(const Block& block, double angle) {
  const double turned = angle - block.tilt * kRadians;
  const double u = std::abs(std::cos(turned)) / block.along;
  const double v = std::abs(std::sin(turned)) / block.across;
  return std::pow(std::pow(u, block.power) + std::pow(v, block.power), -1 / block.power);
}

double facetRadius(const Facet& facet, double angle) {
  const double facing = std::cos(angle - facet.direction * kRadians);
  return facing > 1e-3 ? facet.distance / facing : std::numeric_limits<double>::infinity();
}

double hollowRadius(const Hollow& hollow, cv::Point2d centre, double angle) {
  const cv::Point2d way(std::cos(angle), std::sin(angle)), off = hollow.centre - centre;
  const double ahead = off.dot(way);
  const double inside = hollow.radius * hollow.radius - (off.dot(off) - ahead * ahead);
  if (inside < 0 || ahead < 0) return std::numeric_limits<double>::infinity();
  return ahead - std::sqrt(inside);
}

Outline outlineOf(const Block& block) {
  constexpr int kPoints = 180;
  constexpr double kEdges = 13;  // corners between faces are round: a soft minimum of all radii
  Outline outline;
  for (int i = 0; i < kPoints; ++i) {
    const double angle = 2 * std::numbers::pi * i / kPoints;
    double sum = std::pow(blockRadius(block, angle), -kEdges);
    for (const Facet& facet : block.facets) sum += std::pow(facetRadius(facet, angle), -kEdges);
    for (const Hollow& hollow : block.hollows)
      sum += std::pow(hollowRadius(hollow, block.centre, angle), -kEdges);
    const double r = std::pow(sum, -1 / kEdges);
    outline.push_back(block.centre + cv::Point2d(std::cos(angle), std::sin(angle)) * r);
  }
  return rounded(outline, .0045);
}

/// A forearm bone widens towards its growth plate; both sides near it exponentially.
struct Shaft {
  double left, right;            ///< edges of the shaft far from the joint
  double leftPlate, rightPlate;  ///< and at the growth plate
  double leftReach, rightReach;  ///< lengths over which they widen
  double plate;                  ///< y of the growth plate
};

constexpr Shaft kRadius{.034, .150, -.040, .216, .19, .24, -.070};
constexpr Shaft kUlna{-.190, -.098, -.213, -.075, .10, .085, -.074};

const Shaft& shaftOf(Bone bone) { return bone == Bone::Radius ? kRadius : kUlna; }

double leftEdge(const Shaft& s, double y) {
  return s.left + (s.leftPlate - s.left) * std::exp((y - s.plate) / s.leftReach);
}
double rightEdge(const Shaft& s, double y) {
  return s.right + (s.rightPlate - s.right) * std::exp((y - s.plate) / s.rightReach);
}

/// Joint end of the radius, from the ulnar corner to the styloid: a hollow line inclined by 23
/// degrees.
Outline radiusEnd() {
  constexpr double kFrom = -.040, kTo = .196, kLow = -.034, kSag = .013;
  Outline line{{-.047, -.058}, {-.046, -.043}};
  for (int i = 0; i <= 8; ++i) {
    const double s = i / 8.0;
    const double rise = std::tan(23 * kRadians) * (kTo - kFrom) * s;
    line.emplace_back(kFrom + (kTo - kFrom) * s,
                      kLow + rise - kSag * std::sin(std::numbers::pi * s));
  }
  line.insert(line.end(), {{.211, .060}, {.222, .040}, {.226, .006}, {.223, -.034}});
  return line;
}

/// Joint end of the ulna: styloid on the side of the little finger, then the flat head.
Outline ulnaEnd() {
  return {{-.217, -.048}, {-.214, -.016}, {-.206, .000},  {-.196, -.006}, {-.188, -.030},
          {-.168, -.040}, {-.130, -.038}, {-.100, -.041}, {-.080, -.052}};
}

}  // namespace

Outline carpalOutline(Bone bone) {
  for (const Block& block : blocks())
    if (block.bone == bone) return outlineOf(block);
  return {};
}

cv::Point2d forearmPlate(Bone bone) {
  const Shaft& s = shaftOf(bone);
  return {(s.leftPlate + s.rightPlate) / 2, s.plate};
}

double forearmHalfWidth(Bone bone) {
  const Shaft& s = shaftOf(bone);
  return (s.rightPlate - s.leftPlate) / 2;
}

double forearmShaftHalf(Bone bone) {
  const Shaft& s = shaftOf(bone);
  return (s.right - s.left) / 2;
}

Outline forearmOutline(Bone bone) {
  constexpr std::array kDown{-.010, -.05, -.10, -.16, -.24, -.34, -.50, -.75, -1.0, -1.35};
  const Shaft& s = shaftOf(bone);
  Outline outline = bone == Bone::Radius ? radiusEnd() : ulnaEnd();
  for (const double below : kDown)
    outline.emplace_back(rightEdge(s, s.plate + below), s.plate + below);
  outline.emplace_back(s.right - .02, -1.50);
  outline.emplace_back(s.left + .02, -1.50);
  for (size_t i = kDown.size(); i-- > 0;)
    outline.emplace_back(leftEdge(s, s.plate + kDown[i]), s.plate + kDown[i]);
  return outline;
}

Outline hamateHook() {
  return outlineOf({Bone::Hamate, {-.100, .262}, .036, .025, 74, 2.2, {}, {}});
}

Outline carpalRidge(Bone bone) {
  struct Arc {
    Bone bone;
    double share, from, to;  ///< of the way from the centre to the outline; degrees
  };
  constexpr std::array kArcs = {Arc{Bone::Scaphoid, .70, -8, 96}, Arc{Bone::Lunate, .62, 40, 150},
                                Arc{Bone::Capitate, .72, -62, 50}, Arc{Bone::Trapezium, .62, 0, 96},
                                Arc{Bone::Trapezoid, .62, 150, 262}};
  for (const Arc& arc : kArcs) {
    if (arc.bone != bone) continue;
    const Outline outline = carpalOutline(bone);
    const cv::Point2d centre = centroid(outline);
    Outline line;
    for (int i = 0; i <= 10; ++i) {
      const double angle = (arc.from + (arc.to - arc.from) * i / 10) * kRadians;
      line.push_back(centre + cv::Point2d(std::cos(angle), std::sin(angle)) *
                                  (arc.share * radiusAt(outline, centre, angle)));
    }
    return line;
  }
  return {};
}

Outline radiusRim() {
  Outline rim;
  for (int i = 0; i <= 8; ++i) {
    const double s = i / 8.0;
    rim.emplace_back(-.028 + .196 * s, -.044 + std::tan(16 * kRadians) * .196 * s -
                                           .006 * std::sin(std::numbers::pi * s));
  }
  return rim;
}

}  // namespace carpus::phantom
