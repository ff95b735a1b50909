// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <opencv2/core.hpp>

#include "core/base/result.h"
#include "core/image/radiograph.h"

namespace carpus::dicom {

/// A new UID under Carpus' UUID-derived root (PS3.5 B.2). `seed` makes it repeatable.
QString makeUid(const QString& seed = {});

enum class Encoding {
  ImplicitLittleEndian,
  ExplicitLittleEndian,
  ExplicitBigEndian,
  Deflated,
  Rle,
  JpegBaseline8,
  JpegLossless,
  JpegLsLossless,
  Jpeg2000Lossless
};

/// What to say in a Digital X-Ray object that Carpus writes (phantoms, wrapped radiographs).
struct DigitalXRay {
  Radiograph radiograph;  ///< pixels, meaning, patient, study
  Encoding encoding = Encoding::ExplicitLittleEndian;
  QString imageComments;  ///< e.g. "Synthetic phantom, seed 7"
  bool forPresentation = true;
};

/// Writes a Digital X-Ray Image in that encoding. Pixels, meaning and facts read back as they are.
/// DX demands unsigned pixels without a rescale and a detector spacing; what lacks these becomes a
/// Computed Radiography image. JPEG baseline keeps the upper 8 bits. Missing UIDs are made anew.
Result<void> writeDigitalXRay(const DigitalXRay& object, const QString& path);

}  // namespace carpus::dicom
