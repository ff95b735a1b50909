// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/phrases.h"

#include <QCoreApplication>
#include <cmath>

namespace carpus::report {
namespace {

const char* verdictPhrase(assess::Verdict verdict) {
  switch (verdict) {
    case assess::Verdict::Delayed:
      return QT_TRANSLATE_NOOP(
          "Report",
          "Bone age %1 is delayed for a chronological age of %2 (Z-score %3, standard deviation %4 "
          "months).");
    case assess::Verdict::Advanced:
      return QT_TRANSLATE_NOOP(
          "Report",
          "Bone age %1 is advanced for a chronological age of %2 (Z-score %3, standard deviation "
          "%4 months).");
    default:
      return QT_TRANSLATE_NOOP(
          "Report",
          "Bone age %1 is normal for a chronological age of %2 (Z-score %3, standard deviation %4 "
          "months).");
  }
}

}  // namespace

QString Tongue::operator()(const char* source) const {
  return english_ ? QString::fromUtf8(source) : QCoreApplication::translate("Report", source);
}

QString Tongue::months(Months age) const {
  if (!english_) return toText(age);
  const long total = std::lround(std::abs(age.value));
  const QString sign = age.value < 0 && total > 0 ? QStringLiteral("-") : QString();
  if (total < 12) return sign + QStringLiteral("%1 m").arg(total);
  return sign + QStringLiteral("%1 y %2 m").arg(total / 12).arg(total % 12);
}

QString Tongue::sex(Sex sex) const {
  if (!english_) return toText(sex);
  return sex == Sex::Female ? QStringLiteral("female") : QStringLiteral("male");
}

QString Tongue::side(Side side) const {
  if (!english_) return toText(side);
  return side == Side::Left ? QStringLiteral("left") : QStringLiteral("right");
}

QString Tongue::finding(const Finding& finding) const {
  return english_ && !finding.english.isEmpty() ? finding.english : finding.text;
}

QString Tongue::number(double value, int decimals) const {
  QString text = QString::number(value, 'f', decimals);
  // No "-0.0".
  if (text.startsWith(QLatin1Char('-')) && text.toDouble() == 0) text.remove(0, 1);
  if (!english_) text.replace(QLatin1Char('-'), QChar(0x2212));
  return text;
}

QString Tongue::withSign(double value, int decimals) const {
  const QString text = number(value, decimals);
  return text.toDouble() > 0 ? QLatin1Char('+') + text : text;
}

QString Tongue::percent(double share) const {
  return QStringLiteral("%1 %").arg(number(share * 100, share < 0.1 && share > 0 ? 1 : 0));
}

QString Tongue::date(QDate date) const { return date.toString(Qt::ISODate); }

QString Tongue::dateTime(const QDateTime& at) const {
  const int minutes = at.offsetFromUtc() / 60;
  return QStringLiteral("%1 UTC%2%3:%4")
      .arg(at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
           minutes < 0 ? QStringLiteral("-") : QStringLiteral("+"))
      .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
      .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

QString missingVerdict(const Report& report, const Tongue& tongue) {
  if (report.comparison.verdict) return {};
  if (!report.chronological)
    return tongue(QT_TRANSLATE_NOOP(
        "Report", "There is no Z-score, because the chronological age is unknown."));
  const auto [from, to] = growth::coveredRange(report.comparison.table, report.sex);
  return tongue(QT_TRANSLATE_NOOP(
                    "Report",
                    "There is no Z-score for a chronological age of %1, because the table of "
                    "standard deviations covers %2 to %3 only."))
      .arg(tongue.months(report.chronological->age), tongue.months(from), tongue.months(to));
}

QString verdictSentence(const Report& report, const Tongue& tongue) {
  const QString age = tongue.months(report.decision.boneAge);
  const assess::Comparison& comparison = report.comparison;
  if (!comparison.verdict || !comparison.zScore || !comparison.sdMonths || !report.chronological)
    return tongue(QT_TRANSLATE_NOOP("Report", "Bone age %1. %2"))
        .arg(age, missingVerdict(report, tongue));
  return tongue(verdictPhrase(*comparison.verdict))
      .arg(age, tongue.months(report.chronological->age), tongue.withSign(*comparison.zScore, 1),
           tongue.number(*comparison.sdMonths, 1));
}

QString populationOf(const Report& report, const Tongue& tongue) {
  const bool girls = report.sex == Sex::Female;
  if (report.comparison.table == growth::SdTable::Brush)
    return girls ? tongue(QT_TRANSLATE_NOOP("Report", "Brush Foundation, girls"))
                 : tongue(QT_TRANSLATE_NOOP("Report", "Brush Foundation, boys"));
  return girls ? tongue(QT_TRANSLATE_NOOP("Report", "Greulich-Pyle hand standards, girls"))
               : tongue(QT_TRANSLATE_NOOP("Report", "Greulich-Pyle hand standards, boys"));
}

QString nameForPeople(const QString& name) {
  if (!name.contains(QLatin1Char('^'))) return name.trimmed();
  // PN: family, given, middle, prefix, suffix.
  const QStringList parts = name.section(QLatin1Char('='), 0, 0).split(QLatin1Char('^'));
  QStringList ordered;
  for (const int index : {3, 1, 2, 0, 4})
    if (const QString part = parts.value(index).trimmed(); !part.isEmpty()) ordered << part;
  return ordered.join(QLatin1Char(' '));
}

}  // namespace carpus::report
