// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colourmap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace carpus {
namespace {

using Rgb = std::array<double, 3>;

cv::Vec3b toBytes(const Rgb& colour) {
  cv::Vec3b bytes;
  for (int i = 0; i < 3; ++i)
    bytes[i] = cv::saturate_cast<uchar>(255.0 * colour.at(static_cast<std::size_t>(i)));
  return bytes;
}

/// Polynomial of degree six through matplotlib's viridis (error below 1 %).
cv::Vec3b viridis(double t) {
  // From the highest power down.
  constexpr std::array<Rgb, 7> kTerms = {{{-5.43546, 4.64585, 26.31244},
                                          {4.77638, -13.74515, -65.35303},
                                          {6.22827, 14.17993, 56.69055},
                                          {-4.63423, -5.79910, -19.33244},
                                          {-0.33086, 0.21485, 0.09510},
                                          {0.10509, 1.40461, 1.38459},
                                          {0.27773, 0.00541, 0.33410}}};
  Rgb colour{};
  for (const Rgb& term : kTerms)
    for (std::size_t i = 0; i < 3; ++i) colour.at(i) = colour.at(i) * t + term.at(i);
  return toBytes(colour);
}

/// Blue over white to red, straight between the anchors of ColorBrewer's RdBu.
cv::Vec3b diverging(double t) {
  constexpr std::array<Rgb, 11> kAnchors = {{{5, 48, 97},
                                             {33, 102, 172},
                                             {67, 147, 195},
                                             {146, 197, 222},
                                             {209, 229, 240},
                                             {247, 247, 247},
                                             {253, 219, 199},
                                             {244, 165, 130},
                                             {214, 96, 77},
                                             {178, 24, 43},
                                             {103, 0, 31}}};
  const double place = t * (kAnchors.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(place), kAnchors.size() - 2);
  const double part = place - static_cast<double>(below);
  Rgb colour{};
  for (std::size_t i = 0; i < 3; ++i)
    colour.at(i) =
        ((1 - part) * kAnchors.at(below).at(i) + part * kAnchors.at(below + 1).at(i)) / 255.0;
  return toBytes(colour);
}

/// OpenCV's table of a map as RGB, 256 steps.
cv::Mat tableOf(cv::ColormapTypes type) {
  cv::Mat steps(1, 256, CV_8U);
  for (int i = 0; i < 256; ++i) steps.at<uchar>(0, i) = static_cast<uchar>(i);
  cv::Mat colours;
  cv::applyColorMap(steps, colours, type);
  cv::cvtColor(colours, colours, cv::COLOR_BGR2RGB);
  return colours;
}

cv::Vec3b tabled(const cv::Mat& table, double t) {
  return table.at<cv::Vec3b>(0, static_cast<int>(std::lround(255 * t)));
}

struct MapRow {
  ColourMap map;
  const char* code;
  const char* name;
};

constexpr std::array kMaps = {MapRow{ColourMap::Viridis, "viridis", "Viridis"},
                              MapRow{ColourMap::Magma, "magma", "Magma"},
                              MapRow{ColourMap::Cividis, "cividis", "Cividis"},
                              MapRow{ColourMap::Diverging, "diverging", "RdBu"}};

}  // namespace

std::vector<ColourMap> sequentialColourMaps() {
  return {ColourMap::Viridis, ColourMap::Magma, ColourMap::Cividis};
}

QString toCode(ColourMap map) { return QLatin1String(kMaps.at(static_cast<size_t>(map)).code); }

QString nameOf(ColourMap map) { return QLatin1String(kMaps.at(static_cast<size_t>(map)).name); }

std::optional<ColourMap> colourMapFromCode(const QString& code) {
  for (const MapRow& row : kMaps)
    if (code == QLatin1String(row.code)) return row.map;
  return {};
}

cv::Vec3b colourAt(ColourMap map, double position) {
  const double t = std::isfinite(position) ? std::clamp(position, 0.0, 1.0) : 0.0;
  static const cv::Mat magma = tableOf(cv::COLORMAP_MAGMA);
  static const cv::Mat cividis = tableOf(cv::COLORMAP_CIVIDIS);
  switch (map) {
    case ColourMap::Magma:
      return tabled(magma, t);
    case ColourMap::Cividis:
      return tabled(cividis, t);
    case ColourMap::Diverging:
      return diverging(t);
    case ColourMap::Viridis:
      break;
  }
  return viridis(t);
}

cv::Mat colourise(const cv::Mat& values, ColourMap map, double low, double high) {
  cv::Mat table(1, 256, CV_8UC3);
  for (int i = 0; i < 256; ++i) table.at<cv::Vec3b>(0, i) = colourAt(map, i / 255.0);
  const double range = high > low ? high - low : 1.0;
  cv::Mat steps;
  cv::Mat tripled;
  cv::Mat colours;
  values.convertTo(steps, CV_8U, 255.0 / range, -255.0 * low / range);
  cv::cvtColor(steps, tripled, cv::COLOR_GRAY2BGR);
  cv::LUT(tripled, table, colours);
  return colours;
}

}  // namespace carpus
