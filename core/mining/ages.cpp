// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mining/ages.h"

#include <algorithm>

#include "core/base/units.h"
#include "core/mining/lexicon.h"

namespace carpus::mining {
namespace {

constexpr double kMonths = 12, kDaysOfWeek = 7;
constexpr double kMostYears = 25, kMostMonths = 300;
constexpr const char* kYear = "year years yr yrs y";
constexpr const char* kMonth = "month months mo mos mth mths m";
/// What makes "6 months" a difference rather than the rest of an age.
constexpr const char* kDifferences =
    "ahead behind older younger delayed delay advanced advance less more ago later earlier apart "
    "difference below above greater lag retarded sd standard";

class Reader {
 public:
  explicit Reader(const std::vector<Token>& tokens)
      : tokens_(tokens), listed_(std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
          return token.is("respectively");
        })) {}

  std::vector<AgePhrase> all() const {
    std::vector<AgePhrase> phrases;
    for (size_t at = 0; at < tokens_.size();) {
      auto phrase = age(at);
      if (!phrase) {
        ++at;
        continue;
      }
      joinRange(*phrase);
      at = phrase->end;
      phrases.push_back(*phrase);
    }
    return phrases;
  }

 private:
  bool isAt(size_t at, const char* words) const {
    return at < tokens_.size() && isOneOf(tokens_[at].text, words);
  }
  bool kindAt(size_t at, TokenKind kind) const {
    return at < tokens_.size() && tokens_[at].kind == kind;
  }
  size_t past(size_t at, const char* words) const { return isAt(at, words) ? at + 1 : at; }
  /// "yr." is "yr".
  size_t pastUnit(size_t at) const {
    return isAt(at + 1, ".") && !isAt(at, "years months year month") ? at + 2 : at + 1;
  }

  /// "6 months", "6 mos.", "6/12" behind the years; moves `at` behind it.
  double restMonths(size_t& at) const {
    size_t k = at;
    while (isAt(k, ", and & + - ;") && k < at + 2) ++k;
    if (kindAt(k, TokenKind::Fraction)) {
      at = k + 1;
      at = isAt(at, "year years month months") ? at + 1 : at;
      return tokens_[k].value * kMonths;
    }
    if (!kindAt(k, TokenKind::Number)) return 0;
    const size_t unit = past(k + 1, "-");
    if (!isAt(unit, kMonth)) return 0;
    const size_t end = pastUnit(unit);
    // "6 months   Difference: ..." names the next field of a form.
    if (isAt(end, kDifferences) && !isAt(end + 1, ": =")) return 0;
    at = end;
    return tokens_[k].value;
  }

  /// "and a half" behind the unit: "12 years and a half" (the number in words is joined before).
  double restHalf(size_t& at) const {
    const size_t k = past(at, "and");
    if (k == at || !isAt(k, "a one")) return 0;
    if (!isAt(k + 1, "half")) return 0;
    at = k + 2;
    return kMonths / 2;
  }

  void takeOld(AgePhrase& phrase) const {
    size_t k = past(phrase.end, "-");
    if (isAt(k, "old")) {
      phrase.old = true;
      phrase.end = k + 1;
    } else if (isAt(k, "of") && isAt(k + 1, "age")) {
      phrase.old = true;
      phrase.end = k + 2;
    }
  }

  /// "Difference: -16 months" is no age.
  bool labelledDifference(size_t at) const {
    while (at > 0 && isAt(at - 1, ": = - +")) --at;
    return at > 0 && isAt(at - 1, "difference");
  }

  std::optional<AgePhrase> age(size_t at) const {
    if (!kindAt(at, TokenKind::Number) || labelledDifference(at)) return {};
    AgePhrase phrase{at, at + 1};
    double months = tokens_[at].value * kMonths;
    size_t k = past(at + 1, "-");
    if (isAt(k, "+ and &") && kindAt(k + 1, TokenKind::Fraction)) ++k;
    if (kindAt(k, TokenKind::Fraction)) {
      months += tokens_[k].value * kMonths;
      phrase.withMonths = true;
      phrase.end = k + 1;
      k = past(k + 1, "-");
    }
    if (isAt(k, kYear)) {
      phrase.hasUnit = true;
      phrase.end = pastUnit(k);
      size_t rest = phrase.end;
      const double more = restMonths(rest) + (rest == phrase.end ? restHalf(rest) : 0);
      phrase.withMonths |= rest != phrase.end;
      phrase.end = rest;
      months += more;
    } else if (isAt(k, kMonth) && phrase.end == at + 1) {
      phrase.hasUnit = phrase.withMonths = true;
      phrase.end = pastUnit(k);
      months = tokens_[at].value;
    } else if (isAt(k, "week weeks wk wks day days") && phrase.end == at + 1) {
      phrase.hasUnit = phrase.withMonths = true;
      phrase.end = k + 1;
      months = tokens_[at].value * (isAt(k, "day days") ? 1 : kDaysOfWeek) / kDaysPerMonth;
    } else if (!phrase.withMonths) {
      yearsDashMonths(phrase, months);
    }
    // "standard 22 male" is the number of a plate.
    if (!phrase.hasUnit && !phrase.withMonths && at > 0 && isAt(at - 1, "standard plate"))
      return {};
    if (phrase.hasUnit) takeOld(phrase);
    phrase.low = phrase.high = months;
    if (months > kMostMonths || (!phrase.hasUnit && months > kMostYears * kMonths)) return {};
    return phrase;
  }

  /// "10-6" is 10 years 6 months: the second number is no later age.
  void yearsDashMonths(AgePhrase& phrase, double& months) const {
    const size_t at = phrase.begin;
    if (!isAt(at + 1, "- ; :") || !kindAt(at + 2, TokenKind::Number)) return;
    const double rest = tokens_[at + 2].value;
    const bool leadingZero = tokens_[at + 2].text.startsWith(QLatin1Char('0'));
    // "10-11" is a range; none reaches from 7 to 10 years, so "7-10" is 7 years 10 months.
    constexpr double kWidestRange = 2;
    const double ahead = rest - tokens_[at].value;
    if (rest >= kMonths || (ahead >= 0 && ahead <= kWidestRange && !leadingZero)) return;
    if (isAt(at + 3, kMonth) || rest != static_cast<int>(rest)) return;
    if (isAt(at + 3, "/ -") && !leadingZero) return;
    months += rest;
    phrase.withMonths = true;
    phrase.end = at + 3;
    if (isAt(phrase.end, kYear)) {
      phrase.hasUnit = true;
      ++phrase.end;
    }
  }

  /// Joins what follows: "to 12 years", "- 12 years", and "and 12 years" after "between".
  void joinRange(AgePhrase& phrase) const {
    size_t k = phrase.end;
    const bool between = phrase.begin > 0 && hasBefore(phrase.begin, "between");
    // Standards and parts may be named with the first age: "the 12 year and 13 year standards".
    if (between)
      for (int skip = 0; skip < 3 && isAt(k,
                                          "male female boy boys girl girls standard standards "
                                          "plate plates the and");
           ++skip) {
        if (isAt(k, "and")) break;
        ++k;
      }
    const bool joined =
        isAt(k, "to - through thru or") || (isAt(k, "and &") && (between || !phrase.hasUnit));
    if (!joined || listed_) return;
    ++k;
    while (isAt(k, "the of that about approximately a male female")) ++k;
    auto second = age(k);
    if (!second || isAt(second->end, kDifferences)) return;
    AgePhrase first = phrase;
    if (!first.hasUnit && second->hasUnit) {
      // "18 to 20 months": the unit of the second is the first's.
      const bool inMonths = isAt(second->begin + 1, kMonth) ||
                            (isAt(second->begin + 1, "-") && isAt(second->begin + 2, kMonth));
      if (inMonths) first.low /= kMonths;
    }
    if (second->high < first.low) return;
    if (!between && !first.hasUnit && !second->hasUnit && !isAt(k - 1, "to - or")) return;
    phrase.low = first.low;
    phrase.high = second->high;
    phrase.end = second->end;
    phrase.hasUnit |= second->hasUnit;
    phrase.old |= second->old;
    phrase.withMonths |= second->withMonths;
    phrase.range = true;
  }

  bool hasBefore(size_t at, const char* word) const {
    constexpr size_t kNear = 5;
    for (size_t k = 1; k <= std::min(kNear, at); ++k)
      if (isAt(at - k, word)) return true;
    return false;
  }

  const std::vector<Token>& tokens_;
  bool listed_;  ///< "10 and 12 years, respectively": two ages, no range
};

}  // namespace

std::vector<AgePhrase> agePhrases(const std::vector<Token>& tokens) { return Reader(tokens).all(); }

}  // namespace carpus::mining
