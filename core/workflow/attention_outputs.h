// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/workflow.h"

namespace carpus::workflow {

/// What a map can leave the program as.
enum class MapForm {
  Picture,           ///< attention.png: over the radiograph, with legend
  SecondaryCapture,  ///< attention.dcm: the same as an object of the patient's study
  Numbers,           ///< attention.npy and attention.json
  Teaching  ///< attention-teaching.png, .npy and .json: the masked hand alone, nothing that names
            ///< the patient, the file or the day
};

/// Writes that form into `folder` (made when missing) under names that are not taken yet
/// ("attention-2.png"), so that nothing is overwritten; returns the paths.
Result<QStringList> writeMap(const assess::Assessment& assessment,
                             const attention::AttentionMap& map, MapForm form,
                             const QString& folder);

}  // namespace carpus::workflow
