// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include "core/atlas/atlas.h"

namespace carpus::ui {

/// Reads the pictures of plates off the window's thread and keeps those that were read. Its own
/// small pool: a plate never waits behind a network.
class PlateLoader : public QObject {
  Q_OBJECT
 public:
  explicit PlateLoader(QObject* parent = nullptr);
  /// Waits for the picture that is being read, drops the others.
  ~PlateLoader() override;

  /// Answers with loaded(), later but always, also for a picture that is there already.
  void request(const atlas::Plate& plate);

 Q_SIGNALS:
  /// A null image with the reason when the picture cannot be read. `path` is the plate's picture.
  void loaded(const QString& path, const QImage& picture, const QString& failure);

 private:
  QThreadPool pool_;
  QHash<QString, QImage> kept_;
  QSet<QString> running_;
};

}  // namespace carpus::ui
