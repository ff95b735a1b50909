// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic of the distribution over age.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/assess/assessment.h"

namespace carpus::assess {
namespace {

constexpr int kMonthsPerYear = 12;

/// Adds `mass` at `position` months so that the mean stays exact: shared between the two bins whose
/// centres enclose it. Below the first centre there is only the first bin.
void addAt(std::vector<double>& bins, double position, double mass) {
  const double index = std::max(0.0, position - 0.5);
  const auto below = static_cast<std::size_t>(index);
  const double part = index - static_cast<double>(below);
  const std::size_t needed = below + (part > 0 ? 2 : 1);
  if (bins.size() < needed) bins.resize(needed, 0.0);
  bins[below] += mass * (1 - part);
  if (part > 0) bins[below + 1] += mass * part;
}

}  // namespace

Months AgeDistribution::expected() const {
  double sum = 0;
  for (std::size_t i = 0; i < months.size(); ++i) sum += (static_cast<double>(i) + 0.5) * months[i];
  return Months{sum};
}

double AgeDistribution::standardDeviation() const {
  const double mean = expected().value;
  double sum = 0;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const double away = static_cast<double>(i) + 0.5 - mean;
    sum += away * away * months[i];
  }
  return std::sqrt(sum);
}

std::map<int, double> AgeDistribution::years() const {
  std::map<int, double> years;
  for (std::size_t i = 0; i < months.size(); ++i)
    years[static_cast<int>(i) / kMonthsPerYear] += months[i];
  return years;
}

double AgeDistribution::mass(double from, double to) const {
  double sum = 0;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const auto start = static_cast<double>(i);
    const double overlap = std::min(to, start + 1) - std::max(from, start);
    if (overlap > 0) sum += months[i] * std::min(overlap, 1.0);
  }
  return sum;
}

Months AgeDistribution::quantile(double share) const {
  double below = 0;
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (months[i] > 0 && below + months[i] >= share)
      return Months{static_cast<double>(i) + std::clamp((share - below) / months[i], 0.0, 1.0)};
    below += months[i];
  }
  return Months{static_cast<double>(months.size())};
}

AgeDistribution AgeDistribution::normalised() const {
  const double sum = std::accumulate(months.begin(), months.end(), 0.0);
  AgeDistribution result = *this;
  if (sum > 0)
    for (double& probability : result.months) probability /= sum;
  return result;
}

AgeDistribution AgeDistribution::tempered(double temperature) const {
  AgeDistribution result = *this;
  for (double& probability : result.months)
    probability = probability > 0 ? std::pow(probability, 1 / temperature) : 0.0;
  return result.normalised();
}

AgeDistribution AgeDistribution::moved(double slope, double offset) const {
  if (slope == 1 && offset == 0) return *this;
  AgeDistribution result;
  result.months.assign(months.size(), 0.0);
  for (std::size_t i = 0; i < months.size(); ++i)
    if (months[i] > 0)
      addAt(result.months, slope * (static_cast<double>(i) + 0.5) + offset, months[i]);
  return result.normalised();
}

}  // namespace carpus::assess
