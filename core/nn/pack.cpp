// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/pack.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <limits>

#include "core/base/paths.h"
#include "core/nn/blend.h"
#include "core/nn/kind.h"

namespace carpus::nn {
namespace {

constexpr qint64 kWeightsLimit = 500'000'000;
constexpr qint64 kJsonLimit = 1 << 20;

Result<void> writeJson(const QString& path, const QJsonObject& object) {
  return writeFile(path, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

}  // namespace

Result<void> packModel(const PackRequest& request, const QString& models) {
  const QDir from(request.trainingFolder);
  CARPUS_TRY(const QByteArray weights,
             readFile(from.filePath(QStringLiteral("weights.safetensors")), kWeightsLimit));
  CARPUS_TRY(const QByteArray text,
             readFile(from.filePath(QStringLiteral("model.json")), kJsonLimit));
  const QJsonObject model = QJsonDocument::fromJson(text).object();
  const QString folder = QDir(models).filePath(request.id);
  if (!QDir().mkpath(folder))
    return fail(ErrorCode::CannotWrite,
                QCoreApplication::translate("Models", "The folder %1 cannot be made.").arg(folder));
  QJsonObject manifest{
      {QStringLiteral("id"), request.id},
      {QStringLiteral("kind"), toCode(request.kind)},
      {QStringLiteral("architecture"), model.value(QLatin1String("architecture"))},
      {QStringLiteral("options"), model.value(QLatin1String("options"))},
      {QStringLiteral("input_rows"), model.value(QLatin1String("size"))},
      {QStringLiteral("input_columns"), model.value(QLatin1String("size"))},
      {QStringLiteral("preprocessing"), request.preprocessing},
      {QStringLiteral("calibration"), request.calibration},
      {QStringLiteral("supported_months"),
       QJsonArray{request.supportedFromMonths, request.supportedToMonths}},
      {QStringLiteral("sha256"), sha256(weights)},
      {QStringLiteral("self_test"),
       QJsonObject{{QStringLiteral("input"), QStringLiteral("((7x+13y) mod 101)/101")},
                   {QStringLiteral("output"), model.value(QLatin1String("self_test"))}}},
      {QStringLiteral("training"), request.training},
      {QStringLiteral("metrics"), request.metrics}};
  if (!request.region.isEmpty()) manifest.insert(QStringLiteral("region"), request.region);
  CARPUS_CHECK(writeFile(QDir(folder).filePath(QStringLiteral("weights.safetensors")), weights));
  return writeJson(QDir(folder).filePath(QStringLiteral("manifest.json")), manifest);
}

Result<void> packBlend(const std::vector<QString>& members, const QString& id, int views,
                       const QString& models) {
  const QDir folder(models);
  std::vector<QString> hashes;
  QJsonArray list;
  QJsonObject manifest;
  double from = 0, to = std::numeric_limits<double>::max();
  int side = 0;
  for (const QString& member : members) {
    CARPUS_TRY(const ModelInfo info, readManifest(folder.filePath(member)));
    if (info.kind != ModelKind::Classifier)
      return fail(ErrorCode::Usage, QCoreApplication::translate(
                                        "Models", "%1 is no classifier and cannot be blended.")
                                        .arg(member));
    if (manifest.isEmpty()) manifest = info.manifest;
    side = std::max(side, wholeSide(info.manifest));
    hashes.push_back(info.sha256);
    list.append(
        QJsonObject{{QStringLiteral("id"), member}, {QStringLiteral("sha256"), info.sha256}});
    from = std::max(from, info.supportedFromMonths);
    to = std::min(to, info.supportedToMonths);
  }
  if (list.isEmpty())
    return fail(ErrorCode::Usage,
                QCoreApplication::translate("Models", "A blend needs at least one classifier."));
  for (const char* own : {"options", "self_test", "training", "metrics", "calibration", "region"})
    manifest.remove(QLatin1String(own));
  manifest.insert(QStringLiteral("id"), id);
  manifest.insert(QStringLiteral("architecture"), QLatin1String(kBlendArchitecture));
  manifest.insert(QStringLiteral("members"), list);
  manifest.insert(QStringLiteral("input_rows"), side);
  manifest.insert(QStringLiteral("input_columns"), side);
  manifest.insert(QStringLiteral("sha256"), blendHash(hashes));
  manifest.insert(QStringLiteral("supported_months"), QJsonArray{from, to});
  manifest.insert(QStringLiteral("views"), views);
  if (!QDir().mkpath(folder.filePath(id)))
    return fail(ErrorCode::CannotWrite,
                QCoreApplication::translate("Models", "The folder %1 cannot be made.")
                    .arg(folder.filePath(id)));
  return writeJson(QDir(folder.filePath(id)).filePath(QStringLiteral("manifest.json")), manifest);
}

Result<void> updateManifest(const QString& folder, const QString& key, const QJsonObject& value) {
  const QString path = QDir(folder).filePath(QStringLiteral("manifest.json"));
  CARPUS_TRY(const QByteArray text, readFile(path, kJsonLimit));
  QJsonObject manifest = QJsonDocument::fromJson(text).object();
  manifest.insert(key, value);
  return writeJson(path, manifest);
}

}  // namespace carpus::nn
