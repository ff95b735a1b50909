// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <functional>
#include <vector>

namespace carpus::evaluate {

/// A figure with its 95 % percentile bootstrap interval and the number of cases behind it.
struct Figure {
  double value = 0, low = 0, high = 0;
  int n = 0;

  QJsonObject toJson() const;
};

/// `statistic` of the values, and of 2,000 resamples (seeded: the same values give the same
/// interval).
Figure bootstrap(const std::vector<double>& values,
                 const std::function<double(const std::vector<double>&)>& statistic);

/// The same for figures of whole cases: `statistic` is told how often each of the `count` cases
/// occurs, once each for the value.
Figure bootstrapCases(size_t count,
                      const std::function<double(const std::vector<int>&)>& statistic);

double mean(const std::vector<double>& values);
double meanAbsolute(const std::vector<double>& values);
double rootMeanSquare(const std::vector<double>& values);
double median(std::vector<double> values);
/// Value below which `share` of the values lie.
double quantile(std::vector<double> values, double share);

/// The whole-year class of the paper: floor of the years, 18 and above are one class.
int yearClass(double months);

}  // namespace carpus::evaluate
