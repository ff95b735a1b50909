// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

#include "core/base/paths.h"
#include "core/evaluate/detector_grid.h"
#include "core/image/colourmap.h"

namespace carpus::evaluate {
namespace {

constexpr int kCellWidth = 130, kCellHeight = 62;
constexpr int kLeft = 90, kTop = 64, kLegend = 150, kBottom = 76;

QColor colourOf(double position) {
  const cv::Vec3b rgb = colourAt(ColourMap::Viridis, std::clamp(position, 0.0, 1.0));
  return {rgb[0], rgb[1], rgb[2]};
}

QString text(const char* sentence) { return QCoreApplication::translate("Evaluate", sentence); }

struct Range {
  double low = 0, high = 1;
  double position(double value) const { return (value - low) / std::max(1e-9, high - low); }
};

Range rangeOf(const DetectorGrid& grid) {
  Range range{1, 0};
  for (const GridCell& cell : grid.cells) {
    range.low = std::min(range.low, mean(cell.handIou));
    range.high = std::max(range.high, mean(cell.handIou));
  }
  return range;
}

void drawCell(QPainter& painter, const QRectF& area, const GridCell& cell, const Range& range) {
  const double position = range.position(mean(cell.handIou));
  painter.fillRect(area, colourOf(position));
  painter.setPen(position > 0.55 ? Qt::black : Qt::white);
  painter.drawText(area, Qt::AlignCenter,
                   QStringLiteral("%1\n%2 ms")
                       .arg(mean(cell.handIou), 0, 'f', 3)
                       .arg(median(cell.milliseconds), 0, 'f', 0));
}

void drawLegend(QPainter& painter, const QRectF& area, const Range& range) {
  constexpr int kSteps = 64, kTicks = 5;
  const double height = area.height() / kSteps;
  for (int i = 0; i < kSteps; ++i)
    painter.fillRect(
        QRectF(area.left(), area.bottom() - (i + 1) * height, area.width(), height + 1),
        colourOf((i + 0.5) / kSteps));
  painter.setPen(Qt::black);
  painter.drawRect(area);
  for (int i = 0; i < kTicks; ++i) {
    const double share = static_cast<double>(i) / (kTicks - 1);
    const double y = area.bottom() - share * area.height();
    painter.drawText(QRectF(area.right() + 6, y - 9, 60, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(range.low + share * (range.high - range.low), 'f', 3));
  }
  painter.drawText(QRectF(area.left() - 20, area.top() - 26, 110, 18), Qt::AlignLeft,
                   text(QT_TRANSLATE_NOOP("Evaluate", "hand IoU")));
}

}  // namespace

QImage drawGrid(const DetectorGrid& grid) {
  const auto columns = static_cast<int>(grid.strides.size());
  const auto rows = static_cast<int>(grid.patches.size());
  const QSize size(kLeft + columns * kCellWidth + kLegend, kTop + rows * kCellHeight + kBottom);
  QImage image(size, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  QFont font = painter.font();
  font.setPixelSize(14);
  painter.setFont(font);
  const Range range = rangeOf(grid);
  const GridCell& chosen = supportedSetting(grid);
  painter.drawText(QRectF(0, 10, size.width(), 22), Qt::AlignCenter,
                   text(QT_TRANSLATE_NOOP("Evaluate",
                                          "Detection network: patch and stride, mean hand IoU and "
                                          "time to label (n = %1)"))
                       .arg(grid.ids.size()));
  QRectF frame;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const GridCell& cell = grid.at(grid.patches[static_cast<size_t>(row)],
                                     grid.strides[static_cast<size_t>(column)]);
      const QRectF area(kLeft + column * kCellWidth, kTop + row * kCellHeight, kCellWidth,
                        kCellHeight);
      drawCell(painter, area, cell, range);
      if (&cell == &chosen) frame = area.adjusted(2, 2, -2, -2);
    }
  painter.setPen(QPen(QColor(0xd5, 0x5e, 0x00), 4));
  painter.drawRect(frame);
  painter.setPen(Qt::black);
  for (int row = 0; row < rows; ++row)
    painter.drawText(QRectF(34, kTop + row * kCellHeight, kLeft - 42, kCellHeight),
                     Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(grid.patches[static_cast<size_t>(row)]));
  const int bottom = kTop + rows * kCellHeight;
  for (int column = 0; column < columns; ++column)
    painter.drawText(QRectF(kLeft + column * kCellWidth, bottom + 6, kCellWidth, 18),
                     Qt::AlignCenter, QString::number(grid.strides[static_cast<size_t>(column)]));
  painter.drawText(QRectF(kLeft, bottom + 26, columns * kCellWidth, 18), Qt::AlignCenter,
                   text(QT_TRANSLATE_NOOP("Evaluate", "stride, pixels of 512")));
  painter.save();
  painter.translate(18, kTop + rows * kCellHeight / 2.0);
  painter.rotate(-90);
  painter.drawText(QRectF(-150, -9, 300, 18), Qt::AlignCenter,
                   text(QT_TRANSLATE_NOOP("Evaluate", "patch, pixels of 512")));
  painter.restore();
  drawLegend(painter,
             QRectF(kLeft + columns * kCellWidth + 34, kTop + 30, 22, rows * kCellHeight - 36),
             range);
  painter.drawText(QRectF(0, bottom + 50, size.width(), 18), Qt::AlignCenter, disclaimer());
  return image;
}

}  // namespace carpus::evaluate
