// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/mask_paint_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "core/image/stroke.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr uchar kShade =
    150;  ///< outside is dimmed, not hidden: the reader judges what is cut away
constexpr double kBrushStep = 1.25;
constexpr double kLargestShare = 0.2;  ///< of the longer side

}  // namespace

MaskPaintView::MaskPaintView(QWidget* parent) : PictureView(parent) {
  setObjectName(QStringLiteral("maskPaintView"));
  setAccessibleName(tr("Radiograph with the outline of the hand, to be painted on"));
}

void MaskPaintView::setRadiograph(const QImage& picture, const PixelMap& toPicture,
                                  const cv::Mat& automatic) {
  setPicture(picture);
  toPicture_ = toPicture;
  const cv::Size size(picture.width(), picture.height());
  automatic_ = MaskContour(automatic.empty() ? cv::Mat()
                                             : cv::Mat(toPicture.warp(automatic, size, 0) >= 128));
  keyPlace_.reset();
}

void MaskPaintView::setMask(const cv::Mat& mask) {
  mask_ = mask.clone();
  last_.reset();
  changed_ = false;
  drawShown();
}

void MaskPaintView::drawShown() {
  const cv::Size size(picture().width(), picture().height());
  shown_ =
      mask_.empty() || size.empty() ? cv::Mat() : cv::Mat(toPicture_.warp(mask_, size, 0) >= 128);
  outline_ = MaskContour(shown_);
  shade_ = QImage(size.width, size.height, QImage::Format_Alpha8);
  if (!shown_.empty()) {
    cv::Mat alpha(size, CV_8UC1, shade_.bits(), static_cast<size_t>(shade_.bytesPerLine()));
    alpha.setTo(kShade);
    alpha.setTo(0, shown_);
  }
  update();
}

void MaskPaintView::setTool(Tool tool) {
  tool_ = tool;
  update();
}

int MaskPaintView::largestBrush() const {
  return std::max(kSmallestBrush, cvRound(kLargestShare * std::max(mask_.rows, mask_.cols)));
}

void MaskPaintView::setBrush(int diameter) {
  const int wanted = std::clamp(diameter, kSmallestBrush, largestBrush());
  if (wanted == brush_) return;
  brush_ = wanted;
  update();
  Q_EMIT brushChanged(brush_);
}

// ---- strokes ----

void MaskPaintView::strokeTo(QPointF point) {
  if (mask_.empty()) return;
  const QPointF from = last_.value_or(point);
  last_ = point;
  const auto inPicture = [](QPointF p) { return cv::Point2d(p.x() - 0.5, p.y() - 0.5); };
  const cv::Point2d first = toPicture_.toOriginal(inPicture(from));
  const cv::Point2d last = toPicture_.toOriginal(inPicture(point));
  const uchar value = tool_ == Tool::Paint ? 255 : 0;
  const int before = cv::countNonZero(mask_);
  drawStroke(mask_, first, last, brush_, value);
  changed_ = changed_ || cv::countNonZero(mask_) != before;
  drawStroke(shown_, inPicture(from), inPicture(point), brush_ * pictureScale(), value);
  cv::Mat alpha(shown_.size(), CV_8UC1, shade_.bits(), static_cast<size_t>(shade_.bytesPerLine()));
  drawStroke(alpha, inPicture(from), inPicture(point), brush_ * pictureScale(),
             value != 0 ? 0 : kShade);
  outline_ = MaskContour(shown_);
  update();
}

void MaskPaintView::endStroke() {
  last_.reset();
  if (!std::exchange(changed_, false)) return;
  drawShown();
  Q_EMIT painted(mask_);
}

void MaskPaintView::mousePressEvent(QMouseEvent* event) {
  keyPlace_.reset();
  const bool strokes = event->button() == Qt::LeftButton &&
                       !event->modifiers().testFlag(Qt::ControlModifier) && hasContent();
  if (!strokes) {
    PictureView::mousePressEvent(event);
    return;
  }
  strokeTo(toPicture(event->position()));
  event->accept();
}

void MaskPaintView::mouseMoveEvent(QMouseEvent* event) {
  PictureView::mouseMoveEvent(event);  // the gesture is none while a stroke is drawn
  if (last_ && event->buttons().testFlag(Qt::LeftButton)) strokeTo(toPicture(event->position()));
}

void MaskPaintView::mouseReleaseEvent(QMouseEvent* event) {
  if (last_ && event->button() == Qt::LeftButton) {
    endStroke();
    event->accept();
    return;
  }
  PictureView::mouseReleaseEvent(event);
}

void MaskPaintView::mouseDoubleClickEvent(QMouseEvent* event) {
  mousePressEvent(event);  // two dabs, not "fit"
}

void MaskPaintView::wheelEvent(QWheelEvent* event) {
  if (!event->modifiers().testFlag(Qt::ControlModifier)) {
    PictureView::wheelEvent(event);
    return;
  }
  const double factor = std::pow(kBrushStep, event->angleDelta().y() / 120.0);
  const int wanted = cvRound(brush_ * factor);
  setBrush(wanted != brush_ ? wanted : brush_ + (factor > 1 ? 1 : -1));
  event->accept();
}

// ---- keyboard ----

std::optional<QPointF> MaskPaintView::brushPlace() const {
  return keyPlace_ ? keyPlace_ : cursorInPicture();
}

void MaskPaintView::moveBrush(QPointF step, bool painting) {
  const QSizeF size = transform().pictureSize();
  const QPointF middle(size.width() / 2, size.height() / 2);
  const QPointF from = brushPlace().value_or(middle);
  const double reach = std::max(1.0, 0.5 * brush_ * pictureScale());
  const QPointF to(std::clamp(from.x() + step.x() * reach, 0.0, size.width()),
                   std::clamp(from.y() + step.y() * reach, 0.0, size.height()));
  keyPlace_ = to;
  if (painting) {
    strokeTo(from);
    strokeTo(to);
    endStroke();
  }
  update();
}

void MaskPaintView::keyPressEvent(QKeyEvent* event) {
  const bool painting = event->modifiers().testFlag(Qt::ShiftModifier);
  const bool sizing = event->modifiers().testFlag(Qt::ControlModifier);
  const auto resizeBrush = [this](double factor) {
    const int wanted = cvRound(brush_ * factor);
    setBrush(wanted != brush_ ? wanted : brush_ + (factor > 1 ? 1 : -1));
  };
  switch (event->key()) {
    case Qt::Key_Space:
      return moveBrush({0, 0}, true);
    case Qt::Key_Left:
      return moveBrush({-1, 0}, painting);
    case Qt::Key_Right:
      return moveBrush({1, 0}, painting);
    case Qt::Key_Up:
      return sizing ? resizeBrush(kBrushStep) : moveBrush({0, -1}, painting);
    case Qt::Key_Down:
      return sizing ? resizeBrush(1 / kBrushStep) : moveBrush({0, 1}, painting);
    case Qt::Key_BracketRight:
      return resizeBrush(kBrushStep);
    case Qt::Key_BracketLeft:
      return resizeBrush(1 / kBrushStep);
    default:
      PictureView::keyPressEvent(event);
  }
}

void MaskPaintView::focusOutEvent(QFocusEvent* event) {
  endStroke();  // the release of the button would go elsewhere
  PictureView::focusOutEvent(event);
}

// ---- drawing ----

void MaskPaintView::paintContent(QPainter& painter) {
  PictureView::paintContent(painter);
  painter.save();
  painter.setTransform(transform().toWidgetTransform(), true);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(QRectF(QPointF(0, 0), transform().pictureSize()), shade_);
  if (!automatic_.isEmpty()) automatic_.paint(painter, theme::faded(theme::kOk, 0.7), 1.0);
  outline_.paint(painter, theme::kChosen, 1.6);
  painter.restore();
}

void MaskPaintView::paintOverlay(QPainter& painter) {
  const auto place = brushPlace();
  if (!place) return;
  const double radius = std::max(2.0, 0.5 * brush_ * pictureScale() * transform().scale());
  const QColor colour = tool_ == Tool::Paint ? theme::kChosen : theme::kStop;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme::faded(Qt::black, 0.6), 3));
  painter.drawEllipse(toWidget(*place), radius, radius);
  painter.setPen(QPen(colour, 1.5, tool_ == Tool::Paint ? Qt::SolidLine : Qt::DashLine));
  painter.drawEllipse(toWidget(*place), radius, radius);
}

}  // namespace carpus::ui
