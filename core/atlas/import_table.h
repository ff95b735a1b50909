// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include "core/atlas/guess.h"
#include "core/base/result.h"

namespace carpus::atlas {

/// One line of a table of pictures.
struct TableRow {
  QString file;  ///< as written: a name, a path, or a number without suffix
  std::optional<Sex> sex;
  std::optional<AgeWord> age;
  int line = 0;  ///< from 1
};

/// Reads a CSV (comma, semicolon or tab; quotes; with or without a heading). Known headings: file,
/// filename, image, path, id, case; sex, gender, male (true/false); age, bone age, age_months,
/// months, years. Without a heading the columns are told apart by what is in them. One sentence
/// when there is no column of files.
Result<std::vector<TableRow>> readTable(const QByteArray& csv);

}  // namespace carpus::atlas
