// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <opencv2/core.hpp>

namespace carpus {

/// Classes of the detection network, with the values that label pictures carry.
enum class Label : unsigned char {
  Background = 0,
  Collimation = 1,
  Marker = 2,
  Tissue = 3,
  Bone = 4
};
inline constexpr int kLabelCount = 5;

QString toText(Label label);  ///< translated

/// Colour of a label on screen, chosen to be told apart by the colour blind as well.
cv::Vec3b labelColour(Label label);  ///< RGB

/// CV_8UC1 of Label values.
struct LabelMap {
  cv::Mat values;

  cv::Mat hand() const;      ///< CV_8UC1, 255 where tissue or bone
  cv::Mat coloured() const;  ///< CV_8UC3, RGB
};

/// Share of pixels in both over pixels in either, of two 0/non-zero masks of one size; 1 if both
/// are empty.
double intersectionOverUnion(const cv::Mat& a, const cv::Mat& b);

/// Mean over the classes that occur in `truth` of their intersection over union.
double meanIntersectionOverUnion(const LabelMap& found, const LabelMap& truth);

}  // namespace carpus
