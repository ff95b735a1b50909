// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/plate_picture.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/pose.h"

namespace carpus::atlas {
namespace {

/// Part of the frame that a plate shows, frame pixels: thumb and little finger with some air, the
/// wrist with what there is of the forearm.
constexpr double kLeft = 20, kTop = -12, kWidth = 472, kHeight = 540;
constexpr double kLeastScale = 1.2, kLargestScale = 3;  ///< plates of 650 to 1620 rows
constexpr int kTallest = 1620;

/// Paper is bright where a radiograph is dark.
bool isOnPaper(const cv::Mat& grey, const cv::Mat& around) {
  constexpr double kPaper = 110;
  const cv::Mat outside = ~around;
  return cv::countNonZero(outside) > 0 && cv::mean(grey, outside)[0] > kPaper;
}

void blackenPaper(cv::Mat& grey, const cv::Mat& hand) {
  if (hand.empty() || hand.size() != grey.size()) return;
  const int reach = std::max(3, cvRound(0.03 * grey.rows)) | 1;
  cv::Mat around;
  cv::dilate(hand, around, cv::getStructuringElement(cv::MORPH_ELLIPSE, {reach, reach}));
  if (isOnPaper(grey, around)) grey.setTo(0, ~around);
}

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
