// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/pose.h"

namespace carpus::preprocess {
namespace {

// Medians over 139 hands with drawn outlines and points placed by people, in hand lengths (capitate
// to tip of the middle finger).
constexpr double kAbovePalm = 0.818;  ///< middle of the palm to the highest pixel
constexpr double kPalmShare = 0.16;   ///< capitate to the middle of the palm, along the fingers
constexpr double kPalmAside = -0.03;  ///< middle of the palm to the capitate, towards the thumb
constexpr double kLean = 5.2;         ///< degrees from the mean of the fingers to the middle one

/// The largest circle inside the mask: the palm.
struct Palm {
  cv::Point2d centre;
  double radius = 0;
};

Palm findPalm(const cv::Mat& mask) {
  cv::Mat framed;
  cv::copyMakeBorder(mask, framed, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::Mat distance;
  cv::distanceTransform(framed, distance, cv::DIST_L2, cv::DIST_MASK_5);
  Palm palm;
  cv::Point peak;
  cv::minMaxLoc(distance, nullptr, &palm.radius, nullptr, &peak);
  palm.centre = cv::Point2d(peak.x - 1, peak.y - 1);
  return palm;
}

/// The mask turned about the palm so that `up` points upwards, palm in the middle of a square.
cv::Mat upright(const cv::Mat& mask, const Palm& palm, cv::Point2d up) {
  const int side = 2 * std::max(mask.rows, mask.cols);
  const double middle = side / 2.0;
  // Row vectors of the turn: right = (-up.y, up.x), down = -up.
  const cv::Matx23d turn(-up.y, up.x, middle + up.y * palm.centre.x - up.x * palm.centre.y, -up.x,
                         -up.y, middle + up.x * palm.centre.x + up.y * palm.centre.y);
  cv::Mat turned;
  cv::warpAffine(mask, turned, turn, {side, side}, cv::INTER_NEAREST);
  return turned;
}

/// Number of separate stretches in a row.
int stretches(const cv::Mat& mask, int row) {
  if (row < 0 || row >= mask.rows) return 0;
  int count = 0;
  for (int x = 1; x < mask.cols; ++x)
    count += mask.at<uchar>(row, x) != 0 && mask.at<uchar>(row, x - 1) == 0 ? 1 : 0;
  return count;
}

/// How much the upper end looks like fingers: separate stretches 1.3 to 2.4 palm radii above.
double fingerness(const cv::Mat& turned, const Palm& palm) {
  double sum = 0;
  for (int tenths = 13; tenths <= 24; ++tenths)
    sum += stretches(turned, cvRound(turned.rows / 2.0 - tenths / 10.0 * palm.radius));
  return sum;
}

cv::Point2d principalAxis(const cv::Mat& mask) {
  const cv::Moments m = cv::moments(mask, true);
  const double angle = 0.5 * std::atan2(2 * m.mu11, m.mu20 - m.mu02);
  return {std::cos(angle), std::sin(angle)};
}

/// Mean of the pixels that lie above the palm, as a direction: along the fingers.
cv::Point2d alongFingers(const cv::Mat& turned, const Palm& palm, cv::Point2d up) {
  const int bottom = cvRound(turned.rows / 2.0 - 1.2 * palm.radius);
  if (bottom < 1) return up;
  const cv::Moments m = cv::moments(turned.rowRange(0, bottom), true);
  if (!(m.m00 > 0)) return up;
  const double right = m.m10 / m.m00 - turned.cols / 2.0;
  const double above = turned.rows / 2.0 - m.m01 / m.m00;
  const cv::Point2d sideways(-up.y, up.x);
  const cv::Point2d sum = sideways * right + up * above;
  return sum / std::max(cv::norm(sum), 1e-9);
}

/// Furthest pixel from the palm's axis to the right (`sign` 1) or left (-1) in the thumb's rows.
double reach(const cv::Mat& turned, const Palm& palm, int sign) {
  const int middle = turned.rows / 2;
  const int top = std::max(0, middle - cvRound(1.2 * palm.radius));
  const int bottom = std::min(turned.rows, middle + cvRound(0.4 * palm.radius));
  cv::Mat columns;
  cv::reduce(turned.rowRange(top, bottom), columns, 0, cv::REDUCE_MAX);
  int furthest = 0;
  for (int d = 0; d < middle; ++d)
    if (columns.at<uchar>(0, std::clamp(middle + sign * d, 0, columns.cols - 1)) != 0) furthest = d;
  return furthest;
}

}  // namespace

Alignment alignByShape(const cv::Mat& stageMask, std::optional<bool> side) {
  constexpr int kShrink = 4;
  cv::Mat mask;
  cv::resize(stageMask, mask, stageMask.size() / kShrink, 0, 0, cv::INTER_AREA);
  mask = mask > 127;
  if (cv::countNonZero(mask) == 0) return centreHand(stageMask, false);
  const Palm palm = findPalm(mask);
  cv::Point2d up = principalAxis(mask);
  cv::Mat turned = upright(mask, palm, up);
  if (fingerness(turned, palm) < fingerness(upright(mask, palm, -up), palm)) up = -up;
  for (int round = 0; round < 2; ++round) {
    turned = upright(mask, palm, up);
    up = alongFingers(turned, palm, up);
  }
  turned = upright(mask, palm, up);
  const bool mirrored = side.value_or(reach(turned, palm, -1) > reach(turned, palm, 1));
  std::vector<cv::Point> pixels;
  cv::findNonZero(turned, pixels);
  const auto highest = std::min_element(pixels.begin(), pixels.end(),
                                        [](cv::Point a, cv::Point b) { return a.y < b.y; });
  const double above = turned.rows / 2.0 - highest->y;
  const double length = std::max(above, 2 * palm.radius) / kAbovePalm;
  // The middle finger stands nearer to the thumb than the mean of all fingers does.
  const double towards = (mirrored ? -kLean : kLean) * CV_PI / 180.0;
  const cv::Point2d axis(up.x * std::cos(towards) - up.y * std::sin(towards),
                         up.x * std::sin(towards) + up.y * std::cos(towards));
  const cv::Point2d thumbwards = cv::Point2d(-axis.y, axis.x) * (mirrored ? -1.0 : 1.0);
  const cv::Point2d capitate =
      palm.centre - axis * (kPalmShare * length) + thumbwards * (kPalmAside * length);
  const auto onStage = [](cv::Point2d p) {
    return cv::Point2d((p.x + 0.5) * kShrink - 0.5, (p.y + 0.5) * kShrink - 0.5);
  };
  return alignPoints(onStage(capitate), onStage(capitate + axis * length), mirrored);
}

}  // namespace carpus::preprocess
