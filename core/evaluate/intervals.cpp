// SPDX-License-Identifier: GPL-3.0-or-later
// Split-conformal intervals (Lei et al. 2018), Mondrian by sex and age (Vovk et al. 2005).
#include "core/evaluate/intervals.h"

#include <QJsonArray>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

namespace carpus::evaluate {
namespace {

constexpr int kThirds = 3;
constexpr double kOldest = 228;
constexpr unsigned kSeed = 20261125;

int thirdOf(double months) {
  return std::clamp(static_cast<int>(months / (kOldest / kThirds)), 0, kThirds - 1);
}

/// How sure it is that the interval covers `level` of new cases. Covering it on average over all
/// calibration sets that might have been drawn is not enough: the one that there is was drawn once.
constexpr double kConfidence = 0.9;

/// The smallest score with that confidence: the coverage that the k-th of n scores gives is at
/// least `level` where a Binomial(n, level) stays below k (Vovk 2012, training-conditional
/// validity). The largest score where n is too small for it.
double conformalQuantile(std::vector<double> scores, double level) {
  if (scores.empty()) return 0;
  std::sort(scores.begin(), scores.end());
  const auto n = static_cast<double>(scores.size());
  double below = 0;  // P(Binomial(n, level) < k)
  for (size_t k = 1; k < scores.size(); ++k) {
    const auto i = static_cast<double>(k - 1);
    below += std::exp(std::lgamma(n + 1) - std::lgamma(i + 1) - std::lgamma(n - i + 1) +
                      i * std::log(level) + (n - i) * std::log1p(-level));
    if (below >= kConfidence) return scores[k - 1];
  }
  return scores.back();
}

double scale(const ReadAge& reading, const IntervalKind& kind) {
  return kind.normalised ? reading.sdMonths + kind.floor : 1;
}

int groupOf(const ReadAge& reading, const IntervalKind& kind) {
  const int sex = kind.bySex && reading.sex == Sex::Male ? 1 : 0;
  return sex * kThirds + (kind.byThird ? thirdOf(*reading.estimateMonths) : 0);
}

using Quantiles = std::map<int, double>;

Quantiles quantilesOf(const std::vector<const ReadAge*>& readings, const IntervalKind& kind,
                      double level) {
  std::map<int, std::vector<double>> scores;
  for (const ReadAge* r : readings)
    scores[groupOf(*r, kind)].push_back(std::abs(*r->estimateMonths - r->trueMonths) /
                                        scale(*r, kind));
  Quantiles quantiles;
  for (auto& [group, values] : scores) quantiles[group] = conformalQuantile(values, level);
  return quantiles;
}

std::vector<const ReadAge*> usable(const std::vector<ReadAge>& readings) {
  std::vector<const ReadAge*> list;
  for (const ReadAge& r : readings)
    if (r.estimateMonths && r.sdMonths > 0) list.push_back(&r);
  return list;
}

/// Counts of one repeat, added up over groups.
struct Tally {
  std::map<QString, std::pair<int, int>> groups;  ///< covered, all
  std::vector<double> coverages, widths;
};

void count(const std::vector<const ReadAge*>& half, const IntervalKind& kind,
           const Quantiles& quantiles, Tally& tally) {
  int covered = 0;
  std::vector<double> widths;
  for (const ReadAge* r : half) {
    const auto found = quantiles.find(groupOf(*r, kind));
    const double reach = found == quantiles.end() ? 0 : found->second * scale(*r, kind);
    const bool inside = std::abs(*r->estimateMonths - r->trueMonths) <= reach;
    covered += inside ? 1 : 0;
    widths.push_back(2 * reach);
    for (const QString& group :
         {toCode(r->sex), QStringLiteral("third %1").arg(thirdOf(r->trueMonths) + 1)}) {
      auto& [in, all] = tally.groups[group];
      in += inside ? 1 : 0;
      ++all;
    }
  }
  tally.coverages.push_back(static_cast<double>(covered) / static_cast<double>(half.size()));
  tally.widths.push_back(median(widths));
}

IntervalFigures figuresOf(const IntervalKind& kind, const Tally& tally) {
  IntervalFigures figures;
  figures.kind = kind;
  figures.coverage = mean(tally.coverages);
  figures.worstRepeat = quantile(tally.coverages, 0.05);
  figures.medianWidth = mean(tally.widths);
  for (const auto& [group, counts] : tally.groups)
    figures.groupCoverage[group] = static_cast<double>(counts.first) / counts.second;
  return figures;
}

}  // namespace

const std::vector<IntervalKind>& intervalKinds() {
  static const std::vector<IntervalKind> kinds = [] {
    std::vector<IntervalKind> list;
    constexpr std::array kFloors = {0.0, 5.0, 10.0, 20.0};
    for (const bool bySex : {false, true})
      for (const bool byThird : {false, true}) {
        const QString groups = bySex && byThird ? QStringLiteral("sex and third")
                               : bySex          ? QStringLiteral("sex")
                               : byThird        ? QStringLiteral("third")
                                                : QStringLiteral("all");
        list.push_back({QStringLiteral("absolute, ") + groups, false, 0, bySex, byThird});
        for (const double floor : kFloors)
          list.push_back({QStringLiteral("normalised + %1, ").arg(floor) + groups, true, floor,
                          bySex, byThird});
      }
    return list;
  }();
  return kinds;
}

double IntervalFigures::lowestGroup() const {
  double lowest = coverage;
  for (const auto& [group, share] : groupCoverage) lowest = std::min(lowest, share);
  return lowest;
}

std::vector<IntervalFigures> compareIntervals(const std::vector<ReadAge>& readings, double level,
                                              int repeats) {
  auto list = usable(readings);
  std::vector<Tally> tallies(intervalKinds().size());
  std::mt19937 random(kSeed);
  for (int repeat = 0; repeat < repeats && list.size() > 1; ++repeat) {
    // std::shuffle differs between libraries; this one does not.
    for (size_t i = list.size() - 1; i > 0; --i) std::swap(list[i], list[random() % (i + 1)]);
    const auto middle = list.begin() + static_cast<std::ptrdiff_t>(list.size() / 2);
    const std::vector<const ReadAge*> fit(list.begin(), middle), held(middle, list.end());
    for (size_t k = 0; k < tallies.size(); ++k)
      count(held, intervalKinds()[k], quantilesOf(fit, intervalKinds()[k], level), tallies[k]);
  }
  std::vector<IntervalFigures> figures;
  for (size_t k = 0; k < tallies.size(); ++k)
    figures.push_back(figuresOf(intervalKinds()[k], tallies[k]));
  return figures;
}

IntervalKind bestInterval(const std::vector<IntervalFigures>& figures, double level) {
  constexpr double kTolerance = 0.03;
  const IntervalFigures* best = nullptr;
  for (const IntervalFigures& one : figures) {
    if (one.lowestGroup() < level - kTolerance) continue;
    if (!best || one.medianWidth < best->medianWidth) best = &one;
  }
  if (!best)
    best = &*std::max_element(figures.begin(), figures.end(), [](const auto& a, const auto& b) {
      return a.lowestGroup() < b.lowestGroup();
    });
  return best->kind;
}

QJsonObject intervalCalibration(const std::vector<ReadAge>& readings, const IntervalKind& kind,
                                double level) {
  const Quantiles quantiles = quantilesOf(usable(readings), kind, level);
  QJsonObject single, groups, floors;
  for (const Sex sex : {Sex::Female, Sex::Male}) {
    const int first = kind.bySex && sex == Sex::Male ? kThirds : 0;
    QJsonArray list;
    for (int third = 0; third < kThirds; ++third) {
      const auto found = quantiles.find(first + (kind.byThird ? third : 0));
      if (found == quantiles.end()) continue;
      if (third == 0 || single[toCode(sex)].isUndefined()) single[toCode(sex)] = found->second;
      list.append(QJsonObject{{QStringLiteral("to_months"), (third + 1) * kOldest / kThirds},
                              {QStringLiteral("quantile"), found->second}});
    }
    groups[toCode(sex)] = list;
    floors[toCode(sex)] = kind.floor;
  }
  QJsonObject object{{QStringLiteral("conformal_kind"),
                      kind.normalised ? QStringLiteral("normalised") : QStringLiteral("absolute")},
                     {QStringLiteral("conformal_quantile"), single},
                     {QStringLiteral("interval"), kind.id}};
  if (kind.floor > 0) object[QStringLiteral("conformal_floor_months")] = floors;
  if (kind.byThird) object[QStringLiteral("conformal_groups")] = groups;
  return object;
}

QString toText(const std::vector<IntervalFigures>& figures) {
  QString table = QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9\n")
                      .arg(QStringLiteral("interval"), -32)
                      .arg(QStringLiteral("coverage"), 8)
                      .arg(QStringLiteral("5 %"), 6)
                      .arg(QStringLiteral("width"), 7)
                      .arg(QStringLiteral("F"), 6)
                      .arg(QStringLiteral("M"), 6)
                      .arg(QStringLiteral("1/3"), 6)
                      .arg(QStringLiteral("2/3"), 6)
                      .arg(QStringLiteral("3/3"), 6);
  for (const IntervalFigures& one : figures) {
    table += QStringLiteral("%1 %2 %3 %4")
                 .arg(one.kind.id, -32)
                 .arg(one.coverage, 8, 'f', 3)
                 .arg(one.worstRepeat, 6, 'f', 3)
                 .arg(one.medianWidth, 7, 'f', 1);
    for (const auto& [group, share] : one.groupCoverage)
      table += QStringLiteral(" %1").arg(share, 6, 'f', 3);
    table += QLatin1Char('\n');
  }
  return table;
}

}  // namespace carpus::evaluate
