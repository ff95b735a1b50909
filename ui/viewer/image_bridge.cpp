// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/image_bridge.h"

namespace carpus::ui {

QImage toImage(const cv::Mat& pixels) {
  if (pixels.empty()) {
    return {};
  }
  cv::Mat bytes = pixels;
  if (pixels.type() == CV_32FC1) {
    pixels.convertTo(bytes, CV_8UC1, 255);
  }
  CV_Assert(bytes.type() == CV_8UC1 || bytes.type() == CV_8UC3);
  const auto format = bytes.type() == CV_8UC1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
  // A view of the matrix, copied so that the image lives on its own.
  return QImage(bytes.data, bytes.cols, bytes.rows, static_cast<qsizetype>(bytes.step), format)
      .copy();
}

cv::Mat toMat(const QImage& image) {
  if (image.isNull()) {
    return {};
  }
  const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
  return cv::Mat(rgb.height(), rgb.width(), CV_8UC3, const_cast<uchar*>(rgb.constBits()),
                 static_cast<size_t>(rgb.bytesPerLine()))
      .clone();
}

}  // namespace carpus::ui
