// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/preprocess/drawn_hand.h"

namespace carpus::testing {
namespace {

constexpr int kStage = preprocess::kStageSize;

/// Drawn scene to the normalised stage, as the longer side fills the square.
PixelMap toStage(cv::Size canvas) {
  const double scale = double(kStage) / std::max(canvas.width, canvas.height);
  return PixelMap::scaling(scale, scale, std::floor((kStage - canvas.width * scale) / 2),
                           std::floor((kStage - canvas.height * scale) / 2));
}

nn::Tensor join(const std::vector<cv::Mat>& planes) {
  nn::Tensor tensor;
  tensor.shape = {1, static_cast<std::int64_t>(planes.size()), planes.front().rows,
                  planes.front().cols};
  for (const cv::Mat& plane : planes) {
    const cv::Mat whole = plane.clone();
    tensor.values.insert(tensor.values.end(), whole.ptr<float>(),
                         whole.ptr<float>() + whole.total());
  }
  return tensor;
}

/// True when the picture shows the scene as a whole, in either polarity: its grey values follow the
/// drawing's.
bool showsScene(const cv::Mat& picture, const cv::Mat& scene) {
  cv::Mat given;
  cv::Mat drawn;
  cv::resize(picture, given, {128, 128}, 0, 0, cv::INTER_AREA);
  cv::resize(scene, drawn, {128, 128}, 0, 0, cv::INTER_AREA);
  const cv::Rect inside(20, 20, 88, 88);  // without the surround, which is black in negatives too
  cv::Mat correlation;
  cv::matchTemplate(given(inside), drawn(inside), correlation, cv::TM_CCOEFF_NORMED);
  return std::abs(correlation.at<float>(0, 0)) > 0.8;
}

bool isNegative(const cv::Mat& picture, const cv::Mat& labels) {
  return cv::mean(picture, labels == 4)[0] < cv::mean(picture, labels == 3)[0];
}

}  // namespace

std::vector<cv::Mat> KnowingSession::planes(const cv::Mat& labels) const {
  std::vector<cv::Mat> result;
  for (int i = 0; i < kLabelCount; ++i) {
    cv::Mat plane;
    cv::Mat(labels == i).convertTo(plane, CV_32F, 1 / 255.0);
    result.push_back(plane);
  }
  return result;
}

Result<std::vector<nn::Tensor>> KnowingSession::run(std::span<const nn::Tensor> inputs) const {
  ++calls;
  const auto side = static_cast<int>(inputs[0].shape[2]);
  cv::Mat picture(side, side, CV_32F, const_cast<float*>(inputs[0].values.data()));
  const PixelMap map = toStage(hand_.labels.values.size());
  const cv::Size stage(kStage, kStage);
  const bool detector = info_.kind == nn::ModelKind::Detector;
  // The stage is padded by half a patch, so the centres of patches lie at 4 i - 0.5.
  constexpr int kPadding = 16;
  const PixelMap grid = detector ? PixelMap(cv::Matx33d(0.25, 0, 0.125, 0, 0.25, 0.125, 0, 0, 1))
                                 : PixelMap::scaling(double(side) / kStage, double(side) / kStage);
  const int positions = (side - 2 * kPadding) / 4 + 1;
  const cv::Size size = detector ? cv::Size(positions, positions) : cv::Size(side, side);
  if (detector) picture = picture(cv::Rect(kPadding, kPadding, kStage, kStage));
  const cv::Mat labels = map.warp(hand_.labels.values, stage, 0, cv::INTER_NEAREST);
  cv::Mat seen;
  cv::resize(picture, seen, stage);
  const bool blind = (blindToNegatives && isNegative(seen, labels)) ||
                     !showsScene(seen, map.warp(hand_.brightness, stage));
  std::vector<cv::Mat> classes;
  for (const cv::Mat& plane : planes(labels)) classes.push_back(grid.warp(plane, size));
  const double sure = blind ? 0.2 : certainty;
  for (cv::Mat& plane : classes) plane *= sure;
  classes[0] += 1 - sure;
  if (detector) return std::vector<nn::Tensor>{join(classes)};
  std::vector<cv::Mat> heats;
  const int half = side / 2;
  const PixelMap toHeat = map.then(PixelMap::scaling(double(half) / kStage, double(half) / kStage));
  std::vector<DrawnHand> all = others;
  all.push_back(hand_);
  for (std::size_t i = 0; i < preprocess::kLandmarkCount; ++i) {
    cv::Mat heat = cv::Mat::zeros(half, half, CV_32F);
    for (const DrawnHand& drawn : all) {
      const cv::Point2d p = toHeat.toStage(drawn.landmarks.at(i));
      for (int y = 0; y < half; ++y)
        for (int x = 0; x < half; ++x)
          heat.at<float>(y, x) = std::max(
              heat.at<float>(y, x),
              static_cast<float>((blind ? 0.1 : landmarkConfidence) *
                                 std::exp(-(std::pow(x - p.x, 2) + std::pow(y - p.y, 2)) / 4.5)));
    }
    heats.push_back(heat);
  }
  return std::vector<nn::Tensor>{join(classes), join(heats)};
}

}  // namespace carpus::testing
