// SPDX-License-Identifier: GPL-3.0-or-later
// From the distribution over age to ranked plates (docs, "From network to candidates", 3 and 4).
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/assess/assessment.h"

namespace carpus::assess {
namespace {

constexpr double kWantedMass = 0.9;
constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 5;

/// Positions of the plates by rising age; equal ages keep their order.
std::vector<std::size_t> byAge(const std::vector<atlas::Plate>& plates) {
  std::vector<std::size_t> order(plates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return plates[a].age.value < plates[b].age.value;
  });
  return order;
}

/// A run of plates that grows around the best one, always to its more probable side.
class Run {
 public:
  Run(std::vector<double> probabilities, std::vector<double> ages)
      : probabilities_(std::move(probabilities)), ages_(std::move(ages)) {
    const auto best = std::max_element(probabilities_.begin(), probabilities_.end());
    best_ = first_ = last_ = static_cast<std::size_t>(best - probabilities_.begin());
    sum_ = *best;
  }

  std::size_t size() const { return last_ - first_ + 1; }
  std::size_t first() const { return first_; }
  double sum() const { return sum_; }
  bool complete() const { return size() == probabilities_.size(); }

  void grow() {
    if (takesYounger())
      sum_ += probabilities_[--first_];
    else
      sum_ += probabilities_[++last_];
  }

  double distance(std::size_t index) const { return std::abs(ages_[index] - ages_[best_]); }

 private:
  bool takesYounger() const {
    if (first_ == 0) return false;
    if (last_ + 1 == probabilities_.size()) return true;
    const double younger = probabilities_[first_ - 1];
    const double older = probabilities_[last_ + 1];
    if (younger != older) return younger > older;
    return distance(first_ - 1) <= distance(last_ + 1);
  }

  std::vector<double> probabilities_, ages_;
  std::size_t best_ = 0, first_ = 0, last_ = 0;
  double sum_ = 0;
};

}  // namespace

std::vector<double> plateProbabilities(const AgeDistribution& distribution,
                                       const std::vector<atlas::Plate>& plates) {
  std::vector<double> probabilities(plates.size(), 0.0);
  const std::vector<std::size_t> order = byAge(plates);
  double from = -std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double age = plates[order[i]].age.value;
    const double to = i + 1 < order.size() ? (age + plates[order[i + 1]].age.value) / 2
                                           : std::numeric_limits<double>::infinity();
    probabilities[order[i]] = distribution.mass(from, to);
    from = to;
  }
  return probabilities;
}

std::vector<Candidate> rankCandidates(const AgeDistribution& distribution,
                                      const std::vector<atlas::Plate>& plates) {
  if (plates.empty()) return {};
  const std::vector<double> ofPlate = plateProbabilities(distribution, plates);
  const std::vector<std::size_t> order = byAge(plates);
  std::vector<double> probabilities;
  std::vector<double> ages;
  probabilities.reserve(order.size());
  ages.reserve(order.size());
  for (const std::size_t index : order) {
    probabilities.push_back(ofPlate[index]);
    ages.push_back(plates[index].age.value);
  }
  Run run(probabilities, ages);
  while (!run.complete() && run.size() < kMost && (run.size() < kFewest || run.sum() < kWantedMass))
    run.grow();

  std::vector<std::size_t> chosen(run.size());
  std::iota(chosen.begin(), chosen.end(), run.first());
  std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
    if (probabilities[a] != probabilities[b]) return probabilities[a] > probabilities[b];
    return run.distance(a) < run.distance(b);
  });
  std::vector<Candidate> candidates;
  candidates.reserve(chosen.size());
  for (const std::size_t index : chosen)
    candidates.push_back(
        {static_cast<int>(candidates.size()) + 1, plates[order[index]], probabilities[index]});
  return candidates;
}

}  // namespace carpus::assess
