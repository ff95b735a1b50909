// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/manifest.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace carpus::atlas {
namespace {

constexpr double kOldestPlate = 300;  ///< months
constexpr int kMostPlates = 2000;

QString text(const char* sentence) { return QCoreApplication::translate("Atlas", sentence); }

tl::unexpected<Error> damaged(const QString& where, const QString& what) {
  return fail(
      ErrorCode::Unreadable,
      text(QT_TRANSLATE_NOOP(
               "Atlas",
               "The manifest of this atlas is damaged: %1, \"%2\" is missing or impossible."))
          .arg(where, what));
}

/// A picture's path relative to the atlas that stays inside its folder; empty otherwise.
QString insideFolder(const QString& image) {
  QString clean = QDir::cleanPath(image);
  if (image.isEmpty() || image.contains(QLatin1Char('\\')) || QDir::isAbsolutePath(image) ||
      clean == QLatin1String("..") || clean.startsWith(QLatin1String("../")))
    return {};
  return clean;
}

bool isFraction(const QJsonValue& value) {
  return value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1;
}

Result<std::vector<Indicator>> parseIndicators(const QJsonValue& value, const QString& where) {
  std::vector<Indicator> out;
  if (value.isUndefined()) return out;
  if (!value.isArray()) return damaged(where, QStringLiteral("indicators"));
  for (const auto& item : value.toArray()) {
    const QJsonObject object = item.toObject();
    const QString text = object[QLatin1String("text")].toString();
    const QJsonValue x = object[QLatin1String("x")], y = object[QLatin1String("y")];
    if (text.isEmpty() || !isFraction(x) || !isFraction(y))
      return damaged(where, QStringLiteral("indicators"));
    out.push_back({text, x.toDouble(), y.toDouble()});
  }
  return out;
}

Result<std::vector<PlateLandmark>> parseLandmarks(const QJsonValue& value, const QString& where) {
  std::vector<PlateLandmark> out;
  if (value.isUndefined()) return out;
  if (!value.isObject()) return damaged(where, QStringLiteral("landmarks"));
  const QJsonObject object = value.toObject();
  for (auto item = object.begin(); item != object.end(); ++item) {
    const QJsonArray point = item.value().toArray();
    // A finger may end just outside of a tight picture.
    const bool sound = point.size() == 2 && std::abs(point[0].toDouble(9) - 0.5) <= 1 &&
                       std::abs(point[1].toDouble(9) - 0.5) <= 1;
    if (!sound) return damaged(where, QStringLiteral("landmarks"));
    out.push_back({item.key(), point[0].toDouble(), point[1].toDouble()});
  }
  return out;
}

QJsonObject landmarksJson(const Plate& plate) {
  QJsonObject object;
  for (const PlateLandmark& point : plate.landmarks)
    object[point.name] =
        QJsonArray{std::round(point.x * 1e5) / 1e5, std::round(point.y * 1e5) / 1e5};
  return object;
}

QJsonObject plateJson(const Plate& plate, const QDir& folder) {
  QJsonArray indicators;
  for (const Indicator& item : plate.indicators)
    indicators.append(QJsonObject{{QStringLiteral("text"), item.text},
                                  {QStringLiteral("x"), std::round(item.x * 1e4) / 1e4},
                                  {QStringLiteral("y"), std::round(item.y * 1e4) / 1e4}});
  QJsonObject object{{QStringLiteral("id"), plate.id},
                     {QStringLiteral("sex"), toCode(plate.sex)},
                     {QStringLiteral("age_months"), plate.age.value},
                     {QStringLiteral("image"), folder.relativeFilePath(plate.imagePath)},
                     {QStringLiteral("spacing_mm"), std::round(plate.spacingMm * 1e6) / 1e6},
                     {QStringLiteral("sha256"), plate.sha256},
                     {QStringLiteral("indicators"), indicators}};
  if (!plate.landmarks.empty()) object[QStringLiteral("landmarks")] = landmarksJson(plate);
  if (plate.mirrored) object[QStringLiteral("mirrored")] = true;
  if (!plate.importedFrom.isEmpty()) {
    QJsonObject from{{QStringLiteral("file"), plate.importedFrom},
                     {QStringLiteral("sha256"), plate.importedSha256}};
    if (plate.alignedBy != AlignedBy::Nobody)
      from[QStringLiteral("aligned_by")] = toCode(plate.alignedBy);
    object[QStringLiteral("imported_from")] = from;
  }
  return object;
}

Result<Plate> parsePlate(const QJsonObject& object, const QString& folder, int position) {
  static const QRegularExpression kHash(QStringLiteral("^[0-9a-f]{64}$"));
  Plate plate;
  plate.id = object[QLatin1String("id")].toString();
  const QString where = plate.id.isEmpty()
                            ? text(QT_TRANSLATE_NOOP("Atlas", "plate number %1")).arg(position)
                            : text(QT_TRANSLATE_NOOP("Atlas", "plate %1")).arg(plate.id);
  if (plate.id.isEmpty()) return damaged(where, QStringLiteral("id"));
  const QString sex = object[QLatin1String("sex")].toString();
  if (sex != QLatin1String("F") && sex != QLatin1String("M"))
    return damaged(where, QStringLiteral("sex"));
  plate.sex = sex == QLatin1String("F") ? Sex::Female : Sex::Male;
  const QJsonValue age = object[QLatin1String("age_months")];
  plate.age = Months{age.toDouble(-1)};
  if (!age.isDouble() || plate.age.value < 0 || plate.age.value > kOldestPlate)
    return damaged(where, QStringLiteral("age_months"));
  const QString image = insideFolder(object[QLatin1String("image")].toString());
  if (image.isEmpty()) return damaged(where, QStringLiteral("image"));
  plate.imagePath = QDir(folder).absoluteFilePath(image);
  const QJsonValue spacing = object[QLatin1String("spacing_mm")];
  plate.spacingMm = spacing.toDouble(0);
  if (!(spacing.isUndefined() || spacing.isNull() || spacing.isDouble()) || plate.spacingMm < 0 ||
      plate.spacingMm > 10)
    return damaged(where, QStringLiteral("spacing_mm"));
  plate.sha256 = object[QLatin1String("sha256")].toString();
  if (!kHash.match(plate.sha256).hasMatch()) return damaged(where, QStringLiteral("sha256"));
  CARPUS_TRY(plate.indicators, parseIndicators(object[QLatin1String("indicators")], where));
  CARPUS_TRY(plate.landmarks, parseLandmarks(object[QLatin1String("landmarks")], where));
  plate.mirrored = object[QLatin1String("mirrored")].toBool();
  const QJsonObject from = object[QLatin1String("imported_from")].toObject();
  plate.importedFrom = from[QLatin1String("file")].toString();
  plate.importedSha256 = from[QLatin1String("sha256")].toString();
  for (const AlignedBy by : {AlignedBy::Engine, AlignedBy::Hand})
    if (from[QLatin1String("aligned_by")].toString() == toCode(by)) plate.alignedBy = by;
  return plate;
}

}  // namespace

QString manifestPath(const QString& folder) { return folder + QStringLiteral("/manifest.json"); }

Result<Atlas> parseManifest(const QByteArray& json, const QString& folder) {
  QJsonParseError problem;
  const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
  if (!document.isObject())
    return fail(ErrorCode::Unreadable,
                text(QT_TRANSLATE_NOOP(
                    "Atlas", "The manifest of this atlas is damaged: it is not a JSON object.")),
                problem.errorString());
  const QJsonObject root = document.object();
  Atlas atlas;
  atlas.folder = QDir(folder).absolutePath();
  const QString whole = text(QT_TRANSLATE_NOOP("Atlas", "the atlas itself"));
  const auto field = [&root](const char* key) { return root[QLatin1String(key)].toString(); };
  atlas.id = field("id");
  atlas.title = field("title");
  atlas.licence = field("licence");
  atlas.source = field("source");
  if (atlas.id.isEmpty()) return damaged(whole, QStringLiteral("id"));
  if (atlas.title.isEmpty()) return damaged(whole, QStringLiteral("title"));
  if (atlas.licence.isEmpty()) return damaged(whole, QStringLiteral("licence"));
  if (!root[QLatin1String("synthetic")].isBool())
    return damaged(whole, QStringLiteral("synthetic"));
  atlas.synthetic = root[QLatin1String("synthetic")].toBool();
  const QJsonArray plates = root[QLatin1String("plates")].toArray();
  if (plates.isEmpty() || plates.size() > kMostPlates)
    return damaged(whole, QStringLiteral("plates"));
  QSet<QString> ids;
  for (qsizetype i = 0; i < plates.size(); ++i) {
    CARPUS_TRY(Plate plate, parsePlate(plates[i].toObject(), folder, static_cast<int>(i) + 1));
    if (ids.contains(plate.id))
      return fail(
          ErrorCode::Unreadable,
          text(QT_TRANSLATE_NOOP("Atlas",
                                 "The manifest of this atlas is damaged: plate %1 is named twice."))
              .arg(plate.id));
    ids.insert(plate.id);
    atlas.plates.push_back(std::move(plate));
  }
  std::stable_sort(atlas.plates.begin(), atlas.plates.end(), [](const Plate& a, const Plate& b) {
    return a.sex != b.sex ? a.sex == Sex::Female : a.age < b.age;
  });
  return atlas;
}

QByteArray manifestJson(const Atlas& atlas, const Origin& origin) {
  QJsonArray plates;
  const QDir folder(atlas.folder);
  for (const Plate& plate : atlas.plates) plates.append(plateJson(plate, folder));
  QJsonObject root{
      {QStringLiteral("id"), atlas.id},           {QStringLiteral("title"), atlas.title},
      {QStringLiteral("licence"), atlas.licence}, {QStringLiteral("synthetic"), atlas.synthetic},
      {QStringLiteral("source"), atlas.source},   {QStringLiteral("plates"), plates}};
  if (!origin.generator.isEmpty()) {
    root[QStringLiteral("generator")] = origin.generator;
    root[QStringLiteral("seed")] = static_cast<qint64>(origin.seed);
  }
  return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

}  // namespace carpus::atlas
