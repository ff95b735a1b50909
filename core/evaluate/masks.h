// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dataset/dataset.h"
#include "core/evaluate/statistics.h"
#include "core/preprocess/evaluation.h"

namespace carpus::evaluate {

/// One radiograph's stages held against its label map.
struct ReadMask {
  qint64 id = 0;
  preprocess::MaskScore score;
  double milliseconds = 0;  ///< of preprocessing
  QStringList findings;
};

/// Preprocesses the half-size radiographs of a split that have a label map.
Result<std::vector<ReadMask>> readMasks(const dataset::Dataset& dataset, const QString& masksFolder,
                                        learn::Split split, const preprocess::Networks& networks,
                                        const preprocess::Options& options, Progress& progress);

QJsonObject masksToJson(const std::vector<ReadMask>& masks);
QString masksToText(const std::vector<ReadMask>& masks);

}  // namespace carpus::evaluate
