// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/mask.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace carpus::preprocess {
namespace {

using Contour = std::vector<cv::Point>;

/// Largest region of `mask` with its holes filled up to `largestHole` of its area, and what share
/// of it the second largest has.
cv::Mat largestRegion(const cv::Mat& mask, double largestHole, double* rivalArea) {
  std::vector<Contour> contours;
  std::vector<cv::Vec4i> tree;  // next, previous, first child, parent
  cv::findContours(mask, contours, tree, cv::RETR_CCOMP, cv::CHAIN_APPROX_NONE);
  int best = -1;
  double area = 0;
  double second = 0;
  for (int i = 0; i < static_cast<int>(contours.size()); ++i) {
    if (tree[static_cast<std::size_t>(i)][3] >= 0) continue;
    const double own = cv::contourArea(contours[static_cast<std::size_t>(i)]);
    second = std::max(second, std::min(own, area));
    if (own > area) {
      area = own;
      best = i;
    }
  }
  *rivalArea = area > 0 ? second / area : 0;
  cv::Mat region = cv::Mat::zeros(mask.size(), CV_8UC1);
  if (best < 0) return region;
  cv::drawContours(region, contours, best, 255, cv::FILLED);
  for (int hole = tree[static_cast<std::size_t>(best)][2]; hole >= 0;
       hole = tree[static_cast<std::size_t>(hole)][0]) {
    if (cv::contourArea(contours[static_cast<std::size_t>(hole)]) <= largestHole * area) continue;
    cv::Mat gap = cv::Mat::zeros(mask.size(), CV_8UC1);
    cv::drawContours(gap, contours, hole, 255, cv::FILLED);
    region.setTo(0, gap & ~mask);
  }
  return region;
}

/// The connected part of `mask` with the most bone in it, and what share of that bone the second
/// has: a frame of grey film may be larger than the hand, but has no bones.
cv::Mat boniestPart(const cv::Mat& mask, const cv::Mat& bone, double* rival) {
  cv::Mat parts;
  const int count = cv::connectedComponents(mask, parts, 4, CV_32S);
  std::vector<double> amount(static_cast<std::size_t>(count), 0.0);
  for (int y = 0; y < mask.rows; ++y)
    for (int x = 0; x < mask.cols; ++x) {
      constexpr double kFlesh = 0.05;  // decides where there is no bone at all
      if (const int part = parts.at<int>(y, x); part > 0)
        amount[static_cast<std::size_t>(part)] += bone.at<uchar>(y, x) != 0 ? 1.0 : kFlesh;
    }
  const auto best = std::max_element(amount.begin(), amount.end());
  *rival = 0;
  if (*best <= 0) return mask;
  for (auto part = amount.begin(); part != amount.end(); ++part)
    if (part != best) *rival = std::max(*rival, *part / *best);
  return parts == static_cast<int>(best - amount.begin());
}

/// LeNet takes the edges of collimation for skin, and such a frame then hangs on the hand by a thin
/// bridge. Cuts bridges and strips of up to twice `radius` and keeps what remains of the largest
/// part.
cv::Mat withoutStrips(const cv::Mat& mask, const cv::Mat& bone, int radius, double* rivalArea) {
  const auto disc = [](int r) {
    return cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * r + 1, 2 * r + 1});
  };
  cv::Mat core;
  cv::erode(mask, core, disc(radius), {-1, -1}, 1, cv::BORDER_CONSTANT, cv::Scalar(255));
  core = boniestPart(core, bone, rivalArea);
  if (cv::countNonZero(core) == 0) return mask;
  cv::Mat wide;
  cv::dilate(core, wide, disc(radius + 2));
  return wide & mask;
}

}  // namespace

HandMask drawMask(const Segmentation& segmentation, const Normalised& normalised,
                  cv::Size originalSize, EngineKind engine) {
  HandMask result;
  const cv::Size stageSize(kStageSize, kStageSize);
  // Eight bits are enough for a border between grid points that are four and more pixels apart.
  cv::Mat chance;
  segmentation.hand.convertTo(chance, CV_8U, 255);
  cv::Mat stage = segmentation.toGrid.unwarp(chance, stageSize);
  cv::Mat inside = cv::Mat::zeros(stageSize, CV_8UC1);
  inside(normalised.content).setTo(255);
  cv::Mat wanted = (stage > 127) & inside;
  double apart = 0;
  if (engine == EngineKind::Paper) {
    constexpr int kStrip = 6;  // fingers of the smallest hands are 14 pixels wide
    const cv::Mat bone = segmentation.labels.values == static_cast<int>(Label::Bone);
    double beside = 0;
    wanted = withoutStrips(wanted, bone, kStrip, &apart);
    wanted = boniestPart(wanted, bone, &beside);
  }
  constexpr double kLargestHole = 0.004;  // a gap between fingers that touch is larger than this
  result.stage = largestRegion(wanted, kLargestHole, &result.rivalArea);
  result.rivalArea = std::max(result.rivalArea, apart);
  if (cv::countNonZero(result.stage) == 0) {
    result.original = cv::Mat::zeros(originalSize, CV_8UC1);
    return result;
  }
  // Sub-pixel border: the probabilities, but nothing away from the chosen region and no holes in
  // it.
  cv::Mat near;
  cv::Mat core;
  const cv::Mat disc = cv::getStructuringElement(cv::MORPH_ELLIPSE, {7, 7});
  cv::dilate(result.stage, near, disc);
  cv::erode(result.stage, core, disc, {-1, -1}, 1, cv::BORDER_CONSTANT, cv::Scalar(255));
  stage.setTo(0, ~near);
  stage.setTo(255, core);
  result.original = normalised.map.unwarp(stage, originalSize) > 127;
  return result;
}

HandMask givenMask(const cv::Mat& mask, const Normalised& normalised) {
  HandMask result;
  result.original = mask > 0;
  result.stage = normalised.map.warp(result.original, {kStageSize, kStageSize}) > 127;
  return result;
}

}  // namespace carpus::preprocess
