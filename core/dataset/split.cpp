// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/split.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/paths.h"
#include "core/base/units.h"

namespace carpus::dataset {
namespace {

constexpr double kMonthsPerYear = 12;

/// A patient, or a radiograph where the table knows no patients.
struct Unit {
  QString key;
  QByteArray rank;  ///< its place in the draw
  std::vector<size_t> rows;
};

/// Units of one sex and year of age.
using Stratum = std::vector<Unit>;

struct Table {
  QStringList header;
  std::vector<QStringList> rows;
};

Table parse(const QByteArray& text) {
  Table table;
  for (const QString& line : QString::fromUtf8(text).split(QLatin1Char('\n'))) {
    const QString trimmed = line.endsWith(QLatin1Char('\r')) ? line.chopped(1) : line;
    if (trimmed.isEmpty()) continue;
    if (table.header.isEmpty())
      table.header = trimmed.split(QLatin1Char(','));
    else
      table.rows.push_back(trimmed.split(QLatin1Char(',')));
  }
  return table;
}

auto refuse(const QString& sentence) { return fail(ErrorCode::Unreadable, sentence); }

/// Strata by "sex year"; each row belongs to the stratum of its patient's first row.
Result<std::map<QString, Stratum>> strataOf(const Table& table, quint64 seed) {
  const auto id = table.header.indexOf(QLatin1String("id"));
  const auto sex = table.header.indexOf(QLatin1String("sex"));
  const auto age = table.header.indexOf(QLatin1String("bone_age_months"));
  const auto patient = table.header.indexOf(QLatin1String("patient"));
  if (std::min({id, sex, age}) < 0)
    return refuse(QCoreApplication::translate(
        "Dataset", "The table lacks one of the columns id, sex, bone_age_months."));
  std::map<QString, Stratum> strata;
  QHash<QString, std::pair<QString, size_t>> placeOf;
  QSet<QString> ids;
  for (size_t i = 0; i < table.rows.size(); ++i) {
    const QStringList& row = table.rows[i];
    bool ageFine = false;
    const double months = row.size() == table.header.size() ? row[age].toDouble(&ageFine) : 0;
    const auto sexValue = ageFine ? sexFromCode(row[sex]) : std::nullopt;
    if (!sexValue || months < 0)
      return refuse(QCoreApplication::translate("Dataset", "The row \"%1\" cannot be read.")
                        .arg(row.join(QLatin1Char(','))));
    if (ids.contains(row[id]))
      return refuse(
          QCoreApplication::translate("Dataset", "The id %1 is there twice.").arg(row[id]));
    ids.insert(row[id]);
    const bool known = patient >= 0 && !row[patient].isEmpty();
    const QString key = known ? QLatin1String("patient ") + row[patient] : row[id];
    const auto found = placeOf.constFind(key);
    if (found != placeOf.constEnd()) {
      strata[found->first][found->second].rows.push_back(i);
      continue;
    }
    const QString stratum =
        toCode(*sexValue) + QString::number(static_cast<int>(months / kMonthsPerYear));
    placeOf.insert(key, {stratum, strata[stratum].size()});
    strata[stratum].push_back(
        {key, sha256(QStringLiteral("%1 %2").arg(seed).arg(key).toUtf8()).toLatin1(), {i}});
  }
  return strata;
}

/// The split whose count lags furthest behind its share; ties go to the larger share.
size_t mostBehind(const std::array<double, 3>& shares, const std::array<double, 3>& counts) {
  const double next = counts[0] + counts[1] + counts[2] + 1;
  size_t best = 0;
  for (size_t i = 1; i < 3; ++i)
    if (shares[i] * next - counts[i] > shares[best] * next - counts[best] + 1e-9) best = i;
  return best;
}

}  // namespace

Result<QByteArray> splitTable(const QByteArray& text, const SplitShares& shares, quint64 seed,
                              SplitCounts* counts) {
  const Table table = parse(text);
  if (table.rows.empty())
    return refuse(QCoreApplication::translate("Dataset", "The table has no rows."));
  const double sum = shares.train + shares.val + shares.test;
  if (std::min({shares.train, shares.val, shares.test}) < 0 || sum <= 0)
    return fail(ErrorCode::Usage, QCoreApplication::translate(
                                      "Dataset", "The shares must not be negative or all zero."));
  CARPUS_TRY(auto strata, strataOf(table, seed));
  const std::array<double, 3> wanted = {shares.train / sum, shares.val / sum, shares.test / sum};
  const std::array<QString, 3> names = {QStringLiteral("train"), QStringLiteral("val"),
                                        QStringLiteral("test")};
  std::vector<QString> splitOf(table.rows.size());
  // What a small stratum cannot divide evenly is made good in the next one of the same sex.
  std::map<QChar, std::array<double, 3>> total;
  for (auto& [name, stratum] : strata) {
    std::sort(stratum.begin(), stratum.end(),
              [](const Unit& a, const Unit& b) { return a.rank < b.rank; });
    auto& given = total[name.at(0)];
    for (const Unit& unit : stratum) {
      const size_t choice = mostBehind(wanted, given);
      given[choice] += static_cast<double>(unit.rows.size());
      for (const size_t row : unit.rows) splitOf[row] = names[choice];
    }
  }
  const auto column = table.header.indexOf(QLatin1String("split"));
  QStringList header = table.header;
  if (column < 0) header << QStringLiteral("split");
  QString out = header.join(QLatin1Char(',')) + QLatin1Char('\n');
  for (size_t i = 0; i < table.rows.size(); ++i) {
    QStringList row = table.rows[i];
    if (column < 0)
      row << splitOf[i];
    else
      row[column] = splitOf[i];
    out += row.join(QLatin1Char(',')) + QLatin1Char('\n');
    if (counts) ++(*counts)[splitOf[i]];
  }
  return out.toUtf8();
}

}  // namespace carpus::dataset
