// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mining/ages.h"

namespace carpus::mining {

/// The words around one age of a sentence: from the age before it to the age behind it.
class Context {
 public:
  Context(const std::vector<Token>& tokens, const AgePhrase& phrase, size_t from, size_t to)
      : tokens_(tokens), phrase_(phrase), from_(from), to_(to) {}

  const AgePhrase& phrase() const { return phrase_; }
  size_t from() const { return from_; }

  bool isCount() const;          ///< "2 views", "10 cm", "3 %"
  bool isTimeSpan() const;       ///< "in 6 months", "2 years ago"
  bool isEvent() const;          ///< "menarche at 11 years", "diagnosed at age 8"
  bool isDifference() const;     ///< "2 years behind", "2 standard deviations", "SD is 10 months"
  bool isNegated() const;        ///< "not 12 years", "rather than 12 years"
  bool isAtLeast() const;        ///< "greater than 17 years"
  bool isAtMost() const;         ///< "less than 4 years"
  bool isPrior() const;          ///< of an earlier study
  bool isProgress() const;       ///< "advanced from 10 to 11 years"
  bool saysOverall() const;      ///< "overall", "average"
  bool continuesLast() const;    ///< "or 12 years", "(144 months)" right behind another age
  bool sexBeside() const;        ///< "12 years 7 months, female"
  bool saysAtAge() const;        ///< "at age 7"
  bool speaksOfIt() const;       ///< "I would put it at 12 years"
  bool standardFollows() const;  ///< "12-year-old standard"
  bool namesPatient() const;     ///< "in this 12-year-old", "for a 12-year-old"
  /// Only "is", "of", ":" and the like between a cue's end and the age.
  bool isBareValueOf(size_t cueEnd) const;

 private:
  bool isAt(size_t at, const char* words) const;
  /// `k` tokens left of the age is one of the words; 1 is the next one.
  bool leftIs(size_t k, const char* words) const;
  /// One of the words stands at most `reach` tokens to the left, inside `from_`.
  bool leftHas(size_t reach, const char* words) const;
  bool rightHas(size_t reach, const char* words) const;
  /// First token to the left that is no article, hedge or copula, counted from the age.
  size_t leftPast(const char* fillers) const;
  bool deviationBefore() const;
  bool differenceBehind() const;

  const std::vector<Token>& tokens_;
  const AgePhrase& phrase_;
  size_t from_, to_;
};

}  // namespace carpus::mining
