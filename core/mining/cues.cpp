// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mining/cues.h"

#include <optional>

#include "core/mining/lexicon.h"

namespace carpus::mining {
namespace {

constexpr int kStrong = 3, kMedium = 2, kWeak = 1;

class Finder {
 public:
  explicit Finder(const std::vector<Token>& tokens) : tokens_(tokens) {}

  std::optional<Cue> at(size_t k) const {
    if (auto cue = bone(k)) return cue;
    if (auto cue = chronological(k)) return cue;
    return comparison(k);
  }

 private:
  bool isAt(size_t at, const char* words) const {
    return at < tokens_.size() && isOneOf(tokens_[at].text, words);
  }
  bool numberAt(size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::Number;
  }

  /// "bone age", "skeletal maturation", "BA", "bone and chronological age".
  std::optional<Cue> bone(size_t k) const {
    if (isAt(k, "ba") || isAt(k, "boneage")) return Cue{k, k + 1, CueKind::Bone, kStrong};
    if (!isAt(k, "bone skeletal osseous radiographic radiologic radiological biological"))
      return {};
    if (isAt(k + 1, "and / or & vs versus") &&
        isAt(k + 2, "chronological chronologic chronology actual"))
      return Cue{k, k + 1, CueKind::Bone, kStrong};
    size_t noun = k + 1;
    if (isAt(noun, "-")) ++noun;
    if (!isAt(noun, "age ages maturity maturation development")) return {};
    Cue cue{k, noun + 1, CueKind::Bone, kStrong};
    constexpr const char* kStudies =
        "study studies exam examination radiograph radiographs x xray film films evaluation series "
        "survey request determination assessment estimation imaging view views radiography";
    if (isAt(cue.end, kStudies)) {
      cue.end += 1;
      const bool result = isAt(cue.end, "is was yields gives shows");
      cue.study = !result;
      cue.strength = result ? kStrong : kWeak;
    }
    return cue;
  }

  std::optional<Cue> chronological(size_t k) const {
    if (isAt(k, "chronological chronologic chronologically chronology")) {
      size_t end = k + 1;
      if (isAt(end, "age ages")) ++end;
      return Cue{k, end, CueKind::Chronological, kStrong};
    }
    if (isAt(k, "ca") && (numberAt(k + 1) || isAt(k + 1, ": = is of - was")))
      return Cue{k, k + 1, CueKind::Chronological, kStrong};
    if (isAt(k, "actual calendar stated current patient real true birth given") &&
        isAt(k + 1, "age"))
      return Cue{k, k + 2, CueKind::Chronological, kStrong};
    if (isAt(k, "age aged")) return Cue{k, k + 1, CueKind::Chronological, kMedium};
    if (isAt(k, "patient child he she boy girl who") && isAt(k + 1, "is was"))
      return Cue{k, k + 2, CueKind::Chronological, kWeak};
    return {};
  }

  /// What is held against what: "the standard of", "most closely resembles", "Greulich and Pyle".
  std::optional<Cue> comparison(size_t k) const {
    const bool deviation = isAt(k + 1, "deviation deviations error of") && !isAt(k + 1, "of");
    if (isAt(k, "standard standards plate plates atlas greulich pyle gp") && !deviation)
      return Cue{k, k + 1, CueKind::Bone, kMedium};
    if (isAt(k, "g") && isAt(k + 1, "& and") && isAt(k + 2, "p"))
      return Cue{k, k + 3, CueKind::Bone, kMedium};
    if (isAt(k,
             "corresponds correspond corresponding resembles resemble resembling matches match "
             "matched matching closest compatible consistent similar equivalent fits bones "
             "phalanges "
             "carpals carpal epiphyses epiphysis ossification maturity maturation appearance "
             "appearances development skeleton phalangeal metacarpals"))
      return Cue{k, k + 1, CueKind::Bone, kWeak};
    return {};
  }

  const std::vector<Token>& tokens_;
};

}  // namespace

std::vector<Cue> cuesOf(const std::vector<Token>& tokens) {
  const Finder finder(tokens);
  std::vector<Cue> cues;
  for (size_t k = 0; k < tokens.size();) {
    const auto cue = finder.at(k);
    if (cue) cues.push_back(*cue);
    k = cue ? cue->end : k + 1;
  }
  return cues;
}

}  // namespace carpus::mining
