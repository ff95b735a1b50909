// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/attention/attention.h"

namespace carpus::attention {

/// Smooth map of the plane that takes given points to given points (thin-plate spline, Bookstein
/// 1989) with the least bending.
class ThinPlate {
 public:
  /// At least three points that are not on a line; `stiffness` > 0 lets the points be missed a
  /// little for less bending.
  ThinPlate(const std::vector<cv::Point2d>& from, const std::vector<cv::Point2d>& to,
            double stiffness = 0);
  cv::Point2d operator()(cv::Point2d point) const;

 private:
  std::vector<cv::Point2d> from_;
  cv::Mat weights_;  ///< CV_64FC1 (n + 3) x 2
};

/// A picture of the frame (any size, CV_32FC1 or CV_8UC1, whole frame of 512x512) bent so that its
/// landmarks lie where those of the standard hand do: the mean hand of preprocess::meanHandInFrame.
/// The frame's border stays where it is. `landmarks` in pixels of the frame, in its order; those
/// with nothing are left out.
cv::Mat bentToStandard(const cv::Mat& picture,
                       const std::vector<std::optional<cv::Point2d>>& landmarks, int side);

/// The believed landmarks of a preprocessed hand on its final picture; nothing when too few are.
std::optional<std::vector<std::optional<cv::Point2d>>> landmarksInFrame(
    const preprocess::Preprocessed& preprocessed);

}  // namespace carpus::attention
