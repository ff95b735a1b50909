// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention/attention.h"

namespace carpus::attention {

/// The four groups of bone age of Lee et al. 2017, figure 10 (after Gilsanz & Ratib).
enum class MaturityStage { Prepuberty, EarlyMidPuberty, LatePuberty, PostPuberty };
inline constexpr int kMaturityStages = 4;
inline constexpr int kGalleryMapSide = 96;  ///< of the maps on disk

QString toCode(MaturityStage stage);  ///< "prepuberty", "early-mid-puberty", ...
QString toText(MaturityStage stage);  ///< translated

/// Bone ages [from, to) of a stage in months: prepuberty F 2-7 y, M 3-9 y; early and mid puberty F
/// 7-13, M 9-14; late F 13-15, M 14-17 (16 in the paper, which leaves a year without a stage); post
/// F 15+, M 17+ (to 20 y).
struct StageRange {
  double fromMonths = 0, toMonths = 0;
};
StageRange stageRange(Sex sex, MaturityStage stage);
/// Nothing below prepuberty.
std::optional<MaturityStage> stageOf(Sex sex, Months boneAge);

/// Mean maps of one sex and stage over the standard hand.
struct GalleryPlate {
  Sex sex = Sex::Female;
  MaturityStage stage = MaturityStage::Prepuberty;
  int cases = 0;        ///< whose maps were averaged: correctly classified to the year
  int looked = 0;       ///< read for this plate, correct or not
  Months handAge;       ///< bone age of the phantom that drew the standard hand
  cv::Mat hand;         ///< CV_8UC1, the standard hand, drawn by the phantom: no radiograph
  cv::Mat classMap;     ///< CV_32FC1, same size: mean drop of the true year's probability (0..1)
  cv::Mat expectedMap;  ///< CV_32FC1: mean signed change of the expected age, months
};

/// The shipped gallery, derived data of the validation images (resources/gallery).
struct Gallery {
  QString modelId, modelSha256, dataset, split, version;
  nn::OcclusionOptions options;
  int inputSize = 0;
  std::vector<GalleryPlate> plates;  ///< F then M, youngest stage first

  const GalleryPlate* find(Sex sex, MaturityStage stage) const;
};

/// Which of the two means a picture of the gallery shows.
enum class GalleryMap { Class, Expected };

/// Reads `<folder>/manifest.json`, `<sex>-<stage>.png` (hand), `-class.npy` and `-expected.npy`;
/// an empty folder means resources/gallery. One sentence when it is missing or damaged.
Result<Gallery> loadGallery(const QString& folder = {});
Result<QStringList> writeGallery(const Gallery& gallery, const QString& folder);

/// The mean map over its standard hand, colours as in the overlay; `range` is the value of the
/// brightest colour (0: the plate's own largest).
QImage plateImage(const GalleryPlate& plate, GalleryMap which, double range = 0,
                  double opacity = 0.6);
/// Colour range that all plates share, for pictures that can be compared.
double commonRange(const Gallery& gallery, GalleryMap which);

/// All plates in one figure with titles, n, colour bar, settings and disclaimer.
QImage galleryFigure(const Gallery& gallery, GalleryMap which);

}  // namespace carpus::attention
