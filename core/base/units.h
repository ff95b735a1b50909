// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <compare>
#include <optional>

namespace carpus {

/// An age or a difference of ages in months. Only a number inside; printed in years and months.
struct Months {
  double value = 0.0;

  double years() const { return value / 12.0; }
  auto operator<=>(const Months&) const = default;
};

/// Mean length of a Gregorian month, for ages from dates.
inline constexpr double kDaysPerMonth = 30.436875;

/// "12 y 6 m", "8 m", "-1 y 2 m"; rounded to whole months. Translated.
QString toText(Months age);

/// Age at `on` of a person born on `birth`: whole calendar months plus the rest as a fraction.
/// Nothing when a date is invalid or `on` lies before `birth`.
std::optional<Months> ageBetween(QDate birth, QDate on);

/// Reads a DICOM Age String (VR AS, PS3.5 6.2: nnnD, nnnW, nnnM, nnnY; tolerant of missing zeros).
std::optional<Months> parseAgeString(const QString& text);

/// Sex of the reference standard that is used.
enum class Sex { Female, Male };

QString toCode(Sex sex);                         ///< "F" or "M"
std::optional<Sex> sexFromCode(const QString&);  ///< "F", "M", also lower case and whole words
QString toText(Sex sex);                         ///< "female", "male"; translated

enum class Side { Left, Right };
QString toText(Side side);  ///< "left", "right"; translated

}  // namespace carpus
