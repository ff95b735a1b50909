// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/pack.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/paths.h"
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
  const QJsonObject manifest{
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
  CARPUS_CHECK(writeFile(QDir(folder).filePath(QStringLiteral("weights.safetensors")), weights));
  return writeJson(QDir(folder).filePath(QStringLiteral("manifest.json")), manifest);
}

Result<void> updateManifest(const QString& folder, const QString& key, const QJsonObject& value) {
  const QString path = QDir(folder).filePath(QStringLiteral("manifest.json"));
  CARPUS_TRY(const QByteArray text, readFile(path, kJsonLimit));
  QJsonObject manifest = QJsonDocument::fromJson(text).object();
  manifest.insert(key, value);
  return writeJson(path, manifest);
}

}  // namespace carpus::nn
