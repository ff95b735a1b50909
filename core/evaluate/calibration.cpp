// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/calibration.h"

#include <algorithm>
#include <cmath>

#include "core/evaluate/intervals.h"

namespace carpus::evaluate {
namespace {

/// Halves that the kinds of interval are compared over.
constexpr int kRepeats = 200;
/// Fewer readings than these say nothing of a slope.
constexpr size_t kFewest = 30;

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

struct Line {
  double slope = 1, offset = 0;
};

/// The reduced major axis of true ages over estimates; slope 1 where theirs is within chance.
Line lineOf(const std::vector<ReadAge>& readings) {
  if (readings.size() < kFewest) return {};
  double estimates = 0, truths = 0;
  for (const ReadAge& r : readings) {
    estimates += *r.estimateMonths / static_cast<double>(readings.size());
    truths += r.trueMonths / static_cast<double>(readings.size());
  }
  double ee = 0, tt = 0, et = 0;
  for (const ReadAge& r : readings) {
    const double e = *r.estimateMonths - estimates, t = r.trueMonths - truths;
    ee += e * e;
    tt += t * t;
    et += e * t;
  }
  if (ee <= 0 || tt <= 0) return {};
  const double slope = std::sqrt(tt / ee);
  // Standard error of a reduced major axis (Sokal and Rohlf, Biometry, 15.7).
  const double error = slope * std::sqrt(std::max(0.0, 1 - et * et / (ee * tt)) /
                                         static_cast<double>(readings.size() - 2));
  if (std::abs(slope - 1) <= 2 * error) return {};
  return {slope, truths - slope * estimates};
}

/// The median of the errors where it is beyond chance, else 0.
double beyondChance(const std::vector<double>& errors) {
  if (errors.empty()) return 0;
  const double centre = median(errors);
  // The median of a normal sample has 1.25 times the standard error of its mean.
  const double chance =
      2 * 1.25 * rootMeanSquare(errors) / std::sqrt(static_cast<double>(errors.size()));
  return std::abs(centre) > chance ? centre : 0;
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
  std::vector<ReadAge> moved;
  for (const ReadAge& r : readings)
    if (r.estimateMonths && r.sdMonths > 0) moved.push_back(r);
  const Line line = lineOf(moved);
  for (ReadAge& r : moved) {
    *r.estimateMonths = line.slope * *r.estimateMonths + line.offset;
    r.sdMonths *= line.slope;
  }
  QJsonObject slopes, offsets, atypical;
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    std::vector<double> errors, spreads;
    for (const ReadAge& r : moved) {
      if (r.sex != sex) continue;
      errors.push_back(*r.estimateMonths - r.trueMonths);
      spreads.push_back(r.sdMonths / line.slope);
    }
    const double offset = beyondChance(errors);
    for (ReadAge& r : moved)
      if (r.sex == sex) *r.estimateMonths -= offset;
    slopes.insert(toCode(sex), line.slope);
    offsets.insert(toCode(sex), line.offset - offset);
    atypical.insert(toCode(sex), quantile(spreads, 0.99) * 1.1);
  }
  const IntervalKind kind = bestInterval(compareIntervals(moved, level, kRepeats), level);
  QJsonObject calibration = intervalCalibration(moved, kind, level);
  calibration.insert(QStringLiteral("slope"), slopes);
  calibration.insert(QStringLiteral("offset_months"), offsets);
  calibration.insert(QStringLiteral("atypical_sd_months"), atypical);
  calibration.insert(QStringLiteral("level"), level);
  calibration.insert(QStringLiteral("n"), static_cast<int>(readings.size()));
  return calibration;
}

}  // namespace carpus::evaluate
