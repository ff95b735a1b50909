// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/breakdown.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace carpus::evaluate {
namespace {

constexpr int kBandYears = 3, kLastBandFrom = 18, kOldest = 20;
constexpr double kMonthsPerYear = 12;
constexpr int kReliabilityBins = 10;

/// The most probable year class of a case and its probability.
struct Answer {
  double confidence = 0;
  bool right = false;
};

std::vector<Answer> answersOf(const std::vector<ReadAge>& readings) {
  std::vector<Answer> answers;
  for (const ReadAge& r : readings) {
    if (!r.estimateMonths || r.yearProbabilities.empty()) continue;
    const auto best = std::max_element(r.yearProbabilities.begin(), r.yearProbabilities.end());
    answers.push_back({*best, best - r.yearProbabilities.begin() == yearClass(r.trueMonths)});
  }
  return answers;
}

int binOf(const Answer& answer) {
  return std::clamp(static_cast<int>(answer.confidence * kReliabilityBins), 0,
                    kReliabilityBins - 1);
}

/// Cases in falling order of their probability of each class, and which of them are of it.
struct Ranking {
  std::vector<size_t> order;
  std::vector<char> positive;  ///< by case
};

/// Average precision when case i occurs times[i] times; negative when the class does not occur.
double averagePrecision(const Ranking& ranking, const std::vector<int>& times) {
  double seen = 0, found = 0, sum = 0;
  for (const size_t i : ranking.order)
    for (int copy = 0; copy < times[i]; ++copy) {
      ++seen;
      if (!ranking.positive[i]) continue;
      ++found;
      sum += found / seen;
    }
  return found > 0 ? sum / found : -1;
}

}  // namespace

std::vector<ReadAge> readingsOf(const std::vector<ReadAge>& readings, std::optional<Sex> sex) {
  std::vector<ReadAge> chosen;
  for (const ReadAge& r : readings)
    if (r.estimateMonths && (!sex || r.sex == *sex)) chosen.push_back(r);
  return chosen;
}

std::vector<AgeBand> ageBands(const std::vector<ReadAge>& readings) {
  std::vector<AgeBand> bands;
  for (int from = 0; from <= kLastBandFrom; from += kBandYears) {
    AgeBand band;
    band.fromYears = from;
    band.toYears = std::min(from + kBandYears, kOldest);
    std::vector<double> errors;
    for (const ReadAge& r : readings)
      if (r.estimateMonths && r.trueMonths >= from * kMonthsPerYear &&
          r.trueMonths < band.toYears * kMonthsPerYear)
        errors.push_back(*r.estimateMonths - r.trueMonths);
    if (errors.empty()) continue;
    band.mad = bootstrap(errors, meanAbsolute);
    band.bias = bootstrap(errors, mean);
    bands.push_back(band);
  }
  return bands;
}

Confusion confusionOf(const std::vector<ReadAge>& readings) {
  Confusion confusion{};
  for (const ReadAge& r : readings)
    if (r.estimateMonths)
      ++confusion.at(static_cast<size_t>(yearClass(r.trueMonths)))
            .at(static_cast<size_t>(yearClass(*r.estimateMonths)));
  return confusion;
}

std::vector<ReliabilityBin> reliabilityOf(const std::vector<ReadAge>& readings) {
  const auto answers = answersOf(readings);
  std::vector<ReliabilityBin> bins;
  for (int b = 0; b < kReliabilityBins; ++b) {
    std::vector<double> right, confidence;
    for (const Answer& answer : answers)
      if (binOf(answer) == b) {
        right.push_back(answer.right ? 1 : 0);
        confidence.push_back(answer.confidence);
      }
    if (right.empty()) continue;
    bins.push_back({static_cast<double>(b) / kReliabilityBins,
                    static_cast<double>(b + 1) / kReliabilityBins, mean(confidence),
                    bootstrap(right, mean)});
  }
  return bins;
}

Figure calibrationError(const std::vector<ReadAge>& readings) {
  const auto answers = answersOf(readings);
  return bootstrapCases(answers.size(), [&](const std::vector<int>& times) {
    std::array<double, kReliabilityBins> gap{};
    double all = 0;
    for (size_t i = 0; i < answers.size(); ++i) {
      gap[static_cast<size_t>(binOf(answers[i]))] +=
          times[i] * (answers[i].confidence - (answers[i].right ? 1 : 0));
      all += times[i];
    }
    double sum = 0;
    for (const double g : gap) sum += std::abs(g);
    return sum / all;
  });
}

Figure meanAveragePrecision(const std::vector<ReadAge>& readings) {
  std::vector<const ReadAge*> cases;
  for (const ReadAge& r : readings)
    if (r.estimateMonths && !r.yearProbabilities.empty()) cases.push_back(&r);
  std::vector<Ranking> rankings;
  for (int year = 0; year < kYearClasses; ++year) {
    Ranking ranking;
    for (const ReadAge* r : cases) ranking.positive.push_back(yearClass(r->trueMonths) == year);
    if (std::count(ranking.positive.begin(), ranking.positive.end(), 1) == 0) continue;
    ranking.order.resize(cases.size());
    std::iota(ranking.order.begin(), ranking.order.end(), size_t{0});
    std::stable_sort(ranking.order.begin(), ranking.order.end(), [&](size_t a, size_t b) {
      return cases[a]->yearProbabilities[static_cast<size_t>(year)] >
             cases[b]->yearProbabilities[static_cast<size_t>(year)];
    });
    rankings.push_back(std::move(ranking));
  }
  return bootstrapCases(cases.size(), [&](const std::vector<int>& times) {
    double sum = 0, classes = 0;
    for (const Ranking& ranking : rankings) {
      const double precision = averagePrecision(ranking, times);
      if (precision < 0) continue;
      sum += precision;
      ++classes;
    }
    return classes > 0 ? sum / classes : 0;
  });
}

}  // namespace carpus::evaluate
