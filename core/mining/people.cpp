// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mining/people.h"

#include <algorithm>
#include <array>

#include "core/mining/lexicon.h"

namespace carpus::mining {
namespace {

constexpr const char* kMale = "male males boy boys";
constexpr const char* kFemale = "female females girl girls";

bool isAt(const std::vector<Token>& tokens, size_t at, const char* words) {
  return at < tokens.size() && isOneOf(tokens[at].text, words);
}

bool hasBefore(const std::vector<Token>& tokens, size_t at, size_t reach, const char* words) {
  for (size_t k = 1; k <= reach && k <= at; ++k)
    if (isAt(tokens, at - k, words)) return true;
  return false;
}

bool hasBehind(const std::vector<Token>& tokens, size_t at, size_t reach, const char* words) {
  for (size_t k = 1; k <= reach; ++k)
    if (isAt(tokens, at + k, words)) return true;
  return false;
}

/// How much a word on sex says; 0: nothing.
int sexWeight(const std::vector<Token>& tokens, size_t at) {
  constexpr int kField = 100, kPatient = 50, kStandard = 20, kWord = 10, kPronoun = 4;
  if (hasBefore(tokens, at, 4, "sex gender") && !hasBefore(tokens, at, 2, "same opposite"))
    return kField;
  const Token& token = tokens[at];
  if (at > 0 && (token.is("m") || token.is("f"))) {
    const bool behindAge = hasBefore(tokens, at, 1, "old year years yr yrs y") ||
                           (hasBefore(tokens, at, 1, ", /") && hasBefore(tokens, at, 3, "old"));
    if (!token.capital) return 0;
    if (behindAge) return kPatient;
    // "(F)", ", F.": a letter of its own.
    const bool closed = at + 1 >= tokens.size() || isAt(tokens, at + 1, ") , ] -");
    return closed && isAt(tokens, at - 1, "( , [ -") ? kWord : 0;
  }
  if (isOneOf(token.text, "he his him she her hers")) return kPronoun;
  if (hasBefore(tokens, at, 3, "mother father sister brother sibling not")) return 0;
  if (hasBehind(tokens, at, 3, "standard standards plate plates atlas greulich reference norms") ||
      hasBefore(tokens, at, 3, "standard standards greulich pyle plate for"))
    return kStandard;
  if (hasBefore(tokens, at, 2, "old")) return kPatient;
  return kWord;
}

struct Vote {
  bool left = false, right = false;
};

/// The hand that the words at `at` name, with the words that they take.
Vote handAt(const std::vector<Token>& tokens, size_t at) {
  Vote vote;
  const bool left = isAt(tokens, at, "left lt"), right = isAt(tokens, at, "right rt");
  const bool initial =
      isAt(tokens, at, "l r") && tokens[at].capital && isAt(tokens, at + 1, "hand wrist");
  constexpr const char* kParts = "hand hands wrist wrists";
  const bool named =
      hasBehind(tokens, at, 4, kParts) || hasBefore(tokens, at, 4, kParts) ||
      hasBefore(tokens, at, 6, "study exam examination side laterality radiograph age");
  if ((left || right) && named && !isAt(tokens, at + 1, "handed hander dominant")) {
    vote.left = left;
    vote.right = right;
  } else if (initial) {
    vote.left = tokens[at].is("l");
    vote.right = tokens[at].is("r");
  } else if (isAt(tokens, at, "both bilateral bilaterally") &&
             (hasBehind(tokens, at, 3, kParts) || hasBefore(tokens, at, 3, kParts))) {
    vote.left = vote.right = true;
  }
  return vote;
}

/// Words that make a named hand something else than the one examined.
bool isAside(const std::vector<Token>& tokens, size_t at) {
  if (hasBefore(tokens, at, 4,
                "no not without cannot history prior previous fracture comparison "
                "injury trauma rather than instead opposite contralateral"))
    return true;
  if (hasBehind(tokens, at, 3, "dominant dominance handed fracture injury not")) return true;
  return hasBehind(tokens, at, 6, "not unavailable casted cast amputated omitted");
}

}  // namespace

std::optional<Sex> sexOf(const std::vector<Sentence>& sentences) {
  int male = 0, female = 0;
  for (const Sentence& sentence : sentences)
    for (size_t k = 0; k < sentence.tokens.size(); ++k) {
      const QString& word = sentence.tokens[k].text;
      const bool isMale = isOneOf(word, kMale) || isOneOf(word, "m he his him gentleman son");
      const bool isFemale = isOneOf(word, kFemale) || isOneOf(word, "f she her hers daughter");
      if (!isMale && !isFemale) continue;
      int& best = isMale ? male : female;
      best = std::max(best, sexWeight(sentence.tokens, k));
    }
  if (male == female) return {};
  return male > female ? Sex::Male : Sex::Female;
}

std::optional<Hand> handOf(const std::vector<Sentence>& sentences) {
  // What was done counts more than what the history tells.
  std::array<Vote, 3> votes;
  for (const Sentence& sentence : sentences) {
    if (sentence.section == Section::Comparison) continue;
    for (size_t k = 0; k < sentence.tokens.size(); ++k) {
      const Vote vote = handAt(sentence.tokens, k);
      if ((!vote.left && !vote.right) || isAside(sentence.tokens, k)) continue;
      const size_t rank = sentence.section == Section::Addendum  ? 0
                          : sentence.section == Section::History ? 2
                                                                 : 1;
      votes[rank].left |= vote.left;
      votes[rank].right |= vote.right;
    }
  }
  for (const Vote& vote : votes) {
    if (vote.left && vote.right) return Hand::Both;
    if (vote.left) return Hand::Left;
    if (vote.right) return Hand::Right;
  }
  return {};
}

bool isOtherPart(const std::vector<Sentence>& sentences) {
  bool other = false;
  for (const Sentence& sentence : sentences)
    for (const Token& token : sentence.tokens) {
      if (isOneOf(token.text,
                  "hand hands wrist wrists carpal carpals phalanges metacarpals greulich"))
        return false;
      other |= isOneOf(token.text,
                       "knee knees elbow foot feet pelvis risser ankle clavicle "
                       "hemiskeleton iliac calcaneus spine");
    }
  return other;
}

std::optional<Months> ageFromDates(const std::vector<Sentence>& sentences) {
  QDate birth, examination;
  for (const Sentence& sentence : sentences) {
    const auto& tokens = sentence.tokens;
    for (size_t k = 0; k < tokens.size(); ++k) {
      if (tokens[k].kind != TokenKind::Date || !tokens[k].date.isValid()) continue;
      if (hasBefore(tokens, k, 5, "birth dob born birthdate"))
        birth = tokens[k].date;
      else if (hasBefore(tokens, k, 6,
                         "exam examination study performed acquired date today service") &&
               sentence.section != Section::Comparison &&
               !hasBefore(tokens, k, 6, "prior previous"))
        examination = tokens[k].date;
    }
  }
  if (!birth.isValid() || !examination.isValid()) return {};
  return ageBetween(birth, examination);
}

}  // namespace carpus::mining
