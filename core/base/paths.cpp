// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace carpus {
namespace {

QString firstExisting(const char* variable, const QStringList& relative) {
  QString chosen = qEnvironmentVariable(variable);
  if (!chosen.isEmpty()) return chosen;
  const QDir beside(QCoreApplication::applicationDirPath());
  for (const QString& path : relative) {
    const QString full = beside.absoluteFilePath(path);
    if (QFileInfo::exists(full)) return QDir::cleanPath(full);
  }
  return QDir::cleanPath(beside.absoluteFilePath(relative.first()));
}

}  // namespace

// Programs lie in <build>/bin with <build> = <source>/build/<preset>, or in <prefix>/bin.
QString modelsFolder() {
  return firstExisting("CARPUS_MODELS",
                       {QStringLiteral("../share/carpus/models"), QStringLiteral("../../../models"),
                        QStringLiteral("../../models")});
}

QString resourcesFolder() {
  return firstExisting("CARPUS_RESOURCES",
                       {QStringLiteral("../share/carpus/resources"),
                        QStringLiteral("../../../resources"), QStringLiteral("../../resources")});
}

QString decoderProgram() {
  return firstExisting("CARPUS_DECODE", {QStringLiteral("carpus-decode"),
                                         QStringLiteral("../lib/carpus/carpus-decode")});
}

QString nnModule() {
  return firstExisting("CARPUS_NN_MODULE", {QStringLiteral("../lib/carpus/libcarpus_nn_torch.so"),
                                            QStringLiteral("../lib/libcarpus_nn_torch.so")});
}

QString sha256(const QByteArray& bytes) {
  return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<QString> sha256OfFile(const QString& path) {
  QFile file(path);
  QCryptographicHash hash(QCryptographicHash::Sha256);
  if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
    return fail(ErrorCode::Unreadable, QCoreApplication::translate("Files", "%1 cannot be read: %2")
                                           .arg(path, file.errorString()));
  return QString::fromLatin1(hash.result().toHex());
}

Result<QByteArray> readFile(const QString& path, qint64 limit) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorCode::Unreadable, QCoreApplication::translate("Files", "%1 cannot be read: %2")
                                           .arg(path, file.errorString()));
  if (file.size() > limit)
    return fail(ErrorCode::Refused,
                QCoreApplication::translate("Files", "%1 is larger than Carpus reads (%2 MB).")
                    .arg(path)
                    .arg(limit / 1'000'000));
  return file.readAll();
}

Result<void> writeFile(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return fail(ErrorCode::CannotWrite,
                QCoreApplication::translate("Files", "%1 cannot be written: %2")
                    .arg(path, file.errorString()));
  return {};
}

QString disclaimer() {
  return QCoreApplication::translate("Disclaimer",
                                     "Research and education only. Not a medical device.");
}

}  // namespace carpus
