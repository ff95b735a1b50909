// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/growth.h"

#include <QStringList>
#include <algorithm>
#include <map>

#include "core/growth/tables.h"

namespace carpus::growth {
namespace {

/// A curve through points of rising age.
using Curve = std::vector<std::pair<double, double>>;
/// Curves by the leading columns of their rows, joined with commas: "brush,F".
using Curves = std::map<QString, Curve>;

/// Rows of a CSV without its heading; the files hold no quoted commas.
std::vector<QStringList> rowsOf(const char* csv) {
  std::vector<QStringList> rows;
  const QStringList lines = QString::fromUtf8(csv).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  for (qsizetype i = 1; i < lines.size(); ++i)
    rows.push_back(lines[i].trimmed().split(QLatin1Char(',')));
  return rows;
}

/// Reads a table of four columns: two names, an age and a value.
Curves curvesOf(const char* csv) {
  Curves curves;
  for (const QStringList& row : rowsOf(csv)) {
    Q_ASSERT(row.size() == 4);
    curves[row[0] + QLatin1Char(',') + row[1]].emplace_back(row[2].toDouble(), row[3].toDouble());
  }
  for (auto& [name, curve] : curves) std::sort(curve.begin(), curve.end());
  return curves;
}

const Curve* find(const Curves& curves, const QString& name) {
  const auto found = curves.find(name);
  return found == curves.end() || found->second.empty() ? nullptr : &found->second;
}

/// Linear between the points, nothing outside them.
std::optional<double> interpolate(const Curve* curve, double age) {
  if (!curve || !(age >= curve->front().first && age <= curve->back().first)) return std::nullopt;
  const auto above = std::lower_bound(curve->begin(), curve->end(), age,
                                      [](const auto& point, double a) { return point.first < a; });
  if (above->first == age) return above->second;
  const auto below = above - 1;
  const double part = (age - below->first) / (above->first - below->first);
  return below->second + part * (above->second - below->second);
}

const Curves& sdCurves() {
  static const Curves curves = curvesOf(tables::kSkeletalAgeSd);
  return curves;
}

const Curve* sdCurve(SdTable table, Sex sex) {
  return find(sdCurves(), toCode(table) + QLatin1Char(',') + carpus::toCode(sex));
}

const Curve* heightCurve(Sex sex, Maturity maturity) {
  static const Curves curves = curvesOf(tables::kBayleyPinneau);
  return find(curves, carpus::toCode(sex) + QLatin1Char(',') + toCode(maturity));
}

}  // namespace

const std::vector<Months>& standardAges(Sex sex) {
  static const std::map<Sex, std::vector<Months>> ages = [] {
    std::map<Sex, std::vector<Months>> read;
    for (const QStringList& row : rowsOf(tables::kStandardAges))
      if (const auto of = sexFromCode(row[0])) read[*of].push_back(Months{row[1].toDouble()});
    for (auto& [of, list] : read) std::sort(list.begin(), list.end());
    return read;
  }();
  return ages.at(sex);
}

QString toCode(SdTable table) {
  return table == SdTable::Brush ? QStringLiteral("brush") : QStringLiteral("greulich_pyle_hand");
}

QString toCode(Maturity maturity) {
  switch (maturity) {
    case Maturity::Advanced:
      return QStringLiteral("advanced");
    case Maturity::Delayed:
      return QStringLiteral("delayed");
    default:
      return QStringLiteral("average");
  }
}

QString citation(SdTable table) {
  return table == SdTable::Brush
             ? QStringLiteral(
                   "Greulich WW, Pyle SI. Radiographic Atlas of Skeletal Development of the Hand "
                   "and Wrist, 2nd ed. Stanford University Press, 1959 (Brush Foundation study)")
             : QStringLiteral(
                   "Greulich WW, Pyle SI. Radiographic Atlas of Skeletal Development of the Hand "
                   "and Wrist, 2nd ed. Stanford University Press, 1959 (Tables V and VI)");
}

std::optional<double> skeletalAgeSd(SdTable table, Sex sex, Months chronological) {
  return interpolate(sdCurve(table, sex), chronological.value);
}

std::pair<Months, Months> coveredRange(SdTable table, Sex sex) {
  const Curve* const curve = sdCurve(table, sex);
  if (!curve) return {};
  return {Months{curve->front().first}, Months{curve->back().first}};
}

Maturity maturityOf(Months skeletal, Months chronological) {
  const double ahead = skeletal.value - chronological.value;
  if (ahead >= 12) return Maturity::Advanced;
  return ahead <= -12 ? Maturity::Delayed : Maturity::Average;
}

std::optional<double> percentOfMatureHeight(Sex sex, Maturity maturity, Months skeletal) {
  return interpolate(heightCurve(sex, maturity), skeletal.value);
}

std::optional<double> predictAdultHeight(Sex sex, Months skeletal, Months chronological,
                                         double heightCm) {
  const auto percent = percentOfMatureHeight(sex, maturityOf(skeletal, chronological), skeletal);
  if (!percent || !(heightCm > 0)) return std::nullopt;
  return heightCm * 100 / *percent;
}

}  // namespace carpus::growth
