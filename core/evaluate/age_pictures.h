// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <map>

#include "core/evaluate/ages.h"

namespace carpus::evaluate {

/// Pictures of an evaluation by name, for girls and boys side by side in one or one for each:
/// estimates, error_by_age, reliability, confusion_F, confusion_M. Need a QGuiApplication.
std::map<QString, QImage> agePictures(const std::vector<ReadAge>& readings);

/// Writes figures.json, figures.txt and a PNG of each picture into the folder, which is made.
Result<void> writeAgeFolder(const std::vector<ReadAge>& readings, const QString& folder);

/// Loss above, differences in months of the val pictures in the middle, shares within one year
/// below, over the epochs of all runs.
Result<QImage> plotRuns(const QStringList& folders);

/// The val estimates that a training left in <folder>/validation.csv, half-size pictures alone.
Result<std::vector<ReadAge>> readValidation(const QString& folder);

}  // namespace carpus::evaluate
