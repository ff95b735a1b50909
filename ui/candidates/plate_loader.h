// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include "core/atlas/atlas.h"

namespace carpus::ui {

/// How plates are drawn beside the patient's hand.
struct PlateDrawing {
  bool trueSize = false;     ///< by the millimetres of both; false: every hand as long
  double patientHandMm = 0;  ///< capitate to the middle finger's tip; 0: unknown
  bool operator==(const PlateDrawing&) const = default;
};

/// A plate as it is shown.
struct LoadedPlate {
  QString path;          ///< of the plate's picture
  QImage picture;        ///< null: `failure` says why
  bool aligned = false;  ///< on the canvas of core/atlas/reading_frame.h; false: as it is
  double size = 1;       ///< length of the hand on the canvas
  bool sizeIsTrue = false;
  double millimetre = 0;  ///< canvas pixels in one; 0: unknown
  QSize asRead;           ///< of the picture before it was drawn on the canvas
  QString failure;
  PlateDrawing drawing;
};

/// Reads the pictures of plates off the window's thread, lays them over the patient's hand, and
/// keeps those that were read. Its own small pool: a plate never waits behind a network.
class PlateLoader : public QObject {
  Q_OBJECT
 public:
  explicit PlateLoader(QObject* parent = nullptr);
  /// Waits for the picture that is being read, drops the others.
  ~PlateLoader() override;

  /// Answers with loaded(), later but always, also for a picture that is there already.
  void request(const atlas::Plate& plate, const PlateDrawing& drawing = {});

 Q_SIGNALS:
  void loaded(const carpus::ui::LoadedPlate& plate);

 private:
  QThreadPool pool_;
  QHash<QString, QImage> kept_;  ///< as read, by path
};

}  // namespace carpus::ui
