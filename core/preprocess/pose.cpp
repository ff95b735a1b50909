// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/pose.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <opencv2/imgproc.hpp>

namespace carpus::preprocess {
namespace {

using Complex = std::complex<double>;

struct TemplatePoint {
  double x, y;    ///< in hand lengths from the capitate; y down, thumb to the right
  double weight;  ///< in the fit; low where fingers and thumb move
};

/// The mean hand: medians over 144 hands with joint boxes and 559 with key points, joined over the
/// middle finger; order of the landmarks.
constexpr std::array<TemplatePoint, kLandmarkCount> kMeanHand = {{
    {0.02, 0.22, 0.5},  // wrist
    {0.22, 0.04, 0.15},
    {0.38, -0.20, 0.1},
    {0.47, -0.36, 0.05},
    {0.52, -0.50, 0.05},  // thumb
    {0.148, -0.422, 1},
    {0.201, -0.663, 0.2},
    {0.228, -0.798, 0.1},
    {0.23, -0.927, 0.05},
    {0.010, -0.425, 1},
    {0.013, -0.699, 1},
    {0.011, -0.863, 1},
    {0, -1, 4},  // middle
    {-0.107, -0.379, 1},
    {-0.157, -0.629, 0.2},
    {-0.181, -0.785, 0.1},
    {-0.195, -0.915, 0.05},
    {-0.211, -0.314, 1},
    {-0.312, -0.484, 0.2},
    {-0.362, -0.585, 0.1},
    {-0.40, -0.68, 0.05},
    {0, 0, 4},  // capitate
}};

/// z -> turn * z + move, from the mean hand (mirrored or not) to the picture.
struct Similarity {
  Complex turn = 1;
  Complex move = 0;
  bool mirrored = false;
};

/// The mean hand mirrored about its axis; as complex numbers with y down.
Complex modelPoint(std::size_t i, bool mirrored) {
  const TemplatePoint& p = kMeanHand.at(i);
  return {mirrored ? -p.x : p.x, p.y};
}

/// Weighted least squares, made robust: points far from the fit count less and less (Cauchy's
/// weights).
Similarity fit(const std::array<Landmark, kLandmarkCount>& landmarks, bool mirrored) {
  std::array<double, kLandmarkCount> trust{};
  trust.fill(1);
  Similarity result;
  constexpr int kRounds = 10;
  for (int round = 0; round < kRounds; ++round) {
    double total = 0;
    Complex meanModel = 0;
    Complex meanPicture = 0;
    std::array<double, kLandmarkCount> weights{};
    for (std::size_t i = 0; i < kLandmarkCount; ++i) {
      const Landmark& l = landmarks.at(i);
      if (l.confidence < kConfident) continue;
      weights.at(i) = kMeanHand.at(i).weight * l.confidence * trust.at(i);
      total += weights.at(i);
      meanModel += weights.at(i) * modelPoint(i, mirrored);
      meanPicture += weights.at(i) * Complex(l.position.x, l.position.y);
    }
    meanModel /= total;
    meanPicture /= total;
    Complex product = 0;
    double square = 0;
    for (std::size_t i = 0; i < kLandmarkCount; ++i) {
      const Complex model = modelPoint(i, mirrored) - meanModel;
      const Complex picture =
          Complex(landmarks.at(i).position.x, landmarks.at(i).position.y) - meanPicture;
      product += weights.at(i) * std::conj(model) * picture;
      square += weights.at(i) * std::norm(model);
    }
    result.turn = product / std::max(square, 1e-9);
    result.move = meanPicture - result.turn * meanModel;
    const double length = std::max(std::abs(result.turn), 1e-9);
    constexpr double kFar = 0.05;  // hand lengths
    for (std::size_t i = 0; i < kLandmarkCount; ++i) {
      const Complex picture(landmarks.at(i).position.x, landmarks.at(i).position.y);
      const double distance =
          std::abs(result.turn * modelPoint(i, mirrored) + result.move - picture) / length;
      trust.at(i) = 1 / (1 + distance * distance / (kFar * kFar));
    }
  }
  result.mirrored = mirrored;
  return result;
}

/// Mean distance of the believed points over the hand's length; tells the sides, and hands from
/// other things. Fingers are easily taken for their neighbours, so no distance counts more than a
/// third, and the palm counts more than the fingers.
double misfit(const Similarity& s, const std::array<Landmark, kLandmarkCount>& landmarks) {
  double sum = 0;
  double weights = 0;
  const double length = std::max(std::abs(s.turn), 1e-9);
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    const Landmark& l = landmarks.at(i);
    if (l.confidence < kConfident) continue;
    const Complex picture(l.position.x, l.position.y);
    const double distance =
        std::abs(s.turn * modelPoint(i, s.mirrored) + s.move - picture) / length;
    const double weight = l.confidence * (0.25 + std::min(kMeanHand.at(i).weight, 1.0));
    sum += weight * std::min(distance, 0.33);
    weights += weight;
  }
  return weights > 0 ? sum / weights : 1.0;
}

/// The fit with the thumb on each side.
struct TwoFits {
  Similarity plain, flipped;
  double plainMisfit = 1, flippedMisfit = 1;

  double residual() const { return std::min(plainMisfit, flippedMisfit); }
};

TwoFits fitBoth(const std::array<Landmark, kLandmarkCount>& landmarks) {
  TwoFits fits{fit(landmarks, false), fit(landmarks, true)};
  fits.plainMisfit = misfit(fits.plain, landmarks);
  fits.flippedMisfit = misfit(fits.flipped, landmarks);
  return fits;
}

/// How many landmarks are believed, and how many of those that the fit rests on.
struct Believed {
  int all = 0, central = 0;

  bool enough() const { return all >= 8 && central >= 4; }
};

Believed believed(const Segmentation& segmentation) {
  Believed count;
  if (!segmentation.hasLandmarks) return count;
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    if (segmentation.landmarks.at(i).confidence < kConfident) continue;
    ++count.all;
    count.central += kMeanHand.at(i).weight >= 0.5 ? 1 : 0;
  }
  return count;
}

/// The frame's map for a hand whose capitate lies at `capitate` and whose middle finger ends at
/// `tip`, both on the normalised stage.
PixelMap toFrame(Complex capitate, Complex tip, bool mirrored) {
  const Complex target(kFrameX, kFrameCapitateY);
  const Complex up(0, kFrameTipY - kFrameCapitateY);
  const Complex along = tip - capitate;
  if (!mirrored) {
    const Complex turn = up / along;
    const Complex move = target - turn * capitate;
    return PixelMap(cv::Matx33d(turn.real(), -turn.imag(), move.real(), turn.imag(), turn.real(),
                                move.imag(), 0, 0, 1));
  }
  const Complex turn = up / std::conj(along);  // z -> turn * conj(z) + move
  const Complex move = target - turn * std::conj(capitate);
  return PixelMap(cv::Matx33d(turn.real(), turn.imag(), move.real(), turn.imag(), -turn.real(),
                              move.imag(), 0, 0, 1));
}

/// Clockwise degrees that bring `along` (capitate to finger tip, y down) upright, -180..180.
double uprightTurn(Complex along) {
  const double leaning = std::atan2(along.real(), -along.imag()) * 180.0 / CV_PI;  // clockwise lean
  return -leaning;
}

}  // namespace

std::array<cv::Point2d, kLandmarkCount> meanHandInFrame() {
  constexpr double kLength = kFrameCapitateY - kFrameTipY;
  std::array<cv::Point2d, kLandmarkCount> points;
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    const TemplatePoint& p = kMeanHand.at(i);
    points.at(i) = {kFrameX + kLength * p.x, kFrameCapitateY + kLength * p.y};
  }
  return points;
}

double arrangementMisfit(const Segmentation& segmentation) {
  return believed(segmentation).enough() ? fitBoth(segmentation.landmarks).residual() : 1.0;
}

Alignment alignHand(const Segmentation& segmentation, const cv::Mat& stageMask) {
  const Believed points = believed(segmentation);
  TwoFits fits;
  if (points.enough()) fits = fitBoth(segmentation.landmarks);
  const double residual = fits.residual();
  bool mirrored = fits.flippedMisfit < fits.plainMisfit;
  // Points that contradict each other or leave the side open are worse than the outline, which
  // finds side and direction of 98 % of all hands by itself.
  constexpr double kContradicting = 0.2;
  constexpr double kOpenSide = 0.5;
  const bool openSide = residual > kOpenSide * std::max(fits.plainMisfit, fits.flippedMisfit);
  if (residual > kContradicting || openSide) {
    Alignment shape =
        alignByShape(stageMask, openSide ? std::nullopt : std::optional<bool>(mirrored));
    shape.pose.landmarks = segmentation.landmarks;
    shape.residual = residual;
    shape.confident = points.all;
    if (residual > kContradicting) return shape;
    mirrored = shape.pose.mirrored;
  }
  const Similarity& best = mirrored ? fits.flipped : fits.plain;
  const Complex capitate = best.move;
  const Complex tip = best.turn * Complex(0, -1) + best.move;
  const auto point = [](Complex z) { return cv::Point2d(z.real(), z.imag()); };
  Alignment result = alignPoints(point(capitate), point(tip), mirrored);
  result.pose.landmarks = segmentation.landmarks;
  result.pose.fromLandmarks = true;
  result.residual = residual;
  result.confident = points.all;
  return result;
}

Alignment alignPoints(cv::Point2d capitate, cv::Point2d tip, bool mirrored) {
  const cv::Point2d along = tip - capitate;
  Alignment result;
  result.handLength = std::max(cv::norm(along), 1.0);
  result.toFrame = toFrame({capitate.x, capitate.y}, {tip.x, tip.y}, mirrored);
  result.pose.mirrored = mirrored;
  result.pose.rotationDegrees = uprightTurn({along.x, along.y});
  return result;
}

Alignment centreHand(const cv::Mat& stageMask, bool mirror) {
  Alignment result;
  std::vector<cv::Point> points;
  cv::findNonZero(stageMask, points);
  cv::Point2d middle(kStageSize / 2.0, kStageSize / 2.0);
  if (!points.empty()) {
    const cv::Rect box = cv::boundingRect(points);
    middle = {box.x + (box.width - 1) / 2.0, box.y + (box.height - 1) / 2.0};
    result.handLength = 0.75 * box.height;
  }
  const double f = mirror ? -1 : 1;
  const double centre = (kStageSize - 1) / 2.0;
  result.toFrame =
      PixelMap(cv::Matx33d(f, 0, centre - f * middle.x, 0, 1, centre - middle.y, 0, 0, 1));
  result.pose.mirrored = mirror;
  return result;
}

}  // namespace carpus::preprocess
