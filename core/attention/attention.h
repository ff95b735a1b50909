// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QJsonObject>
#include <optional>

#include "core/assess/assessment.h"
#include "core/image/colourmap.h"
#include "core/nn/session.h"
#include "core/preprocess/preprocess.h"

namespace carpus::attention {

/// What the map explains: the probability of one whole-year class, or the expected age.
struct Target {
  std::optional<int> year;  ///< nothing: the expected age, signed months
};

/// Occlusion map (Zeiler & Fergus 2014, as in Lee et al. 2017) in pixels of the network's input.
/// Value: what covering this place takes away. Year class: drop of its probability (0..1). Expected
/// age: base minus covered, months, signed.
struct AttentionMap {
  Target target;
  cv::Mat values;        ///< CV_32FC1, the network's input size; mean over the positions that cover a pixel
  nn::OcclusionOptions options;
  double baseValue = 0;  ///< probability or months without occluder
  double outsideHandShare = 0;  ///< of the absolute effect, 0..1
  double milliseconds = 0;
  bool coarse = false;   ///< a first picture at a wider stride
};

/// Computes the map. Reports after each batch; cancelled returns Error::cancelled().
Result<AttentionMap> computeAttention(const preprocess::Preprocessed& preprocessed, const nn::Session& classifier,
                                      Sex sex, const Target& target, const nn::OcclusionOptions& options,
                                      Progress& progress);

/// The map from scores already computed: another target costs nothing.
AttentionMap attentionFrom(const nn::OcclusionScores& scores, const preprocess::Preprocessed& preprocessed,
                           int inputSize, const Target& target, const nn::OcclusionOptions& options);

/// The map over the original radiograph: CV_32FC1 of the original's size.
cv::Mat onOriginal(const AttentionMap& map, const preprocess::Preprocessed& preprocessed);

struct OverlayStyle {
  double opacity = 0.45;
  double threshold = 0;  ///< share of the maximum below which nothing is drawn
  bool legend = true;    ///< colour bar with units, settings, disclaimer
};

/// Picture of the map over the radiograph with legend.
QImage overlay(const Radiograph& radiograph, const preprocess::Preprocessed& preprocessed, const AttentionMap& map,
               const OverlayStyle& style);

/// Finding attention-outside-hand when over 30 %.
std::vector<Finding> attentionFindings(const AttentionMap& map);

/// attention.json
QJsonObject toJson(const AttentionMap& map, const nn::ModelInfo& model);

/// NumPy .npy (version 1.0) of a CV_32FC1 picture.
QByteArray toNpy(const cv::Mat& values);

}  // namespace carpus::attention
