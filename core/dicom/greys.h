// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/elements.h"
#include "core/dicom/problems.h"

namespace carpus::dicom {

/// What stored values mean: bits, photometric interpretation, rescale, padding, VOI windows and
/// tables.
void readGreys(const Elements& e, Decoded* out);

/// A lookup table (PS3.3 C.11.1.1): Modality LUT or VOI LUT item. Nothing when its descriptor and
/// data contradict each other.
std::optional<VoiLut> readLut(const Elements& item, bool signedInput);

/// Replaces the stored values by the output of the Modality LUT (0028,3000), if there is one: DX
/// never has it, old CR does. Afterwards the values are unsigned and no rescale applies.
void applyModalityLut(const Elements& e, Decoded* out);

}  // namespace carpus::dicom
