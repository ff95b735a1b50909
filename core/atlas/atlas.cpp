// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/atlas.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QStandardPaths>
#include <algorithm>

#include "core/atlas/manifest.h"
#include "core/base/paths.h"

namespace carpus::atlas {
namespace {

constexpr qint64 kManifestLimit = 8'000'000;
constexpr qint64 kPictureLimit = 60'000'000;
constexpr qint64 kPixelLimit = 100'000'000;

QString text(const char* sentence) { return QCoreApplication::translate("Atlas", sentence); }

/// Folders that may hold atlases, the shipped one first.
QStringList atlasRoots() {
  return {resourcesFolder() + QStringLiteral("/atlas"), userAtlasFolder()};
}

Result<void> checkFiles(const Atlas& atlas, bool verifyHashes) {
  for (const Plate& plate : atlas.plates) {
    const QFileInfo file(plate.imagePath);
    if (!file.isFile() || !file.isReadable())
      return fail(
          ErrorCode::Unreadable,
          text(QT_TRANSLATE_NOOP(
                   "Atlas",
                   "The picture of plate %1 is missing from the atlas \"%2\"; install or import "
                   "the atlas again."))
              .arg(plate.id, atlas.title),
          plate.imagePath);
    if (!verifyHashes) continue;
    CARPUS_TRY(const QString hash, sha256OfFile(plate.imagePath));
    if (hash != plate.sha256)
      return fail(
          ErrorCode::Unreadable,
          text(QT_TRANSLATE_NOOP(
                   "Atlas",
                   "The picture of plate %1 in the atlas \"%2\" was changed since it was made; "
                   "install or import the atlas again."))
              .arg(plate.id, atlas.title),
          plate.imagePath);
  }
  return {};
}

}  // namespace

QString userAtlasFolder() {
  const QString named = qEnvironmentVariable("CARPUS_ATLASES");
  if (!named.isEmpty()) return QDir::cleanPath(named);
  // Not the folder of one application: the window and the command line have different names.
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
         QStringLiteral("/Carpus/atlas");
}

QString toCode(AlignedBy by) {
  return by == AlignedBy::Engine ? QStringLiteral("engine")
         : by == AlignedBy::Hand ? QStringLiteral("hand")
                                 : QString();
}

QString toText(AlignedBy by) {
  return by == AlignedBy::Engine ? QCoreApplication::translate("Atlas", "aligned by the engine")
         : by == AlignedBy::Hand ? QCoreApplication::translate("Atlas", "aligned by hand")
                                 : QCoreApplication::translate("Atlas", "kept as it is");
}

std::vector<Plate> Atlas::platesOf(Sex sex) const {
  std::vector<Plate> out;
  std::copy_if(plates.begin(), plates.end(), std::back_inserter(out),
               [sex](const Plate& plate) { return plate.sex == sex; });
  return out;
}

const Plate* Atlas::find(const QString& plateId) const {
  const auto found = std::find_if(plates.begin(), plates.end(),
                                  [&plateId](const Plate& plate) { return plate.id == plateId; });
  return found == plates.end() ? nullptr : &*found;
}

Result<AtlasPtr> loadAtlas(const QString& folder, bool verifyHashes) {
  CARPUS_TRY(const QByteArray bytes, readFile(manifestPath(folder), kManifestLimit));
  CARPUS_TRY(Atlas atlas, parseManifest(bytes, folder));
  CARPUS_CHECK(checkFiles(atlas, verifyHashes));
  return std::make_shared<const Atlas>(std::move(atlas));
}

std::vector<QString> availableAtlases() {
  std::vector<QString> ids;
  for (const QString& root : atlasRoots())
    for (const QString& id : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
      if (QFileInfo::exists(manifestPath(root + QLatin1Char('/') + id)) &&
          std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
  return ids;
}

Result<AtlasPtr> loadAtlasById(const QString& id) {
  for (const QString& root : atlasRoots()) {
    const QString folder = root + QLatin1Char('/') + id;
    if (id.contains(QLatin1Char('/')) || id.startsWith(QLatin1Char('.'))) break;
    if (!id.isEmpty() && QFileInfo::exists(manifestPath(folder))) return loadAtlas(folder);
  }
  return fail(
      ErrorCode::Usage,
      text(QT_TRANSLATE_NOOP("Atlas", "There is no atlas named \"%1\" on this computer.")).arg(id));
}

Result<QImage> plateImage(const Plate& plate) {
  CARPUS_TRY(QByteArray bytes, readFile(plate.imagePath, kPictureLimit));
  QBuffer buffer(&bytes);
  QImageReader reader(&buffer);
  const QSize size = reader.size();
  if (size.isValid() && static_cast<qint64>(size.width()) * size.height() > kPixelLimit)
    return fail(ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("Atlas", "The picture of plate %1 is too large to show."))
                    .arg(plate.id));
  const QImage image = reader.read();
  if (image.isNull())
    return fail(
        ErrorCode::Unreadable,
        text(QT_TRANSLATE_NOOP("Atlas", "The picture of plate %1 is damaged and cannot be shown."))
            .arg(plate.id),
        plate.imagePath + QStringLiteral(": ") + reader.errorString());
  return image.convertToFormat(QImage::Format_Grayscale8);
}

}  // namespace carpus::atlas
