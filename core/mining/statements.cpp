// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mining/statements.h"

#include <algorithm>

#include "core/mining/cues.h"
#include "core/mining/lexicon.h"

namespace carpus::mining {
namespace {

constexpr const char* kDenials =
    "not no cannot can't isn't aren't unfused nearly almost partially partial incomplete yet "
    "incompletely without until when approaching near immature";

bool has(const std::vector<Token>& tokens, const char* words) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [words](const Token& token) { return isOneOf(token.text, words); });
}

bool speaksOfBoneAge(const std::vector<Token>& tokens) {
  const auto cues = cuesOf(tokens);
  return std::any_of(cues.begin(), cues.end(),
                     [](const Cue& cue) { return cue.kind == CueKind::Bone; });
}

bool isUndetermined(const std::vector<Token>& tokens) {
  if (has(tokens, "nondiagnostic uninterpretable indeterminate undetermined uninterpretible"))
    return true;
  if (!speaksOfBoneAge(tokens) && !has(tokens, "study exam examination")) return false;
  const bool able = has(tokens,
                        "determined determine assessed assess estimated estimate interpreted given "
                        "assigned evaluated evaluate reported possible diagnostic provided "
                        "established accurate accurately reliable reliably calculated");
  return able && has(tokens,
                     "cannot not unable can't couldn't impossible non precludes preclude "
                     "insufficient inadequate");
}

bool isMature(const std::vector<Token>& tokens) {
  if (has(tokens, kDenials)) return false;
  for (size_t k = 0; k + 1 < tokens.size(); ++k)
    if (tokens[k].is("skeletally") && tokens[k + 1].is("mature")) return true;
  if (has(tokens, "skeletal") && has(tokens, "maturity") &&
      has(tokens, "reached achieved complete attained"))
    return true;
  const bool plates = has(tokens, "physes epiphyses epiphysis plates physeal") &&
                      !has(tokens, "distal proximal phalanges phalanx except");
  return plates && has(tokens, "closed fused") && has(tokens, "all completely complete entirely");
}

bool equalsChronological(const std::vector<Token>& tokens) {
  const auto cues = cuesOf(tokens);
  for (const Cue& bone : cues) {
    if (bone.kind != CueKind::Bone || bone.strength < 3) continue;
    for (const Cue& age : cues) {
      if (age.kind != CueKind::Chronological || age.begin < bone.end) continue;
      for (size_t k = bone.end; k < age.begin; ++k)
        if (isOneOf(tokens[k].text, "equal equals equalling identical same matches"))
          return !has(tokens, "not isn't nearly");
    }
  }
  return false;
}

}  // namespace

Statements statementsOf(const std::vector<Sentence>& sentences) {
  Statements says;
  for (const Sentence& sentence : sentences) {
    if (sentence.section == Section::History || sentence.section == Section::Comparison) continue;
    says.undetermined |= isUndetermined(sentence.tokens);
    says.mature |= isMature(sentence.tokens);
    says.equalsChronological |= equalsChronological(sentence.tokens);
  }
  return says;
}

}  // namespace carpus::mining
