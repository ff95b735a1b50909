// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/prescan.h"

namespace carpus::dicom {

/// Decodes a PNG, JPEG or TIFF (chosen by content, never by name) that shows greys; colour is
/// refused. Patient and spacing stay unknown. 8-bit greys keep 8 bits, 16-bit ones 16.
Outcome<Decoded> decodePicture(Bytes file, const ReadLimits& limits);

}  // namespace carpus::dicom
