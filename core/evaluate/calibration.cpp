// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/calibration.h"

#include <algorithm>
#include <cmath>

#include "core/evaluate/intervals.h"

namespace carpus::evaluate {
namespace {

/// Halves that the kinds of interval are compared over.
constexpr int kRepeats = 200;

/// Temperature that the true year classes are most probable at (Guo et al. 2017), by golden
/// section; 1 without year probabilities.
double temperatureOf(const std::vector<const ReadAge*>& readings) {
  const auto loss = [&](double logTemperature) {
    const double power = std::exp(-logTemperature);
    double sum = 0;
    for (const ReadAge* r : readings) {
      double all = 0;
      for (const double p : r->yearProbabilities) all += std::pow(std::max(p, 1e-9), power);
      const auto truth = static_cast<size_t>(yearClass(r->trueMonths));
      sum -= std::log(std::pow(std::max(r->yearProbabilities[truth], 1e-9), power) / all);
    }
    return sum;
  };
  if (readings.empty()) return 1;
  constexpr double kGolden = 0.6180339887498949, kEnough = 1e-4;
  double low = std::log(0.4), high = std::log(3.0);
  while (high - low > kEnough) {
    const double a = high - kGolden * (high - low), b = low + kGolden * (high - low);
    if (loss(a) < loss(b))
      high = b;
    else
      low = a;
  }
  return std::exp((low + high) / 2);
}

}  // namespace

QJsonObject temperaturesFrom(const std::vector<ReadAge>& readings) {
  QJsonObject temperatures;
  std::vector<const ReadAge*> usable;
  for (const ReadAge& r : readings)
    if (r.estimateMonths && !r.yearProbabilities.empty()) usable.push_back(&r);
  const double temperature = temperatureOf(usable);
  for (const Sex sex : {Sex::Female, Sex::Male}) temperatures.insert(toCode(sex), temperature);
  return temperatures;
}

QJsonObject calibrationFrom(const std::vector<ReadAge>& readings, double level) {
  QJsonObject offsets, atypical;
  std::vector<ReadAge> moved = readings;
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    std::vector<double> errors, spreads;
    for (const ReadAge& r : readings) {
      if (r.sex != sex || !r.estimateMonths || r.sdMonths <= 0) continue;
      errors.push_back(*r.estimateMonths - r.trueMonths);
      spreads.push_back(r.sdMonths);
    }
    const double centre = median(errors);
    const double deviation = rootMeanSquare(errors);
    // The median of a normal sample has 1.25 times the standard error of its mean.
    const double chance =
        errors.empty() ? 0 : 2 * 1.25 * deviation / std::sqrt(static_cast<double>(errors.size()));
    const double offset = std::abs(centre) > chance ? -centre : 0;
    for (ReadAge& r : moved)
      if (r.sex == sex && r.estimateMonths) *r.estimateMonths += offset;
    offsets.insert(toCode(sex), offset);
    atypical.insert(toCode(sex), quantile(spreads, 0.99) * 1.1);
  }
  const IntervalKind kind = bestInterval(compareIntervals(moved, level, kRepeats), level);
  QJsonObject calibration = intervalCalibration(moved, kind, level);
  calibration.insert(QStringLiteral("offset_months"), offsets);
  calibration.insert(QStringLiteral("atypical_sd_months"), atypical);
  calibration.insert(QStringLiteral("level"), level);
  calibration.insert(QStringLiteral("n"), static_cast<int>(readings.size()));
  return calibration;
}

}  // namespace carpus::evaluate
