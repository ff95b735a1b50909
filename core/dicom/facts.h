// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>

#include "core/dicom/problems.h"

class DcmItem;

namespace carpus::dicom {

/// Everything of a data set but its pixels: patient, study, spacing, grey values' meaning. What
/// cannot be understood is left out and named in the finding "facts-doubtful".
Decoded readFacts(DcmItem& dataset);

/// The side that words such as "LEFT HAND", "HAND LT" or "linke Hand" name; nothing when none or
/// both are named. A lone L or R counts only beside a word for hand or wrist.
std::optional<Side> sideInWords(const QString& text);

}  // namespace carpus::dicom
