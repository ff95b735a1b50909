// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <opencv2/core.hpp>

namespace carpus {

/// Perceptually uniform maps: viridis for one-sided values, a blue-white-red one for signed values.
enum class ColourMap { Viridis, Diverging };

/// Colour (RGB) at `position` 0..1.
cv::Vec3b colourAt(ColourMap map, double position);

/// CV_32FC1 between `low` and `high` to CV_8UC3 (RGB).
cv::Mat colourise(const cv::Mat& values, ColourMap map, double low, double high);

}  // namespace carpus
