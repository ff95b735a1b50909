// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/stroke.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace carpus {

void drawStroke(cv::Mat& mask, cv::Point2d from, cv::Point2d to, double diameter, uchar value) {
  const int radius = std::max(0, cvRound(diameter / 2));
  const cv::Point first(cvRound(from.x), cvRound(from.y));
  const cv::Point last(cvRound(to.x), cvRound(to.y));
  cv::circle(mask, first, radius, value, cv::FILLED);
  if (first == last) return;
  cv::line(mask, first, last, value, std::max(1, 2 * radius));
  cv::circle(mask, last, radius, value, cv::FILLED);
}

}  // namespace carpus
