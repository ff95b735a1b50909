// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <opencv2/core.hpp>

namespace carpus::ui {

/// Where `values` (CV_32FC1) cross `level`, as unordered line pieces in pixel coordinates with
/// centres at whole numbers: marching squares with linear interpolation between the four pixels of
/// a cell. Pieces of one line end exactly where the next ones start.
QList<QLineF> contourLines(const cv::Mat& values, double level);

}  // namespace carpus::ui
