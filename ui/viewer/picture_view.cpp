// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/picture_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kDragPixelsPerDoubling = 120;
constexpr double kArrowPixels = 40;
/// From here on pixels are drawn as squares: nobody should read structure from interpolation.
constexpr double kPixelScale = 8;

}  // namespace

PictureView::PictureView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("pictureView"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setPicture(const QImage& picture) {
  picture_ = picture;
  reduced_.clear();
  setPictureGeometry(picture.size(), 1);
}

void PictureView::setEmptyText(const QString& text) {
  emptyText_ = text;
  update();
}

bool PictureView::hasContent() const { return !picture_.isNull(); }

QSize PictureView::sizeHint() const { return {480, 560}; }

QSize PictureView::minimumSizeHint() const { return {96, 96}; }

void PictureView::setPictureGeometry(QSizeF size, double aspect) {
  transform_.setViewport(this->size());  // a hidden widget has had no resize event yet
  transform_.setPicture(size, aspect);
  update();
}

void PictureView::fit() {
  transform_.fit();
  announceView();
}

void PictureView::oneToOne() {
  transform_.setScale(1.0 / devicePixelRatioF());
  announceView();
}

void PictureView::zoomIn() {
  transform_.setScale(transform_.scale() * kZoomStep);
  announceView();
}

void PictureView::zoomOut() {
  transform_.setScale(transform_.scale() / kZoomStep);
  announceView();
}

void PictureView::rotateClockwise() {
  transform_.rotateClockwise();
  announceView();
}

void PictureView::rotateCounterClockwise() {
  transform_.rotateCounterClockwise();
  announceView();
}

void PictureView::flip() {
  transform_.flipHorizontally();
  announceView();
}

void PictureView::resetView() {
  transform_.resetOrientation();
  fit();
}

void PictureView::setLinkedView(QPointF centerFraction, double relativeScale) {
  if (!hasContent()) {
    return;
  }
  if (std::abs(relativeScale - 1) < 1e-9 && centerFraction == QPointF(0.5, 0.5)) {
    transform_.fit();
  } else {
    const QSizeF size = transform_.pictureSize();
    transform_.setScale(transform_.fitScale() * relativeScale);
    transform_.setCenter(
        QPointF(centerFraction.x() * size.width(), centerFraction.y() * size.height()));
  }
  update();
}

void PictureView::showPart(QRectF fractions) {
  const QSizeF whole = transform_.pictureSize();
  const QSizeF part(fractions.width() * whole.width(), fractions.height() * whole.height());
  if (!hasContent() || part.isEmpty()) return;
  transform_.setViewport(size());
  const double scale = std::min(width() / part.width(), height() / part.height());
  const bool all = fractions == QRectF(0, 0, 1, 1);
  setLinkedView(fractions.center(), all ? 1 : scale / transform_.fitScale());
}

void PictureView::announceView() {
  update();
  const QSizeF size = transform_.pictureSize();
  if (!hasContent() || size.isEmpty()) {
    return;
  }
  const QPointF center = transform_.center();
  Q_EMIT viewChanged(QPointF(center.x() / size.width(), center.y() / size.height()),
                     transform_.scale() / transform_.fitScale());
}

std::optional<QPointF> PictureView::cursorInPicture() const {
  if (!cursor_ || !hasContent()) {
    return {};
  }
  const QPointF point = toPicture(*cursor_);
  if (!QRectF(QPointF(0, 0), transform_.pictureSize()).contains(point)) {
    return {};
  }
  return point;
}

void PictureView::resizeEvent(QResizeEvent* event) {
  transform_.setViewport(size());
  QWidget::resizeEvent(event);
}

void PictureView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme::kCanvas);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!hasContent()) {
    paintEmpty(painter);
  } else {
    paintContent(painter);
    paintOverlay(painter);
  }
  if (hasFocus()) {
    painter.setPen(QPen(theme::faded(theme::kAccent, 0.8), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
  }
}

void PictureView::paintContent(QPainter& painter) {
  // Halved copies: bilinear sampling reads four pixels and would alias below half size.
  const double wanted = transform_.scale() * devicePixelRatioF();
  QImage shown = picture_;
  double reduction = 1;
  for (size_t level = 0; wanted * reduction < 0.5 && shown.width() > 1 && shown.height() > 1;
       ++level, reduction *= 2) {
    if (level == reduced_.size()) {
      reduced_.push_back(shown.scaled((shown.width() + 1) / 2, (shown.height() + 1) / 2,
                                      Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    shown = reduced_[level];
  }
  painter.save();
  painter.setTransform(transform_.toWidgetTransform(), true);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, wanted < kPixelScale);
  painter.drawImage(QRectF(QPointF(0, 0), transform_.pictureSize()), shown);
  painter.restore();
}

void PictureView::paintOverlay(QPainter&) {}

void PictureView::paintEmpty(QPainter& painter) {
  painter.setPen(theme::kQuiet);
  const QRectF area = QRectF(rect()).adjusted(16, 16, -16, -16);
  painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
}

void PictureView::primaryDrag(QPointF delta) {
  transform_.panBy(delta);
  announceView();
}

void PictureView::wheelEvent(QWheelEvent* event) {
  if (!hasContent()) {
    event->ignore();
    return;
  }
  const double notches = event->angleDelta().y() / 120.0;
  transform_.zoomAt(event->position(), std::pow(kZoomStep, notches));
  announceView();
  event->accept();
}

void PictureView::mousePressEvent(QMouseEvent* event) {
  if (!hasContent()) {
    QWidget::mousePressEvent(event);
    return;
  }
  lastPoint_ = pressPoint_ = event->position();
  dragged_ = false;
  switch (event->button()) {
    case Qt::LeftButton:
      gesture_ = spaceHeld_ ? Gesture::Pan : Gesture::Primary;
      break;
    case Qt::RightButton:
      gesture_ = Gesture::Zoom;
      break;
    case Qt::MiddleButton:
      gesture_ = Gesture::Pan;
      break;
    default:
      gesture_ = Gesture::None;
  }
  updateCursorShape();
  event->accept();
}

void PictureView::mouseMoveEvent(QMouseEvent* event) {
  cursor_ = event->position();
  const QPointF delta = event->position() - lastPoint_;
  lastPoint_ = event->position();
  dragged_ = dragged_ || (event->position() - pressPoint_).manhattanLength() >=
                             QApplication::startDragDistance();
  switch (gesture_) {
    case Gesture::Primary:
      primaryDrag(delta);
      break;
    case Gesture::Pan:
      transform_.panBy(delta);
      announceView();
      break;
    case Gesture::Zoom:
      transform_.zoomAt(pressPoint_, std::pow(2.0, -delta.y() / kDragPixelsPerDoubling));
      announceView();
      break;
    case Gesture::None:
      break;
  }
  if (hasContent()) {
    const auto inside = cursorInPicture();
    Q_EMIT hovered(inside ? *inside : toPicture(*cursor_), inside.has_value());
    update();
  }
}

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
  const bool still =
      (event->position() - pressPoint_).manhattanLength() < QApplication::startDragDistance();
  if (gesture_ == Gesture::Primary && still && !dragged_) {
    Q_EMIT clicked(toPicture(event->position()));
  }
  gesture_ = Gesture::None;
  updateCursorShape();
  event->accept();
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && hasContent()) {
    fit();
  }
}

void PictureView::updateCursorShape() {
  if (gesture_ == Gesture::Pan) {
    setCursor(Qt::ClosedHandCursor);
  } else if (gesture_ == Gesture::Zoom) {
    setCursor(Qt::SizeVerCursor);
  } else if (spaceHeld_) {
    setCursor(Qt::OpenHandCursor);
  } else {
    unsetCursor();
  }
}

void PictureView::keyPressEvent(QKeyEvent* event) {
  const auto pan = [this](double x, double y) {
    transform_.panBy(QPointF(x, y));
    announceView();
  };
  switch (event->key()) {
    case Qt::Key_Space:
      spaceHeld_ = true;
      updateCursorShape();
      return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomIn();
    case Qt::Key_Minus:
      return zoomOut();
    case Qt::Key_0:
      return fit();
    case Qt::Key_Left:
      return pan(kArrowPixels, 0);
    case Qt::Key_Right:
      return pan(-kArrowPixels, 0);
    case Qt::Key_Up:
      return pan(0, kArrowPixels);
    case Qt::Key_Down:
      return pan(0, -kArrowPixels);
    default:
      QWidget::keyPressEvent(event);
  }
}

void PictureView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
    spaceHeld_ = false;
    updateCursorShape();
    return;
  }
  QWidget::keyReleaseEvent(event);
}

void PictureView::focusInEvent(QFocusEvent* event) {
  update();
  QWidget::focusInEvent(event);
}

void PictureView::focusOutEvent(QFocusEvent* event) {
  // The release of keys and buttons goes to whoever has the focus now.
  spaceHeld_ = false;
  updateCursorShape();
  update();
  QWidget::focusOutEvent(event);
}

void PictureView::leaveEvent(QEvent* event) {
  cursor_.reset();
  Q_EMIT hovered({}, false);
  update();
  QWidget::leaveEvent(event);
}

}  // namespace carpus::ui
