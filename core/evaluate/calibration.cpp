// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/calibration.h"

#include <algorithm>
#include <cmath>

namespace carpus::evaluate {
namespace {

/// Smallest value that at least the corrected share of the scores does not exceed.
double conformalQuantile(std::vector<double> scores, double level) {
  if (scores.empty()) return 0;
  std::sort(scores.begin(), scores.end());
  const auto wanted =
      static_cast<size_t>(std::ceil(level * static_cast<double>(scores.size() + 1)));
  return scores[std::min(wanted, scores.size()) - 1];
}

}  // namespace

QJsonObject calibrationFrom(const std::vector<ReadAge>& readings, double level) {
  QJsonObject offsets, quantiles, atypical;
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
    std::vector<double> scores;
    for (size_t i = 0; i < errors.size(); ++i)
      scores.push_back(std::abs(errors[i] + offset) / spreads[i]);
    offsets.insert(toCode(sex), offset);
    quantiles.insert(toCode(sex), conformalQuantile(scores, level));
    atypical.insert(toCode(sex), quantile(spreads, 0.99) * 1.1);
  }
  return {{QStringLiteral("offset_months"), offsets},
          {QStringLiteral("conformal_quantile"), quantiles},
          {QStringLiteral("conformal_kind"), QStringLiteral("normalised")},
          {QStringLiteral("atypical_sd_months"), atypical},
          {QStringLiteral("level"), level},
          {QStringLiteral("n"), static_cast<int>(readings.size())}};
}

}  // namespace carpus::evaluate
