// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <opencv2/core.hpp>
#include <optional>

#include "core/image/pixelmap.h"

namespace carpus::atlas {

/// Where a hand lies in a picture, by three points that a person can see: they say how it is
/// turned, how large it is, and (by the side of the thumb) whether it is mirrored. Fractions of
/// width and height, pixel corners at 0 and 1; a fingertip may lie just outside.
struct HandPoints {
  cv::Point2d middleTip, thumbTip, capitate;
  bool inverted = false;  ///< bone is dark in the picture

  friend bool operator==(const HandPoints&, const HandPoints&) = default;
};

/// The picture's pixels in square units of its width: what angles and lengths are measured in.
/// `pixelAspect` as in Radiograph.
struct PictureSize {
  int columns = 0, rows = 0;
  double pixelAspect = 1;
};

/// Nothing, or why no plate can be made of these points, as a sentence.
std::optional<QString> faultOf(const HandPoints& points, const PictureSize& size);

/// The thumb is on the left when the fingers point up.
bool isMirrored(const HandPoints& points, const PictureSize& size);

/// Picture to the frame of core/preprocess/pose.h, as the engine's own maps.
PixelMap frameOf(const HandPoints& points, const PictureSize& size);

/// The points by which that map lays the hand; the thumb's is where it lies on a mean hand.
HandPoints pointsOf(const PixelMap& toFrame, const PictureSize& size, bool inverted);

/// A mean hand upright in the middle of the picture, for a person to start from.
HandPoints pointsInTheMiddle(const PictureSize& size);

/// The same hand seen from the other side: the thumb's point on the other side of the axis.
HandPoints withThumbOnTheOtherSide(const HandPoints& points, const PictureSize& size);

/// Turned about the middle of the hand, degrees clockwise.
HandPoints turned(const HandPoints& points, const PictureSize& size, double degrees);

/// What the plate will show, `height` pixels high: the picture (8-bit grey, any size) cut as
/// alignedPicture() cuts, its paper black as far as that needs no mask.
QImage platePreview(const QImage& picture, const HandPoints& points, double pixelAspect,
                    int height);

/// The four corners of the plate in the picture, fractions, for drawing its border.
std::array<cv::Point2d, 4> plateCorners(const HandPoints& points, const PictureSize& size);

}  // namespace carpus::atlas
