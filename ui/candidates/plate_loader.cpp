// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/plate_loader.h"

#include "core/atlas/reading_frame.h"

namespace carpus::ui {

namespace {

constexpr int kMostKept = 64;  ///< every plate of one sex and more; some 60 MB at 1000x1000

LoadedPlate drawn(const atlas::Plate& plate, const QImage& picture, const PlateDrawing& drawing) {
  LoadedPlate made;
  made.path = plate.imagePath;
  made.drawing = drawing;
  made.picture = picture;
  made.asRead = picture.size();
  const auto axis = atlas::handAxis(plate, picture.size());
  if (!axis) return made;
  made.aligned = true;
  const double handMm = axis->length() * plate.spacingMm;
  if (drawing.trueSize) {
    made.sizeIsTrue = handMm > 0 && drawing.patientHandMm > 0;
    made.size =
        atlas::kTrueSizeOfPatient * (made.sizeIsTrue ? handMm / drawing.patientHandMm : 1.0);
  }
  const PixelMap map = atlas::toReadingFrame(*axis, made.size);
  made.millimetre = plate.spacingMm > 0 ? map.scale() / plate.spacingMm : 0;
  made.picture = atlas::inReadingFrame(picture, map);
  return made;
}

}  // namespace

PlateLoader::PlateLoader(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

PlateLoader::~PlateLoader() {
  pool_.clear();
  pool_.waitForDone();
}

void PlateLoader::request(const atlas::Plate& plate, const PlateDrawing& drawing) {
  pool_.start([this, plate, drawing, known = kept_.value(plate.imagePath)] {
    LoadedPlate made;
    QImage read = known;
    if (read.isNull()) {
      const auto picture = atlas::plateImage(plate);
      if (picture) read = *picture;
      if (!picture) made.failure = picture.error().sentence;
    }
    if (read.isNull()) {
      made.path = plate.imagePath;
      made.drawing = drawing;
    } else {
      made = drawn(plate, read, drawing);
    }
    // The destructor waits for this, so the receiver still lives when the answer is posted.
    QMetaObject::invokeMethod(
        this,
        [this, made, read] {
          if (!read.isNull() && kept_.size() < kMostKept) kept_.insert(made.path, read);
          Q_EMIT loaded(made);
        },
        Qt::QueuedConnection);
  });
}

}  // namespace carpus::ui
