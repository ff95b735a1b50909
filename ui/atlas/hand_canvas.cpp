// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/atlas/hand_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/viewer/theme.h"

namespace carpus::ui {
namespace {

constexpr double kReach = 22;     ///< widget pixels around a point that take hold of it
constexpr double kRadius = 9;     ///< of the ring; its middle stays free, so that the bone is seen
constexpr double kOutside = 0.3;  ///< how far outside of the picture a point may lie

cv::Point2d& member(atlas::HandPoints& points, HandCanvas::Point point) {
  return point == HandCanvas::MiddleTip  ? points.middleTip
         : point == HandCanvas::ThumbTip ? points.thumbTip
                                         : points.capitate;
}

}  // namespace

HandCanvas::HandCanvas(QWidget* parent) : PictureView(parent) {
  setAccessibleName(tr("The scan with the three points of the hand"));
  setEmptyText(tr("No picture"));
}

QString HandCanvas::nameOf(Point point) {
  return point == MiddleTip  ? tr("Tip of the middle finger")
         : point == ThumbTip ? tr("Tip of the thumb")
                             : tr("Centre of the capitate");
}

void HandCanvas::setPoints(const std::optional<atlas::HandPoints>& points, bool byHand) {
  points_ = points;
  byHand_ = byHand;
  dragging_ = false;
  update();
}

void HandCanvas::choose(Point point) {
  current_ = point;
  update();
  Q_EMIT currentChanged();
}

QPointF HandCanvas::placeOf(Point point) const {
  if (!points_) return {};
  atlas::HandPoints copy = *points_;
  const cv::Point2d& at = member(copy, point);
  return toWidget({at.x * picture().width(), at.y * picture().height()});
}

std::optional<HandCanvas::Point> HandCanvas::pointAt(QPointF place) const {
  if (!points_) return {};
  std::optional<Point> nearest;
  double least = kReach;
  for (const Point point : {MiddleTip, ThumbTip, Capitate}) {
    const double away = QLineF(placeOf(point), place).length();
    if (away <= least) {
      least = away;
      nearest = point;
    }
  }
  return nearest;
}

void HandCanvas::moveTo(Point point, QPointF place) {
  member(*points_, point) = {std::clamp(place.x() / picture().width(), -kOutside, 1 + kOutside),
                             std::clamp(place.y() / picture().height(), -kOutside, 1 + kOutside)};
  update();
}

void HandCanvas::mousePressEvent(QMouseEvent* event) {
  const auto point = event->button() == Qt::LeftButton ? pointAt(event->position()) : std::nullopt;
  if (!point) return PictureView::mousePressEvent(event);
  setFocus(Qt::MouseFocusReason);
  choose(*point);
  dragging_ = true;
  before_ = *points_;
  grip_ = placeOf(*point) - event->position();
}

void HandCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!dragging_) {
    PictureView::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton && pointAt(event->position()))
      setCursor(Qt::SizeAllCursor);
    else if (event->buttons() == Qt::NoButton)
      unsetCursor();
    return;
  }
  moveTo(current_, toPicture(event->position() + grip_));
  Q_EMIT moving(*points_);
}

void HandCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (!dragging_) return PictureView::mouseReleaseEvent(event);
  dragging_ = false;
  if (!(*points_ == before_)) Q_EMIT moved(*points_);
}

void HandCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  // A quick second grip is no wish to see the whole picture.
  if (pointAt(event->position())) return mousePressEvent(event);
  PictureView::mouseDoubleClickEvent(event);
}

void HandCanvas::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
  if (plain && key >= Qt::Key_1 && key <= Qt::Key_3)
    return choose(static_cast<Point>(key - Qt::Key_1));
  QPointF step;
  if (key == Qt::Key_Left) step = {-1, 0};
  if (key == Qt::Key_Right) step = {1, 0};
  if (key == Qt::Key_Up) step = {0, -1};
  if (key == Qt::Key_Down) step = {0, 1};
  if (step.isNull() || !plain || !points_ || dragging_) return PictureView::keyPressEvent(event);
  if (event->modifiers() & Qt::ShiftModifier) step *= 10;
  moveTo(current_, toPicture(placeOf(current_) + step));
  Q_EMIT moved(*points_);
}

void HandCanvas::paintPoint(QPainter& painter, Point point) const {
  const QPointF at = placeOf(point);
  const QColor colour = byHand_ ? theme::kChosen : theme::kAccent;
  const bool isCurrent = point == current_;
  for (const bool seam : {true, false}) {
    painter.setPen(QPen(seam ? theme::kCanvas : colour, (seam ? 3.5 : 1.5) + (isCurrent ? 1 : 0)));
    painter.drawEllipse(at, kRadius, kRadius);
    for (const QPointF& arm : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
      painter.drawLine(at + 0.45 * kRadius * arm, at + 1.6 * kRadius * arm);
  }
  const QString number = QString::number(int{point} + 1);
  const QPointF corner = at + QPointF(kRadius + 3, -kRadius);
  painter.setPen(theme::kCanvas);
  for (const QPointF& shift : {QPointF(1, 1), QPointF(-1, 1), QPointF(1, -1), QPointF(-1, -1)})
    painter.drawText(corner + shift, number);
  painter.setPen(colour);
  painter.drawText(corner, number);
}

void HandCanvas::paintOverlay(QPainter& painter) {
  if (!points_) return;
  painter.setRenderHint(QPainter::Antialiasing);
  const atlas::PictureSize size{picture().width(), picture().height(), 1};
  QPolygonF border;
  for (const cv::Point2d& corner : atlas::plateCorners(*points_, size))
    border << toWidget({corner.x * size.columns, corner.y * size.rows});
  const QColor colour = byHand_ ? theme::kChosen : theme::kAccent;
  painter.setBrush(Qt::NoBrush);
  for (const bool seam : {true, false}) {
    painter.setPen(QPen(theme::faded(seam ? theme::kCanvas : colour, 0.8), seam ? 3 : 1));
    painter.drawPolygon(border);
    painter.drawLine(placeOf(Capitate), placeOf(MiddleTip));
  }
  QFont bold = painter.font();
  bold.setBold(true);
  painter.setFont(bold);
  for (const Point point : {MiddleTip, ThumbTip, Capitate}) paintPoint(painter, point);
}

}  // namespace carpus::ui
