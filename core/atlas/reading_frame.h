// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>
#include <optional>

#include "core/atlas/atlas.h"
#include "core/image/pixelmap.h"

namespace carpus::atlas {

/// The canvas on which the patient's hand and the plates lie over each other: upright, thumb to the
/// right, the capitate at one place.
inline constexpr int kFrameWidth = 1260, kFrameHeight = 1620;

/// Where a hand lies in a picture, pixels of that picture.
struct HandAxis {
  cv::Point2d capitate, tip;  ///< `tip`: the end of the middle finger
  bool mirrored = false;      ///< the thumb is on the left when the fingers point up

  double length() const;  ///< capitate to tip, pixels
};

/// From the plate's landmarks; nothing where it has none.
std::optional<HandAxis> handAxis(const Plate& plate, QSize picture);

/// From the map that preprocessing made (original to its final picture).
HandAxis handAxis(const PixelMap& toPreprocessed);

/// Picture to canvas. At size 1 every hand is as long; `size` is the length against that.
PixelMap toReadingFrame(const HandAxis& axis, double size = 1);

/// Length of a hand of size 1 on the canvas, pixels.
double frameHandLength();

/// From the canvas at size 1 to the canvas at `size`: about the capitate.
PixelMap resizedOnFrame(double size);

/// At true size the patient's hand is drawn this long, so that a larger one has room.
inline constexpr double kTrueSizeOfPatient = 0.8;

/// `grey` (8-bit) drawn on the canvas; black around it.
QImage inReadingFrame(const QImage& grey, const PixelMap& toFrame);

/// What a reader compares.
enum class Region { Whole, Carpals, Radius, ThirdRay };
QString toCode(Region region);  ///< "whole", "carpals", "radius", "third-ray"
std::optional<Region> regionFromCode(const QString&);  ///< nothing for other words
QString toText(Region region);                         ///< translated

/// Where that region lies on the canvas for a hand of `size`, as fractions of width and height.
QRectF regionOnFrame(Region region, double size = 1);

/// What a plate shows against the one before (younger): an indicator is new when the plate before
/// does not have its sentence; `before` is what the plate before says of the same place, if
/// anything.
struct IndicatorChange {
  Indicator indicator;
  bool isNew = false;
  std::optional<Indicator> before;
};
std::vector<IndicatorChange> changesSince(const Plate* before, const Plate& plate);

/// The plate of the same sex with the next lower age; null for the youngest.
const Plate* plateBefore(const Atlas& atlas, const Plate& plate);

}  // namespace carpus::atlas
