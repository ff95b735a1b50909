// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <map>
#include <vector>

#include "core/base/result.h"

namespace carpus {

/// Figures of a training's epochs by name, x the epoch.
using TrainingLog = std::map<QString, std::vector<QPointF>>;

/// Reads <folder>/log.jsonl as the trainer writes it; a line that cannot be read (the last one, of
/// a training that goes on) is left out. A folder without a log or without an epoch is one
/// sentence.
Result<TrainingLog> readTrainingLog(const QString& folder);

}  // namespace carpus
