// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention/attention.h"

namespace carpus::attention {

/// A case reduced to the picture that the network saw: the masked hand, upright, 512x512, without
/// anything that the file says about the patient and without what was written into the radiograph
/// (letters, labels: they lie outside the mask). What goes into teaching material.
struct HandAlone {
  RadiographPtr radiograph;  ///< the final picture, 12 bits; no patient, study or source path
  std::shared_ptr<const preprocess::Preprocessed> preprocessed;  ///< over that picture
};
HandAlone handAlone(const preprocess::Preprocessed& preprocessed);

}  // namespace carpus::attention
