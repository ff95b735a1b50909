// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <map>

#include "core/base/result.h"

namespace carpus::dataset {

/// Shares of train, val and test; they are divided by their sum.
struct SplitShares {
  double train = 70, val = 15, test = 15;
};

/// How many rows went where.
using SplitCounts = std::map<QString, int>;

/// Divides the rows of a table (labels.csv: id, sex, bone_age_months, others as they come) into
/// train, val and test, in equal shares of each sex and each year of bone age, by the seed alone:
/// the same rows in another order are divided alike. Where there is a column `patient`, all rows of
/// one patient go the same way (by the first). Returns the table with the column `split` filled in,
/// the rest byte for byte. A table without the needed columns, an unreadable row, an id named twice
/// or an empty table is one sentence.
Result<QByteArray> splitTable(const QByteArray& table, const SplitShares& shares, quint64 seed,
                              SplitCounts* counts = nullptr);

}  // namespace carpus::dataset
