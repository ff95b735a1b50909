// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <functional>
#include <vector>

#include "core/evaluate/masks.h"

namespace carpus::evaluate {

/// A radiograph (CV_32FC1, 0..1, bone bright) and its label map of the same size.
struct Scene {
  cv::Mat brightness;
  LabelMap truth;
};

/// One way in which a radiograph may come differently without its hand being another, with the
/// label map that it then has.
struct MaskVariant {
  QString name;  ///< stable, English
  std::function<Scene(const Scene&)> make;
};

/// Turned by 15, 90 and 180 degrees, mirrored, brighter and darker, less and more contrast, gamma,
/// inverted, half and double resolution, wide collimation (black, grey and white frames of an
/// eighth of the longer side) and added markers. The first is the radiograph as it is.
std::vector<MaskVariant> maskVariants();

/// How one variant fared.
struct MaskVariantResult {
  QString name;
  std::vector<double> handIou;  ///< by radiograph, in the order of `ids`
  int refused = 0;              ///< by the quality gate
  int wrongPolarity = 0;        ///< bones left dark
};
struct MaskVariantTable {
  std::vector<qint64> ids;
  std::vector<MaskVariantResult> results;  ///< the radiographs as they are come first
};

/// Preprocesses every variant of the half-size radiographs of a split that have a label map; the
/// first `limit` of them, 0: all. Every variant is stored with 14 bits, clipped at both ends.
Result<MaskVariantTable> readMaskVariants(const dataset::Dataset& dataset,
                                          const QString& masksFolder, learn::Split split, int limit,
                                          const preprocess::Networks& networks,
                                          const preprocess::Options& options, Progress& progress);

/// Mean hand IoU of each variant and how far it falls below that of the radiographs as they are,
/// with paired bootstrap intervals and n.
QJsonObject maskVariantsToJson(const MaskVariantTable& table);
QString maskVariantsToText(const MaskVariantTable& table);

}  // namespace carpus::evaluate
