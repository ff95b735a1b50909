// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/assess/assessment.h"

namespace carpus::cli {

/// An assessment as a few lines for people.
QString assessmentText(const QString& path, const assess::Assessment& assessment);

}  // namespace carpus::cli
