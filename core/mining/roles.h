// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mining/ages.h"
#include "core/mining/cues.h"

namespace carpus::mining {

/// What an age of a sentence is.
enum class Role {
  Bone,
  Chronological,
  Difference,  ///< "2 years behind", a standard deviation, a normal range
  Other        ///< a time span, an event, not an age at all
};

struct Mention {
  AgePhrase phrase;
  Role role = Role::Other;
  int strength = 0;      ///< of the cue, 0: none
  bool prior = false;    ///< of an earlier study
  bool negated = false;  ///< "not 12 years"
  bool overall = false;  ///< "overall", "average", "best estimate"
  bool atLeast = false, atMost = false;
  Section section = Section::Body;
};

/// The ages of a sentence with their roles.
std::vector<Mention> mentionsOf(const Sentence& sentence);

}  // namespace carpus::mining
