// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/preprocess/preprocess.h"

namespace carpus::evaluate {

/// One change of a radiograph that must not move the estimate.
struct Variant {
  QString id;       ///< "rotate-30"
  QString meaning;  ///< for people, translated
  /// The changed picture; nothing where the change cannot be made (no forearm to cut). `found` is
  /// what preprocessing found in the original: where the hand lies.
  std::function<std::optional<Radiograph>(const Radiograph& original,
                                          const preprocess::Preprocessed& found)>
      apply;
};

/// The radiograph with its padding turned into ordinary dark pixels, so that changes of grey do not
/// make padding of what is none; without padding as it is.
Radiograph withoutPadding(const Radiograph& original);

/// The same again, rotation, brightness, contrast, gamma, resolution, polarity, markers,
/// collimation and film, crops, forearm, mirroring.
const std::vector<Variant>& variants();

}  // namespace carpus::evaluate
