// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace carpus::phantom {

/// Closed polygon; the last point is joined to the first.
using Outline = std::vector<cv::Point2d>;

/// Closed Catmull-Rom curve through the points, `steps` points for each span.
Outline smoothCurve(const Outline& controls, int steps);

/// `count` points at even distances along the outline.
Outline resampled(const Outline& outline, int count);

/// Rounds corners: moves each point to the mean of its neighbourhood along the outline, a Gaussian
/// of standard deviation `sigma` in the outline's units.
Outline rounded(const Outline& outline, double sigma);

/// Closed strip of `half` width on both sides of an open line.
Outline thickened(const Outline& line, double half);

/// The part of the outline with y above (or below) `level`.
Outline clippedAbove(const Outline& outline, double level);
Outline clippedBelow(const Outline& outline, double level);

/// Centre of the area.
cv::Point2d centroid(const Outline& outline);

/// Distance from `centre` to the outline in the direction of `angle` (radians); the outline has to
/// be star-shaped about the centre.
double radiusAt(const Outline& outline, cv::Point2d centre, double angle);

/// Distances to the outline on a grid, positive inside; samples between are interpolated.
class DistanceField {
 public:
  /// Covers the outline's bounding box and `margin` around it.
  DistanceField(const Outline& outline, double step, double margin);
  float at(double x, double y) const;
  float largest() const { return largest_; }

 private:
  cv::Mat1f values_;
  cv::Point2d origin_;
  double step_;
  float largest_ = 0;
};

}  // namespace carpus::phantom
