// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <functional>

#include "core/atlas/guess.h"
#include "core/atlas/hand_points.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/maskruns.h"
#include "core/image/radiograph.h"

namespace carpus::atlas {

/// Where the sex or the age of a file comes from.
enum class GuessSource { None, Name, Table, Header, Person };

/// What the engine made of one picture.
struct AutomaticHand {
  std::optional<HandPoints> points;  ///< nothing: no hand was found
  QString remark;                    ///< what should be looked at, or why there is none; translated
  bool shouldBeChecked = true;       ///< nothing found, or found by the outline alone
  MaskRuns hand;                     ///< the picture's size; may be empty
};

/// One picture that may become a plate, with what is guessed of it.
struct ImportItem {
  QString path;   ///< absolute
  QString shown;  ///< relative to the chosen folder
  std::optional<Sex> sex;
  std::optional<Months> age;
  GuessSource sexSource = GuessSource::None, ageSource = GuessSource::None;
  QString sexReason, ageReason;  ///< "\"M\" in the name"; translated
  QString sexDoubt, ageDoubt;    ///< why nothing was taken, or why to look again
  bool included = true;
  QString unreadable;  ///< why the picture cannot be read; such an item is never included
  QImage picture;  ///< 8-bit grey, square pixels, kPictureHeight high; null until it was looked at
  PictureSize size;                        ///< of the file; 0 until it was looked at
  std::optional<AutomaticHand> automatic;  ///< nothing until placeHands()
  std::optional<HandPoints> byHand;        ///< what a person said about where the hand lies wins
  bool pointsInPixels = false;             ///< `byHand` as a table gives it, until it was looked at

  /// How the plate will be cut: the person's points, else the engine's; nothing: kept as it is.
  std::optional<HandPoints> points() const;
};

/// A hand can be pointed at on pictures of this height; large imports keep smaller ones.
inline constexpr int kPictureHeight = 720, kSmallPictureHeight = 240;
inline constexpr size_t kMostLargePictures = 200;

/// What stands in the way of an item, or should be looked at.
struct ItemProblem {
  bool blocking = false;  ///< the atlas cannot be made while it is there
  QString sentence;
};

struct ImportPlan {
  QString folder;
  std::vector<ImportItem> items;
  QStringList notes;  ///< lines of the table without a picture and the like

  /// Of one item against the others: missing sex or age, twice the same, doubts.
  std::vector<ItemProblem> problemsOf(size_t index) const;
  bool isBlocked() const;  ///< some included item has a blocking problem, or none is included
  size_t includedCount() const;
};

/// Keeps the first of the pictures of one sex and age, as a library of many has them; how many were
/// left out.
size_t leaveOutTwins(ImportPlan& plan);

/// Which standard ages (Greulich and Pyle) have a plate.
struct Completeness {
  size_t present = 0, wanted = 0;
  std::vector<Months> missing;
  std::vector<Months> others;  ///< plates at other ages
};
Completeness completenessOf(const std::vector<Months>& ages, Sex sex);
Completeness completenessOf(const ImportPlan& plan, Sex sex);

/// "male: 29 of 31 standard ages; missing 3 m, 9 m"
QString toText(const Completeness& completeness, Sex sex);

/// Finds the pictures of a folder (to the bottom; a single CSV in it is read as its table) or of a
/// CSV whose pictures lie beside or below it, and guesses sex and age of each. Opens no picture.
/// `sex` is given to every file (an atlas of one sex).
Result<ImportPlan> planImport(const QString& folderOrTable, std::optional<Sex> sex,
                              Progress& progress);

using ReadPicture = std::function<Result<RadiographPtr>(const QString& path)>;

/// Opens every picture: thumbnails, what cannot be read, and sex and age of DICOM headers where
/// names and table say nothing (their age is the chronological one, and is said to be so).
Result<ImportPlan> lookAtPictures(ImportPlan plan, const ReadPicture& read, Progress& progress);

}  // namespace carpus::atlas
