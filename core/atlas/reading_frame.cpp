// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/reading_frame.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/pose.h"

namespace carpus::atlas {
namespace {

/// The canvas shows this part of the frame of preprocessing, three times as large.
constexpr double kLeft = 28, kTop = -10, kZoom = 3;
constexpr double kLength = preprocess::kFrameCapitateY - preprocess::kFrameTipY;
constexpr double kCapitateX = kZoom * (preprocess::kFrameX - kLeft);
constexpr double kCapitateY = kZoom * (preprocess::kFrameCapitateY - kTop);

/// Indicators closer than this (fractions of the plate) speak of the same bone.
constexpr double kSamePlace = 0.02;

struct RegionRow {
  Region region;
  const char* code;
  const char* text;
  double left, top, right, bottom;  ///< hand lengths from the capitate, y down
};

constexpr std::array<RegionRow, 4> kRegions = {{
    {Region::Whole, "whole", QT_TRANSLATE_NOOP("Region", "Whole hand"), 0, 0, 0, 0},
    {Region::Carpals, "carpals", QT_TRANSLATE_NOOP("Region", "Carpals"), -0.27, -0.16, 0.32, 0.27},
    {Region::Radius, "radius", QT_TRANSLATE_NOOP("Region", "Radius and ulna"), -0.27, 0.06, 0.32,
     0.43},
    {Region::ThirdRay, "third-ray", QT_TRANSLATE_NOOP("Region", "Third ray"), -0.17, -1.04, 0.17,
     0.05},
}};

const RegionRow& rowOf(Region region) {
  return *std::find_if(kRegions.begin(), kRegions.end(),
                       [region](const RegionRow& row) { return row.region == region; });
}

const PlateLandmark* find(const Plate& plate, QLatin1String name) {
  const auto found = std::find_if(plate.landmarks.begin(), plate.landmarks.end(),
                                  [name](const PlateLandmark& each) { return each.name == name; });
  return found == plate.landmarks.end() ? nullptr : &*found;
}

}  // namespace

double HandAxis::length() const { return std::hypot(tip.x - capitate.x, tip.y - capitate.y); }

std::optional<HandAxis> handAxis(const Plate& plate, QSize picture) {
  const PlateLandmark* const capitate = find(plate, QLatin1String("capitate"));
  const PlateLandmark* const tip = find(plate, QLatin1String("middle4"));
  if (!capitate || !tip) return {};
  const auto point = [picture](const PlateLandmark& each) {
    return cv::Point2d(each.x * picture.width() - 0.5, each.y * picture.height() - 0.5);
  };
  HandAxis axis{point(*capitate), point(*tip), plate.mirrored};
  return axis.length() < 1 ? std::nullopt : std::optional(axis);
}

HandAxis handAxis(const PixelMap& toPreprocessed) {
  return {toPreprocessed.toOriginal({preprocess::kFrameX, preprocess::kFrameCapitateY}),
          toPreprocessed.toOriginal({preprocess::kFrameX, preprocess::kFrameTipY}),
          toPreprocessed.mirrors()};
}

double frameHandLength() { return kZoom * kLength; }

PixelMap resizedOnFrame(double size) {
  return PixelMap(
      cv::Matx33d(size, 0, (1 - size) * kCapitateX, 0, size, (1 - size) * kCapitateY, 0, 0, 1));
}

PixelMap toReadingFrame(const HandAxis& axis, double size) {
  const PixelMap upright = preprocess::alignPoints(axis.capitate, axis.tip, axis.mirrored).toFrame;
  const PixelMap canvas(cv::Matx33d(kZoom, 0, -kZoom * kLeft, 0, kZoom, -kZoom * kTop, 0, 0, 1));
  return upright.then(canvas).then(resizedOnFrame(size));
}

QImage inReadingFrame(const QImage& grey, const PixelMap& toFrame) {
  const QImage source = grey.convertToFormat(QImage::Format_Grayscale8);
  const cv::Mat view(source.height(), source.width(), CV_8UC1,
                     const_cast<uchar*>(source.constBits()),
                     static_cast<size_t>(source.bytesPerLine()));
  const cv::Mat drawn = toFrame.warp(view, {kFrameWidth, kFrameHeight}, 0, cv::INTER_LINEAR);
  return QImage(drawn.data, drawn.cols, drawn.rows, static_cast<qsizetype>(drawn.step),
                QImage::Format_Grayscale8)
      .copy();
}

QString toCode(Region region) { return QLatin1String(rowOf(region).code); }

std::optional<Region> regionFromCode(const QString& code) {
  for (const RegionRow& row : kRegions)
    if (code == QLatin1String(row.code)) return row.region;
  return {};
}

QString toText(Region region) { return QCoreApplication::translate("Region", rowOf(region).text); }

QRectF regionOnFrame(Region region, double size) {
  if (region == Region::Whole) return {0, 0, 1, 1};
  const RegionRow& row = rowOf(region);
  const double length = kZoom * kLength * size;
  const QRectF pixels(QPointF(kCapitateX + row.left * length, kCapitateY + row.top * length),
                      QPointF(kCapitateX + row.right * length, kCapitateY + row.bottom * length));
  const QRectF inside = pixels & QRectF(0, 0, kFrameWidth, kFrameHeight);
  return {inside.x() / kFrameWidth, inside.y() / kFrameHeight, inside.width() / kFrameWidth,
          inside.height() / kFrameHeight};
}

std::vector<IndicatorChange> changesSince(const Plate* before, const Plate& plate) {
  std::vector<IndicatorChange> changes;
  for (const Indicator& indicator : plate.indicators) {
    IndicatorChange change{indicator, before != nullptr, {}};
    if (before) {
      double nearest = kSamePlace;
      for (const Indicator& earlier : before->indicators) {
        if (earlier.text == indicator.text) change.isNew = false;
        const double distance = std::hypot(earlier.x - indicator.x, earlier.y - indicator.y);
        if (distance < nearest) {
          nearest = distance;
          change.before = earlier;
        }
      }
      if (!change.isNew) change.before.reset();
    }
    changes.push_back(std::move(change));
  }
  // What is new is read first.
  std::stable_sort(changes.begin(), changes.end(),
                   [](const auto& a, const auto& b) { return a.isNew && !b.isNew; });
  return changes;
}

const Plate* plateBefore(const Atlas& atlas, const Plate& plate) {
  const Plate* best = nullptr;
  for (const Plate& each : atlas.plates)
    if (each.sex == plate.sex && each.age < plate.age && (!best || best->age < each.age))
      best = &each;
  return best;
}

}  // namespace carpus::atlas
