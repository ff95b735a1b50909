// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/contour_lines.h"

#include <array>

namespace carpus::ui {

namespace {

/// One cell between four pixels; corners clockwise from top left.
struct Cell {
  std::array<double, 4> above;  ///< values minus the level
  QPointF origin;

  bool inside(size_t corner) const { return above.at(corner) >= 0; }

  /// Where the level is crossed on the side from `corner` to the next one.
  QPointF crossing(size_t corner) const {
    static const std::array<QPointF, 4> kCorners{QPointF(0, 0), QPointF(1, 0), QPointF(1, 1),
                                                 QPointF(0, 1)};
    // Always from the upper left end, so that both cells of a side find the very same point.
    const size_t next = (corner + 1) % 4;
    const size_t from = corner < 2 ? corner : next;
    const size_t to = corner < 2 ? next : corner;
    const double part = above.at(from) / (above.at(from) - above.at(to));
    return origin + kCorners.at(from) + part * (kCorners.at(to) - kCorners.at(from));
  }
};

void addPieces(const Cell& cell, QList<QLineF>& lines) {
  // Going round, a line enters on a side that leads out of the area and leaves on the next one
  // that leads in again; a saddle has two of each.
  for (size_t side = 0; side < 4; ++side) {
    if (!cell.inside(side) || cell.inside((side + 1) % 4)) continue;
    size_t back = (side + 1) % 4;
    while (cell.inside(back) || !cell.inside((back + 1) % 4)) back = (back + 1) % 4;
    lines.append(QLineF(cell.crossing(side), cell.crossing(back)));
  }
}

}  // namespace

QList<QLineF> contourLines(const cv::Mat& values, double level) {
  QList<QLineF> lines;
  for (int row = 0; row + 1 < values.rows; ++row) {
    const auto* upper = values.ptr<float>(row);
    const auto* lower = values.ptr<float>(row + 1);
    for (int column = 0; column + 1 < values.cols; ++column) {
      const Cell cell{{upper[column] - level, upper[column + 1] - level, lower[column + 1] - level,
                       lower[column] - level},
                      QPointF(column, row)};
      addPieces(cell, lines);
    }
  }
  return lines;
}

}  // namespace carpus::ui
