// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/mask_contour.h"

#include <QPainter>
#include <algorithm>
#include <array>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kMostSamples = 700;

/// Sides of a cell between the samples at its four corners.
enum CellSide { kTop, kRight, kBottom, kLeft };

/// Line pieces for each of the 16 corner patterns (bits: top left, top right, bottom right, bottom
/// left). The two saddles are drawn as separate corners.
struct Pieces {
  size_t count;
  std::array<CellSide, 4> ends;
};
constexpr std::array<Pieces, 16> kPieces{{{0, {}},
                                          {1, {kLeft, kTop}},
                                          {1, {kTop, kRight}},
                                          {1, {kLeft, kRight}},
                                          {1, {kRight, kBottom}},
                                          {2, {kLeft, kTop, kRight, kBottom}},
                                          {1, {kTop, kBottom}},
                                          {1, {kLeft, kBottom}},
                                          {1, {kBottom, kLeft}},
                                          {1, {kTop, kBottom}},
                                          {2, {kTop, kRight, kBottom, kLeft}},
                                          {1, {kRight, kBottom}},
                                          {1, {kLeft, kRight}},
                                          {1, {kTop, kRight}},
                                          {1, {kLeft, kTop}},
                                          {0, {}}}};

/// Reads the mask on a coarse grid; outside it there is nothing, so outlines close at the border.
class SampleGrid {
 public:
  SampleGrid(const cv::Mat& mask, int step) : mask_(mask), step_(step) {}

  bool inside(int column, int row) const {
    const int x = column * step_ + step_ / 2;
    const int y = row * step_ + step_ / 2;
    return x >= 0 && y >= 0 && x < mask_.cols && y < mask_.rows && mask_.at<uchar>(y, x) != 0;
  }
  QPointF position(double column, double row) const {
    // Samples stand in the middle of their block; at the border the outline is drawn on the edge.
    return {std::clamp((column + 0.5) * step_, 0.0, static_cast<double>(mask_.cols)),
            std::clamp((row + 0.5) * step_, 0.0, static_cast<double>(mask_.rows))};
  }

 private:
  const cv::Mat& mask_;
  int step_;
};

QPointF middleOf(const SampleGrid& grid, int column, int row, CellSide side) {
  switch (side) {
    case kTop:
      return grid.position(column + 0.5, row);
    case kRight:
      return grid.position(column + 1, row + 0.5);
    case kBottom:
      return grid.position(column + 0.5, row + 1);
    case kLeft:
      break;
  }
  return grid.position(column, row + 0.5);
}

}  // namespace

MaskContour::MaskContour(const cv::Mat& mask) {
  if (mask.empty() || mask.type() != CV_8UC1) {
    return;
  }
  const int step = std::max(1, std::max(mask.cols, mask.rows) / kMostSamples);
  const SampleGrid grid(mask, step);
  for (int row = -1; row <= mask.rows / step; ++row) {
    for (int column = -1; column <= mask.cols / step; ++column) {
      const int pattern =
          (grid.inside(column, row) ? 1 : 0) | (grid.inside(column + 1, row) ? 2 : 0) |
          (grid.inside(column + 1, row + 1) ? 4 : 0) | (grid.inside(column, row + 1) ? 8 : 0);
      const Pieces& pieces = kPieces[static_cast<size_t>(pattern)];
      for (size_t piece = 0; piece < pieces.count; ++piece) {
        const size_t at = 2 * piece;
        lines_.append(QLineF(middleOf(grid, column, row, pieces.ends[at]),
                             middleOf(grid, column, row, pieces.ends[at + 1])));
      }
    }
  }
}

void MaskContour::paint(QPainter& painter, const QColor& colour, double width) const {
  const auto draw = [&](const QColor& line, double thickness) {
    // Cosmetic widths are pixels of the screen, whatever its density.
    QPen pen(line, thickness * painter.device()->devicePixelRatioF());
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawLines(lines_);
  };
  draw(theme::faded(Qt::black, 0.55), width + 1.6);
  draw(colour, width);
}

}  // namespace carpus::ui
