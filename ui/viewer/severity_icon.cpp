// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/severity_icon.h"

#include <QCoreApplication>
#include <QPainter>
#include <cmath>
#include <numbers>

namespace carpus::ui {

namespace {

QPolygonF octagon(double size) {
  QPolygonF shape;
  for (int corner = 0; corner < 8; ++corner) {
    const double angle = (corner + 0.5) * std::numbers::pi / 4;
    shape << QPointF(size / 2 * (1 + std::cos(angle)), size / 2 * (1 + std::sin(angle)));
  }
  return shape;
}

}  // namespace

QPixmap severityIcon(Severity severity, const QColor& colour, int size, double pixelRatio) {
  QPixmap pixmap(QSize(size, size) * pixelRatio);
  pixmap.setDevicePixelRatio(pixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  const double side = size;
  QString sign = QStringLiteral("!");
  QRectF signBox(0, 0, side, side);
  switch (severity) {
    case Severity::Stop:
      painter.drawPolygon(octagon(side));
      break;
    case Severity::Warning:
      painter.drawPolygon(
          QPolygonF{{side / 2, side * 0.06}, {side, side * 0.94}, {0, side * 0.94}});
      signBox.translate(0, side * 0.12);
      break;
    case Severity::Info:
      painter.drawEllipse(QRectF(0, 0, side, side).adjusted(1, 1, -1, -1));
      sign = QStringLiteral("i");
      break;
  }
  QFont font = painter.font();
  font.setPixelSize(static_cast<int>(side * 0.68));
  font.setBold(true);
  painter.setFont(font);
  painter.setPen(QColor(0x10, 0x10, 0x10));
  painter.drawText(signBox, Qt::AlignCenter, sign);
  return pixmap;
}

QString severityText(Severity severity) {
  switch (severity) {
    case Severity::Stop:
      return QCoreApplication::translate("carpus::ui::Severity", "Stop");
    case Severity::Warning:
      return QCoreApplication::translate("carpus::ui::Severity", "Warning");
    case Severity::Info:
      break;
  }
  return QCoreApplication::translate("carpus::ui::Severity", "Information");
}

}  // namespace carpus::ui
