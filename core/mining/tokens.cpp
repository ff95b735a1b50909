// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mining/tokens.h"

#include <QRegularExpression>
#include <array>
#include <utility>

#include "core/mining/lexicon.h"
#include "core/mining/numbers.h"

namespace carpus::mining {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2099;

/// One spelling for what people and word processors write in many.
QString plain(QString text) {
  static const std::array<std::pair<char16_t, const char*>, 16> signs = {{{u'\u2013', "-"},
                                                                          {u'\u2014', " - "},
                                                                          {u'\u2212', "-"},
                                                                          {u'\u2010', "-"},
                                                                          {u'\u2011', "-"},
                                                                          {u'\u00A0', " "},
                                                                          {u'\u2018', "'"},
                                                                          {u'\u2019', "'"},
                                                                          {u'\u201C', "\""},
                                                                          {u'\u201D', "\""},
                                                                          {u'\u00BD', " 1/2"},
                                                                          {u'\u00BC', " 1/4"},
                                                                          {u'\u00BE', " 3/4"},
                                                                          {u'\u00B1', " +/- "},
                                                                          {u'\u2265', ">="},
                                                                          {u'\u2264', "<="}}};
  for (const auto& [sign, by] : signs) text.replace(QChar(sign), QLatin1String(by));
  static const QRegularExpression old(QStringLiteral(R"(\b(y|yr|yrs)\s*[./]\s*o\b\.?|\byo\b)"),
                                      QRegularExpression::CaseInsensitiveOption);
  text.replace(old, QStringLiteral(" year old "));
  static const QRegularExpression initials(QStringLiteral(R"(\b([bcs])\.\s?([ad])\.(?=\W|$))"),
                                           QRegularExpression::CaseInsensitiveOption);
  text.replace(initials, QStringLiteral("\\1\\2"));
  static const QRegularExpression left(QStringLiteral(R"(\bL\.(?=\s*(?:hand|wrist)))"),
                                       QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression right(QStringLiteral(R"(\bR\.(?=\s*(?:hand|wrist)))"),
                                        QRegularExpression::CaseInsensitiveOption);
  text.replace(left, QStringLiteral("left"));
  text.replace(right, QStringLiteral("right"));
  return text;
}

QDate dateOf(const QString& text) {
  const QStringList parts = text.split(QRegularExpression(QStringLiteral("[/.-]")));
  if (parts.size() != 3) return {};
  int year = parts[2].toInt(), month = parts[0].toInt(), day = parts[1].toInt();
  if (parts[0].size() == 4) {
    year = parts[0].toInt();
    month = parts[1].toInt();
    day = parts[2].toInt();
  }
  constexpr int kCentury = 100, kPivot = 50, kThisCentury = 2000;
  if (year < kCentury) year += year < kPivot ? kThisCentury : kFirstYear;
  return {year, month, day};
}

Token fractionOrDate(const QString& text) {
  Token token;
  token.text = text;
  const double over = text.section(QLatin1Char('/'), 0, 0).toDouble();
  const double under = text.section(QLatin1Char('/'), 1, 1).toDouble();
  constexpr double kMonths = 12, kSmall = 4;
  const bool share = over < under && (under == kMonths || (under >= 2 && under <= kSmall));
  token.kind = share ? TokenKind::Fraction : TokenKind::Date;
  token.value = share ? over / under : 0;
  return token;
}

Token numberToken(const QString& text) {
  Token token;
  token.kind = TokenKind::Number;
  token.text = text;
  token.value = text.toDouble();
  if (text.size() == 4 && token.value >= kFirstYear && token.value <= kLastYear)
    token.kind = TokenKind::Year;
  return token;
}

Token wordToken(QString text) {
  Token token;
  token.capital = text[0].isUpper();
  text = text.toLower();
  if (text.endsWith(QLatin1String("'s")) || text.endsWith(QLatin1String("s'")))
    text = text.section(QLatin1Char('\''), 0, 0);
  token.text = corrected(text);
  return token;
}

/// Marks, words and numbers of the whole text, in order; empty lines become a mark of their own.
std::vector<Token> lex(const QString& text) {
  static const QRegularExpression piece(QStringLiteral(
      R"re((?<blank>\n[ \t]*\n)|(?<line>\n)|(?<date>\d{1,4}(?<by>[/.-])\d{1,2}\g{by}\d{2,4}\b)|(?<share>\d{1,2}/\d{1,4}(?!\d))|(?<number>\d+(\.\d+)?|\.\d+)|(?<word>[A-Za-z]+('[A-Za-z]+)?)|(?<mark>\+/-|>=|<=|\S))re"));
  std::vector<Token> tokens;
  bool newLine = true;
  auto matches = piece.globalMatch(text);
  while (matches.hasNext()) {
    const auto match = matches.next();
    const auto is = [&match](const char* name) {
      return match.capturedLength(QLatin1String(name)) > 0;
    };
    if (is("line")) {
      newLine = true;
      continue;
    }
    Token token;
    if (is("blank")) {
      token.kind = TokenKind::Mark;
      token.text = QStringLiteral("\n");
    } else if (is("date")) {
      token.kind = TokenKind::Date;
      token.text = match.captured();
      token.date = dateOf(token.text);
    } else if (is("share")) {
      token = fractionOrDate(match.captured());
    } else if (is("number")) {
      token = numberToken(match.captured());
    } else if (is("word")) {
      token = wordToken(match.captured());
    } else {
      token.kind = TokenKind::Mark;
      token.text = match.captured();
    }
    if (token.kind == TokenKind::Word && !tokens.empty() && tokens.back().is("bone") &&
        !token.is("are") && editDistance(token.text, QStringLiteral("age")) == 1)
      token.text = QStringLiteral("age");
    if (isOneOf(token.text, "hand wrist") && !tokens.empty())
      for (const char* side : {"left", "right"})
        if (tokens.back().kind == TokenKind::Word &&
            editDistance(tokens.back().text, QLatin1String(side)) == 1)
          tokens.back().text = QLatin1String(side);
    token.newLine = newLine;
    newLine = is("blank");
    tokens.push_back(token);
  }
  return tokens;
}

/// The section that a heading ("IMPRESSION:") opens.
std::optional<Section> headingAt(const std::vector<Token>& tokens, size_t at, size_t& length) {
  static const std::vector<std::pair<const char*, Section>> headings = {
      {"history indication indications clinical reason request", Section::History},
      {"comparison comparisons priors", Section::Comparison},
      {"findings finding report result results interpretation", Section::Findings},
      {"impression conclusion impressions opinion assessment summary diagnosis",
       Section::Impression},
      {"addendum correction", Section::Addendum},
      {"examination exam technique procedure study views title", Section::Examination}};
  if (!tokens[at].newLine && !(at > 0 && isOneOf(tokens[at - 1].text, ". ; \n"))) return {};
  constexpr size_t kLongest = 4;
  for (size_t k = 0; k < kLongest && at + k < tokens.size(); ++k) {
    if (tokens[at + k].is(":") && k > 0) {
      for (const auto& [words, section] : headings)
        for (size_t w = at; w < at + k; ++w)
          if (isOneOf(tokens[w].text, words)) {
            length = k + 1;
            return section;
          }
      return {};
    }
    if (tokens[at + k].kind != TokenKind::Word && !isOneOf(tokens[at + k].text, "/ &")) return {};
  }
  return {};
}

/// A full stop behind an abbreviation ("yrs. 6 mos.") ends nothing.
bool endsSentence(const std::vector<Token>& tokens, size_t at) {
  if (isOneOf(tokens[at].text, "\n ;")) return true;
  if (!isOneOf(tokens[at].text, ". ? !")) return false;
  if (at == 0 || at + 1 >= tokens.size()) return true;
  const Token& before = tokens[at - 1];
  const Token& next = tokens[at + 1];
  if (tokens[at].is("?") && next.kind == TokenKind::Number) return false;
  const bool abbreviation =
      isOneOf(before.text, "yr yrs mo mos mth mths y m approx dr lt rt st vs sd wk wks est no avg");
  if (!abbreviation) return true;
  if (isOneOf(before.text, "dr lt rt st vs approx no est avg")) return false;
  const bool goesOn = next.kind == TokenKind::Number || next.kind == TokenKind::Fraction ||
                      (next.kind == TokenKind::Word && !next.capital) ||
                      isOneOf(next.text, ", ) - / +/-");
  return !goesOn || next.newLine;
}

/// A line of its own: "Sex: F", "Bone age = 12 years".
bool startsField(const std::vector<Token>& tokens, size_t at) {
  constexpr size_t kLongest = 6;
  if (!tokens[at].newLine) return false;
  for (size_t k = 0; k < kLongest && at + k < tokens.size(); ++k) {
    if (k > 0 && tokens[at + k].newLine) return false;
    if (isOneOf(tokens[at + k].text, ": =")) return k > 0;
    if (tokens[at + k].kind == TokenKind::Number) return false;
  }
  return false;
}

}  // namespace

std::vector<Sentence> sentencesOf(const QString& report) {
  const std::vector<Token> tokens = joinedNumbers(lex(plain(report)));
  std::vector<Sentence> sentences;
  Sentence sentence;
  const auto close = [&] {
    if (sentence.tokens.empty()) return;
    sentences.push_back(sentence);
    sentence.tokens.clear();
    // "Comparison: None." is one sentence; what follows may be on the present study.
    if (sentence.section == Section::Comparison) sentence.section = Section::Body;
  };
  for (size_t at = 0; at < tokens.size(); ++at) {
    size_t length = 0;
    if (const auto section = headingAt(tokens, at, length)) {
      close();
      sentence.section = *section;
      // "Bone age study: left hand": the heading's own words say something, too.
      for (size_t k = 0; k < length; ++k) sentence.tokens.push_back(tokens[at + k]);
      at += length - 1;
      continue;
    }
    const bool listItem =
        tokens[at].newLine && at + 1 < tokens.size() &&
        (isOneOf(tokens[at].text, "- * •") ||
         (tokens[at].kind == TokenKind::Number && isOneOf(tokens[at + 1].text, ". )")));
    const bool field = startsField(tokens, at);
    if (listItem || field) close();
    if (listItem && tokens[at].kind == TokenKind::Number) {
      ++at;
      continue;
    }
    if (endsSentence(tokens, at)) {
      close();
      continue;
    }
    sentence.tokens.push_back(tokens[at]);
  }
  close();
  return sentences;
}

}  // namespace carpus::mining
