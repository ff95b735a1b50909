// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/elements.h"
#include "core/dicom/problems.h"
#include "core/dicom/reader.h"

namespace carpus::dicom {

/// Image Pixel module (PS3.3 C.7.6.3), checked: every number is within what this room can hold.
struct PixelLayout {
  int rows = 0;
  int columns = 0;
  int bitsAllocated = 16;  ///< 8 or 16
  int bitsStored = 16;
  int highBit = 15;
  bool isSigned = false;
  int frames = 1;

  std::int64_t frameBytes() const { return std::int64_t{rows} * columns * (bitsAllocated / 8); }
};

/// The layout, or why these are not the pixels of one grayscale picture. Nothing is allocated yet.
Outcome<PixelLayout> checkPixels(const Elements& e, const ReadLimits& limits);

/// Decodes the first frame of `dataset` into `out->radiograph.pixels` (CV_16UC1 or CV_16SC1, stored
/// values with foreign bits removed) and sets bitsStored; adds the findings that decoding gave.
Outcome<void> decodePixels(DcmDataset& dataset, const PixelLayout& layout, Decoded* out);

}  // namespace carpus::dicom
