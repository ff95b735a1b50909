// SPDX-License-Identifier: GPL-3.0-or-later
// From the classifier's answer to an estimate with its interval.
#include <algorithm>
#include <cmath>

#include "core/assess/assessment.h"

namespace carpus::assess {
namespace {

/// The interval of the manifest's conformal quantile, else the 5 and 95 percentiles.
void setInterval(Estimate& estimate, const Calibration& calibration, double spread) {
  if (calibration.quantile) {
    const double half =
        calibration.normalised ? *calibration.quantile * spread : *calibration.quantile;
    estimate.intervalLow = Months{estimate.boneAge.value - half};
    estimate.intervalHigh = Months{estimate.boneAge.value + half};
    estimate.intervalLevel = calibration.level;
  } else {
    estimate.intervalLow = estimate.distribution.quantile(0.05);
    estimate.intervalHigh = estimate.distribution.quantile(0.95);
    estimate.intervalLevel = 0.9;
  }
  estimate.intervalLow.value = std::max(0.0, estimate.intervalLow.value);
  estimate.intervalHigh.value = std::max(estimate.intervalLow.value, estimate.intervalHigh.value);
}

}  // namespace

Calibration Calibration::fromJson(const QJsonObject& object, Sex sex) {
  const auto number = [&](const char* key, double otherwise) {
    const double value = object[QLatin1String(key)].toObject()[toCode(sex)].toDouble(otherwise);
    return std::isfinite(value) ? value : otherwise;
  };
  Calibration calibration;
  calibration.temperature = number("temperature", 1);
  if (!(calibration.temperature > 0)) calibration.temperature = 1;
  calibration.offset = number("offset_months", 0);
  calibration.slope = number("slope", 1);
  if (!(calibration.slope > 0)) calibration.slope = 1;
  if (const double quantile = number("conformal_quantile", -1); quantile >= 0)
    calibration.quantile = quantile;
  calibration.normalised =
      object[QLatin1String("conformal_kind")].toString() == QLatin1String("normalised");
  calibration.level = object[QLatin1String("level")].toDouble(0.9);
  if (const double limit = number("atypical_sd_months", -1); limit > 0)
    calibration.atypicalSd = limit;
  return calibration;
}

Estimate calibrated(const AgeDistribution& raw, const Calibration& calibration) {
  const AgeDistribution tempered = raw.normalised().tempered(calibration.temperature);
  Estimate estimate;
  estimate.distribution = tempered.moved(calibration.slope, calibration.offset);
  estimate.boneAge = estimate.distribution.expected();
  setInterval(estimate, calibration, calibration.slope * tempered.standardDeviation());
  return estimate;
}

}  // namespace carpus::assess
