// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/page.h"

#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace carpus::report {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kLetterSpacing = 1.0 / 64;  ///< device pixels; the smallest that counts

/// Breaks into lines of `width` device pixels and returns the height of them all.
double layOut(QTextLayout& layout, double width, Qt::Alignment alignment) {
  QTextOption option(alignment);
  // A single word, such as a UID or a hash, fills its lines instead of breaking at its dots.
  option.setWrapMode(layout.text().contains(QLatin1Char(' '))
                         ? QTextOption::WrapAtWordBoundaryOrAnywhere
                         : QTextOption::WrapAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  double height = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    line.setPosition({0, height});
    height += line.height();
  }
  layout.endLayout();
  return height;
}

QString asLines(const QString& words) {
  return QString(words).replace(QLatin1Char('\n'), QChar::LineSeparator);
}

}  // namespace

QFont Page::fontOf(const Style& style) const {
  QFont font(QStringLiteral("sans-serif"));
  font.setStyleHint(QFont::SansSerif);
  font.setPointSizeF(style.points * scale_);
  font.setBold(style.bold);
  // Any spacing turns ligatures off, so that the text can be searched and copied letter by letter.
  font.setLetterSpacing(QFont::AbsoluteSpacing, kLetterSpacing);
  return font;
}

double Page::pixels(double millimetres) const {
  return millimetres / kMillimetresPerInch * device_->logicalDpiX();
}

QRectF Page::pixels(const QRectF& area) const {
  return {pixels(area.x()), pixels(area.y()), pixels(area.width()), pixels(area.height())};
}

double Page::text(double x, double y, double width, const QString& words, const Style& style) {
  QTextLayout layout(asLines(words), fontOf(style), device_);
  const double height = layOut(layout, pixels(width), style.alignment);
  if (painter_ != nullptr) {
    painter_->setPen(style.colour);
    layout.draw(painter_, {pixels(x), pixels(y)});
  }
  return height / pixels(1);
}

double Page::heightOf(double width, const QString& words, const Style& style) {
  QTextLayout layout(asLines(words), fontOf(style), device_);
  return layOut(layout, pixels(width), style.alignment) / pixels(1);
}

double Page::widthOf(const QString& words, const Style& style) const {
  return QFontMetricsF(fontOf(style), device_).horizontalAdvance(words) / pixels(1);
}

void Page::fill(const QRectF& area, const QColor& colour, double radius) {
  if (painter_ == nullptr) return;
  painter_->setPen(Qt::NoPen);
  painter_->setBrush(colour);
  painter_->drawRoundedRect(pixels(area), pixels(radius), pixels(radius));
}

void Page::frame(const QRectF& area, const QColor& colour, double width) {
  if (painter_ == nullptr) return;
  painter_->setPen(QPen(colour, pixels(width)));
  painter_->setBrush(Qt::NoBrush);
  painter_->drawRect(pixels(area));
}

void Page::picture(const QRectF& area, const QImage& image) {
  if (painter_ == nullptr || image.isNull()) return;
  const QRectF room = pixels(area);
  const QSizeF size = QSizeF(image.size()).scaled(room.size(), Qt::KeepAspectRatio);
  const QRectF target(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2,
                      size.width(), size.height());
  painter_->drawImage(target, image);
}

}  // namespace carpus::report
