// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/atlas/hand_points.h"
#include "ui/viewer/picture_view.h"

namespace carpus::ui {

/// A scan with the three points that say where its hand lies, and the border of the plate they
/// make. Points are dragged, or moved by the arrow keys (Shift: ten times as far); 1, 2 and 3
/// choose the tip of the middle finger, the tip of the thumb, the capitate. Otherwise zooms and
/// pans as every picture does.
class HandCanvas : public PictureView {
  Q_OBJECT
 public:
  enum Point { MiddleTip, ThumbTip, Capitate, kPoints };

  explicit HandCanvas(QWidget* parent = nullptr);

  /// `byHand` colours the points: the person's own or the engine's. No points: nothing is drawn.
  void setPoints(const std::optional<atlas::HandPoints>& points, bool byHand);
  const std::optional<atlas::HandPoints>& points() const { return points_; }
  Point current() const { return current_; }
  void choose(Point point);
  /// Where a point is on the widget.
  QPointF placeOf(Point point) const;

  static QString nameOf(Point point);  ///< translated

 Q_SIGNALS:
  /// While a point is being dragged: for the preview.
  void moving(const carpus::atlas::HandPoints& points);
  /// A point came to rest elsewhere.
  void moved(const carpus::atlas::HandPoints& points);
  void currentChanged();

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter) override;

 private:
  std::optional<Point> pointAt(QPointF place) const;
  void moveTo(Point point, QPointF picturePlace);
  void paintPoint(QPainter& painter, Point point) const;

  std::optional<atlas::HandPoints> points_;
  atlas::HandPoints before_;
  bool byHand_ = false;
  Point current_ = MiddleTip;
  bool dragging_ = false;
  QPointF grip_;  ///< from the cursor to the point, widget pixels
};

}  // namespace carpus::ui
