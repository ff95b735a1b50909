// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/preprocess/gate.h"
#include "core/preprocess/percentile.h"

namespace carpus::preprocess {
namespace {

double count(const cv::Mat& mask) { return cv::countNonZero(mask); }

double solidityOf(const cv::Mat& mask) {
  std::vector<cv::Point> points;
  std::vector<cv::Point> hull;
  cv::findNonZero(mask, points);
  if (points.size() < 3) return 0;
  cv::convexHull(points, hull);
  // Pixel counts against the polygon through pixel centres: add half of the outline.
  const double area = cv::contourArea(hull) + 0.5 * cv::arcLength(hull, true) + 1;
  return static_cast<double>(points.size()) / area;
}

void measureLandmarks(const GateInput& input, HandFeatures& features) {
  features.hasLandmarks = input.segmentation.hasLandmarks;
  features.rivalPeak = input.segmentation.rivalPeak;
  features.landmarksConfident = input.alignment.confident;
  features.shapeResidual = input.alignment.residual;
  if (!features.hasLandmarks) return;
  cv::Mat
      wide;  // finger tips are marked at the bone's or the skin's end, so a little outside counts
  cv::dilate(input.mask.stage, wide, cv::getStructuringElement(cv::MORPH_ELLIPSE, {13, 13}));
  int inside = 0;
  for (const Landmark& landmark : input.segmentation.landmarks) {
    features.landmarkMean += landmark.confidence / kLandmarkCount;
    if (landmark.confidence < kConfident) continue;
    const cv::Point at(cvRound(landmark.position.x), cvRound(landmark.position.y));
    const bool within = cv::Rect(0, 0, kStageSize, kStageSize).contains(at);
    inside += within && wide.at<uchar>(at) != 0 ? 1 : 0;
  }
  features.landmarksInside = inside / std::max(1.0, double(input.alignment.confident));
}

/// Where the mask touches the border of the picture, told in the standard frame.
QStringList cutParts(const GateInput& input) {
  cv::Mat edge = cv::Mat::zeros(input.mask.stage.size(), CV_8UC1);
  cv::rectangle(edge, input.normalised.content, 255, 1);
  std::vector<cv::Point> touching;
  cv::findNonZero(edge & input.mask.stage, touching);
  const double length = kFrameCapitateY - kFrameTipY;
  int fingers = 0;
  int thumb = 0;
  int side = 0;
  for (const cv::Point& p : touching) {
    const cv::Point2d at = input.alignment.toFrame.toStage(p);
    if (at.y > kFrameCapitateY) continue;  // the forearm leaves the picture in every radiograph
    if (at.y > kFrameCapitateY - 0.3 * length && at.x < kFrameX + 0.3 * length)
      ++side;
    else if (at.x > kFrameX + 0.35 * length && at.y > kFrameCapitateY - 0.75 * length)
      ++thumb;
    else
      ++fingers;
  }
  QStringList parts;
  const double enough = 0.04 * input.alignment.handLength;  // less is a nail that grazes the border
  if (fingers > enough) parts << QStringLiteral("fingers");
  if (thumb > enough) parts << QStringLiteral("thumb");
  if (side > 2 * enough) parts << QStringLiteral("side");
  // The epiphyses of radius and ulna end 0.26 hand lengths below the capitate.
  const cv::Point2d wrist =
      input.alignment.toFrame.toOriginal({kFrameX, kFrameCapitateY + 0.22 * length});
  const cv::Point at(cvRound(wrist.x), cvRound(wrist.y));
  if (!input.normalised.content.contains(at) || input.mask.stage.at<uchar>(at) == 0)
    parts << QStringLiteral("wrist");
  return parts;
}

/// Immerkaer's estimate of pixel noise (1996) inside the hand.
double noiseOf(const cv::Mat& picture, const cv::Mat& inner) {
  const cv::Mat kernel = (cv::Mat_<float>(3, 3) << 1, -2, 1, -2, 4, -2, 1, -2, 1);
  cv::Mat response;
  cv::filter2D(picture, response, CV_32F, kernel);
  return std::sqrt(CV_PI / 2) / 6 * cv::mean(cv::abs(response), inner)[0];
}

cv::Mat slopeOf(const cv::Mat& picture) {
  cv::Mat dx;
  cv::Mat dy;
  cv::Mat slope;
  cv::Sobel(picture, dx, CV_32F, 1, 0);
  cv::Sobel(picture, dy, CV_32F, 0, 1);
  cv::magnitude(dx, dy, slope);
  return slope;
}

/// How much the steepest edges lose when the picture is blurred again: 1 for a picture that was
/// blurred already, more for a sharp one (idea of Crete et al. 2007).
double sharpnessOf(const cv::Mat& picture, const cv::Mat& inner) {
  cv::Mat soft;
  cv::GaussianBlur(picture, soft, {}, 1.5);
  const double own = percentiles(slopeOf(picture), inner, 0.97, 0.97).first;
  const double after = percentiles(slopeOf(soft), inner, 0.97, 0.97).first;
  return own / std::max(after, 1e-9);
}

}  // namespace

HandFeatures measure(const GateInput& input) {
  HandFeatures features;
  const double area = std::max(1.0, count(input.mask.stage));
  const cv::Mat stageHand =
      input.segmentation.toGrid.unwarp(input.segmentation.hand, {kStageSize, kStageSize});
  features.areaShare = count(input.mask.stage) / input.normalised.content.area();
  features.solidity = solidityOf(input.mask.stage);
  features.boneShare = count((input.segmentation.labels.values == static_cast<int>(Label::Bone)) &
                             input.mask.stage) /
                       area;
  features.confidence = cv::mean(stageHand, input.mask.stage)[0];
  features.doubtfulShare = count((stageHand > 0.25) & (stageHand < 0.75)) / area;
  features.rivalArea = input.mask.rivalArea;
  features.handLength = input.alignment.handLength / std::max(input.normalised.map.scale(), 1e-9);
  features.metalShare = input.picture.metalShare;
  measureLandmarks(input, features);
  if (count(input.picture.mask) == 0) return features;
  features.cut = cutParts(input);
  cv::Mat inner;
  cv::erode(input.picture.mask, inner, cv::getStructuringElement(cv::MORPH_ELLIPSE, {9, 9}));
  if (count(inner) == 0) inner = input.picture.mask;
  features.noise = noiseOf(input.picture.plain, inner);
  features.sharpness = sharpnessOf(input.picture.plain, inner);
  return features;
}

}  // namespace carpus::preprocess
