// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <vector>

namespace carpus::mining {

enum class TokenKind { Word, Number, Fraction, Date, Year, Mark };

/// A piece of a report. Words are lower case, misspelt key words put right, synonyms kept.
struct Token {
  TokenKind kind = TokenKind::Word;
  QString text;
  double value = 0;  ///< of numbers and fractions
  QDate date;        ///< of dates with a day, else invalid
  bool capital = false;
  bool newLine = false;  ///< first on its line

  bool is(const char* word) const { return text == QLatin1String(word); }
};

/// Where a sentence stands in the report.
enum class Section { Body, Examination, History, Comparison, Findings, Impression, Addendum };

struct Sentence {
  Section section = Section::Body;
  std::vector<Token> tokens;
};

/// Splits a report into sentences of tokens: numbers in words ("twelve and a half") become numbers,
/// "6/12" a fraction, dates are recognised so that they are not taken for ages.
std::vector<Sentence> sentencesOf(const QString& report);

}  // namespace carpus::mining
