// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/atlas/atlas.h"
#include "core/atlas/import_plan.h"
#include "core/preprocess/preprocess.h"

namespace carpus::atlas {

/// Where a hand lies in a picture.
struct PlacedHand {
  PixelMap toFrame;       ///< picture to the frame of core/preprocess/pose.h: upright, thumb right
  bool inverted = false;  ///< bone is dark in the picture
  cv::Mat hand;           ///< CV_8UC1 0/255, the picture's size; may be empty
  QString remark;         ///< what should be looked at; translated, may be empty
  bool isDoubtful = false;  ///< found by the outline alone
};
using PlaceHand = std::function<Result<PlacedHand>(const Radiograph&, Progress&)>;

/// What an import needs of the rest of Carpus; a test puts its own in their place.
struct ImportTools {
  ReadPicture read;
  PlaceHand place;
};

/// The decoder and the engine of this installation.
ImportTools importTools(const preprocess::Networks& networks, const preprocess::Options& options);

/// How the atlas is called and what may be done with it.
struct ImportRequest {
  QString id;  ///< folder and command line; empty: made from the title
  QString title;
  QString licence;  ///< required: what the person may do with the pictures
  QString source;   ///< where they come from
};

/// "greulich-pyle-1959" from "Greulich & Pyle (1959)"; may be empty.
QString idFromTitle(const QString& title);

/// Nothing, or the sentence why an atlas cannot be stored under that name.
Result<void> checkRequest(const ImportRequest& request);

/// What became of one picture.
struct ImportedPlate {
  QString plateId, file;
  AlignedBy alignedBy = AlignedBy::Nobody;
  QString remark;  ///< why it was kept as it is, or what to look at; translated
};
struct ImportedAtlas {
  AtlasPtr atlas;
  std::vector<ImportedPlate> plates;
};

/// Lets the engine find the hand of every included picture that has none yet, so that a person can
/// look at each and correct it before anything is stored.
Result<ImportPlan> placeHands(ImportPlan plan, const ImportTools& tools, Progress& progress);

/// A table of the plan (file, sex, age_months, and in pixels where each hand lies) that
/// planImport() reads again; for correcting by hand what the engine found.
QByteArray toTable(const ImportPlan& plan);

/// Makes the plates (upright, thumb to the right, the same hand length; 8-bit PNG with SHA-256) and
/// their manifest in userAtlasFolder()/<id>. Points set by hand win over the engine's, which is
/// asked where nothing is known yet; the manifest says which it was. A picture in which no hand is
/// found is kept as it is, with a remark. Written into a hidden folder first, so a cancelled or
/// failed import leaves nothing behind; an atlas that is there is never overwritten.
Result<ImportedAtlas> importAtlas(const ImportPlan& plan, const ImportRequest& request,
                                  const ImportTools& tools, Progress& progress);

}  // namespace carpus::atlas
