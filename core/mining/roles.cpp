// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the ages of a sentence apart by the words around them.
#include "core/mining/roles.h"

#include <algorithm>

#include "core/mining/context.h"
#include "core/mining/lexicon.h"

namespace carpus::mining {
namespace {

constexpr int kStrong = 3, kMedium = 2, kWeak = 1;

class Judge {
 public:
  explicit Judge(const Sentence& sentence)
      : sentence_(sentence),
        phrases_(agePhrases(sentence.tokens)),
        cues_(cuesOf(sentence.tokens)),
        used_(cues_.size(), false) {}

  std::vector<Mention> all() {
    for (size_t k = 0; k < phrases_.size(); ++k) {
      const size_t from = k == 0 ? 0 : phrases_[k - 1].end;
      const size_t to = k + 1 < phrases_.size() ? phrases_[k + 1].begin : sentence_.tokens.size();
      mentions_.push_back(judge(Context(sentence_.tokens, phrases_[k], from, to)));
      if (const auto other = sharedWith(mentions_.back(), from)) mentions_.push_back(*other);
    }
    respectively();
    return std::move(mentions_);
  }

 private:
  Mention judge(const Context& context) {
    Mention mention;
    mention.phrase = context.phrase();
    mention.section = sentence_.section;
    if (context.isCount() || context.isTimeSpan() || context.isEvent()) return mention;
    if (context.isDifference()) {
      mention.role = Role::Difference;
      return mention;
    }
    chooseRole(mention, context);
    if (mention.role == Role::Other) return mention;
    mention.negated = context.isNegated();
    mention.overall = context.saysOverall();
    mention.atLeast = context.isAtLeast();
    mention.atMost = context.isAtMost();
    mention.prior = sentence_.section == Section::Comparison || context.isPrior();
    if (mention.phrase.range && context.isProgress()) mention.phrase.low = mention.phrase.high;
    return mention;
  }

  /// "Chronological age and bone age are both 10 years": one age for two cues.
  std::optional<Mention> sharedWith(const Mention& mention, size_t from) {
    const size_t last = leftCue(from, mention.phrase.begin);
    if (last == 0 || last >= cues_.size() || mention.role == Role::Difference ||
        mention.role == Role::Other)
      return {};
    const Cue& before = cues_[last - 1];
    const auto& tokens = sentence_.tokens;
    bool both = false;
    for (size_t k = before.end; k < mention.phrase.begin; ++k)
      both |= isOneOf(tokens[k].text, "both each identical");
    const bool joined =
        before.end + 1 == cues_[last].begin && isOneOf(tokens[before.end].text, "and &");
    if (!both || !joined || before.begin < from || before.kind == cues_[last].kind) return {};
    Mention other = mention;
    other.role = before.kind == CueKind::Bone ? Role::Bone : Role::Chronological;
    return other;
  }

  void take(Mention& mention, size_t cue) {
    used_[cue] = true;
    mention.role = cues_[cue].kind == CueKind::Bone ? Role::Bone : Role::Chronological;
    mention.strength = cues_[cue].strength;
  }

  /// Cue nearest on the left that no earlier age stands behind; `cues_.size()` when there is none.
  size_t leftCue(size_t from, size_t before) const {
    for (size_t k = cues_.size(); k-- > 0;)
      if (cues_[k].end <= before && cues_[k].begin >= from) return k;
    return cues_.size();
  }

  void chooseRole(Mention& mention, const Context& context) {
    const AgePhrase& phrase = mention.phrase;
    const bool sure = phrase.hasUnit || phrase.withMonths;
    if (const auto cue = cueInBrackets(phrase.end)) return take(mention, *cue);
    size_t left = strongestNear(leftCue(context.from(), phrase.begin), context.from());
    const bool hasLeft = left < cues_.size();
    if (phrase.old) return chooseOld(mention, context, left);
    if (hasLeft && (sure || context.isBareValueOf(cues_[left].end))) {
      take(mention, left);
      // "menses at age 7" is some event; the patient's age has a unit.
      if (!sure && cues_[left].strength == kMedium && context.saysAtAge()) mention.strength = kWeak;
      return;
    }
    if (!sure) return;
    if (const auto right = adjacentRight(phrase.end)) return take(mention, *right);
    if (const auto open = openCue(phrase.begin)) return take(mention, *open);
    if (context.continuesLast() && !mentions_.empty()) {
      mention.role = mentions_.back().role;
      mention.strength = mentions_.back().strength;
    } else if (context.sexBeside()) {
      mention.role = Role::Chronological;
      mention.strength = kWeak;
    } else if (context.speaksOfIt() || sentence_.section == Section::Impression) {
      // A conclusion that is a bare age answers what was asked.
      mention.role = Role::Bone;
      mention.strength = kWeak;
    }
  }

  /// "bone age most closely resembles": the name of the age counts, not the verb behind it.
  size_t strongestNear(size_t cue, size_t from) const {
    if (cue >= cues_.size() || cues_[cue].kind != CueKind::Bone) return cue;
    size_t best = cue;
    for (size_t k = cue; k-- > 0;) {
      if (cues_[k].begin < from || cues_[k].kind != CueKind::Bone) break;
      if (cues_[k].strength > cues_[best].strength) best = k;
    }
    return best;
  }

  /// "a 12-year-old": the patient, unless the bones are said to look like it.
  void chooseOld(Mention& mention, const Context& context, size_t left) {
    const bool standard = context.standardFollows();
    const bool compared = left < cues_.size() && cues_[left].kind == CueKind::Bone &&
                          !cues_[left].study && !context.namesPatient();
    if (!standard && !compared) {
      mention.role = Role::Chronological;
      mention.strength = kMedium;
      if (left < cues_.size() && cues_[left].kind == CueKind::Chronological) used_[left] = true;
      return;
    }
    if (left < cues_.size() && cues_[left].kind == CueKind::Bone) return take(mention, left);
    mention.role = Role::Bone;
    mention.strength = kMedium;
  }

  std::optional<size_t> cueInBrackets(size_t at) const {
    const auto& tokens = sentence_.tokens;
    if (at >= tokens.size() || !isOneOf(tokens[at].text, "( [")) return {};
    constexpr size_t kLongest = 4;
    for (size_t k = at + 1; k < tokens.size() && k <= at + kLongest; ++k) {
      if (isOneOf(tokens[k].text, ") ]") || tokens[k].kind == TokenKind::Number) return {};
      if (isOneOf(tokens[k].text, "bone skeletal"))
        for (size_t c = 0; c < cues_.size(); ++c)
          if (cues_[c].begin == k) return c;
      for (size_t c = 0; c < cues_.size(); ++c)
        if (cues_[c].begin == k && cues_[c].strength == kStrong) return c;
    }
    return {};
  }

  /// "12 years by Greulich and Pyle", "12 years chronologically", "a 12 year bone age".
  std::optional<size_t> adjacentRight(size_t at) const {
    constexpr size_t kNear = 4;
    for (size_t c = 0; c < cues_.size(); ++c)
      if (cues_[c].begin >= at && cues_[c].begin <= at + kNear && cues_[c].strength >= kMedium &&
          !cues_[c].study && !waitsForAge(cues_[c]))
        return c;
    return {};
  }

  /// "a skeletal age of" belongs to the age behind it.
  bool waitsForAge(const Cue& cue) const {
    const auto& tokens = sentence_.tokens;
    return cue.end < tokens.size() && isOneOf(tokens[cue.end].text, "of is was : =") &&
           std::any_of(phrases_.begin(), phrases_.end(),
                       [&cue](const AgePhrase& phrase) { return phrase.begin > cue.end; });
  }

  /// "The bone age of this boy aged 10 years is 9 years": the first cue still waits for its age.
  std::optional<size_t> openCue(size_t before) const {
    for (size_t k = cues_.size(); k-- > 0;)
      if (cues_[k].end <= before && !used_[k] && cues_[k].strength >= kMedium && !cues_[k].study)
        return k;
    return {};
  }

  /// "Bone age and chronological age are 10 and 12 years, respectively."
  void respectively() {
    const auto& tokens = sentence_.tokens;
    if (std::none_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return token.is("respectively"); }))
      return;
    std::vector<CueKind> kinds;
    std::vector<Mention*> ages;
    for (Mention& mention : mentions_)
      if (mention.role != Role::Difference) ages.push_back(&mention);
    for (const Cue& cue : cues_)
      if (!ages.empty() && cue.end <= ages[0]->phrase.begin && cue.strength == kStrong)
        kinds.push_back(cue.kind);
    if (kinds.size() != ages.size()) return;
    for (size_t k = 0; k < ages.size(); ++k) {
      ages[k]->role = kinds[k] == CueKind::Bone ? Role::Bone : Role::Chronological;
      ages[k]->strength = kStrong;
    }
  }

  const Sentence& sentence_;
  std::vector<AgePhrase> phrases_;
  std::vector<Cue> cues_;
  std::vector<bool> used_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> mentionsOf(const Sentence& sentence) { return Judge(sentence).all(); }

}  // namespace carpus::mining
