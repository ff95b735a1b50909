// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/training_log.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/paths.h"

namespace carpus {
namespace {

constexpr qint64 kLogLimit = 64 << 20;

}  // namespace

Result<TrainingLog> readTrainingLog(const QString& folder) {
  const QString path = QDir(folder).filePath(QStringLiteral("log.jsonl"));
  CARPUS_TRY(const QByteArray text, readFile(path, kLogLimit));
  TrainingLog figures;
  for (const QByteArray& line : text.split('\n')) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object[QLatin1String("epoch")].isDouble()) continue;
    const double epoch = object[QLatin1String("epoch")].toDouble();
    for (auto value = object.begin(); value != object.end(); ++value)
      if (value.key() != QLatin1String("epoch") && value.value().isDouble())
        figures[value.key()].emplace_back(epoch, value.value().toDouble());
  }
  if (figures.empty())
    return fail(ErrorCode::Unreadable,
                QCoreApplication::translate("Trainings", "%1 has no epochs in it yet.").arg(path));
  return figures;
}

}  // namespace carpus
