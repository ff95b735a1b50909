// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QString>

namespace carpus::report {

/// How a piece of text looks.
struct Style {
  double points = 8.5;
  bool bold = false;
  QColor colour = QColor(0x1d, 0x24, 0x2c);
  Qt::Alignment alignment = Qt::AlignLeft;
};

/// A page in millimetres. Without a painter it only measures, so that a layout can be tried first.
/// `scale` shrinks every text.
class Page {
 public:
  Page(QPagedPaintDevice& device, QPainter* painter, double scale)
      : device_(&device), painter_(painter), scale_(scale) {}

  /// Draws text wrapped to `width` and returns its height.
  double text(double x, double y, double width, const QString& words, const Style& style);
  double heightOf(double width, const QString& words, const Style& style);
  double widthOf(const QString& words, const Style& style) const;

  void fill(const QRectF& area, const QColor& colour, double radius = 0);
  void frame(const QRectF& area, const QColor& colour, double width);
  /// As large as fits into `area` without distortion, centred.
  void picture(const QRectF& area, const QImage& image);

  /// The same page without a painter.
  Page measuring() const { return {*device_, nullptr, scale_}; }

  /// A length that shrinks with the text.
  double scaled(double millimetres) const { return millimetres * scale_; }

 private:
  QFont fontOf(const Style& style) const;
  double pixels(double millimetres) const;
  QRectF pixels(const QRectF& area) const;

  QPagedPaintDevice* device_;
  QPainter* painter_;
  double scale_;
};

}  // namespace carpus::report
