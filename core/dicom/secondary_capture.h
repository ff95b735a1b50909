// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <opencv2/core.hpp>

#include "core/base/result.h"
#include "core/image/radiograph.h"

namespace carpus::dicom {

/// A picture that was made from a radiograph, for the study that it belongs to.
struct SecondaryCapture {
  cv::Mat picture;            ///< CV_8UC3, RGB
  PatientFacts patient;       ///< of the radiograph
  StudyFacts study;           ///< likewise; its study is kept, series and object are new
  QString seriesDescription;  ///< English, at most 64 characters
  QString derivation;         ///< how it was made: settings and model; any length to 1024
  QDateTime created;          ///< invalid: now
  QString uidSeed;            ///< empty: random UIDs
};

/// Writes a Secondary Capture Image (PS3.3 A.8.1), explicit little endian, 8 bits RGB, with a
/// reference to the radiograph where its UIDs are known. It says that things are burned in, since
/// they are. CannotWrite when the file cannot be written.
Result<void> writeSecondaryCapture(const SecondaryCapture& object, const QString& path);

}  // namespace carpus::dicom
