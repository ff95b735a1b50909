// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/standard_hand.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/preprocess/normalise.h"
#include "core/preprocess/pose.h"

namespace carpus::attention {
namespace {

constexpr int kFewestBelieved = 14;
constexpr double kStiffness = 1e-3;

/// r^2 log r, the bending of a plate under a point load.
double load(cv::Point2d offset) {
  const double square = offset.dot(offset);
  return square > 0 ? square * std::log(square) / 2 : 0;
}

}  // namespace

ThinPlate::ThinPlate(const std::vector<cv::Point2d>& from, const std::vector<cv::Point2d>& to,
                     double stiffness)
    : from_(from) {
  const int n = static_cast<int>(from.size());
  cv::Mat system = cv::Mat::zeros(n + 3, n + 3, CV_64FC1);
  cv::Mat right = cv::Mat::zeros(n + 3, 2, CV_64FC1);
  for (int i = 0; i < n; ++i) {
    const cv::Point2d point = from[static_cast<size_t>(i)];
    for (int k = 0; k < n; ++k)
      system.at<double>(i, k) = load(point - from[static_cast<size_t>(k)]);
    system.at<double>(i, i) += stiffness;
    const double row[] = {1, point.x, point.y};
    for (int k = 0; k < 3; ++k) system.at<double>(i, n + k) = system.at<double>(n + k, i) = row[k];
    right.at<double>(i, 0) = to[static_cast<size_t>(i)].x;
    right.at<double>(i, 1) = to[static_cast<size_t>(i)].y;
  }
  cv::solve(system, right, weights_, cv::DECOMP_SVD);
}

cv::Point2d ThinPlate::operator()(cv::Point2d point) const {
  const int n = static_cast<int>(from_.size());
  const auto weight = [&](int row) {
    return cv::Point2d(weights_.at<double>(row, 0), weights_.at<double>(row, 1));
  };
  cv::Point2d sum = weight(n) + point.x * weight(n + 1) + point.y * weight(n + 2);
  for (int i = 0; i < n; ++i) sum += load(point - from_[static_cast<size_t>(i)]) * weight(i);
  return sum;
}

cv::Mat bentToStandard(const cv::Mat& picture,
                       const std::vector<std::optional<cv::Point2d>>& landmarks, int side) {
  constexpr double kFrame = preprocess::kStageSize;
  const auto mean = preprocess::meanHandInFrame();
  // From the standard hand to the picture, in frames: that is where each pixel is fetched.
  std::vector<cv::Point2d> standard, there;
  for (size_t i = 0; i < landmarks.size(); ++i) {
    if (!landmarks[i]) continue;
    standard.push_back(mean.at(i) / kFrame);
    there.push_back(*landmarks[i] / kFrame);
  }
  for (const double x : {0.0, 0.5, 1.0})
    for (const double y : {0.0, 0.5, 1.0}) {
      if (x == 0.5 && y == 0.5) continue;
      standard.emplace_back(x, y);
      there.emplace_back(x, y);
    }
  const ThinPlate plate(standard, there, kStiffness);
  cv::Mat where(side, side, CV_32FC2);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      const cv::Point2d at = plate({(x + 0.5) / side, (y + 0.5) / side});
      where.at<cv::Vec2f>(y, x) = cv::Vec2f(static_cast<float>(at.x * picture.cols - 0.5),
                                            static_cast<float>(at.y * picture.rows - 0.5));
    }
  cv::Mat bent;
  cv::remap(picture, bent, where, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_CONSTANT);
  return bent;
}

std::optional<std::vector<std::optional<cv::Point2d>>> landmarksInFrame(
    const preprocess::Preprocessed& preprocessed) {
  if (!preprocessed.pose.fromLandmarks) return std::nullopt;
  const PixelMap toFrame = preprocessed.toNormalised.inverse().then(preprocessed.toPreprocessed);
  std::vector<std::optional<cv::Point2d>> points;
  int believed = 0;
  for (const preprocess::Landmark& landmark : preprocessed.pose.landmarks) {
    const bool sure = landmark.confidence >= preprocess::kConfident;
    points.push_back(sure ? std::optional(toFrame.toStage(landmark.position)) : std::nullopt);
    believed += sure ? 1 : 0;
  }
  if (believed < kFewestBelieved) return std::nullopt;
  return points;
}

}  // namespace carpus::attention
