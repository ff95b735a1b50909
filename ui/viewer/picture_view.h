// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/viewer/view_transform.h"

namespace carpus::ui {

/// A picture that can be zoomed and panned: wheel zooms at the cursor, right drag zooms, middle
/// drag (or space and left drag) pans, double click fits. Keys: 0 fit, 1..9 are left to the window,
/// plus and minus zoom, arrows pan. Base of RadiographView, which adds window and level to the left
/// drag; here the left drag pans.
class PictureView : public QWidget {
  Q_OBJECT
 public:
  explicit PictureView(QWidget* parent = nullptr);

  /// Any format; a null image shows the empty sentence. Keeps zoom and place when the size stays.
  void setPicture(const QImage& picture);
  const QImage& picture() const { return picture_; }
  /// Sentence shown while there is no picture.
  void setEmptyText(const QString& text);
  QString emptyText() const { return emptyText_; }

  /// True while there is something to show.
  virtual bool hasContent() const;

  const ViewTransform& transform() const { return transform_; }
  /// Position in picture pixels (corner of the first pixel at 0, 0).
  QPointF toPicture(QPointF widgetPoint) const { return transform_.toPicture(widgetPoint); }
  QPointF toWidget(QPointF picturePoint) const { return transform_.toWidget(picturePoint); }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 public Q_SLOTS:
  void fit();
  void oneToOne();  ///< one picture pixel is one pixel of the screen
  void zoomIn();
  void zoomOut();
  void rotateClockwise();
  void rotateCounterClockwise();
  void flip();  ///< mirrors left to right, on screen only
  virtual void resetView();
  /// Follows another view: centre as fractions of the picture (0..1), scale relative to its fit.
  void setLinkedView(QPointF centerFraction, double relativeScale);
  /// Zooms so that this part (fractions of the picture) just fits; announces nothing.
  void showPart(QRectF fractions);

 Q_SIGNALS:
  /// After every zoom and pan by the reader; the arguments of setLinkedView().
  void viewChanged(QPointF centerFraction, double relativeScale);
  /// Picture position under the cursor; `inside` is false when it left the picture.
  void hovered(QPointF picturePoint, bool inside);
  /// Left button pressed and let go without moving.
  void clicked(QPointF picturePoint);

 protected:
  enum class Gesture { None, Primary, Zoom, Pan };

  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void leaveEvent(QEvent* event) override;

  /// Draws the picture through transform(); the painter is in widget coordinates.
  virtual void paintContent(QPainter& painter);
  /// Draws over it: texts, cursors.
  virtual void paintOverlay(QPainter& painter);
  /// The empty state.
  virtual void paintEmpty(QPainter& painter);
  /// What a left drag does; `delta` in widget pixels since the last call.
  virtual void primaryDrag(QPointF delta);
  /// A subclass with its own pixels says how large they are.
  void setPictureGeometry(QSizeF size, double aspect);
  std::optional<QPointF> cursorInPicture() const;

 private:
  void announceView();
  void updateCursorShape();

  QImage picture_;
  std::vector<QImage> reduced_;  ///< halved again and again, made when needed
  QString emptyText_;
  ViewTransform transform_;
  Gesture gesture_ = Gesture::None;
  QPointF lastPoint_;
  QPointF pressPoint_;
  std::optional<QPointF> cursor_;
  bool dragged_ = false;
  bool spaceHeld_ = false;
};

}  // namespace carpus::ui
