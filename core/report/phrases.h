// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace carpus::report {

/// Says the sentences of a report in one of two languages: that of the application, or English
/// whatever the application speaks (structured reports).
class Tongue {
 public:
  static Tongue application() { return Tongue(false); }
  static Tongue english() { return Tongue(true); }

  /// `source` is marked with QT_TRANSLATE_NOOP("Report", ...).
  QString operator()(const char* source) const;
  QString months(Months age) const;  ///< "12 y 6 m"
  QString sex(Sex sex) const;
  QString side(Side side) const;
  QString finding(const Finding& finding) const;
  /// With sign and that many decimals: "+0.5", "-1.2".
  QString withSign(double value, int decimals) const;
  QString number(double value, int decimals) const;
  QString percent(double share) const;  ///< 0.9 is "90 %"
  QString date(QDate date) const;       ///< ISO 8601; empty when invalid
  QString dateTime(const QDateTime& at) const;

 private:
  explicit Tongue(bool english) : english_(english) {}

  bool english_;
};

/// "Bone age 10 y 0 m is normal for ...", or why there is no verdict.
QString verdictSentence(const Report& report, const Tongue& tongue);

/// Why there is no Z-score; empty when there is one.
QString missingVerdict(const Report& report, const Tongue& tongue);

/// "Brush Foundation, girls"
QString populationOf(const Report& report, const Tongue& tongue);

/// "Jane Q. Doe" from "Doe^Jane^Q."; other names as they are.
QString nameForPeople(const QString& name);

/// A line of the report: "Patient ID", "P1". Lines without a label stand alone.
struct Line {
  QString label, value;
};
enum class Part {
  Patient,
  Examination,
  Result,
  Estimate,
  Candidates,
  Findings,
  Comment,
  Technique,
  Signature
};
struct Section {
  Part part = Part::Patient;
  QString title;
  std::vector<Line> lines = {};
};

/// The whole report in reading order, for text and page alike; sections without lines are left out.
std::vector<Section> sectionsOf(const Report& report, const Tongue& tongue);

}  // namespace carpus::report
