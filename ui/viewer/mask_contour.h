// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLineF>
#include <QList>
#include <opencv2/core.hpp>

class QPainter;

namespace carpus::ui {

/// Outline of a mask as line pieces in the mask's own pixel coordinates (corner of the first pixel
/// at 0, 0), by marching squares on a grid of at most some 700 samples a side: fine enough for the
/// screen, light enough to be drawn at every movement of the mouse.
class MaskContour {
 public:
  /// CV_8UC1, non-zero inside; may be empty.
  explicit MaskContour(const cv::Mat& mask);

  bool isEmpty() const { return lines_.isEmpty(); }
  const QList<QLineF>& lines() const { return lines_; }

  /// Draws with a dark seam under the coloured line, so that it stands out on any grey. The painter
  /// is in the mask's coordinates.
  void paint(QPainter& painter, const QColor& colour, double width = 1.6) const;

 private:
  QList<QLineF> lines_;
};

}  // namespace carpus::ui
