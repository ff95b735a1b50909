// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QJsonObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/assess/assessment.h"
#include "core/image/colourmap.h"
#include "core/nn/session.h"
#include "core/preprocess/preprocess.h"

namespace carpus::attention {

/// What the map explains: the expected age (signed months), the probability of one whole-year class
/// (5 is [60, 72) months), or "why 12 and not 13": the difference of two classes.
struct Target {
  std::optional<int> year;     ///< nothing: the expected age
  std::optional<int> against;  ///< with `year`: the class that it is held against

  bool operator==(const Target&) const = default;
};

QString toText(const Target& target);  ///< "expected age", "12 years", ...; translated

/// Occlusion map (Zeiler & Fergus 2014, as in Lee et al. 2017) in pixels of the network's input.
/// Value: what covering this place takes away. Year class: drop of its probability (-1..1).
/// Expected age: base minus covered, months, signed. Probabilities are the network's, before
/// calibration.
struct AttentionMap {
  Target target;
  cv::Mat values;   ///< CV_32FC1, the network's input size; mean over the positions that cover a
                    ///< pixel, 0 where none does
  cv::Mat effects;  ///< CV_32FC1, the grid of positions: base minus covered at each
  nn::OcclusionOptions options;
  double baseValue = 0;  ///< probability or months without occluder
  /// Share of the absolute effect that belongs outside the hand, 0..1. The effect of a position is
  /// split over the pixels that the occluder changed, by how much it changed them: a black patch
  /// over the black surroundings of a finger took nothing away from there.
  double outsideHandShare = 0;
  /// The same by area alone, as if every pixel under the patch had a like part in its effect; large
  /// for patches wider than a finger.
  double outsideHandAreaShare = 0;
  double milliseconds = 0;
  bool coarse = false;  ///< a first picture at a wider stride

  bool isSigned() const { return !target.year || target.against; }  ///< drawn with two colours
  double largest() const;                                           ///< of the absolute values
};

/// Computes the map. Reports after each batch; cancelled returns Error::cancelled().
Result<AttentionMap> computeAttention(const preprocess::Preprocessed& preprocessed,
                                      const nn::Session& classifier, Sex sex, const Target& target,
                                      const nn::OcclusionOptions& options, Progress& progress);

/// Scores of one picture with what they were made with: every map comes from them at no cost.
struct Scores {
  nn::OcclusionScores values;
  nn::OcclusionOptions options;
  int inputSize = 0;  ///< side of the network's input
  double milliseconds = 0;
  bool coarse = false;
};
using ScoresPtr = std::shared_ptr<const Scores>;

/// Runs the occlusions once.
Result<ScoresPtr> computeScores(const preprocess::Preprocessed& preprocessed,
                                const nn::Session& classifier, Sex sex,
                                const nn::OcclusionOptions& options, Progress& progress);

/// First a coarse pass (stride = patch, handed to `onCoarse` on this thread as soon as it is there,
/// skipped when the wanted stride is no finer), then the wanted one, returned.
Result<ScoresPtr> computeScoresProgressively(const preprocess::Preprocessed& preprocessed,
                                             const nn::Session& classifier, Sex sex,
                                             const nn::OcclusionOptions& options,
                                             const std::function<void(ScoresPtr)>& onCoarse,
                                             Progress& progress);

/// The map from scores already computed: another target costs nothing (about a millisecond).
AttentionMap attentionFrom(const Scores& scores, const preprocess::Preprocessed& preprocessed,
                           const Target& target);
AttentionMap attentionFrom(const nn::OcclusionScores& scores,
                           const preprocess::Preprocessed& preprocessed, int inputSize,
                           const Target& target, const nn::OcclusionOptions& options);

/// Top left corner, in input pixels, of the occluder at position `index` of a row or column of the
/// grid; the last one never leaves the picture.
int occluderOffset(int index, const nn::OcclusionOptions& options, int inputSize);

/// A named part of the preprocessed picture: CV_8UC1 0/255, of its size.
struct Region {
  QString name;
  cv::Mat mask;
};
/// How much of the effect belongs to a region; regions that overlap both count it.
struct RegionEffect {
  QString name;
  double share = 0;  ///< of the absolute effect of the whole map, 0..1
  double effect =
      0;  ///< mean signed effect over the positions that changed the region, units of the map
};
/// Splits the map's effects over regions by what the occluder changed there (see outsideHandShare).
std::vector<RegionEffect> regionEffects(const AttentionMap& map,
                                        const preprocess::Preprocessed& preprocessed,
                                        const std::vector<Region>& regions);

/// The map over the original radiograph: CV_32FC1 of the original's size, 0 beyond the picture that
/// the network saw.
cv::Mat onOriginal(const AttentionMap& map, const preprocess::Preprocessed& preprocessed);

struct OverlayStyle {
  double opacity = 0.45;
  double threshold = 0;                     ///< share of the maximum below which nothing is drawn
  bool legend = true;                       ///< colour bar with units, settings, disclaimer
  QString caption = {};                     ///< one more line of the legend, e.g. the model
  ColourMap oneSided = ColourMap::Viridis;  ///< of maps that are not signed
};

/// Lowest and highest value of the colour bar: 0 to the maximum, or symmetric about 0 when signed.
std::pair<double, double> colourRange(const AttentionMap& map);
/// The diverging one for a signed map, else `oneSided`.
ColourMap colourMapOf(const AttentionMap& map, ColourMap oneSided = ColourMap::Viridis);

/// The colours alone over the original's pixels, ARGB32 premultiplied, transparent where nothing is
/// drawn: what the viewer lays over the radiograph.
QImage colourLayer(const AttentionMap& map, const preprocess::Preprocessed& preprocessed,
                   const OverlayStyle& style);

/// Picture of the map over the radiograph, pixel for pixel, with the legend to its right.
QImage overlay(const Radiograph& radiograph, const preprocess::Preprocessed& preprocessed,
               const AttentionMap& map, const OverlayStyle& style);

/// What the legend says about how the map was made, one line each; translated.
QStringList settingsText(const AttentionMap& map);

/// Finding attention-outside-hand when over 30 %.
std::vector<Finding> attentionFindings(const AttentionMap& map);

/// attention.json
QJsonObject toJson(const AttentionMap& map, const nn::ModelInfo& model);

/// NumPy .npy (version 1.0) of a CV_32FC1 picture.
QByteArray toNpy(const cv::Mat& values);

}  // namespace carpus::attention
