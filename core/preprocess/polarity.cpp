// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/polarity.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/frame.h"
#include "core/preprocess/pose.h"

namespace carpus::preprocess {
namespace {

constexpr double kClearRim = 0.04;  // of the picture's range; hands have 0.1 to 0.4

Result<Segmentation> label(const Networks& networks, EngineKind engine, const Normalised& stage) {
  return engine == EngineKind::Paper ? detect(*networks.detector, stage)
                                     : segment(*networks.segmenter, stage.picture);
}

double milliseconds(QElapsedTimer& timer) {
  const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  timer.restart();
  return elapsed;
}

struct Merit {
  double hand = 0;  ///< looks like a hand
  double rim = 0;   ///< and like one that is brighter than air

  /// The rim counts half: frames and markers beside the hand disturb it.
  double value() const { return hand * (0.75 + 0.25 * std::clamp(rim / kClearRim, -1.0, 1.0)); }
  bool convinces() const {
    constexpr double kConvincing = 0.4;
    return hand >= kConvincing && rim >= kClearRim;
  }
};

Merit meritOf(const Opinion& opinion) {
  double hand = plausibility(opinion.segmentation);
  if (opinion.segmentation.hasLandmarks)  // in a negative the points lie anyhow
    hand *= std::clamp((0.25 - arrangementMisfit(opinion.segmentation)) / 0.12, 0.05, 1.0);
  return {hand, rimContrast(opinion.segmentation, opinion.normalised)};
}

}  // namespace

double rimContrast(const Segmentation& segmentation, const Normalised& normalised) {
  constexpr int kShrink = 4;
  const cv::Size size(kStageSize / kShrink, kStageSize / kShrink);
  cv::Mat picture;
  cv::Mat labels;
  cv::resize(normalised.picture, picture, size, 0, 0, cv::INTER_AREA);
  cv::resize(segmentation.labels.values, labels, size, 0, 0, cv::INTER_NEAREST);
  const cv::Mat hand = LabelMap{labels}.hand();
  const auto disc = [](int radius) {
    return cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * radius + 1, 2 * radius + 1});
  };
  cv::Mat core;
  cv::Mat close;
  cv::Mat wide;
  cv::erode(hand, core, disc(2));
  cv::dilate(hand, close, disc(1));
  cv::dilate(hand, wide, disc(4));
  cv::Mat content = cv::Mat::zeros(size, CV_8UC1);
  const cv::Rect inside = normalised.content;
  content(cv::Rect(inside.x / kShrink, inside.y / kShrink, std::max(1, inside.width / kShrink),
                   std::max(1, inside.height / kShrink))) = 255;
  // Markers and frames say nothing about the hand's polarity.
  const cv::Mat air = wide & ~close & content & (labels == static_cast<int>(Label::Background));
  const cv::Mat rim = hand & ~core & content;
  if (cv::countNonZero(air) == 0 || cv::countNonZero(rim) == 0) return 0;
  return cv::mean(picture, rim)[0] - cv::mean(picture, air)[0];
}

namespace {

/// The decision for the part of the picture in `area`.
Result<Opinion> decideWithin(const cv::Mat& brightness, const cv::Rect& area, double pixelAspect,
                             const Networks& networks, EngineKind engine, StageTimings& timings) {
  QElapsedTimer timer;
  timer.start();
  Opinion first;
  first.base = grayscaleBase(brightness(area));
  first.normalised = normaliseWithin(brightness, area, first.base.inverted, pixelAspect);
  timings.base += milliseconds(timer);
  CARPUS_TRY(first.segmentation, label(networks, engine, first.normalised));
  const Merit merit = meritOf(first);
  const GrayscaleBase corners = first.base;
  if (!corners.unsure && !corners.inverted && merit.convinces()) {
    labelFrame(first.normalised, brightness.size(), first.segmentation);
    timings.detect += milliseconds(timer);
    return first;
  }
  Opinion other;
  other.normalised = turned(first.normalised);
  CARPUS_TRY(other.segmentation, label(networks, engine, other.normalised));
  const double own = merit.value();
  const double negative = meritOf(other).value();
  GrayscaleBase base = corners;
  const double margin = std::abs(own - negative) / std::max({own, negative, 1e-6});
  constexpr double kClear = 0.2;
  bool turn = negative > own;
  const bool confirmed = !corners.unsure && !turn;
  base.rule = confirmed ? GrayscaleBase::Rule::Corners : GrayscaleBase::Rule::SecondOpinion;
  base.unsure = margin < kClear;
  if (base.unsure) {
    turn = corners.unsure && corners.inverted;
    base.rule = corners.unsure ? GrayscaleBase::Rule::Header : GrayscaleBase::Rule::Corners;
  }
  base.inverted = corners.inverted != turn;
  Opinion chosen = turn ? std::move(other) : std::move(first);
  chosen.base = base;
  chosen.margin = margin;
  labelFrame(chosen.normalised, brightness.size(), chosen.segmentation);
  timings.detect += milliseconds(timer);
  return chosen;
}

}  // namespace

Result<Opinion> decidePolarity(const cv::Mat& brightness, double pixelAspect,
                               const Networks& networks, EngineKind engine, StageTimings& timings) {
  const cv::Rect whole({}, brightness.size());
  const cv::Rect inside = withoutFrame(brightness);
  // A bright frame misleads the corners and takes the contrast from the hand, a wide dark one takes
  // contrast too. A narrow dark one is like air, and a forearm may show through it.
  constexpr double kNarrow = 0.7;  // of the picture's area
  const GrayscaleBase corners = grayscaleBase(brightness);
  const bool frameFirst = inside != whole && (corners.inverted || corners.unsure ||
                                              inside.area() < kNarrow * whole.area());
  const auto decide = [&](const cv::Rect& area) {
    return decideWithin(brightness, area, pixelAspect, networks, engine, timings);
  };
  CARPUS_TRY(Opinion first, decide(frameFirst ? inside : whole));
  const Merit merit = meritOf(first);
  if (inside == whole || merit.convinces()) return first;
  CARPUS_TRY(Opinion other, decide(frameFirst ? whole : inside));
  return meritOf(other).value() > merit.value() ? other : first;
}

}  // namespace carpus::preprocess
