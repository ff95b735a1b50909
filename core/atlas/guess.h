// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/base/units.h"

namespace carpus::atlas {

/// A number in a name or a table that may be an age.
struct AgeWord {
  double number = 0;
  /// Years means years with a fraction; None is a bare number whose unit only the whole set tells.
  enum class Unit { Months, Years, None } unit = Unit::None;
  QString word;  ///< as it was written

  /// Nothing for a bare number.
  std::optional<Months> months() const;
};

/// What the name of a file says. `reason` names the word that was read; `doubt` says why nothing
/// was taken, or why it should be looked at.
struct NameReading {
  std::optional<Sex> sex;
  QString sexReason, sexDoubt;
  std::optional<AgeWord> age;
  QString ageReason, ageDoubt;
};

/// Reads sex and age from a path relative to the folder of the atlas: "M_120.png", "male/120.png",
/// "F 5y6m.jpg", "female/12-06.tif", "girl 10.5 years.png", "Junge_3J2M.jpg", "newborn f.png".
/// The file's own name wins over its folders; where they contradict each other nothing is taken.
NameReading readName(const QString& relativePath);

/// One cell: "120", "5y6m", "12-06", "10;6", "126 months", "10.5 y", "012Y". Nothing when there is
/// no age in it.
std::optional<AgeWord> readAgeWord(const QString& cell);

/// "F", "male", "girl", "weiblich", ...; whole words only.
std::optional<Sex> readSexWord(const QString& word);

/// The unit of the bare numbers of one set: months as soon as one is above 19, else years. `sure`
/// is false for a few whole numbers that would fit both.
struct UnitOfSet {
  AgeWord::Unit unit = AgeWord::Unit::Months;
  bool sure = true;
};
UnitOfSet unitOfSet(const std::vector<double>& bareNumbers);

/// Ten and more whole numbers without a hole, the last above 19: pages that were counted, as an
/// export of a PDF names them; ages of an atlas leave holes.
bool areRunningNumbers(std::vector<double> numbers);

}  // namespace carpus::atlas
