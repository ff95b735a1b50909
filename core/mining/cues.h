// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/mining/tokens.h"

namespace carpus::mining {

enum class CueKind { Bone, Chronological };

/// Words that say what the next age is. Strength 3: "bone age"; 2: "standard", "age"; 1:
/// "resembles", "bone age study".
struct Cue {
  size_t begin = 0, end = 0;
  CueKind kind = CueKind::Bone;
  int strength = 0;
  bool study = false;  ///< "bone age study": names the examination
};

/// All of a sentence, in order.
std::vector<Cue> cuesOf(const std::vector<Token>& tokens);

}  // namespace carpus::mining
