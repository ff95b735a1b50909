// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/plate_loader.h"

namespace carpus::ui {

namespace {

constexpr int kMostKept = 64;  ///< every plate of one sex and more; some 60 MB at 1000x1000

}  // namespace

PlateLoader::PlateLoader(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

PlateLoader::~PlateLoader() {
  pool_.clear();
  pool_.waitForDone();
}

void PlateLoader::request(const atlas::Plate& plate) {
  const QString path = plate.imagePath;
  if (const auto found = kept_.constFind(path); found != kept_.constEnd()) {
    QMetaObject::invokeMethod(
        this, [this, path, picture = *found] { Q_EMIT loaded(path, picture, {}); },
        Qt::QueuedConnection);
    return;
  }
  if (running_.contains(path)) {
    return;
  }
  running_.insert(path);
  pool_.start([this, plate] {
    const auto picture = atlas::plateImage(plate);
    const QImage image = picture ? *picture : QImage();
    const QString failure = picture ? QString() : picture.error().sentence;
    // The destructor waits for this, so the receiver still lives when the answer is posted.
    QMetaObject::invokeMethod(
        this,
        [this, path = plate.imagePath, image, failure] {
          running_.remove(path);
          if (!image.isNull() && kept_.size() < kMostKept) {
            kept_.insert(path, image);
          }
          Q_EMIT loaded(path, image, failure);
        },
        Qt::QueuedConnection);
  });
}

}  // namespace carpus::ui
