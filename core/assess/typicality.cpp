// SPDX-License-Identifier: GPL-3.0-or-later
// How unlike the hands of the training a picture is (Lee et al. 2018 use such a distance in feature
// space; here the features are those that the quality gate measures anyway).
#include <QJsonArray>
#include <algorithm>
#include <cmath>

#include "core/assess/assessment.h"

namespace carpus::assess {
namespace {

std::vector<double> numbers(const QJsonValue& value) {
  std::vector<double> list;
  for (const auto& number : value.toArray()) list.push_back(number.toDouble());
  return list;
}

QJsonArray array(const std::vector<double>& numbers) {
  QJsonArray list;
  for (const double number : numbers) list.append(number);
  return list;
}

}  // namespace

std::optional<Typicality> Typicality::fromJson(const QJsonObject& object) {
  Typicality typicality{numbers(object[QLatin1String("centre")]),
                        numbers(object[QLatin1String("inverse")]),
                        object[QLatin1String("limit")].toDouble(0)};
  constexpr std::size_t kCount = kTypicalityValues;
  if (typicality.centre.size() != kCount || typicality.inverse.size() != kCount * kCount ||
      !(typicality.limit > 0))
    return {};
  return typicality;
}

QJsonObject Typicality::toJson() const {
  return {{QStringLiteral("centre"), array(centre)},
          {QStringLiteral("inverse"), array(inverse)},
          {QStringLiteral("limit"), limit}};
}

double Typicality::score(const std::vector<double>& values) const {
  double sum = 0;
  const std::size_t n = centre.size();
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      sum += (values[i] - centre[i]) * inverse[i * n + j] * (values[j] - centre[j]);
  return std::sqrt(std::max(0.0, sum) / static_cast<double>(n));
}

std::vector<double> typicalityValues(const preprocess::Preprocessed& preprocessed,
                                     const AgeDistribution& distribution) {
  const preprocess::HandFeatures& f = preprocessed.features;
  cv::Scalar mean, deviation;
  if (!preprocessed.preprocessed.empty())
    cv::meanStdDev(preprocessed.preprocessed, mean, deviation, preprocessed.preprocessedMask);
  // Shares and distances spread over decades; their logarithms are nearly normal.
  const auto logged = [](double value, double floor) {
    return std::log(std::max(0.0, value) + floor);
  };
  return {f.solidity,
          f.boneShare,
          logged(1 - f.confidence, 0.005),
          logged(f.doubtfulShare, 0.01),
          f.landmarkMean,
          f.landmarksInside,
          logged(f.shapeResidual, 0.005),
          logged(f.sharpness, 1e-3),
          logged(distribution.standardDeviation(), 0.5),
          mean[0],
          deviation[0]};
}

}  // namespace carpus::assess
