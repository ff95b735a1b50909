// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/vision.h"

#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/preprocess/percentile.h"

namespace carpus::preprocess {
namespace {

// Grey of the darkest and the middle part of the hand in the final picture.
constexpr double kDarkest = 0.05;
constexpr double kMiddle = 0.45;

/// Percentiles 2 and 99.5 inside the hand to 0.05 and 1, the median to 0.45 by a power. A hand is
/// mid-grey whatever the detector's curve was; the power stays within a factor of two.
cv::Mat setContrast(const cv::Mat& picture, const cv::Mat& mask) {
  const auto [low, high] = percentiles(picture, mask, 0.02, 0.995);
  const double range = std::max(high - low, 1e-12);
  cv::Mat scaled = (picture - low) * (1.0 / range);
  const double median = (percentiles(picture, mask, 0.5, 0.5).first - low) / range;
  const double wanted = (kMiddle - kDarkest) / (1 - kDarkest);
  const double power =
      std::clamp(std::log(wanted) / std::log(std::clamp(median, 0.02, 0.98)), 0.5, 2.0);
  cv::Mat positive;
  cv::pow(cv::max(scaled, 0.0), power, positive);
  // Below the darkest the slope goes on to zero, so that the skin line keeps its shape.
  cv::Mat below = cv::min(scaled, 0.0);
  cv::Mat result = positive * (1 - kDarkest) + below * (1 - kDarkest) + kDarkest;
  cv::min(result, 1.0, result);
  cv::max(result, 0.0, result);
  return result;
}

cv::Mat slopeOf(const cv::Mat& picture) {
  cv::Mat dx;
  cv::Mat dy;
  cv::Mat slope;
  cv::Sobel(picture, dx, CV_32F, 1, 0);
  cv::Sobel(picture, dy, CV_32F, 0, 1);
  cv::magnitude(dx, dy, slope);
  return slope;
}

/// Share of the blob's rim where `steep` is set.
double steepShare(const cv::Mat& blob, const cv::Mat& steep) {
  const cv::Mat square = cv::Mat::ones(3, 3, CV_8U);
  cv::Mat wide;
  cv::Mat core;
  cv::dilate(blob, wide, square);
  cv::erode(blob, core, square);
  const cv::Mat rim = wide & ~core;
  return cv::countNonZero(rim & steep) / std::max(1.0, double(cv::countNonZero(rim)));
}

/// Pixels of spots that are brighter than bone and end in a step on most of their rim: rings,
/// wires, plates. In pictures that were cut at white metal is hardly brighter than bone, but the
/// steepest edges of bone are no steeper than 1.3 times the 99th percentile of the hand's slopes.
/// Set on 170 hands (none found) and on the same with drawn metal.
double steepSpots(const cv::Mat& picture, const cv::Mat& mask, double bright, double range) {
  constexpr double kBrighter = 0.5;  // ranges above the bright end
  constexpr double kSteeper = 1.3;
  constexpr double kLeastSlope = 0.15;  // of the range, per pixel
  constexpr double kMostOfTheRim = 0.65;
  constexpr int kFewest = 8;    // pixels
  constexpr double kSobel = 8;  // its sum of weights
  cv::Mat inner;
  cv::erode(mask, inner, cv::getStructuringElement(cv::MORPH_ELLIPSE, {9, 9}));
  const cv::Mat spots = (picture > bright + kBrighter * range) & inner;
  if (cv::countNonZero(spots) < kFewest) return 0;
  const cv::Mat slope = slopeOf(picture) / (kSobel * range);
  const double usual = percentiles(slope, inner, 0.99, 0.99).first;
  cv::Mat steep;
  cv::dilate(slope > std::max(kLeastSlope, kSteeper * usual), steep, cv::Mat::ones(3, 3, CV_8U));
  cv::Mat labels;
  cv::Mat facts;
  cv::Mat centres;
  const int count = cv::connectedComponentsWithStats(spots, labels, facts, centres);
  double found = 0;
  for (int i = 1; i < count; ++i) {
    const int area = facts.at<int>(i, cv::CC_STAT_AREA);
    if (area < kFewest) continue;
    const cv::Rect box =
        cv::Rect(facts.at<int>(i, cv::CC_STAT_LEFT) - 2, facts.at<int>(i, cv::CC_STAT_TOP) - 2,
                 facts.at<int>(i, cv::CC_STAT_WIDTH) + 4,
                 facts.at<int>(i, cv::CC_STAT_HEIGHT) + 4) &
        cv::Rect({}, spots.size());
    if (steepShare(labels(box) == i, steep(box)) > kMostOfTheRim) found += area;
  }
  return found;
}

/// Share of the hand that is metal or as dense: far brighter than the bone, or bright with edges
/// that no bone has.
double findMetal(const cv::Mat& picture, const cv::Mat& mask) {
  const auto [dark, bright] = percentiles(picture, mask, 0.1, 0.9);
  const double range = std::max(bright - dark, 1e-12);
  constexpr double kBeyond = 1.3;  // ranges above the bright end; cortical bone stays below 0.9
  cv::Mat metal = picture > bright + kBeyond * range;
  cv::morphologyEx(metal & mask, metal, cv::MORPH_OPEN, cv::Mat::ones(3, 3, CV_8U));
  const double pixels = std::max(static_cast<double>(cv::countNonZero(metal)),
                                 steepSpots(picture, mask, bright, range));
  return pixels / std::max(1.0, static_cast<double>(cv::countNonZero(mask)));
}

/// Global equalisation by the distribution inside the hand.
void equaliseGlobally(cv::Mat& picture, const cv::Mat& mask) {
  constexpr int kBins = 1024;
  const float range[] = {0, 1.0001F};
  const float* ranges[] = {range};
  const int channels[] = {0};
  const int sizes[] = {kBins};
  cv::Mat histogram;
  cv::calcHist(&picture, 1, channels, mask, histogram, 1, sizes, ranges);
  std::vector<float> curve(kBins + 1, 0.0F);
  for (int i = 0; i < kBins; ++i)
    curve[static_cast<std::size_t>(i) + 1] =
        curve[static_cast<std::size_t>(i)] + histogram.at<float>(i);
  const float total = std::max(curve.back(), 1.0F);
  for (int y = 0; y < picture.rows; ++y) {
    auto* row = picture.ptr<float>(y);
    std::transform(row, row + picture.cols, row, [&](float v) {
      const float place = std::clamp(v, 0.0F, 1.0F) * kBins;
      const auto below = std::min(static_cast<std::size_t>(place), std::size_t{kBins} - 1);
      const float part = place - static_cast<float>(below);
      return ((1 - part) * curve[below] + part * curve[below + 1]) / total;
    });
  }
}

void equaliseLocally(cv::Mat& picture) {
  constexpr double kFull = 65535;
  cv::Mat words;
  picture.convertTo(words, CV_16U, kFull);
  const auto clahe = cv::createCLAHE(2.0, {8, 8});
  clahe->apply(words, words);
  words.convertTo(picture, CV_32F, 1 / kFull);
}

void applySteps(cv::Mat& picture, const cv::Mat& mask, const VisionOptions& options) {
  if (options.equalise == VisionOptions::Equalise::Global) equaliseGlobally(picture, mask);
  if (options.equalise == VisionOptions::Equalise::Clahe) equaliseLocally(picture);
  if (options.denoise > 0) {
    constexpr int kDiameter = 5;
    constexpr double kSpaceSigma = 1.5;
    cv::Mat smooth;
    cv::bilateralFilter(picture, smooth, kDiameter, options.denoise / 255.0, kSpaceSigma);
    picture = smooth;
  }
  if (options.sharpen > 0) {
    constexpr double kRadius = 1.5;
    cv::Mat soft;
    cv::GaussianBlur(picture, soft, {}, kRadius);
    cv::addWeighted(picture, 1 + options.sharpen, soft, -options.sharpen, 0, picture);
  }
  cv::min(picture, 1.0, picture);
  cv::max(picture, 0.0, picture);
}

/// 1 on the hand and its margin, falling softly to 0.
cv::Mat softMask(const cv::Mat& mask, double margin) {
  const int reach = std::max(0, cvRound(margin * kStageSize));
  cv::Mat wide;  // not the mask itself: dilating in place would widen the caller's
  if (reach == 0)
    wide = mask;
  else
    cv::dilate(mask, wide,
               cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * reach + 1, 2 * reach + 1}));
  cv::Mat soft;
  constexpr double kEdge = 2.0;  // pixels
  cv::GaussianBlur(wide, soft, {}, kEdge);
  soft.convertTo(soft, CV_32F, 1 / 255.0);
  return soft;
}

}  // namespace

FinalPicture finalPicture(const cv::Mat& brightness, bool invert, const cv::Mat& originalMask,
                          const PixelMap& toPreprocessed, const VisionOptions& options) {
  const cv::Size size(kStageSize, kStageSize);
  FinalPicture result;
  result.mask = toPreprocessed.warp(originalMask, size) > 127;
  if (cv::countNonZero(result.mask) == 0) {
    result.picture = cv::Mat::zeros(size, CV_32FC1);
    result.plain = cv::Mat::zeros(size, CV_32FC1);
    return result;
  }
  cv::Mat picture = toPreprocessed.warp(brightness, size);
  if (invert) picture = -picture;
  result.metalShare = findMetal(picture, result.mask);
  result.plain = setContrast(picture, result.mask);
  picture = result.plain.clone();
  applySteps(picture, result.mask, options);
  cv::multiply(picture, softMask(result.mask, options.maskMargin), result.picture);
  return result;
}

VisionOptions VisionOptions::paper() {
  VisionOptions options;
  options.equalise = Equalise::Global;
  options.denoise = 12;
  options.sharpen = 0.5;
  options.maskMargin = 0;
  options.align = false;
  return options;
}

VisionOptions VisionOptions::fromJson(const QJsonObject& object) {
  VisionOptions options;
  const QString equalise = object.value(QStringLiteral("equalise")).toString();
  if (equalise == QLatin1String("global")) options.equalise = Equalise::Global;
  if (equalise == QLatin1String("clahe")) options.equalise = Equalise::Clahe;
  options.denoise = object.value(QStringLiteral("denoise")).toDouble(options.denoise);
  options.sharpen = object.value(QStringLiteral("sharpen")).toDouble(options.sharpen);
  options.maskMargin = object.value(QStringLiteral("mask_margin")).toDouble(options.maskMargin);
  options.align = object.value(QStringLiteral("align")).toBool(options.align);
  options.denoise = std::clamp(options.denoise, 0.0, 255.0);
  options.sharpen = std::clamp(options.sharpen, 0.0, 10.0);
  options.maskMargin = std::clamp(options.maskMargin, 0.0, 0.2);
  return options;
}

QJsonObject VisionOptions::toJson() const {
  const auto* const name = equalise == Equalise::Global  ? "global"
                           : equalise == Equalise::Clahe ? "clahe"
                                                         : "none";
  return {{QStringLiteral("equalise"), QLatin1String(name)},
          {QStringLiteral("denoise"), denoise},
          {QStringLiteral("sharpen"), sharpen},
          {QStringLiteral("mask_margin"), maskMargin},
          {QStringLiteral("align"), align}};
}

}  // namespace carpus::preprocess
