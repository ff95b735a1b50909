// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QJsonObject>
#include <map>

#include "core/dataset/dataset.h"
#include "core/evaluate/statistics.h"
#include "core/preprocess/segmentation.h"

namespace carpus::evaluate {

/// One setting of the paper's figure 5.
struct GridCell {
  int patch = 0, stride = 0;         ///< pixels of the 512x512 stage
  std::vector<double> handIou;       ///< by radiograph, in the order of `ids`
  std::vector<double> meanIou;       ///< mean of hand and rest
  std::vector<double> milliseconds;  ///< to label one stage, of the first radiographs
};

struct DetectorGrid {
  std::vector<qint64> ids;
  std::vector<int> patches, strides;
  std::vector<GridCell> cells;  ///< patch by patch, strides within
  const GridCell& at(int patch, int stride) const;
};

struct GridPlan {
  learn::Split split = learn::Split::Validation;
  int limit = 0;  ///< only the first so many radiographs; 0: all
  int timed = 5;  ///< radiographs on which each setting is timed
};

/// Labels the half-size radiographs of a split that have a label map with the network of each patch
/// size at strides 2, 4, 8 and 16, draws the paper's mask and holds it against the truth. The
/// positions of a coarse stride are among those of stride 2, so each radiograph is labelled once
/// for each patch size, and the first few once more for each setting, to time it.
Result<DetectorGrid> measureGrid(const dataset::Dataset& dataset, const QString& masksFolder,
                                 const std::map<int, nn::SessionPtr>& networks,
                                 const GridPlan& plan, Progress& progress);

/// The setting that is fastest among those whose mean hand IoU is within `tolerance` of the best.
const GridCell& supportedSetting(const DetectorGrid& grid, double tolerance = 0.005);

QJsonObject gridToJson(const DetectorGrid& grid);
QString gridToText(const DetectorGrid& grid);
/// Heat map of the mean hand IoU, patch against stride, with IoU and time in each cell, a legend
/// and a frame around the supported setting. Needs a QGuiApplication.
QImage drawGrid(const DetectorGrid& grid);

}  // namespace carpus::evaluate
