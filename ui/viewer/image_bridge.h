// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <opencv2/core.hpp>

namespace carpus::ui {

/// Deep copy for the screen of CV_8UC1 (grey), CV_8UC3 (RGB) or CV_32FC1 (0..1 as grey). Null when
/// `pixels` is empty.
QImage toImage(const cv::Mat& pixels);

/// The other way: CV_8UC3 (RGB), deep copy. Empty when `image` is null.
cv::Mat toMat(const QImage& image);

}  // namespace carpus::ui
