// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

namespace carpus {

QString toText(Months age) {
  const auto total = static_cast<long>(std::lround(std::abs(age.value)));
  const QString sign = age.value < 0 && total > 0 ? QStringLiteral("\u2212") : QString();
  const long years = total / 12;
  const long months = total % 12;
  if (years == 0) return sign + QCoreApplication::translate("Months", "%1 m").arg(months);
  return sign + QCoreApplication::translate("Months", "%1 y %2 m").arg(years).arg(months);
}

std::optional<Months> ageBetween(QDate birth, QDate on) {
  if (!birth.isValid() || !on.isValid() || on < birth) return std::nullopt;
  int whole = (on.year() - birth.year()) * 12 + on.month() - birth.month();
  if (birth.addMonths(whole) > on) --whole;
  const QDate lastMonthDay = birth.addMonths(whole);
  return Months{whole + static_cast<double>(lastMonthDay.daysTo(on)) / kDaysPerMonth};
}

std::optional<Months> parseAgeString(const QString& text) {
  static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,3})\\s*([DWMYdwmy])\\s*$"));
  const auto match = form.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const double number = match.captured(1).toDouble();
  switch (match.captured(2).at(0).toUpper().unicode()) {
    case 'D':
      return Months{number / kDaysPerMonth};
    case 'W':
      return Months{number * 7.0 / kDaysPerMonth};
    case 'M':
      return Months{number};
    default:
      return Months{number * 12.0};
  }
}

QString toCode(Sex sex) { return sex == Sex::Female ? QStringLiteral("F") : QStringLiteral("M"); }

std::optional<Sex> sexFromCode(const QString& text) {
  const QString word = text.trimmed().toLower();
  if (word == QLatin1String("f") || word == QLatin1String("female")) return Sex::Female;
  if (word == QLatin1String("m") || word == QLatin1String("male")) return Sex::Male;
  return std::nullopt;
}

QString toText(Sex sex) {
  return sex == Sex::Female ? QCoreApplication::translate("Sex", "female")
                            : QCoreApplication::translate("Sex", "male");
}

QString toText(Side side) {
  return side == Side::Left ? QCoreApplication::translate("Side", "left")
                            : QCoreApplication::translate("Side", "right");
}

}  // namespace carpus
