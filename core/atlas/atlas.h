// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/units.h"

namespace carpus::atlas {

/// What to look for at this age, with its place on the plate as fractions of width and height.
struct Indicator {
  QString text;
  double x = 0, y = 0;
};

/// A point of the hand on the plate, as fractions of width and height. Names as in the truth of a
/// phantom; "capitate" and "middle4" (the end of the middle finger) are what pictures are laid
/// over each other by.
struct PlateLandmark {
  QString name;
  double x = 0, y = 0;
};

/// Who said where the hand of an imported picture lies.
enum class AlignedBy { Nobody, Engine, Hand };
QString toCode(AlignedBy by);  ///< "" (nobody), "engine", "hand"
QString toText(AlignedBy by);  ///< translated: "kept as it is", ...

/// One reference picture. The picture file is read when it is asked for.
struct Plate {
  QString id;  ///< e.g. "F_120"
  Sex sex = Sex::Female;
  Months age;
  QString imagePath;     ///< absolute
  double spacingMm = 0;  ///< 0: unknown
  QString sha256;
  std::vector<Indicator> indicators;
  std::vector<PlateLandmark> landmarks;     ///< empty: nobody knows where the hand lies
  bool mirrored = false;                    ///< the thumb is on the left
  QString importedFrom;                     ///< name of the file it was made of; empty: drawn
  QString importedSha256;                   ///< of that file
  AlignedBy alignedBy = AlignedBy::Nobody;  ///< of imported plates
};

/// A set of plates for both sexes (manifest.json of docs/ARCHITECTURE.md). Immutable.
struct Atlas {
  QString id, title, licence, source, folder;
  bool synthetic = true;
  std::vector<Plate> plates;  ///< sorted by sex, then age

  std::vector<Plate> platesOf(Sex sex) const;
  const Plate* find(const QString& plateId) const;
};
using AtlasPtr = std::shared_ptr<const Atlas>;

/// Reads `<folder>/manifest.json`; checks fields, files, and hashes when `verifyHashes`.
Result<AtlasPtr> loadAtlas(const QString& folder, bool verifyHashes = false);

/// Where imported atlases lie: CARPUS_ATLASES, else Carpus/atlas in the person's data folder; the
/// window and the command line share it. Never inside the program's own folders.
QString userAtlasFolder();

/// Atlases that ship with Carpus (resources/atlas/<id>) and those of the user, ids.
std::vector<QString> availableAtlases();
Result<AtlasPtr> loadAtlasById(const QString& id);
inline QString defaultAtlasId() { return QStringLiteral("carpus-synthetic"); }

/// 8-bit grey picture of the plate.
Result<QImage> plateImage(const Plate& plate);

}  // namespace carpus::atlas
