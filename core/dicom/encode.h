// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/writer.h"

class DcmDataset;
class DcmFileFormat;

namespace carpus::dicom {

/// What the object's IOD demands beside the pixels: DX for presentation must have a window or table
/// and DX for processing must not.
enum class GreyModules { DigitalXRay, DigitalXRayForProcessing, ComputedRadiography };

/// Image Pixel, VOI LUT and Modality LUT modules with the pixels compressed as `encoding` says.
/// JPEG baseline holds 8 bits: deeper images lose their lowest bits, and windows and padding go
/// along.
Result<void> putPixels(DcmDataset& dataset, const Radiograph& radiograph, Encoding encoding,
                       GreyModules modules);

/// Writes the object through a temporary file and a rename; CannotWrite where that fails.
Result<void> saveFile(DcmFileFormat& file, Encoding encoding, const QString& path);

}  // namespace carpus::dicom
