// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "core/dicom/problems.h"
#include "core/dicom/reader.h"

namespace carpus::dicom {

/// One image record of a DICOMDIR (PS3.3 F).
struct DirectoryRecord {
  QStringList fileId;  ///< components of the path below the DICOMDIR's folder
  FoundFile facts;     ///< without a path
};

/// The image records in this process, in their order.
Outcome<std::vector<DirectoryRecord>> decodeDirectory(const QString& path,
                                                      const ReadLimits& limits);

/// The same through the decoder child.
Outcome<std::vector<DirectoryRecord>> readDirectory(const QString& path,
                                                    const ReadLimits& limits = {});

/// Where a record's file lies below `folder`: names are compared without regard to case, as media
/// are mounted both ways, and a component that would lead out of the folder is refused. Empty when
/// missing.
QString locate(const QString& folder, const QStringList& fileId);

}  // namespace carpus::dicom
