// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/charts.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/base/paths.h"

namespace carpus::evaluate {
namespace {

// Okabe and Ito's colours, told apart by people with any colour vision.
constexpr std::array<QRgb, 7> kColours = {0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7,
                                          0xff56b4e9, 0xffe69f00, 0xff000000};
constexpr int kLeft = 76, kRight = 24, kTop = 40, kBottom = 74;
constexpr QRgb kGrid = 0xffdddddd, kGuide = 0xff888888;

/// Range of all values of one axis, a little wider than they are.
std::pair<double, double> rangeOf(const std::vector<double>& values) {
  if (values.empty()) return {0, 1};
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  const double margin = *high > *low ? (*high - *low) * 0.05 : std::max(1.0, std::abs(*low)) * 0.1;
  return {*low - margin, *high + margin};
}

/// The area between the axes and the way from values to pixels.
struct Plane {
  QRectF area;
  std::pair<double, double> x, y;

  QPointF at(double px, double py) const {
    return {area.left() + (px - x.first) / (x.second - x.first) * area.width(),
            area.bottom() - (py - y.first) / (y.second - y.first) * area.height()};
  }
};

Plane planeOf(const Chart& chart, QSize size) {
  std::vector<double> xs, ys;
  for (const Series& series : chart.series) {
    for (const QPointF& point : series.points) {
      xs.push_back(point.x());
      ys.push_back(point.y());
    }
    for (const auto& [low, high] : series.intervals) ys.insert(ys.end(), {low, high});
  }
  return {QRectF(kLeft, kTop, size.width() - kLeft - kRight, size.height() - kTop - kBottom),
          chart.xRange.value_or(rangeOf(xs)), chart.yRange.value_or(rangeOf(ys))};
}

void drawAxes(QPainter& painter, const Plane& plane, const Chart& chart) {
  const QRectF& area = plane.area;
  for (const double tick : roundTicks(plane.x.first, plane.x.second, 8)) {
    const QPointF at = plane.at(tick, plane.y.first);
    painter.setPen(QColor(kGrid));
    painter.drawLine(QPointF(at.x(), area.top()), at);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(at.x() - 40, at.y() + 4, 80, 18), Qt::AlignHCenter,
                     QString::number(tick));
  }
  for (const double tick : roundTicks(plane.y.first, plane.y.second, 7)) {
    const QPointF at = plane.at(plane.x.first, tick);
    painter.setPen(QColor(kGrid));
    painter.drawLine(at, QPointF(area.right(), at.y()));
    painter.setPen(Qt::black);
    painter.drawText(QRectF(kLeft - 56, at.y() - 9, 50, 18), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(tick));
  }
  painter.setPen(Qt::black);
  painter.drawRect(area);
  painter.drawText(QRectF(area.left(), area.bottom() + 24, area.width(), 18), Qt::AlignHCenter,
                   chart.xAxis);
  painter.save();
  painter.translate(16, area.center().y());
  painter.rotate(-90);
  painter.drawText(QRectF(-area.height() / 2, -9, area.height(), 18), Qt::AlignHCenter,
                   chart.yAxis);
  painter.restore();
}

void drawSeries(QPainter& painter, const Plane& plane, const Series& series, QRgb colour) {
  painter.setPen(QPen(QColor(colour), 1.6));
  painter.setBrush(QColor(colour));
  for (size_t i = 0; i < series.points.size(); ++i) {
    const QPointF& point = series.points[i];
    const QPointF at = plane.at(point.x(), point.y());
    if (series.line && i > 0)
      painter.drawLine(plane.at(series.points[i - 1].x(), series.points[i - 1].y()), at);
    if (i < series.intervals.size()) {
      const auto [low, high] = series.intervals[i];
      painter.drawLine(plane.at(point.x(), low), plane.at(point.x(), high));
    }
    if (!series.line || series.points.size() < 60) painter.drawEllipse(at, 2.6, 2.6);
  }
}

void drawLegend(QPainter& painter, const QRectF& area, const std::vector<Series>& series) {
  double y = area.top() + 14;
  for (size_t i = 0; i < series.size(); ++i) {
    if (series[i].name.isEmpty()) continue;
    painter.setPen(QColor(kColours[i % kColours.size()]));
    painter.drawText(QRectF(area.left() + 8, y - 10, area.width() - 16, 18), Qt::AlignRight,
                     series[i].name);
    y += 18;
  }
}

/// White page with title and disclaimer.
QImage page(QSize size, const QString& title) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  QFont font = painter.font();
  font.setPixelSize(16);
  painter.setFont(font);
  painter.setPen(Qt::black);
  painter.drawText(QRect(0, 8, size.width(), 24), Qt::AlignHCenter, title);
  font.setPixelSize(11);
  painter.setFont(font);
  painter.setPen(QColor(kGuide));
  painter.drawText(QRect(0, size.height() - 20, size.width() - 8, 16), Qt::AlignRight,
                   disclaimer());
  return image;
}

void useTextSize(QPainter& painter, int pixels) {
  QFont font = painter.font();
  font.setPixelSize(pixels);
  painter.setFont(font);
}

}  // namespace

std::vector<double> roundTicks(double low, double high, int count) {
  if (!(high > low) || count < 1) return {low};
  const double rough = (high - low) / count;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  const double step = (rough / power < 1.5   ? 1
                       : rough / power < 3.5 ? 2
                       : rough / power < 7.5 ? 5
                                             : 10) *
                      power;
  std::vector<double> ticks;
  for (double i = std::ceil(low / step - 1e-9); i * step <= high + step * 1e-9; ++i)
    ticks.push_back(i == 0 ? 0 : i * step);
  return ticks;
}

QImage drawChart(const Chart& chart, QSize size) {
  QImage image = page(size, chart.title);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  useTextSize(painter, 12);
  const Plane plane = planeOf(chart, size);
  drawAxes(painter, plane, chart);
  painter.setClipRect(plane.area);
  painter.setPen(QPen(QColor(kGuide), 1, Qt::DashLine));
  if (chart.diagonal) {
    const double from = std::max(plane.x.first, plane.y.first);
    const double to = std::min(plane.x.second, plane.y.second);
    painter.drawLine(plane.at(from, from), plane.at(to, to));
  }
  if (chart.zero) painter.drawLine(plane.at(plane.x.first, 0), plane.at(plane.x.second, 0));
  for (size_t i = 0; i < chart.series.size(); ++i)
    drawSeries(painter, plane, chart.series[i], kColours[i % kColours.size()]);
  drawLegend(painter, plane.area, chart.series);
  return image;
}

QImage drawMatrix(const MatrixChart& chart, int side) {
  QImage image = page({side, side}, chart.title);
  QPainter painter(&image);
  useTextSize(painter, 11);
  const auto count = static_cast<int>(chart.labels.size());
  int largest = 1;
  for (const auto& row : chart.counts)
    for (const int value : row) largest = std::max(largest, value);
  const double cell = (side - kLeft - kRight) / static_cast<double>(std::max(1, count));
  for (int r = 0; r < count; ++r) {
    const double y = kTop + r * cell;
    painter.setPen(Qt::black);
    painter.drawText(QRectF(kLeft - 44, y, 38, cell), Qt::AlignRight | Qt::AlignVCenter,
                     chart.labels[static_cast<size_t>(r)]);
    painter.drawText(QRectF(kLeft + r * cell, kTop + count * cell + 2, cell, 16), Qt::AlignHCenter,
                     chart.labels[static_cast<size_t>(r)]);
    for (int c = 0; c < count; ++c) {
      const int value = chart.counts[static_cast<size_t>(r)][static_cast<size_t>(c)];
      const QRectF box(kLeft + c * cell, y, cell, cell);
      const double depth = std::sqrt(value / static_cast<double>(largest));
      QColor fill;
      fill.setRgbF(static_cast<float>(1 - depth), static_cast<float>(1 - 0.55 * depth),
                   static_cast<float>(1 - 0.3 * depth));
      painter.fillRect(box, fill);
      painter.setPen(QColor(kGrid));
      painter.drawRect(box);
      if (value == 0) continue;
      painter.setPen(depth > 0.6 ? Qt::white : Qt::black);
      painter.drawText(box, Qt::AlignCenter, QString::number(value));
    }
  }
  painter.setPen(Qt::black);
  painter.drawText(QRectF(kLeft, kTop + count * cell + 20, count * cell, 16), Qt::AlignHCenter,
                   chart.columnAxis);
  painter.translate(14, kTop + count * cell / 2);
  painter.rotate(-90);
  painter.drawText(QRectF(-count * cell / 2, -8, count * cell, 16), Qt::AlignHCenter,
                   chart.rowAxis);
  return image;
}

QImage stacked(const std::vector<QImage>& pictures) {
  QSize size;
  for (const QImage& picture : pictures)
    size = {std::max(size.width(), picture.width()), std::max(0, size.height()) + picture.height()};
  QImage all(size, QImage::Format_RGB32);
  all.fill(Qt::white);
  QPainter painter(&all);
  int y = 0;
  for (const QImage& picture : pictures) {
    painter.drawImage(0, y, picture);
    y += picture.height();
  }
  return all;
}

}  // namespace carpus::evaluate
