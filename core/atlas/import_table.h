// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include "core/atlas/guess.h"
#include "core/atlas/hand_points.h"
#include "core/base/result.h"

namespace carpus::atlas {

/// One line of a table of pictures.
struct TableRow {
  QString file;  ///< as written: a name, a path, or a number without suffix
  std::optional<Sex> sex;
  std::optional<AgeWord> age;
  std::optional<HandPoints> hand;  ///< pixels here, not fractions: centre of the first is 0, 0
  int line = 0;                    ///< from 1
};

/// Reads a CSV (comma, semicolon or tab; quotes; with or without a heading). Known headings: file,
/// filename, image, path, id, case; sex, gender, male (true/false); age, bone age, age_months,
/// months, years; middle_x, middle_y, thumb_x, thumb_y, capitate_x, capitate_y (pixels; all six or
/// none) and inverted (true/false) say where the hand lies. Without a heading the columns are told
/// apart by what is in them. One sentence when there is no column of files.
Result<std::vector<TableRow>> readTable(const QByteArray& csv);

}  // namespace carpus::atlas
