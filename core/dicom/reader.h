// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/radiograph.h"

namespace carpus::dicom {

/// Limits on one file; beyond them it is refused with a sentence.
struct ReadLimits {
  qint64 fileBytes = 1LL << 30;
  qint64 pixels = 120'000'000;
  int seconds = 9;                 ///< wall clock of the child
  qint64 memoryBytes = 2LL << 30;  ///< address space of the child
};

/// Reads one file (DICOM, PNG, JPEG or TIFF) through the child `carpus-decode`: whatever the file
/// does to the decoder, this returns a radiograph or one clear sentence within `limits.seconds`.
Result<RadiographPtr> readRadiograph(const QString& path, const ReadLimits& limits = {});

/// The same in this process, for tests under the sanitizers and for the child itself.
Result<RadiographPtr> readRadiographInProcess(const QString& path, const ReadLimits& limits = {});

/// A file that the scan of a folder or DICOMDIR found worth opening.
struct FoundFile {
  QString path;
  QString patientName, patientId, studyDate, modality, description;  ///< empty when unknown
};

/// Files, folders (searched to the bottom, links not followed) and DICOMDIRs to candidate images,
/// in a stable order. Looks at the first bytes only; reading decides later.
Result<std::vector<FoundFile>> scan(const QStringList& paths, Progress& progress);

}  // namespace carpus::dicom
