// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/compare_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr double kGrip = 8;  ///< widget pixels on either side of the curtain that take hold of it

void paintCaption(QPainter& painter, const QRectF& area, Qt::Alignment side, const QString& text) {
  const QFontMetricsF metrics(painter.font());
  const double width = metrics.horizontalAdvance(text) + 14;
  if (text.isEmpty() || width > area.width()) {
    return;
  }
  const double left = side == Qt::AlignLeft ? area.left() : area.right() - width;
  const QRectF box(left, area.top(), width, metrics.height() + 6);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme::faded(theme::kBackground, 0.8));
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(theme::kText);
  painter.drawText(box, Qt::AlignCenter, text);
}

}  // namespace

CompareView::CompareView(QWidget* parent) : PictureView(parent) {
  setObjectName(QStringLiteral("stageCompareView"));
}

void CompareView::setBefore(const QImage& before, const QString& caption) {
  before_ = before;
  beforeCaption_ = caption;
  update();
}

void CompareView::setAfterCaption(const QString& caption) {
  afterCaption_ = caption;
  update();
}

void CompareView::setCurtain(double position) {
  const double clamped = std::clamp(position, 0.0, 1.0);
  if (clamped == curtain_) {
    return;
  }
  curtain_ = clamped;
  update();
  Q_EMIT curtainChanged(curtain_);
}

void CompareView::paintContent(QPainter& painter) {
  PictureView::paintContent(painter);
  if (!isComparing()) {
    return;
  }
  painter.save();
  painter.setClipRect(QRectF(0, 0, curtainX(), height()));
  painter.fillRect(rect(), theme::kCanvas);
  painter.setTransform(transform().toWidgetTransform(), true);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(QRectF(QPointF(0, 0), transform().pictureSize()), before_);
  painter.restore();
}

void CompareView::paintOverlay(QPainter& painter) {
  if (!isComparing()) {
    return;
  }
  const double x = curtainX();
  painter.setPen(QPen(theme::kAccent, 1.5));
  painter.drawLine(QPointF(x, 0), QPointF(x, height()));
  painter.setBrush(theme::kAccent);
  painter.setPen(Qt::NoPen);
  painter.drawEllipse(QPointF(x, height() / 2.0), 7, 7);
  paintCaption(painter, QRectF(8, 8, x - 16, height()), Qt::AlignLeft, beforeCaption_);
  paintCaption(painter, QRectF(x + 8, 8, width() - x - 16, height()), Qt::AlignRight,
               afterCaption_);
}

void CompareView::mousePressEvent(QMouseEvent* event) {
  dragging_ = isComparing() && event->button() == Qt::LeftButton &&
              std::abs(event->position().x() - curtainX()) <= kGrip;
  if (!dragging_) {
    PictureView::mousePressEvent(event);
  }
}

void CompareView::mouseMoveEvent(QMouseEvent* event) {
  if (dragging_) {
    setCurtain(event->position().x() / std::max(1, width()));
    return;
  }
  if (isComparing() && event->buttons() == Qt::NoButton) {
    const bool near = std::abs(event->position().x() - curtainX()) <= kGrip;
    setCursor(near ? Qt::SplitHCursor : Qt::ArrowCursor);
  }
  PictureView::mouseMoveEvent(event);
}

void CompareView::mouseReleaseEvent(QMouseEvent* event) {
  dragging_ = false;
  PictureView::mouseReleaseEvent(event);
}

}  // namespace carpus::ui
