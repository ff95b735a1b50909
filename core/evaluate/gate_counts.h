// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <map>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/preprocess/preprocess.h"

namespace carpus::evaluate {

/// What the quality gate said of one picture.
struct GateCase {
  QString name;  ///< id of the radiograph or name of the file
  QStringList findings;
  bool refused = false;
  preprocess::HandFeatures features;
};

/// Preprocesses every half-size radiograph of a split, the first `limit` of them, 0: all.
Result<std::vector<GateCase>> readGate(const dataset::Dataset& dataset, learn::Split split,
                                       int limit, const preprocess::Networks& networks,
                                       const preprocess::Options& options, Progress& progress);

/// Every file below `folder` that opens as a grey image. `unread` (if given) counts the others,
/// which are refused before the gate is asked.
Result<std::vector<GateCase>> readGate(const QString& folder, const preprocess::Networks& networks,
                                       const preprocess::Options& options, Progress& progress,
                                       int* unread = nullptr);

/// How often each finding was made and which pictures were refused, why.
QJsonObject gateToJson(const std::vector<GateCase>& cases);
QString gateToText(const std::vector<GateCase>& cases);

}  // namespace carpus::evaluate
