// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/covered.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <span>

namespace carpus::attention {
namespace {

constexpr int kMonths = 12;

QString text(const char* sentence) { return QCoreApplication::translate("Attention", sentence); }

std::vector<double> yearsOf(std::span<const float> months) {
  std::vector<double> years((months.size() + kMonths - 1) / kMonths, 0.0);
  for (size_t month = 0; month < months.size(); ++month) years[month / kMonths] += months[month];
  return years;
}

double targetValue(const Target& target, const std::vector<double>& years, double expected) {
  if (!target.year) return expected;
  const auto mass = [&years](int year) {
    return year >= 0 && year < static_cast<int>(years.size()) ? years[static_cast<size_t>(year)]
                                                              : 0.0;
  };
  return mass(*target.year) - (target.against ? mass(*target.against) : 0.0);
}

GridPlace held(const Scores& scores, GridPlace at) {
  return {std::clamp(at.row, 0, std::max(0, scores.values.rows - 1)),
          std::clamp(at.column, 0, std::max(0, scores.values.columns - 1))};
}

cv::Rect placeOf(const Scores& scores, GridPlace at) {
  const int patch = std::min(scores.options.patch, scores.inputSize);
  return {occluderOffset(at.column, scores.options, scores.inputSize),
          occluderOffset(at.row, scores.options, scores.inputSize), patch, patch};
}

/// The same place on the preprocessed picture.
cv::Rect onPicture(const Scores& scores, GridPlace at, cv::Size picture) {
  const cv::Rect place = placeOf(scores, at);
  const double scale = static_cast<double>(picture.width) / std::max(1, scores.inputSize);
  const auto scaled = [scale](int value) { return static_cast<int>(std::lround(scale * value)); };
  const cv::Rect whole({0, 0}, picture);
  return cv::Rect({scaled(place.x), scaled(place.y)},
                  cv::Point(scaled(place.br().x), scaled(place.br().y))) &
         whole;
}

int nearestIndex(const Scores& scores, int count, double pixel) {
  const double first = pixel - (scores.options.patch - 1) / 2.0;
  int best = 0;
  double distance = 1e9;
  for (int index = 0; index < count; ++index) {
    const double away = std::abs(occluderOffset(index, scores.options, scores.inputSize) - first);
    if (away < distance) {
      distance = away;
      best = index;
    }
  }
  return best;
}

}  // namespace

Covered coveredAt(const Scores& scores, GridPlace at, const Target& target) {
  const nn::OcclusionScores& values = scores.values;
  Covered covered;
  covered.at = held(scores, at);
  covered.place = placeOf(scores, covered.at);
  const auto index = static_cast<size_t>(covered.at.row) * static_cast<size_t>(values.columns) +
                     static_cast<size_t>(covered.at.column);
  const size_t bins = values.baseDistribution.size();
  covered.before = Months{values.baseExpected};
  covered.after = Months{values.expected.at(index)};
  covered.yearsBefore = yearsOf(values.baseDistribution);
  covered.yearsAfter = yearsOf(std::span(values.distribution).subspan(index * bins, bins));
  covered.targetBefore = targetValue(target, covered.yearsBefore, covered.before.value);
  covered.targetAfter = targetValue(target, covered.yearsAfter, covered.after.value);
  return covered;
}

GridPlace nearestPlace(const Scores& scores, cv::Point2d inputPixel) {
  return {nearestIndex(scores, scores.values.rows, inputPixel.y),
          nearestIndex(scores, scores.values.columns, inputPixel.x)};
}

GridPlace strongestPlace(const Scores& scores, const Target& target) {
  GridPlace best;
  double largest = -1;
  for (int row = 0; row < scores.values.rows; ++row) {
    for (int column = 0; column < scores.values.columns; ++column) {
      const Covered covered = coveredAt(scores, {row, column}, target);
      const double effect = std::abs(covered.targetBefore - covered.targetAfter);
      if (effect > largest) {
        largest = effect;
        best = {row, column};
      }
    }
  }
  return best;
}

std::vector<double> coveredShares(const Scores& scores, GridPlace at,
                                  const std::vector<Region>& regions) {
  std::vector<double> shares;
  for (const Region& region : regions) {
    const cv::Rect place = onPicture(scores, held(scores, at), region.mask.size());
    const double area = std::max(1, place.area());
    shares.push_back(cv::countNonZero(region.mask(place)) / area);
  }
  return shares;
}

cv::Mat coveredPicture(const preprocess::Preprocessed& preprocessed, const Scores& scores,
                       GridPlace at) {
  cv::Mat picture = preprocessed.preprocessed.clone();
  cv::Mat below = picture(onPicture(scores, held(scores, at), picture.size()));
  below.setTo(scores.options.fill == nn::OccluderFill::Black ? cv::Scalar(0) : cv::mean(below));
  return picture;
}

QString coveredSentence(const Covered& covered, const Target& target) {
  const double change = covered.targetAfter - covered.targetBefore;
  const QLocale locale;
  if (!target.year) {
    constexpr double kNothing = 0.05;
    if (std::abs(change) < kNothing) {
      return text(QT_TRANSLATE_NOOP("Attention", "Covering this place changes nothing."));
    }
    const QString months = locale.toString(std::abs(change), 'f', 1);
    return change < 0
               //: %1: months
               ? text(QT_TRANSLATE_NOOP("Attention",
                                        "Without this place the hand looks %1 months younger."))
                     .arg(months)
               : text(QT_TRANSLATE_NOOP("Attention",
                                        "Without this place the hand looks %1 months older."))
                     .arg(months);
  }
  const auto percent = [&locale](double share) { return locale.toString(100 * share, 'f', 1); };
  if (target.against) {
    return text(QT_TRANSLATE_NOOP("Attention",
                                  "The lead of %1 years over %2 years goes from %3 to %4 "
                                  "percentage points."))
        .arg(*target.year)
        .arg(*target.against)
        .arg(percent(covered.targetBefore), percent(covered.targetAfter));
  }
  return text(QT_TRANSLATE_NOOP("Attention",
                                "Without this place the probability of %1 years goes from %2 % to "
                                "%3 %."))
      .arg(*target.year)
      .arg(percent(covered.targetBefore), percent(covered.targetAfter));
}

}  // namespace carpus::attention
