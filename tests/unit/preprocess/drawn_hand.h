// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/image/labelmap.h"
#include "core/image/pixelmap.h"
#include "core/image/radiograph.h"
#include "core/nn/session.h"
#include "core/preprocess/preprocess.h"

namespace carpus::testing {

/// Where a drawn hand lies and how it looks. A left hand seen from its back: thumb to the right.
struct HandSketch {
  cv::Size canvas{800, 1000};
  cv::Point2d capitate{390, 700};
  double length = 560;  ///< capitate to tip of the middle finger
  double leaning = 0;   ///< degrees clockwise
  bool mirrored = false;
  double forearm = 1.0;  ///< hand lengths of forearm below the capitate
};

/// A hand of discs and sticks with its truth.
struct DrawnHand {
  cv::Mat brightness;  ///< CV_32FC1, 0..1
  LabelMap labels;     ///< canvas size
  std::array<cv::Point2d, preprocess::kLandmarkCount> landmarks;
  cv::Mat hand() const { return labels.hand(); }
};

inline std::array<cv::Point2d, preprocess::kLandmarkCount> sketchPoints() {
  return {{{0.02, 0.22},     {0.22, 0.04},
           {0.38, -0.20},    {0.47, -0.36},
           {0.52, -0.50},    {0.148, -0.422},
           {0.201, -0.663},  {0.228, -0.798},
           {0.23, -0.927},   {0.010, -0.425},
           {0.013, -0.699},  {0.011, -0.863},
           {0, -1},          {-0.107, -0.379},
           {-0.157, -0.629}, {-0.181, -0.785},
           {-0.195, -0.915}, {-0.211, -0.314},
           {-0.312, -0.484}, {-0.362, -0.585},
           {-0.40, -0.68},   {0, 0}}};
}

inline DrawnHand drawHand(const HandSketch& sketch) {
  const double a = sketch.leaning * CV_PI / 180;
  const auto place = [&](cv::Point2d p) {
    const double x = (sketch.mirrored ? -p.x : p.x) * sketch.length;
    const double y = p.y * sketch.length;
    return sketch.capitate +
           cv::Point2d(x * std::cos(a) - y * std::sin(a), x * std::sin(a) + y * std::cos(a));
  };
  DrawnHand drawn;
  drawn.labels.values = cv::Mat::zeros(sketch.canvas, CV_8UC1);
  const auto points = sketchPoints();
  for (std::size_t i = 0; i < points.size(); ++i) drawn.landmarks.at(i) = place(points.at(i));
  const auto stick = [&](cv::Point2d from, cv::Point2d to, double width, int value) {
    cv::line(drawn.labels.values, cv::Point(place(from)), cv::Point(place(to)), cv::Scalar(value),
             std::max(1, cvRound(width * sketch.length)), cv::LINE_8);
  };
  std::vector<cv::Point> palm;
  for (const cv::Point2d& corner :
       {cv::Point2d(-0.17, 0.05), cv::Point2d(-0.25, -0.12), cv::Point2d(-0.27, -0.33),
        cv::Point2d(0.20, -0.46), cv::Point2d(0.24, -0.1), cv::Point2d(0.15, 0.05)})
    palm.emplace_back(place(corner));
  cv::fillConvexPoly(drawn.labels.values, palm, cv::Scalar(3));
  const cv::Point2d elbow(0.0, sketch.forearm);
  for (const int value : {3, 4}) {
    const double width = value == 3 ? 0.115 : 0.05;
    for (const std::size_t first : {1U, 5U, 9U, 13U, 17U})
      for (std::size_t i = first; i < first + 3; ++i)
        stick(points.at(i), points.at(i + 1), width, value);
    for (const std::size_t first : {1U, 5U, 9U, 13U, 17U})
      stick({0, -0.02}, points.at(first), value == 3 ? 0.2 : 0.06, value);
    stick({-0.1, 0.12}, elbow + cv::Point2d(-0.09, 0), value == 3 ? 0.16 : 0.07, value);
    stick({0.06, 0.12}, elbow + cv::Point2d(0.06, 0), value == 3 ? 0.16 : 0.1, value);
    stick({0, -0.02}, {0, 0.12}, value == 3 ? 0.3 : 0.12, value);
  }
  cv::Mat grey(1, 256, CV_8UC1, cv::Scalar(0));
  grey.at<uchar>(0, 0) = 8;
  grey.at<uchar>(0, 3) = 95;
  grey.at<uchar>(0, 4) = 190;
  cv::Mat bytes;
  cv::LUT(drawn.labels.values, grey, bytes);
  bytes.convertTo(drawn.brightness, CV_32F, 1 / 255.0);
  cv::GaussianBlur(drawn.brightness, drawn.brightness, {}, 1.2);
  // Slow texture, so that no two regions are alike and percentiles have something to measure.
  cv::RNG random(7);
  cv::Mat texture(sketch.canvas / 8, CV_32F);
  random.fill(texture, cv::RNG::UNIFORM, 0.9, 1.1);
  cv::resize(texture, texture, sketch.canvas, 0, 0, cv::INTER_CUBIC);
  cv::multiply(drawn.brightness, texture, drawn.brightness);
  return drawn;
}

/// `brightness` 0..1 stored with that many bits.
inline Radiograph store(const cv::Mat& brightness, int bits = 12) {
  Radiograph radiograph;
  radiograph.bitsStored = bits;
  brightness.convertTo(radiograph.pixels, CV_16U, std::pow(2.0, bits) - 1);
  radiograph.study.laterality = Side::Left;
  return radiograph;
}

/// A network that knows the truth of one drawn scene: it answers the labels and landmarks of the
/// picture it is shown, provided that bone is bright in it; shown a negative or a view of a part,
/// it finds little.
class KnowingSession : public nn::Session {
 public:
  KnowingSession(nn::ModelKind kind, const DrawnHand& hand, int side = 192) : hand_(hand) {
    info_.kind = kind;
    info_.id = QStringLiteral("knowing");
    info_.inputRows = info_.inputColumns = side;
  }

  const nn::ModelInfo& info() const override { return info_; }
  Result<std::vector<nn::Tensor>> run(std::span<const nn::Tensor> inputs) const override;
  Result<nn::OcclusionScores> occlude(const nn::Tensor&, float, const nn::OcclusionOptions&,
                                      Progress&) const override {
    return fail(ErrorCode::Internal, QStringLiteral("not a classifier"));
  }

  double landmarkConfidence = 0.9;
  double certainty = 1;  ///< share of its own class in each pixel; the rest is background
  bool blindToNegatives = true;
  std::vector<DrawnHand> others;  ///< further hands, for heat maps with two peaks
  mutable int calls = 0;

 private:
  std::vector<cv::Mat> planes(const cv::Mat& labels) const;
  DrawnHand hand_;
  nn::ModelInfo info_;
};

}  // namespace carpus::testing
