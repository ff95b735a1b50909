// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/labelmap.h"

#include <QCoreApplication>
#include <opencv2/imgproc.hpp>

namespace carpus {
namespace {

constexpr std::array kNames = {
    QT_TRANSLATE_NOOP("Label", "background"), QT_TRANSLATE_NOOP("Label", "collimation"),
    QT_TRANSLATE_NOOP("Label", "marker"), QT_TRANSLATE_NOOP("Label", "soft tissue"),
    QT_TRANSLATE_NOOP("Label", "bone")};

}  // namespace

QString toText(Label label) {
  return QCoreApplication::translate("Label", kNames.at(static_cast<std::size_t>(label)));
}

cv::Vec3b labelColour(Label label) {
  // After Okabe and Ito: hues and lightness that stay apart in every common colour vision.
  switch (label) {
    case Label::Collimation:
      return {0, 114, 178};
    case Label::Marker:
      return {204, 121, 167};
    case Label::Tissue:
      return {230, 159, 0};
    case Label::Bone:
      return {245, 245, 235};
    default:
      return {24, 26, 30};
  }
}

cv::Mat LabelMap::hand() const {
  cv::Mat mask;
  cv::inRange(values, cv::Scalar(static_cast<int>(Label::Tissue)),
              cv::Scalar(static_cast<int>(Label::Bone)), mask);
  return mask;
}

cv::Mat LabelMap::coloured() const {
  cv::Mat table(1, 256, CV_8UC3, cv::Scalar::all(0));
  for (int i = 0; i < kLabelCount; ++i)
    table.at<cv::Vec3b>(0, i) = labelColour(static_cast<Label>(i));
  cv::Mat tripled;
  cv::Mat colours;
  cv::cvtColor(values, tripled, cv::COLOR_GRAY2BGR);
  cv::LUT(tripled, table, colours);
  return colours;
}

double intersectionOverUnion(const cv::Mat& a, const cv::Mat& b) {
  CV_Assert(a.size() == b.size() && a.channels() == 1 && b.channels() == 1);
  const cv::Mat first = a != 0;
  const cv::Mat second = b != 0;
  const int either = cv::countNonZero(first | second);
  return either == 0 ? 1.0 : static_cast<double>(cv::countNonZero(first & second)) / either;
}

double meanIntersectionOverUnion(const LabelMap& found, const LabelMap& truth) {
  double sum = 0;
  int classes = 0;
  for (int i = 0; i < kLabelCount; ++i) {
    const cv::Mat wanted = truth.values == i;
    if (cv::countNonZero(wanted) == 0) continue;
    sum += intersectionOverUnion(found.values == i, wanted);
    ++classes;
  }
  return classes == 0 ? 1.0 : sum / classes;
}

}  // namespace carpus
