// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/writer.h"

class DcmDataset;
class DcmFileFormat;

namespace carpus::dicom {

/// Image Pixel, VOI LUT and Modality LUT modules with the pixels compressed as `encoding` says.
/// JPEG baseline holds 8 bits: deeper images lose their lowest bits, and windows and padding go
/// along.
Result<void> putPixels(DcmDataset& dataset, const Radiograph& radiograph, Encoding encoding,
                       bool isDx);

/// Writes the object through a temporary file and a rename; CannotWrite where that fails.
Result<void> saveFile(DcmFileFormat& file, Encoding encoding, const QString& path);

}  // namespace carpus::dicom
