// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include "ui/viewer/theme.h"

namespace carpus::ui {
namespace {

QPixmap draw(const QByteArray& svg, const QColor& colour, int pixels) {
  QByteArray coloured = svg;
  coloured.replace("currentColor", colour.name().toLatin1());
  QSvgRenderer renderer(coloured);
  QPixmap pixmap(pixels, pixels);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  renderer.render(&painter);
  return pixmap;
}

QByteArray source(const QString& name) {
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT_X(opened, "icon", qPrintable(name));
  return opened ? file.readAll() : QByteArray();
}

}  // namespace

QIcon icon(const QString& name) {
  const QByteArray svg = source(name);
  QIcon result;
  for (const int pixels : {16, 24, 32, 48, 64, 96}) {
    result.addPixmap(draw(svg, theme::kText, pixels), QIcon::Normal, QIcon::Off);
    result.addPixmap(draw(svg, theme::kAccent, pixels), QIcon::Normal, QIcon::On);
    result.addPixmap(draw(svg, theme::faded(theme::kQuiet, 1).darker(180), pixels),
                     QIcon::Disabled);
  }
  return result;
}

QIcon applicationIcon() {
  QIcon result;
  const QByteArray svg = source(QStringLiteral("carpus"));
  for (const int pixels : {16, 32, 48, 64, 128, 256})
    result.addPixmap(draw(svg, theme::kText, pixels));
  return result;
}

}  // namespace carpus::ui
