// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/stage_thumbnail.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kPadding = 6;

}  // namespace

StageThumbnail::StageThumbnail(Stage stage, QWidget* parent)
    : QAbstractButton(parent), stage_(stage) {
  static constexpr const char* kNames[kStageCount] = {"input", "normalised", "labels", "mask",
                                                      "final"};
  setObjectName(QStringLiteral("%1StageThumbnail").arg(QLatin1String(kNames[int(stage)])));
  setText(toText(stage));
  setAccessibleName(toText(stage));
  setAccessibleDescription(descriptionOf(stage));
  setToolTip(descriptionOf(stage));
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StageThumbnail::setPicture(const QImage& picture) {
  picture_ = picture;
  scaled_ = QPixmap();
  setEnabled(!picture.isNull());
  update();
}

QSize StageThumbnail::sizeHint() const { return {132, 150}; }

QSize StageThumbnail::minimumSizeHint() const { return {72, 64}; }

int StageThumbnail::widthOfCaption() const {
  return fontMetrics().horizontalAdvance(text()) + 2 * kPadding + 2;
}

int StageThumbnail::captionHeight() const { return fontMetrics().height() + 4; }

int StageThumbnail::sideOfPicture(QSize cell) const {
  return std::min(cell.width(), cell.height() - captionHeight()) - 2 * kPadding;
}

bool StageThumbnail::event(QEvent* event) {
  if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
    update();
  }
  return QAbstractButton::event(event);
}

void StageThumbnail::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

void StageThumbnail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool lively = isEnabled() && (underMouse() || hasFocus());
  painter.setPen(QPen(hasFocus() ? theme::kAccent : theme::kBorder, 1));
  painter.setBrush(lively ? theme::kRaised : theme::kPanel);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

  const int caption = captionHeight();
  const QRect area = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding - caption);
  painter.fillRect(area, theme::kCanvas);
  if (picture_.isNull()) {
    painter.setPen(theme::kQuiet);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("not made"));
  } else {
    const double ratio = devicePixelRatioF();
    const QSize fitted = picture_.size().scaled(area.size() * ratio, Qt::KeepAspectRatio);
    if (scaled_.size() != fitted) {
      scaled_ = QPixmap::fromImage(
          picture_.scaled(fitted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    QRectF place(QPointF(), QSizeF(fitted) / ratio);
    place.moveCenter(QRectF(area).center());
    painter.drawPixmap(place, scaled_, scaled_.rect());
  }
  painter.setPen(isEnabled() ? theme::kText : theme::kQuiet);
  const QRect line(kPadding, area.bottom() + 3, width() - 2 * kPadding, caption);
  painter.drawText(line, Qt::AlignCenter,
                   fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
}

}  // namespace carpus::ui
