// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/hand_points.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

#include "core/atlas/plate_picture.h"
#include "core/preprocess/pose.h"

namespace carpus::atlas {
namespace {

struct AtlasImport {
  Q_DECLARE_TR_FUNCTIONS(AtlasImport)
};

constexpr double kShortest = 0.08;    ///< hand against the picture's larger side
constexpr double kFarthest = 0.35;    ///< outside of the picture, fractions
constexpr double kThumbAside = 0.03;  ///< thumb from the axis, hand lengths: else no side is told

/// Fractions to pixels (centres at whole numbers).
cv::Point2d toPixels(cv::Point2d fraction, const PictureSize& size) {
  return {fraction.x * size.columns - 0.5, fraction.y * size.rows - 0.5};
}
cv::Point2d toFractions(cv::Point2d pixel, const PictureSize& size) {
  return {(pixel.x + 0.5) / size.columns, (pixel.y + 0.5) / size.rows};
}

PixelMap toSquare(const PictureSize& size) {
  return PixelMap::scaling(1, size.pixelAspect > 0 ? size.pixelAspect : 1);
}

/// The three points where pixels are square.
struct SquarePoints {
  cv::Point2d tip, thumb, capitate;

  SquarePoints(const HandPoints& points, const PictureSize& size) {
    const PixelMap square = toSquare(size);
    tip = square.toStage(toPixels(points.middleTip, size));
    thumb = square.toStage(toPixels(points.thumbTip, size));
    capitate = square.toStage(toPixels(points.capitate, size));
  }
  HandPoints back(const PictureSize& size, bool inverted) const {
    const PixelMap square = toSquare(size);
    const auto point = [&](cv::Point2d p) { return toFractions(square.toOriginal(p), size); };
    return {point(tip), point(thumb), point(capitate), inverted};
  }
  /// Of the thumb to the right of the axis when the fingers point up, hand lengths.
  double aside() const {
    const cv::Point2d along = tip - capitate;
    const double length = std::max(cv::norm(along), 1e-6);
    return along.cross(thumb - capitate) / (length * length);
  }
};

}  // namespace

std::optional<QString> faultOf(const HandPoints& points, const PictureSize& size) {
  for (const cv::Point2d& point : {points.middleTip, points.thumbTip, points.capitate})
    if (!(std::abs(point.x - 0.5) <= 0.5 + kFarthest && std::abs(point.y - 0.5) <= 0.5 + kFarthest))
      return AtlasImport::tr("A point lies outside of the picture.");
  const SquarePoints square(points, size);
  const double larger = std::max<double>(size.columns, size.rows * size.pixelAspect);
  if (cv::norm(square.tip - square.capitate) < kShortest * larger)
    return AtlasImport::tr(
        "The tip of the middle finger and the capitate lie too near each other.");
  if (std::abs(square.aside()) < kThumbAside)
    return AtlasImport::tr(
        "The tip of the thumb lies in line with the middle finger, so that the "
        "side of the hand is not told.");
  return {};
}

bool isMirrored(const HandPoints& points, const PictureSize& size) {
  return SquarePoints(points, size).aside() < 0;
}

PixelMap frameOf(const HandPoints& points, const PictureSize& size) {
  const SquarePoints square(points, size);
  return toSquare(size).then(
      preprocess::alignPoints(square.capitate, square.tip, square.aside() < 0).toFrame);
}

HandPoints pointsOf(const PixelMap& toFrame, const PictureSize& size, bool inverted) {
  const auto mean = preprocess::meanHandInFrame();
  const auto point = [&](cv::Point2d frame) {
    return toFractions(toFrame.toOriginal(frame), size);
  };
  return {point({preprocess::kFrameX, preprocess::kFrameTipY}), point(mean[preprocess::kThumbTip]),
          point({preprocess::kFrameX, preprocess::kFrameCapitateY}), inverted};
}

HandPoints pointsInTheMiddle(const PictureSize& size) {
  constexpr double kShare = 0.6;  ///< capitate to fingertip against the picture's height
  const PixelMap square = toSquare(size);
  const cv::Point2d middle = square.toStage(toPixels({0.5, 0.5}, size));
  const double length = kShare * size.rows * size.pixelAspect;
  const auto upright = preprocess::alignPoints(middle + cv::Point2d(0, 0.4 * length),
                                               middle - cv::Point2d(0, 0.6 * length), false);
  return pointsOf(square.then(upright.toFrame), size, false);
}

HandPoints withThumbOnTheOtherSide(const HandPoints& points, const PictureSize& size) {
  SquarePoints square(points, size);
  const cv::Point2d along = square.tip - square.capitate;
  const cv::Point2d across(-along.y, along.x);
  square.thumb -= 2 * square.aside() * across;
  return square.back(size, points.inverted);
}

HandPoints turned(const HandPoints& points, const PictureSize& size, double degrees) {
  SquarePoints square(points, size);
  const cv::Point2d middle = 0.5 * (square.tip + square.capitate);
  const double c = std::cos(degrees * CV_PI / 180), s = std::sin(degrees * CV_PI / 180);
  for (cv::Point2d* point : {&square.tip, &square.thumb, &square.capitate}) {
    const cv::Point2d from = *point - middle;
    *point = middle + cv::Point2d(c * from.x - s * from.y, s * from.x + c * from.y);
  }
  return square.back(size, points.inverted);
}

QImage platePreview(const QImage& picture, const HandPoints& points, double pixelAspect,
                    int height) {
  const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
  const cv::Mat source(grey.height(), grey.width(), CV_8UC1, const_cast<uchar*>(grey.constBits()),
                       static_cast<size_t>(grey.bytesPerLine()));
  const PictureSize size{grey.width(), grey.height(), pixelAspect};
  cv::Mat shown = points.inverted ? cv::Mat(255 - source) : source.clone();
  blackenPaper(shown, {});
  const PlateCut cut = plateCut(static_cast<double>(height) / plateCut(1).size.height);
  const cv::Mat made = frameOf(points, size).then(cut.map).warp(shown, cut.size);
  return QImage(made.data, made.cols, made.rows, static_cast<qsizetype>(made.step),
                QImage::Format_Grayscale8)
      .copy();
}

std::array<cv::Point2d, 4> plateCorners(const HandPoints& points, const PictureSize& size) {
  const PlateCut cut = plateCut(1);
  const PixelMap map = frameOf(points, size).then(cut.map);
  const double right = cut.size.width - 0.5, bottom = cut.size.height - 0.5;
  std::array<cv::Point2d, 4> corners{cv::Point2d(-0.5, -0.5), cv::Point2d(right, -0.5),
                                     cv::Point2d(right, bottom), cv::Point2d(-0.5, bottom)};
  for (cv::Point2d& corner : corners) corner = toFractions(map.toOriginal(corner), size);
  return corners;
}

}  // namespace carpus::atlas
