// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/frame.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/preprocess/percentile.h"

namespace carpus::preprocess {
namespace {

constexpr int kCoarse = 256;     // samples along the longer side
constexpr float kAlike = 0.25F;  // of the picture's range; scatter makes a frame uneven
constexpr double kAllOfTheLine = 0.98;
constexpr double kMostOfTheLine = 0.5;
constexpr int kTransition = 4;        // samples from frame to picture
constexpr double kLeastInside = 0.3;  // of each side's length

/// Share of the samples of `line` that differ from `grey` by `kAlike` at most.
double shareAlike(const cv::Mat& line, double grey) {
  const cv::Mat alike = cv::abs(line - grey) <= kAlike;
  return cv::countNonZero(alike) / static_cast<double>(line.total());
}

/// Rows at the top of `picture` (0..1) that belong to a frame; 0: none.
int framedRows(const cv::Mat& picture) {
  const int most = static_cast<int>((1 - kLeastInside) * picture.rows) - kTransition - 1;
  // Each row is held against the one before: a frame may grow darker towards the field.
  double grey = percentiles(picture.row(0), {}, 0.5, 0.5).first;
  int rows = 0;
  while (rows < most && shareAlike(picture.row(rows), grey) >= kAllOfTheLine)
    grey = percentiles(picture.row(rows++), {}, 0.5, 0.5).first;
  if (rows == 0 || rows >= most) return 0;
  // The edge of the field may be blurred or lean a little.
  for (int line = rows; line < rows + kTransition; ++line)
    if (1 - shareAlike(picture.row(line), grey) >= kMostOfTheLine) return line + 1;
  return 0;
}

/// The four sides of `inside` moved to the inner edge of the frame that they stand on.
cv::Rect shrunk(const cv::Mat& picture, const cv::Rect& inside) {
  cv::Rect result = inside;
  const auto turned = [&](int code) {
    cv::Mat view;
    cv::rotate(picture(result), view, code);
    return view;
  };
  const int top = framedRows(picture(result));
  result.y += top;
  result.height -= top;
  result.height -= framedRows(turned(cv::ROTATE_180));
  const int left = framedRows(turned(cv::ROTATE_90_CLOCKWISE));
  result.x += left;
  result.width -= left;
  result.width -= framedRows(turned(cv::ROTATE_90_COUNTERCLOCKWISE));
  return result;
}

}  // namespace

cv::Rect withoutFrame(const cv::Mat& brightness) {
  const cv::Rect whole({}, brightness.size());
  const int longest = std::max(brightness.rows, brightness.cols);
  const double step = std::max(1.0, static_cast<double>(longest) / kCoarse);
  const cv::Size size(static_cast<int>(brightness.cols / step),
                      static_cast<int>(brightness.rows / step));
  constexpr int kFewest = 32;
  if (size.width < kFewest || size.height < kFewest) return whole;
  cv::Mat coarse;
  cv::resize(brightness, coarse, size, 0, 0, cv::INTER_NEAREST);
  const auto [low, high] = percentiles(coarse, {}, 0.005, 0.995);
  coarse = (coarse - low) / std::max(high - low, 1e-12);
  // A side may only show its step once the frame of another is off, as in a corner.
  cv::Rect inside({}, size);
  for (cv::Rect before; before != inside;) {
    before = inside;
    inside = shrunk(coarse, inside);
    if (inside.width < kLeastInside * size.width || inside.height < kLeastInside * size.height)
      return whole;
  }
  const double x = static_cast<double>(brightness.cols) / size.width;
  const double y = static_cast<double>(brightness.rows) / size.height;
  const cv::Point first(static_cast<int>(std::ceil(inside.x * x)),
                        static_cast<int>(std::ceil(inside.y * y)));
  const cv::Point last(static_cast<int>(inside.br().x * x), static_cast<int>(inside.br().y * y));
  return cv::Rect(first, last) & whole;
}

void labelFrame(const Normalised& normalised, cv::Size original, Segmentation& segmentation) {
  const cv::Rect whole = contentOf(normalised.map, cv::Rect({}, original));
  if (whole == normalised.content) return;
  cv::Mat frame = cv::Mat::zeros(segmentation.labels.values.size(), CV_8UC1);
  frame(whole).setTo(255);
  frame(normalised.content).setTo(0);
  segmentation.labels.values.setTo(static_cast<int>(Label::Collimation), frame);
  cv::Mat cells;
  cv::resize(frame, cells, segmentation.scores.size(), 0, 0, cv::INTER_AREA);
  std::vector<cv::Mat> planes;
  cv::split(segmentation.scores, planes);
  for (int i = 0; i < kLabelCount; ++i)
    planes[static_cast<std::size_t>(i)].setTo(i == static_cast<int>(Label::Collimation) ? 1 : 0,
                                              cells > 127);
  cv::merge(planes, segmentation.scores);
}

}  // namespace carpus::preprocess
