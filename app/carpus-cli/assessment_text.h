// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "core/assess/assessment.h"
#include "core/base/result.h"

namespace carpus::cli {

/// An assessment as a few lines for people.
QString assessmentText(const QString& path, const assess::Assessment& assessment);

/// The object of `assess --json` for a file that could not be assessed: the same keys, unknown ones
/// null, `status` "refused" (sound, but not for us) or "failed".
QJsonObject failureJson(const QString& path, const Error& error);

}  // namespace carpus::cli
