// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention/attention.h"

namespace carpus::attention {

/// What a map has to stand before anyone should learn from it.
enum class CheckKind {
  RandomisedWeights,  ///< the map of a network that has learned nothing has to look different
  Fill,               ///< black or local mean under the occluder: the same places have to matter
  PatchSize,          ///< likewise for an occluder of another size
  InsideHand,         ///< most of the effect has to lie inside the hand mask
  Repeatability       ///< computed twice, it has to be the same map
};
QString toCode(CheckKind kind);  ///< "randomised-weights", "fill", "patch-size", ...
std::vector<CheckKind> checkKinds();

/// One check with its result and what the literature says about it. Texts are translated, whole
/// sentences.
struct SanityCheck {
  CheckKind kind = CheckKind::Repeatability;
  QString title;       ///< a few words
  QString question;    ///< what is asked of the map
  QString result;      ///< what was found, with the number
  QString literature;  ///< what published work says, with its source
  double value = 0;    ///< rank correlation -1..1, share 0..1, or largest difference (map's unit)
  double limit = 0;    ///< that `value` was held against
  bool passed = false;
  /// The other map of the comparison (random weights, other fill, other patch); empty `values`
  /// where there is none.
  AttentionMap other;
};

/// The check with its texts, before there is a result.
SanityCheck openCheck(CheckKind kind);

/// All checks of one map.
struct SanityReport {
  AttentionMap map;  ///< the map that was checked
  std::vector<SanityCheck> checks;
  double milliseconds = 0;

  bool passed() const;  ///< every check
  const SanityCheck* find(CheckKind kind) const;
};

/// Computes the map and holds it against every check: five occlusion runs in all. Cancelled:
/// Error::cancelled().
Result<SanityReport> checkAttention(const preprocess::Preprocessed& preprocessed,
                                    const nn::Session& classifier, Sex sex, const Target& target,
                                    const nn::OcclusionOptions& options, Progress& progress);

/// Spearman's rank correlation of the absolute values of two maps of one size, over the pixels of
/// `where` (CV_8UC1, all when empty), sampled on a grid of every second pixel. 0 when a map is
/// flat.
double rankCorrelation(const cv::Mat& one, const cv::Mat& other, const cv::Mat& where = {});

/// Attention findings of the map and "attention-check-failed" naming the checks that failed.
std::vector<Finding> sanityFindings(const SanityReport& report);

/// sanity.json
QJsonObject toJson(const SanityReport& report, const nn::ModelInfo& model);
/// For people, one paragraph each check.
QString toPlainText(const SanityReport& report);

}  // namespace carpus::attention
