// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <numeric>
#include <optional>

#include "core/base/paths.h"
#include "core/nn/import.h"
#include "core/nn/kind.h"

namespace carpus::nn {
namespace {

constexpr qint64 kManifestLimit = 1 << 20;

QString text(const char* sentence) { return QCoreApplication::translate("Models", sentence); }

std::optional<ModelKind> kindFrom(const QString& text) {
  if (text == QLatin1String("detector")) return ModelKind::Detector;
  if (text == QLatin1String("segmenter")) return ModelKind::Segmenter;
  if (text == QLatin1String("classifier")) return ModelKind::Classifier;
  return std::nullopt;
}

Result<QJsonObject> readObject(const QString& path) {
  CARPUS_TRY(const QByteArray bytes, readFile(path, kManifestLimit));
  QJsonParseError problem;
  const auto document = QJsonDocument::fromJson(bytes, &problem);
  if (!document.isObject())
    return fail(ErrorCode::Internal,
                text(QT_TRANSLATE_NOOP(
                         "Models", "The model description %1 is damaged. Install Carpus again."))
                    .arg(path),
                problem.errorString());
  return document.object();
}

}  // namespace

QString toCode(ModelKind kind) {
  switch (kind) {
    case ModelKind::Detector:
      return QStringLiteral("detector");
    case ModelKind::Segmenter:
      return QStringLiteral("segmenter");
    default:
      return QStringLiteral("classifier");
  }
}

std::int64_t Tensor::count() const {
  return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

Result<std::shared_ptr<const Session>> Session::randomised(std::uint64_t /*seed*/) const {
  return fail(ErrorCode::Internal,
              text(QT_TRANSLATE_NOOP("Models", "The model %1 cannot be given random weights."))
                  .arg(info().id));
}

Result<std::vector<double>> Engine::digest(const QString& folder) {
  return fail(ErrorCode::Internal,
              text(QT_TRANSLATE_NOOP("Models", "The model in %1 cannot be imported.")).arg(folder));
}

Result<ModelInfo> readManifest(const QString& folder, bool verifyHash) {
  CARPUS_TRY(const QJsonObject object, readObject(folder + QLatin1String("/manifest.json")));
  ModelInfo info;
  info.folder = folder;
  info.manifest = object;
  info.id = object.value(QLatin1String("id")).toString();
  info.architecture = object.value(QLatin1String("architecture")).toString();
  info.options = object.value(QLatin1String("options")).toObject();
  info.preprocessing = object.value(QLatin1String("preprocessing")).toObject();
  info.calibration = object.value(QLatin1String("calibration")).toObject();
  info.metrics = object.value(QLatin1String("metrics")).toObject();
  info.inputRows = object.value(QLatin1String("input_rows")).toInt();
  info.inputColumns = object.value(QLatin1String("input_columns")).toInt();
  const QJsonArray ages = object.value(QLatin1String("supported_months")).toArray();
  info.supportedFromMonths = ages.at(0).toDouble(0);
  info.supportedToMonths = ages.at(1).toDouble(240);
  info.sha256 = object.value(QLatin1String("sha256")).toString();
  const auto kind = kindFrom(object.value(QLatin1String("kind")).toString());
  if (!kind || info.id.isEmpty() || info.architecture.isEmpty() || info.sha256.size() != 64 ||
      info.inputRows <= 0 || info.inputColumns <= 0)
    return fail(
        ErrorCode::Internal,
        text(QT_TRANSLATE_NOOP(
                 "Models", "The model description in %1 lacks something. Install Carpus again."))
            .arg(folder));
  info.kind = *kind;
  if (verifyHash) {
    CARPUS_TRY(const QString found,
               sha256OfFile(folder + QLatin1Char('/') + weightsFile(info.architecture)));
    if (found != info.sha256)
      return fail(
          ErrorCode::Internal,
          text(QT_TRANSLATE_NOOP(
                   "Models",
                   "The weights of the model %1 are not those it was released with. Install "
                   "Carpus again."))
              .arg(info.id),
          QStringLiteral("sha256 %1, expected %2").arg(found, info.sha256));
  }
  return info;
}

std::vector<QString> availableModels(ModelKind kind) {
  std::vector<QString> ids;
  const QDir folder(modelsFolder());
  const auto defaults = readObject(folder.filePath(QStringLiteral("default.json")));
  const QString first = defaults ? defaults->value(toCode(kind)).toString() : QString();
  for (const QString& id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
    const auto info = readManifest(folder.filePath(id), false);
    if (!info || info->kind != kind) continue;
    if (id == first)
      ids.insert(ids.begin(), id);
    else
      ids.push_back(id);
  }
  return ids;
}

QString modelFolder(const QString& id) { return QDir(modelsFolder()).filePath(id); }

}  // namespace carpus::nn
