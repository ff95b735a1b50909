// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/skeleton.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/phantom/proportions.h"
#include "core/phantom/random.h"

namespace carpus::phantom {
namespace {

constexpr double kRadians = std::numbers::pi / 180;

/// From a frame with its origin at `origin` and its y axis `angle` radians from upright (towards
/// the thumb) to the hand's frame.
cv::Matx23d frame(cv::Point2d origin, double angle) {
  return {std::cos(angle), std::sin(angle), origin.x, -std::sin(angle), std::cos(angle), origin.y};
}

double smooth(double from, double to, double x) {
  const double s = std::clamp((x - from) / (to - from), 0.0, 1.0);
  return s * s * (3 - 2 * s);
}

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

/// Proximal and distal joint of a bone of the hand's rays.
std::pair<cv::Point2d, cv::Point2d> fingerEnds(const Pose& pose, Bone bone) {
  const int index = static_cast<int>(bone);
  if (bone <= Bone::Metacarpal5) {
    const auto& ray = pose.rays[static_cast<size_t>(index)];
    return {ray[0], ray[1]};
  }
  if (bone <= Bone::Proximal5) {
    const auto& ray = pose.rays[static_cast<size_t>(index - 5)];
    return {ray[1], ray[2]};
  }
  if (bone <= Bone::Middle5) {
    const auto& ray = pose.rays[static_cast<size_t>(index - 10 + 1)];
    return {ray[2], ray[3]};
  }
  const auto& ray = pose.rays[static_cast<size_t>(index - 14)];
  return {ray[3], ray[4]};
}

/// Puts the bones of one hand together.
class Builder {
 public:
  Builder(const PhantomOptions& options, Pose pose, Random& random)
      : sex_(options.sex), age_(options.boneAge), pose_(std::move(pose)), random_(random) {
    grown_ = handLengthFraction(sex_, age_);
    endWidth_ = pose_.unit * std::pow(grown_, -0.18);
    shaftWidth_ = pose_.unit * std::pow(grown_, -0.28);
  }

  std::vector<Piece> build() {
    for (int bone = 0; bone <= static_cast<int>(Bone::Distal5); ++bone)
      addFinger(static_cast<Bone>(bone));
    addForearm(Bone::Radius);
    addForearm(Bone::Ulna);
    for (int bone = static_cast<int>(Bone::Capitate); bone <= static_cast<int>(Bone::Sesamoid);
         ++bone)
      addCarpal(static_cast<Bone>(bone));
    return std::move(pieces_);
  }

 private:
  /// A tubular bone before it is cut at its growth plate.
  struct Tube {
    Bone bone;
    Outline outline;
    cv::Matx23d toHand;
    double plate;      ///< y of the growth plate
    bool distal;       ///< the epiphysis lies above the plate
    double halfWidth;  ///< at the plate
    double shaftHalf;  ///< half width of the shaft
    double from, to;   ///< y of the shaft's thick cortex
    double depth;
  };

  void addFinger(Bone bone) {
    const auto [start, stop] = fingerEnds(pose_, bone);
    const bool metacarpal = bone <= Bone::Metacarpal5;
    const bool tip = bone >= Bone::Distal1 && bone <= Bone::Distal5;
    const bool distal = metacarpal && bone != Bone::Metacarpal1;
    const BoneWidths w = boneWidths(bone);
    const double vary = 1 + 0.03 * random_.normal();
    const double base = 0.5 * w.base * endWidth_ * vary, shaft = 0.5 * w.shaft * shaftWidth_ * vary;
    const double head = 0.5 * w.head * endWidth_ * vary;

    // Half a joint space at each end; ends without an epiphysis stop short in children, where
    // they are still cartilage.
    const double space = 0.0075 * pose_.unit;
    const double cartilage = pose_.youth * (distal ? base : head) * 0.55;
    const double below = space + (distal ? cartilage : 0);
    const double above = tip ? 0 : space + (distal ? 0 : cartilage);
    const cv::Point2d way = stop - start;
    const double whole = std::hypot(way.x, way.y);
    const double angle = std::atan2(way.x, way.y);
    const double length = whole - below - above;

    Outline controls;
    const auto half = profile(bone);
    const auto place = [&](const ProfilePoint& p, double side) {
      return cv::Point2d(side * (p.b * base + p.s * shaft + p.h * head),
                         p.along * length + p.lift * base);
    };
    for (const ProfilePoint& p : half) controls.push_back(place(p, 1));
    for (size_t i = half.size() - 1; i-- > 1;) controls.push_back(place(half[i], -1));

    Tube tube;
    tube.bone = bone;
    tube.outline = rounded(smoothCurve(controls, 6), (0.06 + 0.25 * pose_.youth) * base);
    tube.toHand = frame(start + way * (below / whole), angle);
    tube.distal = distal;
    tube.plate = distal ? length - 1.42 * head : (tip ? 0.56 : 0.62) * base;
    tube.halfWidth = distal ? head : base;
    tube.shaftHalf = shaft;
    tube.from = metacarpal ? 0.16 * length : 0.14 * length;
    tube.to = metacarpal ? 0.84 * length : 0.86 * length;
    tube.depth = metacarpal ? 0.92 : 0.84;
    addTube(tube, tip ? 0.42 : 0.52);
  }

  void addForearm(Bone bone) {
    const bool radius = bone == Bone::Radius;
    const cv::Point2d origin(radius ? 0.098 : -0.160, 0);
    const double wide = endWidth_ * std::pow(grown_, -0.02);
    Outline outline;
    for (const cv::Point2d p : forearmOutline(bone))
      outline.push_back({(p.x - origin.x) * wide, p.y * pose_.unit});
    Tube tube;
    tube.bone = bone;
    tube.outline = smoothCurve(outline, 5);
    tube.outline = rounded(tube.outline, (0.008 + 0.03 * pose_.youth) * pose_.unit);
    tube.toHand = frame(origin * pose_.unit, 0);
    tube.distal = true;
    tube.plate = (radius ? -0.082 : -0.100) * pose_.unit;
    tube.halfWidth = (radius ? 0.138 : 0.078) * wide;
    tube.shaftHalf = (radius ? 0.062 : 0.045) * wide;
    tube.from = -1.4 * pose_.unit;
    tube.to = (radius ? -0.20 : -0.17) * pose_.unit;
    tube.depth = radius ? 0.72 : 0.80;
    addTube(tube, radius ? 0.40 : 0.46);
  }

  Piece tubePiece(const Tube& tube, double cortexShare) const {
    Piece piece;
    piece.bone = tube.bone;
    const std::string_view name = ossification(tube.bone).name;
    piece.name = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    piece.toHand = tube.toHand;
    piece.depth = tube.depth;
    piece.cortexShaft = cortexShare * tube.shaftHalf * (0.66 + 0.34 * grown_);
    piece.cortexEnd = 0.30 + 0.12 * grown_;
    piece.shaftFrom = tube.from;
    piece.shaftTo = tube.to;
    piece.plateY = tube.plate;
    return piece;
  }

  void addTube(const Tube& tube, double cortexShare) {
    const Maturity m = maturity(tube.bone, sex_, age_);
    const double gap = (0.75 - 0.30 * m.capping) * (0.7 + 0.3 * grown_);
    const double towards = tube.distal ? 1 : -1;
    Piece shaft = tubePiece(tube, cortexShare);
    if (m.fusion > 0) {
      Piece whole = shaft;
      whole.outline = tube.outline;
      whole.weight = m.fusion;
      whole.plateLine = m.scar;
      pieces_.push_back(std::move(whole));
    }
    if (m.fusion >= 1) return;
    const double cut = tube.plate - towards * gap * 0.5;
    shaft.outline =
        rounded(tube.distal ? clippedBelow(tube.outline, cut) : clippedAbove(tube.outline, cut),
                0.10 * tube.halfWidth);
    shaft.weight = 1 - m.fusion;
    shaft.calcification = 1;
    pieces_.push_back(std::move(shaft));
    if (m.present) addEpiphysis(tube, m, gap);
  }

  void addEpiphysis(const Tube& tube, const Maturity& m, double gap) {
    const double towards = tube.distal ? 1 : -1;
    const double cut = tube.plate + towards * gap * 0.5;
    const Outline adult =
        rounded(tube.distal ? clippedAbove(tube.outline, cut) : clippedBelow(tube.outline, cut),
                0.06 * tube.halfWidth);
    cv::Point2d low = adult.front(), high = adult.front();
    for (const cv::Point2d p : adult) {
      low = {std::min(low.x, p.x), std::min(low.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const double halfHeight = 0.5 * (high.y - low.y);
    const double squeeze = tube.halfWidth / halfHeight;
    Outline scaled = adult;
    for (cv::Point2d& p : scaled) p.y *= squeeze;
    const cv::Point2d centre = centroid(scaled);

    // Young centres are ellipses, lower than the space that cartilage keeps for them, and lie
    // against the plate.
    const double widening = m.width * (1 + 0.05 * m.capping);
    const double rising =
        std::min(1.0, 0.30 + 0.70 * std::pow(m.width, 1.3) * (0.75 + 0.25 * m.shape));
    Outline outline;
    constexpr int kPoints = 120;
    for (int i = 0; i < kPoints; ++i) {
      const double angle = 2 * std::numbers::pi * i / kPoints;
      const double round = tube.halfWidth * 0.97;
      const double r = round + (radiusAt(scaled, centre, angle) - round) * m.shape;
      cv::Point2d p(centre.x + widening * r * std::cos(angle),
                    rising * r * std::sin(angle) / squeeze);
      const double corner = smooth(0.80, 1.0, std::abs(p.x - centre.x) / tube.halfWidth);
      p.y += centre.y / squeeze - towards * (1 - rising) * halfHeight * 0.8;
      if (towards * (p.y - centre.y / squeeze) < 0)
        p.y -= towards * m.capping * corner * (gap * 0.9 + 0.08 * tube.halfWidth);
      outline.push_back(p);
    }
    Piece piece = tubePiece(tube, 0);
    piece.name += QStringLiteral("-epiphysis");
    piece.outline = std::move(outline);
    piece.weight = 1 - m.fusion;
    piece.cortexShaft = piece.cortexEnd;
    piece.shaftFrom = piece.shaftTo = 0;
    piece.spongiosaShaft = 1;
    piece.edge = 1.0;
    pieces_.push_back(std::move(piece));
  }

  void addCarpal(Bone bone) {
    const Maturity m = maturity(bone, sex_, age_);
    if (!m.present) return;
    const Outline adult = smoothCurve(carpalOutline(bone), 8);
    const cv::Point2d centre = centroid(adult);
    double mean = 0;
    constexpr int kPoints = 96;
    for (int i = 0; i < kPoints; ++i)
      mean += radiusAt(adult, centre, 2 * std::numbers::pi * i / kPoints) / kPoints;
    Piece piece;
    piece.bone = bone;
    const std::string_view name = ossification(bone).name;
    piece.name = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    piece.form = Piece::Form::Nodule;
    for (int i = 0; i < kPoints; ++i) {
      const double angle = 2 * std::numbers::pi * i / kPoints;
      const double shape = 0.35 + 0.65 * m.shape;
      const double r = mean + (radiusAt(adult, centre, angle) - mean) * shape;
      piece.outline.push_back(cv::Point2d(std::cos(angle), std::sin(angle)) *
                              (r * m.width * pose_.unit));
    }
    piece.toHand = frame(centre * pose_.unit, 0);
    piece.depth = (bone == Bone::Pisiform ? 0.85 : 0.95) * mean * m.width * pose_.unit;
    piece.cortexEnd = 0.35 + 0.20 * m.width * grown_;
    piece.edge = 0.62 * mean * m.width * pose_.unit;
    pieces_.push_back(piece);
    if (bone == Bone::Hamate) addHook(m);
  }

  /// The hook of the hamate, seen end-on as a ring once the bone has its adult shape.
  void addHook(const Maturity& m) {
    if (m.shape < 0.35) return;
    const Outline adult = smoothCurve(hamateHook(), 6);
    const cv::Point2d centre = centroid(adult);
    Piece piece;
    piece.bone = Bone::Hamate;
    piece.name = QStringLiteral("hamate-hook");
    piece.form = Piece::Form::Nodule;
    for (const cv::Point2d p : adult)
      piece.outline.push_back((p - centre) * (pose_.unit * (0.5 + 0.5 * m.width)));
    piece.toHand = frame(centre * pose_.unit, 0);
    piece.depth = 0.030 * pose_.unit * smooth(0.35, 0.8, m.shape);
    piece.cortexEnd = 0.9;
    piece.edge = 0.012 * pose_.unit;
    piece.spongiosaEnd = 0.2;
    piece.counted = false;
    pieces_.push_back(std::move(piece));
  }

  Sex sex_;
  Months age_;
  Pose pose_;
  Random& random_;
  double grown_ = 1, endWidth_ = 1, shaftWidth_ = 1;
  std::vector<Piece> pieces_;
};

}  // namespace

cv::Point2d siteOf(Bone bone, const Pose& pose) {
  if (bone == Bone::Radius) return cv::Point2d(0.09, -0.03) * pose.unit;
  if (bone == Bone::Ulna) return cv::Point2d(-0.16, -0.06) * pose.unit;
  if (bone >= Bone::Capitate) return centroid(carpalOutline(bone)) * pose.unit;
  const auto [start, stop] = fingerEnds(pose, bone);
  const bool distal = bone >= Bone::Metacarpal2 && bone <= Bone::Metacarpal5;
  const cv::Point2d way = stop - start;
  const double inward = 0.045 * pose.unit / std::hypot(way.x, way.y);
  return distal ? stop - way * inward : start + way * inward;
}

Skeleton buildSkeleton(const PhantomOptions& options) {
  Random random(options.seed);
  Skeleton skeleton;
  skeleton.pose = buildPose(options, random);
  skeleton.pieces = Builder(options, skeleton.pose, random).build();
  return skeleton;
}

}  // namespace carpus::phantom
