// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/plate_picture.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/preprocess/pose.h"

namespace carpus::atlas {
namespace {

/// Part of the frame that a plate shows, frame pixels: thumb and little finger with some air, the
/// wrist with what there is of the forearm.
constexpr double kLeft = 20, kTop = -12, kWidth = 472, kHeight = 540;
constexpr double kLeastScale = 1.2, kLargestScale = 3;  ///< plates of 650 to 1620 rows
constexpr int kTallest = 1620;

constexpr double kPaper = 110;  ///< paper is bright where a radiograph is dark

bool isOnPaper(const cv::Mat& grey, const cv::Mat& around) {
  const cv::Mat outside = ~around;
  return cv::countNonZero(outside) > 0 && cv::mean(grey, outside)[0] > kPaper;
}

cv::Mat disc(int size) {
  const int odd = std::max(3, size) | 1;
  return cv::getStructuringElement(cv::MORPH_ELLIPSE, {odd, odd});
}

/// Median of a band along the four edges.
double marginLevel(const cv::Mat& grey) {
  const int band = std::max(1, cvRound(0.015 * std::min(grey.rows, grey.cols)));
  cv::Mat inside(grey.size(), CV_8UC1, cv::Scalar(255));
  const cv::Rect middle(band, band, grey.cols - 2 * band, grey.rows - 2 * band);
  if (middle.width > 0 && middle.height > 0) inside(middle).setTo(0);
  std::vector<uchar> values;
  for (int y = 0; y < grey.rows; ++y)
    for (int x = 0; x < grey.cols; ++x)
      if (inside.at<uchar>(y, x)) values.push_back(grey.at<uchar>(y, x));
  if (values.empty()) return 0;
  const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), half, values.end());
  return *half;
}

/// The paper around a printed radiograph; empty where the margin is no paper.
cv::Mat paperOf(const cv::Mat& grey) {
  constexpr double kShade = 28;        ///< how much darker than its margin paper may be
  constexpr double kNarrowest = 0.03;  ///< of the picture's height: thinner pieces may be bone
  constexpr double kWork = 700;        ///< rows that are enough for this
  const double level = marginLevel(grey);
  if (level <= kPaper) return {};
  const double scale = std::min(1.0, kWork / std::max(grey.rows, 1));
  cv::Mat small;
  cv::resize(grey, small, {}, scale, scale, cv::INTER_AREA);
  const cv::Mat bright = small > level - kShade;
  // Letters and printed lines are holes in the paper; a page goes on beyond its edges.
  const int margin = cvCeil(kNarrowest * small.rows);
  cv::Mat whole;
  cv::copyMakeBorder(bright, whole, margin, margin, margin, margin, cv::BORDER_CONSTANT, 255);
  cv::morphologyEx(whole, whole, cv::MORPH_CLOSE, disc(cvRound(0.02 * small.rows)));
  cv::morphologyEx(whole, whole, cv::MORPH_OPEN, disc(cvRound(kNarrowest * small.rows)));
  cv::Mat pieces;
  cv::connectedComponents(whole, pieces);
  const cv::Mat paper = pieces == pieces.at<int>(0, 0);
  cv::Mat rim;
  cv::dilate(paper, rim, disc(cvRound(0.01 * small.rows)));
  const cv::Mat found = rim(cv::Rect(margin, margin, small.cols, small.rows)).clone();
  cv::Mat large;
  cv::resize(found, large, grey.size(), 0, 0, cv::INTER_NEAREST);
  return large;
}

}  // namespace

void blackenPaper(cv::Mat& grey, const cv::Mat& hand) {
  const cv::Mat paper = paperOf(grey);
  if (!hand.empty() && hand.size() == grey.size()) {
    cv::Mat around;
    cv::dilate(hand, around, disc(cvRound(0.03 * grey.rows)));
    if (isOnPaper(grey, around)) grey.setTo(0, ~around);
  }
  if (!paper.empty()) grey.setTo(0, paper);
}

namespace {

double spacingOf(const Radiograph& radiograph) {
  return radiograph.spacing.kind == SpacingKind::Unknown ? 0 : radiograph.spacing.columnMm;
}

}  // namespace

PlateCut plateCut(double scale) {
  return {PixelMap::scaling(scale, scale, -kLeft * scale, -kTop * scale),
          cv::Size(cvRound(kWidth * scale), cvRound(kHeight * scale))};
}

PlatePicture alignedPicture(const Radiograph& radiograph, const PlacedHand& placed) {
  cv::Mat grey = toDisplay(radiograph);
  if (placed.inverted) grey = 255 - grey;
  blackenPaper(grey, placed.hand);
  const double native = 1 / std::max(placed.toFrame.scale(), 1e-6);
  const double scale = std::clamp(native, kLeastScale, kLargestScale);
  const PlateCut cut = plateCut(scale);
  const PixelMap map = placed.toFrame.then(cut.map);
  PlatePicture made;
  made.grey = map.warp(grey, cut.size, 0, cv::INTER_LINEAR);
  made.spacingMm = spacingOf(radiograph) / map.scale();
  made.landmarks = {{QStringLiteral("capitate"), (preprocess::kFrameX - kLeft + 0.5) / kWidth,
                     (preprocess::kFrameCapitateY - kTop + 0.5) / kHeight},
                    {QStringLiteral("middle4"), (preprocess::kFrameX - kLeft + 0.5) / kWidth,
                     (preprocess::kFrameTipY - kTop + 0.5) / kHeight}};
  return made;
}

PlatePicture wholePicture(const Radiograph& radiograph) {
  PlatePicture made;
  made.grey = toDisplay(radiograph);
  const double aspect = radiograph.pixelAspect > 0 ? radiograph.pixelAspect : 1;
  const double scale = std::min(1.0, kTallest / std::max(made.grey.rows * aspect, 1.0));
  const cv::Size size(std::max(1, cvRound(made.grey.cols * scale)),
                      std::max(1, cvRound(made.grey.rows * aspect * scale)));
  if (size != made.grey.size())
    cv::resize(made.grey, made.grey, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  made.spacingMm = spacingOf(radiograph) / scale;
  return made;
}

}  // namespace carpus::atlas
