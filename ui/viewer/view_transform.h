// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace carpus::ui {

/// Where a picture lies in a widget: one exact transform, both ways. Picture coordinates are
/// continuous with the corner of the first pixel at (0, 0), so a pixel's centre is at +0.5; widget
/// coordinates are device independent pixels. A plain value.
class ViewTransform {
 public:
  static constexpr double kMinScale = 0.02;
  static constexpr double kMaxScale = 32.0;

  /// Size of the picture in its own pixels; `aspect` is the height of a pixel over its width.
  void setPicture(QSizeF size, double aspect = 1);
  void setViewport(QSizeF size);

  QSizeF pictureSize() const { return picture_; }
  QSizeF viewport() const { return viewport_; }
  double aspect() const { return aspect_; }

  /// Widget pixels per picture column. Setting it keeps the centre and ends "fit".
  double scale() const { return scale_; }
  void setScale(double scale);
  /// The picture point in the middle of the widget.
  QPointF center() const { return center_; }
  void setCenter(QPointF picturePoint);

  /// Whole picture in the widget; stays so when the widget or the picture changes size.
  void fit();
  bool isFit() const { return fit_; }
  /// Scale that `fit()` gives.
  double fitScale() const;

  /// Zooms by `factor` so that the picture point under `widgetPoint` stays under it.
  void zoomAt(QPointF widgetPoint, double factor);
  /// Moves the picture by widget pixels.
  void panBy(QPointF widgetDelta);

  /// Display only: clockwise quarter turns (0..3), and a mirror left to right as seen on screen.
  int quarterTurns() const { return turns_; }
  bool isFlipped() const { return flipped_; }
  void rotateClockwise();
  void rotateCounterClockwise();
  void flipHorizontally();
  void resetOrientation();

  QTransform toWidgetTransform() const;
  QPointF toWidget(QPointF picturePoint) const;
  QPointF toPicture(QPointF widgetPoint) const;
  /// The part of the picture that the widget shows, cut to the picture.
  QRectF visiblePicture() const;

 private:
  QTransform orientation() const;  ///< aspect, flip and turn without scale and place

  QSizeF picture_;
  QSizeF viewport_;
  QPointF center_;
  double aspect_ = 1;
  double scale_ = 1;
  int turns_ = 0;
  bool flipped_ = false;
  bool fit_ = true;
};

}  // namespace carpus::ui
