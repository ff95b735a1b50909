// SPDX-License-Identifier: GPL-3.0-or-later
// From the classifier's answer to an estimate with its interval.
#include <QJsonArray>
#include <algorithm>
#include <cmath>

#include "core/assess/assessment.h"

namespace carpus::assess {
namespace {

/// The interval of the manifest's conformal quantile, else the 5 and 95 percentiles.
void setInterval(Estimate& estimate, const Calibration& calibration, double spread) {
  if (const auto quantile = calibration.quantileAt(estimate.boneAge.value)) {
    const double half =
        calibration.normalised ? *quantile * (spread + calibration.floor) : *quantile;
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
  calibration.floor = std::max(0.0, number("conformal_floor_months", 0));
  for (const auto& value :
       object[QLatin1String("conformal_groups")].toObject()[toCode(sex)].toArray()) {
    const QJsonObject group = value.toObject();
    calibration.groups.push_back({group[QLatin1String("to_months")].toDouble(),
                                  group[QLatin1String("quantile")].toDouble()});
  }
  calibration.level = object[QLatin1String("level")].toDouble(0.9);
  if (const double limit = number("atypical_sd_months", -1); limit > 0)
    calibration.atypicalSd = limit;
  return calibration;
}

std::optional<double> Calibration::quantileAt(double months) const {
  for (const Group& group : groups)
    if (months < group.toMonths) return group.quantile;
  return groups.empty() ? quantile : groups.back().quantile;
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
