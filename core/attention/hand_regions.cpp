// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/hand_regions.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/pose.h"

namespace carpus::attention {
namespace {

using preprocess::kLandmarkCount;
using Point = cv::Point2d;
using Points = std::array<Point, kLandmarkCount>;

/// Distances in hand lengths (capitate to the tip of the middle finger) from the capitate.
constexpr double kWristJoint = 0.105;      ///< towards the forearm
constexpr double kMetacarpalBase = 0.095;  ///< towards a knuckle
constexpr int kFewestBelieved = 8;
constexpr std::array<int, 4> kKnuckles = {5, 9, 13, 17};

QString text(const char* sentence) { return QCoreApplication::translate("Attention", sentence); }

/// Landmarks on the preprocessed picture; those that are not believed from the mean hand.
std::optional<Points> landmarksOn(const preprocess::Preprocessed& preprocessed) {
  const PixelMap toFrame = preprocessed.toNormalised.inverse().then(preprocessed.toPreprocessed);
  const auto mean = preprocess::meanHandInFrame();
  Points points;
  int believed = 0;
  for (size_t i = 0; i < points.size(); ++i) {
    const preprocess::Landmark& landmark = preprocessed.pose.landmarks.at(i);
    const bool sure =
        preprocessed.pose.fromLandmarks && landmark.confidence >= preprocess::kConfident;
    points.at(i) = sure ? toFrame.toStage(landmark.position) : mean.at(i);
    believed += sure ? 1 : 0;
  }
  if (believed < kFewestBelieved) return std::nullopt;
  return points;
}

double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }

double distanceToPiece(Point p, Point from, Point to) {
  const Point along = to - from;
  const double square = dot(along, along);
  const double part = square > 0 ? std::clamp(dot(p - from, along) / square, 0.0, 1.0) : 0.0;
  return cv::norm(p - (from + part * along));
}

/// The hand's own geometry on the preprocessed picture.
class Geometry {
 public:
  explicit Geometry(const Points& points) : points_(points) {
    const Point axis = points[preprocess::kMiddleTip] - points[preprocess::kCapitate];
    length_ = std::max(1.0, cv::norm(axis));
    // Along the palm, which bends less than the fingers.
    const Point palm = points[9] - points[preprocess::kCapitate];
    up_ = palm / std::max(1.0, cv::norm(palm));
    bases_.push_back(points[1]);
    for (const int knuckle : kKnuckles) bases_.push_back(baseOf(points[size_t(knuckle)]));
    addPieces();
  }

  HandRegion regionAt(Point p) const {
    const Point fromCapitate = p - points_[preprocess::kCapitate];
    if (dot(fromCapitate, up_) < -kWristJoint * length_) return HandRegion::RadiusAndUlna;
    double nearest = 1e9;
    HandRegion region = HandRegion::Carpals;
    for (const Piece& piece : pieces_) {
      const double distance = distanceToPiece(p, piece.from, piece.to);
      if (distance < nearest) {
        nearest = distance;
        region = piece.region;
      }
    }
    return region;
  }

 private:
  struct Piece {
    Point from, to;
    HandRegion region;
  };

  Point baseOf(Point knuckle) const {
    const Point ray = knuckle - points_[preprocess::kCapitate];
    return points_[preprocess::kCapitate] +
           kMetacarpalBase * length_ * ray / std::max(1.0, cv::norm(ray));
  }

  void addPieces() {
    for (size_t ray = 0; ray < bases_.size(); ++ray) {
      const size_t knuckle = ray == 0 ? 2 : static_cast<size_t>(kKnuckles.at(ray - 1));
      const size_t tip = knuckle + (ray == 0 ? 2 : 3);
      pieces_.push_back({bases_[ray], points_[knuckle], HandRegion::Metacarpals});
      for (size_t joint = knuckle; joint < tip; ++joint) {
        pieces_.push_back({points_[joint], points_[joint + 1], HandRegion::Phalanges});
      }
    }
    // The carpals lie between the wrist joint and the bases: spokes from their middle, a little
    // short of the bases, so that the border between the two runs along the joints.
    const Point middle = points_[preprocess::kCapitate];
    constexpr double kShort = 0.9;
    for (const Point& base : bases_) {
      pieces_.push_back({middle, middle + kShort * (base - middle), HandRegion::Carpals});
    }
    const Point across(-up_.y, up_.x);
    const Point low = middle - 0.5 * kWristJoint * length_ * up_;
    pieces_.push_back(
        {low - 0.13 * length_ * across, low + 0.13 * length_ * across, HandRegion::Carpals});
  }

  Points points_;
  double length_ = 1;
  Point up_;
  std::vector<Point> bases_;
  std::vector<Piece> pieces_;
};

}  // namespace

QString toCode(HandRegion region) {
  switch (region) {
    case HandRegion::Carpals:
      return QStringLiteral("carpals");
    case HandRegion::Metacarpals:
      return QStringLiteral("metacarpals");
    case HandRegion::Phalanges:
      return QStringLiteral("phalanges");
    case HandRegion::RadiusAndUlna:
      return QStringLiteral("radius-ulna");
    case HandRegion::OutsideHand:
      break;
  }
  return QStringLiteral("outside-hand");
}

QString toText(HandRegion region) {
  switch (region) {
    case HandRegion::Carpals:
      return text(QT_TRANSLATE_NOOP("Attention", "Carpals"));
    case HandRegion::Metacarpals:
      return text(QT_TRANSLATE_NOOP("Attention", "Metacarpals"));
    case HandRegion::Phalanges:
      return text(QT_TRANSLATE_NOOP("Attention", "Phalanges"));
    case HandRegion::RadiusAndUlna:
      return text(QT_TRANSLATE_NOOP("Attention", "Radius and ulna"));
    case HandRegion::OutsideHand:
      break;
  }
  return text(QT_TRANSLATE_NOOP("Attention", "Outside the hand"));
}

cv::Mat RegionMap::mask(HandRegion region) const { return values == static_cast<int>(region); }

std::optional<RegionMap> handRegions(const preprocess::Preprocessed& preprocessed) {
  const std::optional<Points> points = landmarksOn(preprocessed);
  if (!points || preprocessed.preprocessedMask.empty()) return std::nullopt;
  const Geometry geometry(*points);
  const cv::Mat& hand = preprocessed.preprocessedMask;
  RegionMap map;
  map.values = cv::Mat(hand.size(), CV_8UC1, cv::Scalar(int(HandRegion::OutsideHand)));
  // Borders are no sharper than two pixels anyway.
  constexpr int kBlock = 2;
  for (int y = 0; y < hand.rows; y += kBlock) {
    for (int x = 0; x < hand.cols; x += kBlock) {
      const cv::Rect block = cv::Rect(x, y, kBlock, kBlock) & cv::Rect({0, 0}, hand.size());
      const cv::Mat inside = hand(block);
      if (cv::countNonZero(inside) == 0) continue;
      map.values(block).setTo(static_cast<int>(geometry.regionAt({x + 0.5, y + 0.5})), inside);
    }
  }
  return map;
}

std::vector<Region> toRegions(const RegionMap& map) {
  std::vector<Region> regions;
  for (int i = 0; i < kHandRegions; ++i) {
    const auto region = static_cast<HandRegion>(i);
    regions.push_back({toText(region), map.mask(region)});
  }
  return regions;
}

QString regionSentence(HandRegion region, const RegionEffect& effect, const Target& target) {
  constexpr double kNothing = 0.02;
  if (effect.share < kNothing) {
    return text(QT_TRANSLATE_NOOP("Attention", "Hardly plays a part."));
  }
  if (region == HandRegion::OutsideHand) {
    return text(
        QT_TRANSLATE_NOOP("Attention", "Not bone: an effect here is a reason to distrust."));
  }
  const bool up = effect.effect > 0;
  if (!target.year) {
    return up ? text(QT_TRANSLATE_NOOP("Attention", "Makes the hand look older."))
              : text(QT_TRANSLATE_NOOP("Attention", "Makes the hand look younger."));
  }
  const int year = !up && target.against ? *target.against : *target.year;
  return up || target.against
             ? text(QT_TRANSLATE_NOOP("Attention", "Speaks for %1 years.")).arg(year)
             : text(QT_TRANSLATE_NOOP("Attention", "Speaks against %1 years.")).arg(year);
}

}  // namespace carpus::attention
