// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace carpus {

/// Perceptually uniform maps: three for one-sided values (cividis looks the same to people who do
/// not tell red from green), a blue-white-red one for signed values.
enum class ColourMap { Viridis, Magma, Cividis, Diverging };

/// The maps for one-sided values, the usual one first.
std::vector<ColourMap> sequentialColourMaps();
QString toCode(ColourMap map);  ///< "viridis", "magma", "cividis", "diverging"
/// Nothing for other words.
std::optional<ColourMap> colourMapFromCode(const QString& code);
/// Its name as it is known everywhere, not translated: "Viridis", ...
QString nameOf(ColourMap map);

/// Colour (RGB) at `position` 0..1.
cv::Vec3b colourAt(ColourMap map, double position);

/// CV_32FC1 between `low` and `high` to CV_8UC3 (RGB).
cv::Mat colourise(const cv::Mat& values, ColourMap map, double low, double high);

}  // namespace carpus
