// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/view_transform.h"

#include <algorithm>

namespace carpus::ui {

void ViewTransform::setPicture(QSizeF size, double aspect) {
  if (size == picture_ && aspect == aspect_) {
    return;
  }
  picture_ = size;
  aspect_ = aspect > 0 ? aspect : 1;
  fit();
}

void ViewTransform::setViewport(QSizeF size) {
  viewport_ = size;
  if (fit_) {
    fit();
  }
}

void ViewTransform::setScale(double scale) {
  scale_ = std::clamp(scale, kMinScale, kMaxScale);
  fit_ = false;
}

void ViewTransform::setCenter(QPointF picturePoint) {
  // The middle of the widget always shows a part of the picture, so it cannot get lost.
  center_ = QPointF(std::clamp(picturePoint.x(), 0.0, std::max(0.0, picture_.width())),
                    std::clamp(picturePoint.y(), 0.0, std::max(0.0, picture_.height())));
  fit_ = false;
}

double ViewTransform::fitScale() const {
  if (picture_.isEmpty() || viewport_.isEmpty()) {
    return 1;
  }
  QSizeF shown(picture_.width(), picture_.height() * aspect_);
  if (turns_ % 2 == 1) {
    shown.transpose();
  }
  const double scale =
      std::min(viewport_.width() / shown.width(), viewport_.height() / shown.height());
  return std::clamp(scale, kMinScale, kMaxScale);
}

void ViewTransform::fit() {
  scale_ = fitScale();
  center_ = QPointF(picture_.width() / 2, picture_.height() / 2);
  fit_ = true;
}

void ViewTransform::zoomAt(QPointF widgetPoint, double factor) {
  const QPointF anchor = toPicture(widgetPoint);
  setScale(scale_ * factor);
  const QPointF drift = toPicture(widgetPoint) - anchor;
  setCenter(center_ - drift);
}

void ViewTransform::panBy(QPointF widgetDelta) {
  const QPointF middle(viewport_.width() / 2, viewport_.height() / 2);
  setCenter(toPicture(middle - widgetDelta));
}

void ViewTransform::rotateClockwise() {
  turns_ = (turns_ + 1) % 4;
  if (fit_) {
    fit();
  }
}

void ViewTransform::rotateCounterClockwise() {
  turns_ = (turns_ + 3) % 4;
  if (fit_) {
    fit();
  }
}

void ViewTransform::flipHorizontally() {
  // Mirroring after the turn equals mirroring before it with the turn reversed.
  flipped_ = !flipped_;
  turns_ = (4 - turns_) % 4;
}

void ViewTransform::resetOrientation() {
  turns_ = 0;
  flipped_ = false;
  if (fit_) {
    fit();
  }
}

QTransform ViewTransform::orientation() const {
  QTransform result;
  result.rotate(90.0 * turns_);
  result.scale(flipped_ ? -1 : 1, aspect_);
  return result;
}

QTransform ViewTransform::toWidgetTransform() const {
  QTransform result;
  result.translate(viewport_.width() / 2, viewport_.height() / 2);
  result.scale(scale_, scale_);
  result = orientation() * result;
  return QTransform::fromTranslate(-center_.x(), -center_.y()) * result;
}

QPointF ViewTransform::toWidget(QPointF picturePoint) const {
  return toWidgetTransform().map(picturePoint);
}

QPointF ViewTransform::toPicture(QPointF widgetPoint) const {
  return toWidgetTransform().inverted().map(widgetPoint);
}

QRectF ViewTransform::visiblePicture() const {
  const QRectF shown = toWidgetTransform().inverted().mapRect(QRectF(QPointF(0, 0), viewport_));
  return shown.intersected(QRectF(QPointF(0, 0), picture_));
}

}  // namespace carpus::ui
