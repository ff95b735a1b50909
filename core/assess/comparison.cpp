// SPDX-License-Identifier: GPL-3.0-or-later
// Chronological age, Z-score and verdict (docs, "From network to candidates", 5 and 6).
#include <QCoreApplication>
#include <cmath>

#include "core/assess/assessment.h"

namespace carpus::assess {
namespace {

constexpr double kNormalZ = 2.0;
/// So that a Z-score of exactly 2 stays normal whatever the last bit of the division says.
constexpr double kRoundingSlack = 1e-9;
constexpr double kToleratedDays = 31.0;

Verdict verdictOf(double z) {
  if (std::abs(z) <= kNormalZ + kRoundingSlack) return Verdict::Normal;
  return z > 0 ? Verdict::Advanced : Verdict::Delayed;
}

bool differ(Months stated, qint64 days) {
  return std::abs(stated.value * kDaysPerMonth - static_cast<double>(days)) >
         kToleratedDays + kRoundingSlack;
}

}  // namespace

QString toCode(Verdict verdict) {
  switch (verdict) {
    case Verdict::Delayed:
      return QStringLiteral("delayed");
    case Verdict::Advanced:
      return QStringLiteral("advanced");
    default:
      return QStringLiteral("normal");
  }
}

QString toText(Verdict verdict) {
  switch (verdict) {
    case Verdict::Delayed:
      return QCoreApplication::translate("Verdict", "delayed");
    case Verdict::Advanced:
      return QCoreApplication::translate("Verdict", "advanced");
    default:
      return QCoreApplication::translate("Verdict", "normal");
  }
}

Comparison compare(Months boneAge, std::optional<ChronologicalAge> chronological, Sex sex,
                   growth::SdTable table) {
  Comparison comparison;
  comparison.table = table;
  if (!chronological) {
    comparison.explanation = QCoreApplication::translate(
        "Comparison", "There is no Z-score, because the chronological age is unknown.");
    return comparison;
  }
  comparison.sdMonths = growth::skeletalAgeSd(table, sex, chronological->age);
  if (!comparison.sdMonths) {
    const auto [from, to] = growth::coveredRange(table, sex);
    comparison.explanation =
        QCoreApplication::translate(
            "Comparison",
            "There is no Z-score, because the table of standard deviations covers %1 to %2 only.")
            .arg(toText(from), toText(to));
    return comparison;
  }
  comparison.zScore = (boneAge.value - chronological->age.value) / *comparison.sdMonths;
  comparison.verdict = verdictOf(*comparison.zScore);
  return comparison;
}

std::optional<ChronologicalAge> chronologicalAge(const Radiograph& radiograph,
                                                 std::optional<Months> entered,
                                                 std::vector<Finding>& findings) {
  const PatientFacts& patient = radiograph.patient;
  const QDate on = radiograph.study.acquisitionDate;
  if (const auto fromDates = ageBetween(patient.birthDate, on)) {
    const qint64 days = patient.birthDate.daysTo(on);
    // What the reader enters is a statement too: it must not be passed over in silence.
    for (const auto& stated : {entered, patient.statedAge}) {
      if (!stated || !differ(*stated, days)) continue;
      findings.push_back(
          makeFinding(QStringLiteral("age-mismatch"), {toText(*stated), toText(*fromDates)}));
      break;
    }
    return ChronologicalAge{*fromDates, AgeSource::Dates};
  }
  if (patient.statedAge) return ChronologicalAge{*patient.statedAge, AgeSource::Stated};
  if (entered) return ChronologicalAge{*entered, AgeSource::Entered};
  findings.push_back(makeFinding(QStringLiteral("age-missing")));
  return std::nullopt;
}

}  // namespace carpus::assess
