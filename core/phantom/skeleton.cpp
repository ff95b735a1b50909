// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/skeleton.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/phantom/proportions.h"
#include "core/phantom/random.h"
#include "core/phantom/wrist.h"

namespace carpus::phantom {
namespace {

/// From a frame with its origin at `origin` and its y axis `angle` radians from upright (towards
/// the thumb) to the hand's frame.
cv::Matx23d frame(cv::Point2d origin, double angle) {
  return {std::cos(angle), std::sin(angle), origin.x, -std::sin(angle), std::cos(angle), origin.y};
}

/// Grown blocks of the carpus are larger than the joints between their outlines allow: near and far
/// edges overlap in the projection. In children the cartilage between them is thick.
constexpr double kCarpalSize = 1.20, kCarpalSizeYouth = -0.30;

double smooth(double from, double to, double x) {
  const double s = std::clamp((x - from) / (to - from), 0.0, 1.0);
  return s * s * (3 - 2 * s);
}

/// Puts the bones of one hand together.
class Builder {
 public:
  Builder(const PhantomOptions& options, Pose pose, Random& random)
      : sex_(options.sex), age_(options.boneAge), pose_(pose), random_(random) {
    grown_ = handLengthFraction(sex_, age_);
    // Boys' bones are broader for their length, their shafts most of all.
    const bool male = sex_ == Sex::Male;
    endWidth_ = pose_.unit * std::pow(grown_, -0.14) * (male ? 1.10 : 1.03);
    shaftWidth_ = pose_.unit * std::pow(grown_, -0.22) * (male ? 1.08 : 0.97);
    carpalWidth_ = pose_.unit * (male ? 1.06 : 1.01);
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
    double phase;  ///< of the growth plate's wave
  };

  void addFinger(Bone bone) {
    const auto [start, stop] = fingerEnds(pose_, bone);
    const bool metacarpal = bone <= Bone::Metacarpal5;
    const bool tip = bone >= Bone::Distal1 && bone <= Bone::Distal5;
    const bool distal = metacarpal && bone != Bone::Metacarpal1;
    const BoneWidths w = boneWidths(bone);
    const double vary = 1 + 0.03 * random_.normal();
    // The broad feet of the metacarpals ossify late.
    const double late = distal ? 1 - std::min(0.34, 0.55 * pose_.youth) : 1;
    const double base = 0.5 * w.base * endWidth_ * vary * late,
                 shaft = 0.5 * w.shaft * shaftWidth_ * vary;
    const double head = 0.5 * w.head * endWidth_ * vary;

    // Half a joint space at each end, none in adults, where sockets cover the edges of the heads;
    // thick cartilage in children. Ends without an epiphysis stop short in children, where
    // they are still cartilage.
    const double space = (0.024 * pose_.youth - 0.007) * pose_.unit,
                 foot = metacarpal && distal ? 0.003 * pose_.unit : space;
    const double cartilage = pose_.youth * (distal ? 0.40 * base : 0.22 * head);
    const double below = foot + (distal ? cartilage : 0);
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
    tube.outline =
        rounded(smoothCurve(controls, 6), (0.035 + (tip ? 0.26 : 0.42) * pose_.youth) * base);
    tube.toHand = frame(start + way * (below / whole), angle);
    tube.distal = distal;
    tube.plate = distal ? length - 1.55 * head : (tip ? 0.62 : 0.72) * base;
    tube.halfWidth = distal ? head : base;
    tube.shaftHalf = shaft;
    tube.from = metacarpal ? 0.16 * length : 0.14 * length;
    tube.to = metacarpal ? 0.84 * length : 0.86 * length;
    tube.depth = metacarpal ? 0.92 : 0.84;
    tube.phase = random_.uniform(0, 6.28);
    addTube(tube, tip ? 0.48 : metacarpal ? 0.58 : 0.54);
    if (metacarpal && distal)
      addRidge({{-0.7, 0.30}, {-0.35, 0.46}, {0.1, 0.50}, {0.45, 0.44}, {0.75, 0.30}}, bone,
               tube.toHand, base, 0.35 * smooth(0.42, 0.12, pose_.youth));
  }

  void addForearm(Bone bone) {
    const bool radius = bone == Bone::Radius;
    const cv::Point2d plate = forearmPlate(bone);
    const double wide = pose_.unit * std::pow(grown_, -0.12) * (sex_ == Sex::Male ? 1.05 : 1.0);
    Outline outline;
    for (const cv::Point2d p : forearmOutline(bone))
      outline.push_back({(p.x - plate.x) * wide, p.y * pose_.unit});
    Tube tube;
    tube.bone = bone;
    tube.outline = rounded(smoothCurve(outline, 5), (0.006 + 0.03 * pose_.youth) * pose_.unit);
    tube.toHand = frame({forearmCentre(bone, pose_), 0}, 0);
    tube.distal = true;
    tube.plate = plate.y * pose_.unit;
    tube.halfWidth = forearmHalfWidth(bone) * wide;
    tube.shaftHalf = forearmShaftHalf(bone) * wide;
    tube.from = -1.4 * pose_.unit;
    tube.to = (radius ? -0.20 : -0.17) * pose_.unit;
    tube.depth = radius ? 0.80 : 0.86;
    tube.phase = random_.uniform(0, 6.28);
    addTube(tube, radius ? 0.46 : 0.52);
    if (!radius) return;
    const Maturity m = maturity(bone, sex_, age_);
    addRidge(radiusRim(), bone, frame({0, 0}, 0), pose_.unit,
             smooth(0.3, 0.8, m.shape) * std::min(1.0, m.width));
  }

  Piece tubePiece(const Tube& tube, double cortexShare) const {
    Piece piece;
    piece.bone = tube.bone;
    const std::string_view name = ossification(tube.bone).name;
    piece.name = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    piece.toHand = tube.toHand;
    piece.depth = tube.depth;
    piece.cortexShaft = cortexShare * tube.shaftHalf * (0.35 + 0.65 * grown_);
    piece.cortexEnd = 0.30 + 0.12 * grown_;
    piece.shaftFrom = tube.from;
    piece.shaftTo = tube.to;
    piece.plateY = tube.plate;
    piece.plateFront = 1;
    return piece;
  }

  void addTube(const Tube& tube, double cortexShare) {
    const Maturity m = maturity(tube.bone, sex_, age_);
    const double gap = (0.52 - 0.18 * m.capping) * (0.7 + 0.3 * grown_);
    const double towards = tube.distal ? 1 : -1;
    Piece shaft = tubePiece(tube, cortexShare);
    if (m.fusion > 0) {
      Piece whole = shaft;
      whole.outline = tube.outline;
      whole.weight = m.fusion;
      whole.plateLine = 0.4 * m.scar;
      whole.plateFront = 0;
      pieces_.push_back(std::move(whole));
    }
    if (m.fusion >= 1) return;
    const double cut = tube.plate - towards * gap * 0.5;
    shaft.outline =
        rounded(tube.distal ? clippedBelow(tube.outline, cut) : clippedAbove(tube.outline, cut),
                0.10 * tube.halfWidth);
    shaft.weight = 1 - m.fusion;
    pieces_.push_back(std::move(shaft));
    if (m.present) addEpiphysis(tube, m, gap);
  }

  /// Longer radii on the plate's side: there the centre is flat, a superellipse of that power.
  static double flattened(double angle, double towards, double power) {
    const double up = std::sin(angle), along = std::cos(angle);
    if (towards * up > 0) return 1;
    return std::pow(std::pow(std::abs(up), power) + std::pow(std::abs(along), power), -1 / power);
  }

  /// Growth plates are never straight: both their faces follow the same seeded wave.
  void wave(Outline& outline, const Tube& tube) const {
    const double size = (tube.distal ? 0.032 : 0.016) * std::min(tube.halfWidth, 9.0);
    for (cv::Point2d& p : outline) {
      const double near = std::exp(-std::abs(p.y - tube.plate) / (0.35 * tube.halfWidth));
      const double u = p.x / tube.halfWidth;
      p.y +=
          near * size * (std::sin(3.1 * u + tube.phase) + 0.6 * std::sin(7.3 * u + 2 * tube.phase));
    }
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
    // The heads of the metacarpals are balls from the start, the other centres discs.
    const double ball = tube.bone <= Bone::Metacarpal5 && tube.distal ? 1 : 0;
    const double disc = 0.32 + 0.68 * std::pow(m.width, 1.1) * (0.72 + 0.28 * m.shape);
    const double rising =
        std::min(1.0, std::max(0.45 / halfHeight, ball > 0 ? 0.30 + 0.70 * m.width : disc));
    Outline outline;
    constexpr int kPoints = 120;
    for (int i = 0; i < kPoints; ++i) {
      const double angle = 2 * std::numbers::pi * i / kPoints;
      const double round = tube.halfWidth * 0.97;
      const double r = round + (radiusAt(scaled, centre, angle) - round) * m.shape;
      cv::Point2d p(centre.x + widening * r * std::cos(angle),
                    rising * r * flattened(angle, towards, 3.6) * std::sin(angle) / squeeze);
      const double corner = smooth(0.80, 1.0, std::abs(p.x - centre.x) / tube.halfWidth);
      p.y += centre.y / squeeze - towards * (1 - rising) * halfHeight * 0.95;
      if (towards * (p.y - centre.y / squeeze) < 0)
        p.y -= towards * m.capping * corner * (gap * 0.9 + 0.08 * tube.halfWidth);
      outline.push_back(p);
    }
    wave(outline, tube);
    Piece piece = tubePiece(tube, 0);
    piece.endPlate = 0.65;
    piece.plateFront = 0.5;
    piece.name += QStringLiteral("-epiphysis");
    piece.outline = std::move(outline);
    piece.weight = 1 - m.fusion;
    piece.cortexShaft = piece.cortexEnd;
    piece.shaftFrom = piece.shaftTo = 0;
    piece.spongiosaShaft = 1;
    piece.edge = 0.4;
    pieces_.push_back(std::move(piece));
  }

  /// Carpals of the table, in palm lengths, made as broad as this sex has them.
  cv::Point2d broadened(cv::Point2d p) const {
    const double share = carpalWidth_ / pose_.unit;
    return {p.x * share, 0.18 + (p.y - 0.18) * (1 + 0.35 * (share - 1))};
  }

  void addCarpal(Bone bone) {
    const Maturity m = maturity(bone, sex_, age_);
    if (!m.present) return;
    Outline adult = carpalOutline(bone);
    if (bone != Bone::Sesamoid)
      for (cv::Point2d& p : adult) p = broadened(p);
    const cv::Point2d centre = centroid(adult);
    if (bone != Bone::Sesamoid)
      for (cv::Point2d& p : adult)
        p = centre + (p - centre) * (kCarpalSize + kCarpalSizeYouth * pose_.youth);
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
    piece.depth = (bone == Bone::Pisiform ? 0.62 : 1.0) * mean * m.width * pose_.unit;
    piece.cortexEnd = 0.35 + 0.20 * m.width * grown_;
    piece.edge = 0.62 * mean * m.width * pose_.unit;
    piece.spongiosaEnd = 0.95;
    pieces_.push_back(piece);
    if (bone == Bone::Hamate) addHook(m);
    Outline ridge = carpalRidge(bone);
    for (cv::Point2d& p : ridge) p = broadened(p);
    addRidge(ridge, bone, frame({0, 0}, 0), pose_.unit, smooth(0.45, 0.9, m.shape));
  }

  /// A bright line inside a bone where a lip or an edge runs along the beam. `line` is scaled by
  /// `unit` into the frame of `toHand`.
  void addRidge(const Outline& line, Bone bone, const cv::Matx23d& toHand, double unit,
                double weight) {
    if (line.empty() || weight <= 0.02) return;
    Piece piece;
    piece.bone = bone;
    piece.name = QStringLiteral("ridge");
    piece.form = Piece::Form::Nodule;
    const double half = 0.0065 * pose_.unit;
    piece.outline = thickened(line, half / unit);
    for (cv::Point2d& p : piece.outline) p *= unit;
    piece.toHand = toHand;
    piece.weight = weight;
    piece.depth = (bone == Bone::Radius ? 0.016 : 0.010) * pose_.unit;
    piece.cortexEnd = half * 2;
    piece.edge = half;
    piece.counted = false;
    pieces_.push_back(std::move(piece));
  }

  /// The hook of the hamate, seen end-on as a ring once the bone has its adult shape.
  void addHook(const Maturity& m) {
    if (m.shape < 0.6) return;
    Outline adult = hamateHook();
    for (cv::Point2d& p : adult) p = broadened(p);
    const cv::Point2d centre = centroid(adult);
    Piece piece;
    piece.bone = Bone::Hamate;
    piece.name = QStringLiteral("hamate-hook");
    piece.form = Piece::Form::Nodule;
    for (const cv::Point2d p : adult)
      piece.outline.push_back((p - centre) * (pose_.unit * (0.5 + 0.5 * m.width)));
    piece.toHand = frame(centre * pose_.unit, 0);
    piece.depth = 0.016 * pose_.unit * smooth(0.6, 1.0, m.shape);
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
  double grown_ = 1, endWidth_ = 1, shaftWidth_ = 1, carpalWidth_ = 1;
  std::vector<Piece> pieces_;
};

}  // namespace

Skeleton buildSkeleton(const PhantomOptions& options) {
  Random random(options.seed);
  Skeleton skeleton;
  skeleton.pose = buildPose(options, random);
  skeleton.pieces = Builder(options, skeleton.pose, random).build();
  return skeleton;
}

}  // namespace carpus::phantom
