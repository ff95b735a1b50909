// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention/covered.h"
#include "ui/attention/study_case.h"
#include "ui/viewer/picture_view.h"

namespace carpus::ui {

/// The network's picture with the occluder on it. The arrow keys move it by one position (with
/// Shift by four), the mouse puts it where it points, Home goes to the place with the largest
/// effect. Wheel and right drag zoom as everywhere.
class OccluderView : public PictureView {
  Q_OBJECT
 public:
  explicit OccluderView(QWidget* parent = nullptr);

  /// Keeps the place where the grid is the same.
  void setCase(const StudyCase& shown);
  void clear();
  attention::GridPlace place() const { return at_; }

 public Q_SLOTS:
  void setPlace(carpus::attention::GridPlace at);
  void goToStrongest();
  /// The map in colours below the occluder.
  void setMapVisible(bool visible);

 Q_SIGNALS:
  void placeChanged(carpus::attention::GridPlace at);

 protected:
  void paintContent(QPainter& painter) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void primaryDrag(QPointF delta) override;

 private:
  void redraw();
  void moveTo(QPointF widgetPoint);
  double inputScale() const;  ///< pixels of the picture in one of the input

  std::optional<StudyCase> case_;
  attention::GridPlace at_;
  QImage map_;
  bool mapVisible_ = false;
};

}  // namespace carpus::ui
