// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/dicom/prescan.h"

namespace carpus::dicom {

/// Decodes one RLE frame (PS3.5 G) of `pixels` pixels with 1 or 2 bytes each into little-endian
/// words. Strict where DCMTK only writes a log line: every segment must give exactly its pixels and
/// end where the next begins. Only changed values inside a literal run stay unseen, as in
/// uncompressed pixels.
Outcome<std::vector<std::uint8_t>> decodeRle(Bytes frame, std::size_t pixels, int bytesPerPixel);

}  // namespace carpus::dicom
