// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/import.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include "core/base/paths.h"

namespace carpus::nn {
namespace {

constexpr qint64 kWeightsLimit = 2'000'000'000, kTextLimit = 1 << 20;
constexpr int kSmallestSide = 16, kLargestSide = 2048;

QString text(const char* sentence) { return QCoreApplication::translate("Models", sentence); }

Result<QJsonObject> readDescription(const QString& folder) {
  CARPUS_TRY(const QByteArray bytes,
             readFile(QDir(folder).filePath(QStringLiteral("model.json")), kTextLimit));
  const QJsonObject object = QJsonDocument::fromJson(bytes).object();
  static const QRegularExpression plain(QStringLiteral("^[a-z0-9][a-z0-9._-]{0,63}$"));
  if (!plain.match(object.value(QLatin1String("id")).toString()).hasMatch())
    return fail(ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("Models",
                                       "model.json needs an \"id\" of small letters, digits, "
                                       "points and hyphens.")));
  for (const char* side : {"input_rows", "input_columns"}) {
    const int pixels = object.value(QLatin1String(side)).toInt();
    if (pixels < kSmallestSide || pixels > kLargestSide)
      return fail(ErrorCode::Refused,
                  text(QT_TRANSLATE_NOOP("Models", "model.json needs \"%1\", %2 to %3 pixels."))
                      .arg(QLatin1String(side))
                      .arg(kSmallestSide)
                      .arg(kLargestSide));
  }
  const QString output = object.value(QLatin1String("options"))
                             .toObject()
                             .value(QLatin1String("output"))
                             .toString(QStringLiteral("probabilities"));
  if (!QStringList{QStringLiteral("probabilities"), QStringLiteral("logits"),
                   QStringLiteral("months"), QStringLiteral("years")}
           .contains(output))
    return fail(ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("Models",
                                       "\"output\" in model.json must be probabilities, logits, "
                                       "months or years, not %1."))
                    .arg(output));
  return object;
}

QJsonObject manifestOf(const QJsonObject& description, const QByteArray& weights) {
  QJsonObject manifest = description;
  manifest.insert(QStringLiteral("kind"), QStringLiteral("classifier"));
  manifest.insert(QStringLiteral("architecture"), QLatin1String(kTorchscriptArchitecture));
  manifest.insert(QStringLiteral("sha256"), sha256(weights));
  manifest.insert(QStringLiteral("imported_at"),
                  QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
  if (!manifest.contains(QLatin1String("supported_months")))
    manifest.insert(QStringLiteral("supported_months"), QJsonArray{0, 228});
  manifest.remove(QStringLiteral("self_test"));
  return manifest;
}

Result<void> writeManifest(const QString& folder, const QJsonObject& manifest) {
  return writeFile(QDir(folder).filePath(QStringLiteral("manifest.json")),
                   QJsonDocument(manifest).toJson(QJsonDocument::Indented));
}

/// Writes everything into `folder`, records the self-test and loads the model.
Result<void> fill(Engine& engine, const QString& from, const QString& folder, QJsonObject manifest,
                  const QByteArray& weights) {
  CARPUS_CHECK(writeFile(QDir(folder).filePath(QStringLiteral("model.pt")), weights));
  CARPUS_CHECK(writeManifest(folder, manifest));
  CARPUS_TRY(const std::vector<double> digest, engine.digest(folder));
  QJsonArray output;
  for (const double value : digest) output.append(value);
  manifest.insert(QStringLiteral("self_test"),
                  QJsonObject{{QStringLiteral("input"), QStringLiteral("((7x+13y) mod 101)/101")},
                              {QStringLiteral("output"), output}});
  CARPUS_CHECK(writeManifest(folder, manifest));
  const QDir source(from);
  const QString card = QStringLiteral("CARD.md");
  if (source.exists(card)) {
    CARPUS_TRY(const QByteArray page, readFile(source.filePath(card), kTextLimit));
    CARPUS_CHECK(writeFile(QDir(folder).filePath(card), page));
  }
  CARPUS_TRY(const SessionPtr session, engine.load(folder));
  return {};
}

}  // namespace

QString weightsFile(const QString& architecture) {
  return architecture == QLatin1String(kTorchscriptArchitecture)
             ? QStringLiteral("model.pt")
             : QStringLiteral("weights.safetensors");
}

Result<QString> importTorchscript(Engine& engine, const QString& folder, const QString& models) {
  CARPUS_TRY(const QJsonObject description, readDescription(folder));
  CARPUS_TRY(const QByteArray weights,
             readFile(QDir(folder).filePath(QStringLiteral("model.pt")), kWeightsLimit));
  const QString id = description.value(QLatin1String("id")).toString();
  const QString target = QDir(models).filePath(id);
  if (QFileInfo::exists(target))
    return fail(ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("Models",
                                       "A model named %1 is installed already. Give the new one "
                                       "another id."))
                    .arg(id));
  if (!QDir().mkpath(target))
    return fail(ErrorCode::CannotWrite,
                text(QT_TRANSLATE_NOOP("Models", "The folder %1 cannot be made.")).arg(target));
  const auto filled = fill(engine, folder, target, manifestOf(description, weights), weights);
  if (!filled) {
    QDir(target).removeRecursively();
    return fail(filled.error());
  }
  return id;
}

}  // namespace carpus::nn
