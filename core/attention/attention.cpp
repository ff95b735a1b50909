// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/attention.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <span>

namespace carpus::attention {
namespace {

/// Share of the effect outside the hand beyond which the reader is warned.
constexpr double kOutsideLimit = 0.30;

double yearMass(std::span<const float> distribution, int year) {
  const auto bins = static_cast<int>(distribution.size());
  double sum = 0;
  for (int month = std::max(0, 12 * year); month < std::min(bins, 12 * year + 12); ++month) {
    sum += distribution[static_cast<size_t>(month)];
  }
  return sum;
}

double valueOf(const Target& target, std::span<const float> distribution, double expected) {
  if (!target.year) return expected;
  const double mass = yearMass(distribution, *target.year);
  return target.against ? mass - yearMass(distribution, *target.against) : mass;
}

cv::Mat gridEffects(const nn::OcclusionScores& scores, const Target& target, double base) {
  cv::Mat effects(scores.rows, scores.columns, CV_32FC1);
  const size_t positions = effects.total();
  const size_t bins = positions > 0 ? scores.distribution.size() / positions : 0;
  for (size_t i = 0; i < positions; ++i) {
    const std::span covered(scores.distribution.data() + i * bins, bins);
    const double value = valueOf(target, covered, scores.expected[i]);
    effects.at<float>(static_cast<int>(i)) = static_cast<float>(base - value);
  }
  return effects;
}

cv::Rect occluderAt(int row, int column, const nn::OcclusionOptions& options, int inputSize) {
  const int patch = std::min(options.patch, inputSize);
  return {occluderOffset(column, options, inputSize), occluderOffset(row, options, inputSize),
          patch, patch};
}

/// Mean over the positions that cover a pixel.
cv::Mat spread(const cv::Mat& effects, const nn::OcclusionOptions& options, int inputSize) {
  cv::Mat sum = cv::Mat::zeros(inputSize, inputSize, CV_32FC1);
  cv::Mat count = cv::Mat::zeros(inputSize, inputSize, CV_32FC1);
  for (int row = 0; row < effects.rows; ++row) {
    for (int column = 0; column < effects.cols; ++column) {
      const cv::Rect place = occluderAt(row, column, options, inputSize);
      sum(place) += effects.at<float>(row, column);
      count(place) += 1.0F;
    }
  }
  cv::Mat mean;
  cv::divide(sum, cv::max(count, 1.0F), mean);
  return mean;
}

/// How much the occluder changes each pixel below it.
cv::Mat changeBelow(const cv::Mat& below, nn::OccluderFill fill) {
  const double colour = fill == nn::OccluderFill::Black ? 0.0 : cv::mean(below)[0];
  return cv::abs(below - colour);
}

/// 0..255: how much of each pixel of the network's picture lies in the mask.
cv::Mat coverage(const cv::Mat& mask, int inputSize) {
  cv::Mat resized;
  cv::resize(mask, resized, {inputSize, inputSize}, 0, 0, cv::INTER_AREA);
  return resized;
}

cv::Mat pictureOf(const preprocess::Preprocessed& preprocessed, int inputSize) {
  nn::Tensor tensor = preprocess::networkInput(preprocessed, inputSize);
  return cv::Mat(inputSize, inputSize, CV_32FC1, tensor.values.data()).clone();
}

double areaShare(const cv::Mat& values, const cv::Mat& mask) {
  const cv::Mat absolute = cv::abs(values);
  const double whole = cv::sum(absolute)[0];
  cv::Mat inside = cv::Mat::zeros(values.size(), CV_32FC1);
  absolute.copyTo(inside, mask);
  return whole > 0 ? cv::sum(inside)[0] / whole : 0;
}

/// Regions with masks (CV_8UC1 0/255) of the size of the network's picture.
std::vector<RegionEffect> splitEffects(const AttentionMap& map, const cv::Mat& picture,
                                       const std::vector<Region>& regions) {
  const int size = map.values.rows;
  std::vector<double> absolute(regions.size()), weighted(regions.size()), weight(regions.size());
  double whole = 0;
  for (int row = 0; row < map.effects.rows; ++row) {
    for (int column = 0; column < map.effects.cols; ++column) {
      const double effect = map.effects.at<float>(row, column);
      const cv::Rect place = occluderAt(row, column, map.options, size);
      const cv::Mat change = changeBelow(picture(place), map.options.fill);
      const double changed = cv::sum(change)[0];
      if (effect == 0 || changed <= 0) continue;
      whole += std::abs(effect);
      for (size_t i = 0; i < regions.size(); ++i) {
        cv::Mat inside = cv::Mat::zeros(change.size(), CV_32FC1);
        change.copyTo(inside, regions[i].mask(place));
        const double part = cv::sum(inside)[0] / changed;
        absolute[i] += std::abs(effect) * part;
        weighted[i] += effect * part;
        weight[i] += part;
      }
    }
  }
  std::vector<RegionEffect> effects;
  for (size_t i = 0; i < regions.size(); ++i) {
    effects.push_back({regions[i].name, whole > 0 ? absolute[i] / whole : 0,
                       weight[i] > 0 ? weighted[i] / weight[i] : 0});
  }
  return effects;
}

}  // namespace

QString toText(const Target& target) {
  const auto text = [](const char* sentence) {
    return QCoreApplication::translate("Attention", sentence);
  };
  if (!target.year) return text(QT_TRANSLATE_NOOP("Attention", "Expected age"));
  if (!target.against) {
    return text(QT_TRANSLATE_NOOP("Attention", "Class of %1 years")).arg(*target.year);
  }
  return text(QT_TRANSLATE_NOOP("Attention", "Why %1 years and not %2"))
      .arg(*target.year)
      .arg(*target.against);
}

double AttentionMap::largest() const { return values.empty() ? 0 : cv::norm(values, cv::NORM_INF); }

int occluderOffset(int index, const nn::OcclusionOptions& options, int inputSize) {
  return std::clamp(index * options.stride, 0, std::max(0, inputSize - options.patch));
}

Result<ScoresPtr> computeScores(const preprocess::Preprocessed& preprocessed,
                                const nn::Session& classifier, Sex sex,
                                const nn::OcclusionOptions& options, Progress& progress) {
  const int size = classifier.info().inputRows;
  if (options.patch < 1 || options.stride < 1 || options.patch > size) {
    return fail(ErrorCode::Usage,
                QCoreApplication::translate(
                    "Attention",
                    "The occluder must be between 1 and %1 pixels wide and its stride "
                    "at least 1.")
                    .arg(size));
  }
  QElapsedTimer timer;
  timer.start();
  CARPUS_TRY(nn::OcclusionScores values,
             classifier.occlude(preprocess::networkInput(preprocessed, size),
                                sex == Sex::Male ? 1.0F : 0.0F, options, progress));
  const size_t positions =
      static_cast<size_t>(values.rows) * static_cast<size_t>(std::max(0, values.columns));
  if (positions == 0 || values.expected.size() != positions) {
    return fail(ErrorCode::Internal,
                QCoreApplication::translate("Attention",
                                            "The network returned no usable occlusion scores."));
  }
  auto scores = std::make_shared<Scores>();
  scores->values = std::move(values);
  scores->options = options;
  scores->inputSize = size;
  scores->milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  return ScoresPtr(std::move(scores));
}

Result<ScoresPtr> computeScoresProgressively(const preprocess::Preprocessed& preprocessed,
                                             const nn::Session& classifier, Sex sex,
                                             const nn::OcclusionOptions& options,
                                             const std::function<void(ScoresPtr)>& onCoarse,
                                             Progress& progress) {
  double start = 0;
  if (onCoarse && options.stride > 0 && options.stride < options.patch) {
    nn::OcclusionOptions wide = options;
    wide.stride = options.patch;
    start = 0.1;
    SubProgress part(progress, 0, start);
    CARPUS_TRY(const ScoresPtr first, computeScores(preprocessed, classifier, sex, wide, part));
    auto coarse = std::make_shared<Scores>(*first);
    coarse->coarse = true;
    onCoarse(std::move(coarse));
    if (progress.isCancelled()) return fail(Error::cancelled());
  }
  SubProgress rest(progress, start, 1);
  return computeScores(preprocessed, classifier, sex, options, rest);
}

AttentionMap attentionFrom(const Scores& scores, const preprocess::Preprocessed& preprocessed,
                           const Target& target) {
  AttentionMap map =
      attentionFrom(scores.values, preprocessed, scores.inputSize, target, scores.options);
  map.milliseconds = scores.milliseconds;
  map.coarse = scores.coarse;
  return map;
}

AttentionMap attentionFrom(const nn::OcclusionScores& scores,
                           const preprocess::Preprocessed& preprocessed, int inputSize,
                           const Target& target, const nn::OcclusionOptions& options) {
  AttentionMap map;
  map.target = target;
  map.options = options;
  map.baseValue = valueOf(target, scores.baseDistribution, scores.baseExpected);
  map.effects = gridEffects(scores, target, map.baseValue);
  map.values = spread(map.effects, options, inputSize);
  // A pixel with a part of the hand in it is bright because of that part: it belongs to the hand.
  const cv::Mat outside = coverage(preprocessed.preprocessedMask, inputSize) == 0;
  map.outsideHandAreaShare = areaShare(map.values, outside);
  map.outsideHandShare =
      splitEffects(map, pictureOf(preprocessed, inputSize), {{{}, outside}}).front().share;
  return map;
}

std::vector<RegionEffect> regionEffects(const AttentionMap& map,
                                        const preprocess::Preprocessed& preprocessed,
                                        const std::vector<Region>& regions) {
  std::vector<Region> resized;
  resized.reserve(regions.size());
  for (const Region& region : regions) {
    resized.push_back({region.name, coverage(region.mask, map.values.rows) >= 128});
  }
  return splitEffects(map, pictureOf(preprocessed, map.values.rows), resized);
}

Result<AttentionMap> computeAttention(const preprocess::Preprocessed& preprocessed,
                                      const nn::Session& classifier, Sex sex, const Target& target,
                                      const nn::OcclusionOptions& options, Progress& progress) {
  CARPUS_TRY(const ScoresPtr scores,
             computeScores(preprocessed, classifier, sex, options, progress));
  return attentionFrom(*scores, preprocessed, target);
}

cv::Mat onOriginal(const AttentionMap& map, const preprocess::Preprocessed& preprocessed) {
  const double scale = static_cast<double>(map.values.cols) / preprocessed.preprocessed.cols;
  const PixelMap toInput = preprocessed.toPreprocessed.then(PixelMap::scaling(scale, scale));
  return toInput.unwarp(map.values, preprocessed.mask.size(), 0, cv::INTER_LINEAR);
}

std::vector<Finding> attentionFindings(const AttentionMap& map) {
  if (map.outsideHandShare <= kOutsideLimit) return {};
  return {makeFinding(QStringLiteral("attention-outside-hand"),
                      {QString::number(qRound(100 * map.outsideHandShare))})};
}

}  // namespace carpus::attention
