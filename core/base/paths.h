// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace carpus {

/// Where Carpus finds what it ships: each environment variable wins, then the folders beside the
/// program, then the installed ones (<prefix>/share/carpus, <prefix>/lib/carpus), then the source
/// tree.
QString modelsFolder();     ///< CARPUS_MODELS
QString resourcesFolder();  ///< CARPUS_RESOURCES
QString decoderProgram();   ///< CARPUS_DECODE: the child that parses and decodes
QString nnModule();         ///< CARPUS_NN_MODULE: the late-loaded inference module

/// Lower-case hexadecimal SHA-256.
QString sha256(const QByteArray& bytes);
Result<QString> sha256OfFile(const QString& path);

/// The whole file, refused beyond `limit` bytes.
Result<QByteArray> readFile(const QString& path, qint64 limit);

/// Writes through a temporary file and a rename, so that a full disk leaves the old file whole.
Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// Said on screen and in every output.
QString disclaimer();  ///< "Research and education only. Not a medical device."

}  // namespace carpus
