// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/radiograph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace carpus {
namespace {

constexpr int kStoredCount = 65536;  // both pixel types have 16 bits

bool isSigned(const Radiograph& radiograph) { return radiograph.pixels.depth() == CV_16S; }

/// CV_8UC1, 255 where the stored value is padding; empty when the file names none. A value that the
/// element's representation wrote with the wrong sign is understood as well.
cv::Mat paddingMask(const Radiograph& radiograph) {
  if (!radiograph.paddingValue) return {};
  const auto stored = [&](int value) {
    if (isSigned(radiograph)) return value > 32767 ? value - kStoredCount : value;
    return value < 0 ? value + kStoredCount : value;
  };
  const int first = stored(*radiograph.paddingValue);
  const int last = stored(radiograph.paddingLimit.value_or(*radiograph.paddingValue));
  cv::Mat mask;
  cv::inRange(radiograph.pixels, cv::Scalar(std::min(first, last)),
              cv::Scalar(std::max(first, last)), mask);
  return mask;
}

/// How often each stored value occurs outside the padding; signed values start at index 0 too.
std::vector<qint64> countValues(const Radiograph& radiograph, const cv::Mat& padding) {
  const int offset = isSigned(radiograph) ? 32768 : 0;
  std::vector<qint64> counts(kStoredCount, 0);
  for (int y = 0; y < radiograph.rows(); ++y) {
    const auto* row = radiograph.pixels.ptr<quint16>(y);
    const uchar* skip = padding.empty() ? nullptr : padding.ptr(y);
    for (int x = 0; x < radiograph.columns(); ++x) {
      if (skip != nullptr && skip[x] != 0) continue;
      const int place = offset == 0 ? row[x] : static_cast<qint16>(row[x]) + offset;
      ++counts[static_cast<std::size_t>(place)];
    }
  }
  return counts;
}

/// Stored value below which `share` of the counted pixels lie.
int percentile(const std::vector<qint64>& counts, double share, int offset) {
  const auto total = std::accumulate(counts.begin(), counts.end(), qint64{0});
  const auto wanted = std::max(qint64{1}, std::llround(share * static_cast<double>(total)));
  qint64 seen = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    seen += counts[i];
    if (seen >= wanted) return static_cast<int>(i) - offset;
  }
  return 0;
}

/// 8-bit picture by the file's VOI LUT: one table over all stored values, then one look-up each.
cv::Mat throughLut(const Radiograph& radiograph, const VoiLut& lut) {
  const double top = std::pow(2.0, lut.bits) - 1;
  const auto last = static_cast<int>(lut.values.size()) - 1;
  std::vector<uchar> table(kStoredCount);
  for (int i = 0; i < kStoredCount; ++i) {
    const int stored = isSigned(radiograph) ? static_cast<qint16>(i) : i;
    const double value = stored * radiograph.rescaleSlope + radiograph.rescaleIntercept;
    const double position = std::clamp(std::round(value) - lut.firstMapped, 0.0, double(last));
    const quint16 mapped = lut.values[static_cast<std::size_t>(position)];
    table[static_cast<std::size_t>(i)] = cv::saturate_cast<uchar>(255.0 * mapped / top);
  }
  cv::Mat picture(radiograph.pixels.size(), CV_8UC1);
  for (int y = 0; y < picture.rows; ++y) {
    const auto* row = radiograph.pixels.ptr<quint16>(y);
    std::transform(row, row + picture.cols, picture.ptr(y), [&](quint16 v) { return table[v]; });
  }
  return picture;
}

/// PS3.3 C.11.2.1.2.1 (linear). Widths below 1 come from scaled values and are taken as exact ones
/// (C.11.2.1.3.2), because the formula with width minus 1 has no meaning there.
cv::Mat throughWindow(const Radiograph& radiograph, const DisplayWindow& window) {
  double center = window.center - 0.5;
  double width = window.width - 1;
  if (window.width <= 1) {
    constexpr double kStep = 1e-6;
    center = window.width < 1 ? window.center : center;
    width = window.width < 1 ? std::max(window.width, kStep) : kStep;
  }
  const double gain = 255.0 / width;
  cv::Mat picture;
  radiograph.pixels.convertTo(picture, CV_8U, radiograph.rescaleSlope * gain,
                              (radiograph.rescaleIntercept - center) * gain + 127.5);
  return picture;
}

}  // namespace

DisplayWindow defaultWindow(const Radiograph& radiograph) {
  if (!radiograph.windows.empty())
    return {radiograph.windows.front().center, radiograph.windows.front().width, false};
  const auto counts = countValues(radiograph, paddingMask(radiograph));
  const int offset = isSigned(radiograph) ? 32768 : 0;
  const auto rescaled = [&](double share) {
    return percentile(counts, share, offset) * radiograph.rescaleSlope +
           radiograph.rescaleIntercept;
  };
  const auto [low, high] = std::minmax({rescaled(0.005), rescaled(0.995)});
  return {(low + high) / 2 + 0.5, high - low + 1, false};
}

cv::Mat toDisplay(const Radiograph& radiograph, std::optional<DisplayWindow> window) {
  const bool lut =
      !window && !radiograph.voiLuts.empty() && !radiograph.voiLuts.front().values.empty();
  const DisplayWindow chosen = window ? *window : lut ? DisplayWindow{} : defaultWindow(radiograph);
  cv::Mat picture =
      lut ? throughLut(radiograph, radiograph.voiLuts.front()) : throughWindow(radiograph, chosen);
  if (chosen.invert != (radiograph.photometric == Photometric::Monochrome1))
    cv::bitwise_not(picture, picture);
  if (const cv::Mat padding = paddingMask(radiograph); !padding.empty()) picture.setTo(0, padding);
  return picture;
}

cv::Mat toBrightness(const Radiograph& radiograph) {
  const double sign = radiograph.photometric == Photometric::Monochrome1 ? -1.0 : 1.0;
  cv::Mat brightness;
  radiograph.pixels.convertTo(brightness, CV_32F, sign * radiograph.rescaleSlope,
                              sign * radiograph.rescaleIntercept);
  const cv::Mat padding = paddingMask(radiograph);
  const int padded = padding.empty() ? 0 : cv::countNonZero(padding);
  if (padded > 0 && padded < padding.rows * padding.cols) {
    const cv::Mat real = ~padding;
    double darkest = 0;
    cv::minMaxLoc(brightness, &darkest, nullptr, nullptr, nullptr, real);
    brightness.setTo(darkest, padding);
  }
  return brightness;
}

}  // namespace carpus
