// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/sr_document.h"
#include "core/report/report.h"

namespace carpus::report {

/// The report as TID 1500 Measurement Report of DCMR, with its header; English.
dicom::SrDocument structuredReport(const Report& report);

}  // namespace carpus::report
