// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/attention/attention.h"

namespace carpus::ui {

/// What the pages of the study window show: the final picture and the scores of one case. A plain
/// value, cheap to copy.
struct StudyCase {
  std::shared_ptr<const preprocess::Preprocessed> preprocessed;
  attention::ScoresPtr scores;
  attention::AttentionMap map;  ///< of the target that the reader chose
  Sex sex = Sex::Female;
  QString modelId;

  const attention::Target& target() const { return map.target; }
};

}  // namespace carpus::ui
