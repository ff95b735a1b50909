// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/detector.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/phantom/random.h"

namespace carpus::phantom {
namespace {

constexpr float kLead = 5.0F;  ///< attenuation of the letter
constexpr float kTag = 0.10F;  ///< of the plastic that holds it
constexpr double kScatterShare = 0.14;

cv::Mat1f blurredMm(const cv::Mat1f& image, double sigmaPixels) {
  // Wide blurs need no fine pixels: shrink, blur, enlarge.
  const int shrink = std::max(1, static_cast<int>(sigmaPixels / 4));
  cv::Mat1f small, out;
  if (shrink == 1) {
    cv::GaussianBlur(image, out, {}, sigmaPixels, 0, cv::BORDER_REPLICATE);
    return out;
  }
  cv::resize(image, small, {image.cols / shrink, image.rows / shrink}, 0, 0, cv::INTER_AREA);
  cv::GaussianBlur(small, small, {}, sigmaPixels / shrink, 0, cv::BORDER_REPLICATE);
  cv::resize(small, out, image.size(), 0, 0, cv::INTER_LINEAR);
  return out;
}

/// Letter and tag on their own small canvas: 255 lead, 90 tag.
cv::Mat1b drawTag(bool right, int height) {
  const int width = height * 62 / 100;
  cv::Mat1b tag(height, width, static_cast<uchar>(90));
  const auto at = [&](double x, double y) {
    return cv::Point(static_cast<int>(x * width), static_cast<int>(y * height));
  };
  const int stroke = std::max(1, height * 75 / 1000);
  const cv::Scalar lead(255);
  cv::line(tag, at(0.30, 0.18), at(0.30, 0.60), lead, stroke, cv::LINE_AA);
  if (right) {
    cv::ellipse(tag, at(0.32, 0.28), cv::Size(width * 32 / 100, height * 10 / 100), 0, -90, 90,
                lead, stroke, cv::LINE_AA);
    cv::line(tag, at(0.42, 0.38), at(0.68, 0.60), lead, stroke, cv::LINE_AA);
  } else {
    cv::line(tag, at(0.30, 0.60), at(0.70, 0.60), lead, stroke, cv::LINE_AA);
  }
  const double scale = height / 160.0;
  cv::putText(tag, "SYN", at(0.16, 0.86), cv::FONT_HERSHEY_DUPLEX, scale, lead,
              std::max(1, static_cast<int>(scale * 3)), cv::LINE_AA);
  return tag;
}

/// Puts the marker where it covers nothing of the hand; its label goes into `marker`.
void placeMarker(cv::Mat1f& attenuation, const Exposure& exposure, const cv::Rect& field,
                 const PhantomOptions& options, Random& random, cv::Mat1b& marker) {
  const int height = std::clamp(static_cast<int>(0.34 * exposure.unitMm / exposure.pixelMm), 16,
                                std::max(17, field.height / 8));
  const cv::Mat1b tag = drawTag(options.rightHand, height);
  const double reach = 0.62 * height;
  cv::Mat1f away;
  cv::Mat1b outside;
  cv::bitwise_not(exposure.hand, outside);
  cv::distanceTransform(outside, away, cv::DIST_L2, cv::DIST_MASK_3);
  std::vector<cv::Point2d> free;
  for (const double y : {0.12, 0.24, 0.60, 0.70, 0.80, 0.88})
    for (const double x : {0.12, 0.18, 0.82, 0.88}) {
      const cv::Point2d p(field.x + x * field.width, field.y + y * field.height);
      const bool inField = p.x - reach > field.x && p.x + reach < field.x + field.width &&
                           p.y - reach > field.y && p.y + reach < field.y + field.height;
      if (inField && away(static_cast<int>(p.y), static_cast<int>(p.x)) > reach) free.push_back(p);
    }
  if (free.empty()) return;
  const cv::Point2d centre =
      free[static_cast<size_t>(random.uniform() * static_cast<double>(free.size()))];
  cv::Mat turn =
      cv::getRotationMatrix2D({tag.cols * 0.5F, tag.rows * 0.5F}, 12.0 * random.normal(), 1.0);
  turn.at<double>(0, 2) += centre.x - tag.cols * 0.5;
  turn.at<double>(1, 2) += centre.y - tag.rows * 0.5;
  cv::Mat1b placed;
  cv::warpAffine(tag, placed, turn, attenuation.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, 0);
  for (int r = 0; r < placed.rows; ++r)
    for (int c = 0; c < placed.cols; ++c) {
      const float v = placed(r, c);
      if (v <= 0) continue;
      attenuation(r, c) += v <= 90 ? kTag * v / 90 : kTag + (kLead - kTag) * (v - 90) / 165;
      if (v > 45) marker(r, c) = 255;
    }
}

/// The exposed field: the whole picture, or what the collimator leaves.
cv::Rect fieldOf(cv::Size size, bool collimated, Random& random) {
  if (!collimated) return {{0, 0}, size};
  const auto margin = [&random](int length) {
    return static_cast<int>(length * random.uniform(0.012, 0.032));
  };
  const int left = margin(size.width), right = margin(size.width);
  const int top = margin(size.height), bottom = margin(size.height);
  return {left, top, size.width - left - right, size.height - top - bottom};
}

/// Share of the beam that passes the blades, with the penumbra's soft border.
cv::Mat1f blades(cv::Size size, const cv::Rect& field, double softness) {
  cv::Mat1f open(size, 0.0F);
  open(field) = 1.0F;
  cv::GaussianBlur(open, open, {}, std::max(0.6, softness));
  return open;
}

/// Gradation of the display: shadows and lights bend softly. Every unit has its own.
struct Gradation {
  float floor = 0.055F;  ///< grey of the empty field
  float bend = 1.55F;    ///< how far shadows are lifted
  float gain = 0.88F;

  float operator()(float v) const {
    const float s = std::clamp(gain * v, 0.0F, 1.6F);
    return floor + (0.955F - floor) * (1 - std::exp(-bend * s)) / (1 - std::exp(-bend * 1.12F));
  }
};

/// Clinical pictures differ from unit to unit; plain ones (plates) all look the same.
Gradation gradationOf(const PhantomOptions& options, Random& random) {
  Gradation gradation;
  if (!options.marker && !options.collimation) return gradation;
  const double lift = random.uniform();
  gradation.floor = static_cast<float>(0.03 + 0.17 * lift * lift);
  gradation.bend = static_cast<float>(random.uniform(0.5, 1.9));
  gradation.gain = static_cast<float>(random.uniform(0.74, 0.98));
  return gradation;
}

float percentile(const cv::Mat1f& values, const cv::Mat1b& where, double share) {
  constexpr int kBins = 2048;
  std::vector<int> histogram(kBins, 0);
  int count = 0;
  for (int r = 0; r < values.rows; ++r)
    for (int c = 0; c < values.cols; ++c)
      if (where(r, c) != 0) {
        ++histogram[static_cast<size_t>(
            std::clamp(static_cast<int>(values(r, c) * 400), 0, kBins - 1))];
        ++count;
      }
  int sum = 0;
  for (int i = 0; i < kBins; ++i)
    if ((sum += histogram[static_cast<size_t>(i)]) >= share * count)
      return static_cast<float>(i + 1) / 400;
  return 1;
}

}  // namespace

Detected detect(const cv::Mat1f& attenuation, const Exposure& exposure,
                const PhantomOptions& options) {
  Random random(options.seed * 31 + 7);
  const cv::Size size = attenuation.size();
  const cv::Rect field = fieldOf(size, options.collimation, random);
  Detected out{
      {}, cv::Mat1b(size, static_cast<uchar>(255)), cv::Mat1b(size, static_cast<uchar>(0))};
  out.collimation(field) = 0;
  if (!options.collimation) out.collimation = 0;
  cv::Mat1f path = attenuation.clone();
  if (options.marker) placeMarker(path, exposure, field, options, random, out.marker);
  out.marker.setTo(0, out.collimation);

  // Most units black out what the blades cover; some leave it unexposed, which displays white.
  const bool bare = options.collimation && options.seed % 4 == 0;

  // The anode's heel weakens the beam towards one end; the field falls off from its middle.
  cv::Mat1f beam(size);
  const double tilt = 0.05 * random.normal(), swing = 0.02 * random.normal();
  for (int r = 0; r < size.height; ++r) {
    const double y = static_cast<double>(r) / size.height - 0.5;
    for (int c = 0; c < size.width; ++c) {
      const double x = static_cast<double>(c) / size.width - 0.5;
      beam(r, c) = static_cast<float>(1 + tilt * y + swing * x - 0.06 * (x * x + y * y));
    }
  }
  cv::exp(-path, path);
  cv::multiply(path, beam, path);
  if (bare) cv::multiply(path, blades(size, field, 0.25 / exposure.pixelMm), path);
  cv::GaussianBlur(path, path, {}, std::max(0.35, 0.115 / exposure.pixelMm));
  path = path * (1 - kScatterShare) +
         blurredMm(path, 0.16 * exposure.unitMm / exposure.pixelMm) * kScatterShare;

  const float sigma =
      static_cast<float>(0.0085 * options.noise * std::clamp(0.15 / exposure.pixelMm, 0.5, 1.0));
  if (sigma > 0) {
    cv::Mat1f grain(size);
    for (float& v : grain) v = random.normal();
    cv::GaussianBlur(grain, grain, {}, 0.55);
    for (int r = 0; r < size.height; ++r)
      for (int c = 0; c < size.width; ++c) {
        float& v = path(r, c);
        v = std::max(1e-3F, v + 1.7F * sigma * grain(r, c) * std::sqrt(v));
      }
  }
  cv::Mat1f signal;
  cv::log(cv::max(path, 0.004F), signal);
  signal = -signal;

  cv::Mat1b exposed = exposure.hand.clone();
  exposed.setTo(0, out.collimation);
  const float full = std::max(0.4F, percentile(signal, exposed, 0.985));
  const Gradation gradation = gradationOf(options, random);
  cv::Mat1f value(size);
  for (int r = 0; r < size.height; ++r)
    for (int c = 0; c < size.width; ++c) value(r, c) = gradation(signal(r, c) / full);
  const cv::Mat1f coarse = blurredMm(value, 0.035 * exposure.unitMm / exposure.pixelMm);
  const cv::Mat1f fine = blurredMm(value, 0.008 * exposure.unitMm / exposure.pixelMm);
  value += 0.45F * (value - coarse) + 0.35F * (value - fine);
  cv::min(value, 1.0F, value);
  cv::max(value, 0.0F, value);
  if (options.collimation && !bare) value.setTo(0.0F, out.collimation);
  out.brightness = value;
  return out;
}

}  // namespace carpus::phantom
