// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/problems.h"
#include "core/dicom/reader.h"

namespace carpus::dicom {

/// Parses and decodes one file in this process, after the checks that protect the parser.
/// Exceptions of third parties end here.
Outcome<Decoded> decodeFile(const QString& path, const ReadLimits& limits);

}  // namespace carpus::dicom
