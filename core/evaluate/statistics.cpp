// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace carpus::evaluate {
namespace {

constexpr int kResamples = 2000;
constexpr unsigned kSeed = 20170;

}  // namespace

QJsonObject Figure::toJson() const {
  return {{QStringLiteral("value"), value},
          {QStringLiteral("low"), low},
          {QStringLiteral("high"), high},
          {QStringLiteral("n"), n}};
}

Figure bootstrap(const std::vector<double>& values,
                 const std::function<double(const std::vector<double>&)>& statistic) {
  Figure figure;
  figure.n = static_cast<int>(values.size());
  if (values.empty()) return figure;
  figure.value = statistic(values);
  std::mt19937_64 random(kSeed);
  std::vector<double> resample(values.size()), results;
  results.reserve(kResamples);
  for (int i = 0; i < kResamples; ++i) {
    for (double& value : resample) value = values[random() % values.size()];
    results.push_back(statistic(resample));
  }
  figure.low = quantile(results, 0.025);
  figure.high = quantile(results, 0.975);
  return figure;
}

Figure bootstrapCases(size_t count,
                      const std::function<double(const std::vector<int>&)>& statistic) {
  Figure figure;
  figure.n = static_cast<int>(count);
  if (count == 0) return figure;
  figure.value = statistic(std::vector<int>(count, 1));
  std::mt19937_64 random(kSeed);
  std::vector<int> times(count);
  std::vector<double> results;
  results.reserve(kResamples);
  for (int i = 0; i < kResamples; ++i) {
    std::fill(times.begin(), times.end(), 0);
    for (size_t draw = 0; draw < count; ++draw) ++times[random() % count];
    results.push_back(statistic(times));
  }
  figure.low = quantile(results, 0.025);
  figure.high = quantile(results, 0.975);
  return figure;
}

double mean(const std::vector<double>& values) {
  return values.empty() ? 0
                        : std::accumulate(values.begin(), values.end(), 0.0) /
                              static_cast<double>(values.size());
}

double meanAbsolute(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += std::abs(value);
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

double rootMeanSquare(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value * value;
  return values.empty() ? 0 : std::sqrt(sum / static_cast<double>(values.size()));
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const double at = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<size_t>(std::floor(at));
  const size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (at - std::floor(at)) * (values[above] - values[below]);
}

int yearClass(double months) { return std::min(18, static_cast<int>(std::floor(months / 12))); }

}  // namespace carpus::evaluate
