// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/occluder_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "core/attention/hand_alone.h"
#include "ui/viewer/image_bridge.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kFarStep = 4;

}  // namespace

OccluderView::OccluderView(QWidget* parent) : PictureView(parent) {
  setObjectName(QStringLiteral("occluderView"));
  setAccessibleName(tr("The network's picture with a covered place"));
  setEmptyText(tr("Compute a map first; then any place can be covered here."));
}

void OccluderView::setCase(const StudyCase& shown) {
  const bool sameGrid = case_ && case_->scores->values.rows == shown.scores->values.rows &&
                        case_->scores->values.columns == shown.scores->values.columns &&
                        case_->preprocessed == shown.preprocessed;
  case_ = shown;
  attention::OverlayStyle style;
  style.opacity = 0.55;
  style.threshold = 0.1;
  const auto alone = attention::handAlone(*shown.preprocessed);
  map_ = attention::colourLayer(shown.map, *alone.preprocessed, style);
  if (sameGrid) {
    redraw();
  } else {
    goToStrongest();
  }
}

void OccluderView::clear() {
  case_.reset();
  setPicture({});
}

double OccluderView::inputScale() const {
  return static_cast<double>(case_->preprocessed->preprocessed.cols) /
         std::max(1, case_->scores->inputSize);
}

void OccluderView::setPlace(attention::GridPlace at) {
  if (!case_) {
    return;
  }
  at_ = {std::clamp(at.row, 0, case_->scores->values.rows - 1),
         std::clamp(at.column, 0, case_->scores->values.columns - 1)};
  redraw();
  Q_EMIT placeChanged(at_);
}

void OccluderView::goToStrongest() {
  if (case_) {
    setPlace(attention::strongestPlace(*case_->scores, case_->target()));
  }
}

void OccluderView::setMapVisible(bool visible) {
  mapVisible_ = visible;
  update();
}

void OccluderView::redraw() {
  setPicture(toImage(attention::coveredPicture(*case_->preprocessed, *case_->scores, at_)));
}

void OccluderView::paintContent(QPainter& painter) {
  PictureView::paintContent(painter);
  if (!case_) {
    return;
  }
  const cv::Rect place = attention::coveredAt(*case_->scores, at_, case_->target()).place;
  const double scale = inputScale();
  const QRectF square(scale * place.x, scale * place.y, scale * place.width, scale * place.height);
  const QRectF onScreen(toWidget(square.topLeft()), toWidget(square.bottomRight()));
  if (mapVisible_) {
    painter.save();
    QPainterPath around;
    around.addRect(rect());
    around.addRect(onScreen);
    painter.setClipPath(around);
    painter.setTransform(transform().toWidgetTransform(), true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(0, 0), transform().pictureSize()), map_);
    painter.restore();
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Qt::black, 3.5));
  painter.drawRect(onScreen);
  painter.setPen(QPen(hasFocus() ? theme::kChosen : theme::faded(theme::kChosen, 0.7), 1.8));
  painter.drawRect(onScreen);
}

void OccluderView::keyPressEvent(QKeyEvent* event) {
  const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? kFarStep : 1;
  switch (event->key()) {
    case Qt::Key_Left:
      return setPlace({at_.row, at_.column - step});
    case Qt::Key_Right:
      return setPlace({at_.row, at_.column + step});
    case Qt::Key_Up:
      return setPlace({at_.row - step, at_.column});
    case Qt::Key_Down:
      return setPlace({at_.row + step, at_.column});
    case Qt::Key_Home:
      return goToStrongest();
    default:
      PictureView::keyPressEvent(event);
  }
}

void OccluderView::moveTo(QPointF widgetPoint) {
  const QPointF point = toPicture(widgetPoint) / inputScale();
  setPlace(attention::nearestPlace(*case_->scores, {point.x() - 0.5, point.y() - 0.5}));
}

void OccluderView::mousePressEvent(QMouseEvent* event) {
  PictureView::mousePressEvent(event);
  if (case_ && event->button() == Qt::LeftButton) {
    moveTo(event->position());
  }
}

void OccluderView::mouseMoveEvent(QMouseEvent* event) {
  PictureView::mouseMoveEvent(event);
  if (case_ && event->buttons().testFlag(Qt::LeftButton)) {
    moveTo(event->position());
  }
}

void OccluderView::primaryDrag(QPointF) {
  // The left drag moves the occluder, not the picture.
}

}  // namespace carpus::ui
