// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QString>
#include <QtTest>

namespace carpus::testing {

/// The folder of real radiographs: CARPUS_DATA, else ../shared/data beside the source tree. Never
/// part of the repository; tests that need it skip with a message when it is absent.
inline QString sharedData(const QString& path = {}) {
  const QString chosen = qEnvironmentVariable("CARPUS_DATA");
  const QString folder =
      chosen.isEmpty() ? QStringLiteral(CARPUS_SOURCE_DIR "/../shared/data") : chosen;
  return folder + (path.isEmpty() ? QString() : QLatin1Char('/') + path);
}

inline QString sourceFile(const QString& path) {
  return QStringLiteral(CARPUS_SOURCE_DIR "/") + path;
}

}  // namespace carpus::testing

/// Skips the test, saying why, where the shared data are absent.
#define CARPUS_NEEDS_SHARED_DATA(path)                       \
  if (!QFileInfo::exists(carpus::testing::sharedData(path))) \
  QSKIP("The shared radiographs are not on this machine; nothing tested here.")
