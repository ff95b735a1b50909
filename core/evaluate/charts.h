// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace carpus::evaluate {

/// One curve, or a cloud of points.
struct Series {
  QString name;
  std::vector<QPointF> points;
  std::vector<std::pair<double, double>> intervals;  ///< low and high of each point; may be empty
  bool line = true;
};

/// A chart with two axes; ranges that are not given hold all points.
struct Chart {
  QString title, xAxis, yAxis;
  std::vector<Series> series;
  std::optional<std::pair<double, double>> xRange, yRange;
  bool diagonal = false;  ///< the line where y equals x
  bool zero = false;      ///< the line where y is 0
};

/// Black on white with the disclaimer below, for a file. Needs a QGuiApplication (it has text).
QImage drawChart(const Chart& chart, QSize size = {900, 600});

/// Counts in squares, rows from the top; labels beside and below.
struct MatrixChart {
  QString title, rowAxis, columnAxis;
  std::vector<QString> labels;
  std::vector<std::vector<int>> counts;
};
QImage drawMatrix(const MatrixChart& chart, int side = 820);

/// Pictures of one width under each other.
QImage stacked(const std::vector<QImage>& pictures);

/// About `count` round values (1, 2 or 5 times a power of ten apart) within [low, high].
std::vector<double> roundTicks(double low, double high, int count);

}  // namespace carpus::evaluate
