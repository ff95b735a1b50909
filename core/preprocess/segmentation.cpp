// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preprocess/segmentation.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace carpus::preprocess {
namespace {

constexpr int kSmallestInput = 32;

tl::unexpected<Error> wrongShape(const QString& model) {
  return fail(
      ErrorCode::Internal,
      QCoreApplication::translate("Preprocess",
                                  "The model that finds the hand does not fit this version of "
                                  "Carpus. Install its models again."),
      QStringLiteral("unexpected output shape of %1").arg(model));
}

nn::Tensor toTensor(const cv::Mat& picture) {
  nn::Tensor tensor;
  tensor.shape = {1, 1, picture.rows, picture.cols};
  const cv::Mat whole = picture.isContinuous() ? picture : picture.clone();
  tensor.values.assign(whole.ptr<float>(), whole.ptr<float>() + whole.total());
  return tensor;
}

/// The planes of a tensor [1,n,rows,columns], sharing its memory; empty when the shape differs.
std::vector<cv::Mat> planesOf(nn::Tensor& tensor, int channels) {
  if (tensor.shape.size() != 4 || tensor.shape[0] != 1 || tensor.shape[1] != channels) return {};
  const auto rows = static_cast<int>(tensor.shape[2]);
  const auto columns = static_cast<int>(tensor.shape[3]);
  const auto plane = static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
  if (rows < 1 || columns < 1 || tensor.values.size() != plane * static_cast<std::size_t>(channels))
    return {};
  std::vector<cv::Mat> planes;
  for (std::size_t i = 0; i < static_cast<std::size_t>(channels); ++i)
    planes.emplace_back(rows, columns, CV_32FC1, tensor.values.data() + i * plane);
  return planes;
}

/// Most probable class of each pixel of the stage.
cv::Mat labelsOf(const std::vector<cv::Mat>& stagePlanes) {
  cv::Mat labels = cv::Mat::zeros(stagePlanes.front().size(), CV_8UC1);
  cv::Mat best = stagePlanes.front().clone();
  for (int i = 1; i < kLabelCount; ++i) {
    const cv::Mat& plane = stagePlanes[static_cast<std::size_t>(i)];
    labels.setTo(i, plane > best);
    cv::max(best, plane, best);
  }
  return labels;
}

Segmentation fromPlanes(const std::vector<cv::Mat>& planes, const PixelMap& toGrid,
                        cv::Size scoreGrid) {
  Segmentation result;
  result.toGrid = toGrid;
  result.hand = planes[static_cast<std::size_t>(Label::Tissue)] +
                planes[static_cast<std::size_t>(Label::Bone)];
  const cv::Size stage(kStageSize, kStageSize);
  std::vector<cv::Mat> stagePlanes;
  stagePlanes.reserve(planes.size());
  for (const cv::Mat& plane : planes) stagePlanes.push_back(toGrid.unwarp(plane, stage));
  result.labels.values = labelsOf(stagePlanes);
  std::vector<cv::Mat> even;
  for (const cv::Mat& plane : stagePlanes) {
    even.emplace_back();
    cv::resize(plane, even.back(), scoreGrid, 0, 0, cv::INTER_AREA);
  }
  cv::merge(even, result.scores);
  return result;
}

/// Centre of gravity of the heat around its peak, which lies between the pixels.
cv::Point2d refine(const cv::Mat& heat, cv::Point peak) {
  constexpr int kReach = 3;
  const cv::Rect window =
      cv::Rect(peak.x - kReach, peak.y - kReach, 2 * kReach + 1, 2 * kReach + 1) &
      cv::Rect({}, heat.size());
  // Near a border the window is kept symmetric, or the point would be pulled inwards.
  const int left = std::min(peak.x - window.x, window.br().x - 1 - peak.x);
  const int up = std::min(peak.y - window.y, window.br().y - 1 - peak.y);
  const cv::Rect even(peak.x - left, peak.y - up, 2 * left + 1, 2 * up + 1);
  cv::Mat weights;
  cv::pow(cv::max(heat(even), 0.0), 2, weights);
  const cv::Moments m = cv::moments(weights);
  if (!(m.m00 > 0)) return peak;
  return cv::Point2d(m.m10 / m.m00 + even.x, m.m01 / m.m00 + even.y);
}

/// Highest heat outside a disc about the peak.
double rivalOf(const cv::Mat& heat, cv::Point peak) {
  cv::Mat rest = heat.clone();
  cv::circle(rest, peak, heat.cols / 6, 0.0, cv::FILLED);
  double rival = 0;
  cv::minMaxLoc(rest, nullptr, &rival);
  return rival;
}

void readLandmarks(const std::vector<cv::Mat>& heats, Segmentation& result) {
  result.hasLandmarks = true;
  const double scale = static_cast<double>(kStageSize) / heats.front().cols;
  for (std::size_t i = 0; i < kLandmarkCount; ++i) {
    double confidence = 0;
    cv::Point peak;
    cv::minMaxLoc(heats[i], nullptr, &confidence, nullptr, &peak);
    const cv::Point2d at = refine(heats[i], peak);
    result.landmarks.at(i) = {{(at.x + 0.5) * scale - 0.5, (at.y + 0.5) * scale - 0.5},
                              std::clamp(confidence, 0.0, 1.0)};
  }
  // A second hand has a capitate, a thumb and a middle finger; a finger alone is easily taken for
  // another.
  std::array<double, 3> rivals{};
  constexpr std::array kAsked = {kCapitate, kThumbTip, kMiddleTip};
  for (std::size_t i = 0; i < kAsked.size(); ++i) {
    const auto index = static_cast<std::size_t>(kAsked.at(i));
    const cv::Point2d p = result.landmarks.at(index).position;
    const cv::Point peak(cvRound((p.x + 0.5) / scale - 0.5), cvRound((p.y + 0.5) / scale - 0.5));
    rivals.at(i) = rivalOf(heats[index], peak);
  }
  result.rivalPeak = *std::min_element(rivals.begin(), rivals.end());  // all of them must agree
}

}  // namespace

Result<Segmentation> detect(const nn::Session& detector, const Normalised& normalised) {
  return detect(detector, normalised, PatchLattice::of(detector.info()));
}

Result<Segmentation> detect(const nn::Session& detector, const Normalised& normalised,
                            const PatchLattice& lattice) {
  CARPUS_TRY(const std::vector<cv::Mat> planes,
             patchScores(detector, detectorView(detector.info(), normalised), lattice));
  return fromScores(planes, lattice);
}

Segmentation fromScores(const std::vector<cv::Mat>& planes, const PatchLattice& lattice) {
  // Between positions the logarithms are interpolated: a sure position beside an unsure one then
  // moves the border towards the unsure one, where a mean of probabilities leaves it half way.
  constexpr double kLeast = 1e-6;
  const cv::Size stage(kStageSize, kStageSize);
  const auto drawn = [&](const cv::Mat& shares) {
    cv::Mat logarithm;
    cv::log(cv::max(shares, kLeast), logarithm);
    return lattice.toLattice().unwarp(logarithm, stage);
  };
  const cv::Mat hand = planes[static_cast<std::size_t>(Label::Tissue)] +
                       planes[static_cast<std::size_t>(Label::Bone)];
  cv::Mat odds;
  cv::exp(drawn(1.0 - hand) - drawn(hand), odds);
  std::vector<cv::Mat> classes;
  classes.reserve(planes.size());
  for (const cv::Mat& plane : planes) classes.push_back(drawn(plane));
  const int even = std::max(1, kStageSize / lattice.stride);
  Segmentation result;
  result.hand = 1.0 / (1.0 + odds);
  result.labels.values = labelsOf(classes);
  std::vector<cv::Mat> coarse;
  for (const cv::Mat& plane : planes) {
    coarse.emplace_back();
    cv::resize(lattice.toLattice().unwarp(plane, stage), coarse.back(), {even, even}, 0, 0,
               cv::INTER_AREA);
  }
  cv::merge(coarse, result.scores);
  return result;
}

Result<Segmentation> segment(const nn::Session& segmenter, const cv::Mat& normalised) {
  const int side = segmenter.info().inputRows;
  if (side < kSmallestInput || side > kStageSize) return wrongShape(segmenter.info().id);
  cv::Mat small;
  cv::resize(normalised, small, {side, side}, 0, 0, cv::INTER_AREA);
  const nn::Tensor input = toTensor(small);
  CARPUS_TRY(std::vector<nn::Tensor> outputs, segmenter.run({&input, 1}));
  if (outputs.size() < 2) return wrongShape(segmenter.info().id);
  const std::vector<cv::Mat> planes = planesOf(outputs[0], kLabelCount);
  const std::vector<cv::Mat> heats = planesOf(outputs[1], kLandmarkCount);
  if (planes.empty() || heats.empty() || planes.front().rows != planes.front().cols ||
      heats.front().rows != heats.front().cols)
    return wrongShape(segmenter.info().id);
  const double scale = static_cast<double>(planes.front().cols) / kStageSize;
  Segmentation result = fromPlanes(planes, PixelMap::scaling(scale, scale), planes.front().size());
  readLandmarks(heats, result);
  return result;
}

double plausibility(const Segmentation& segmentation) {
  const cv::Mat inside = segmentation.hand > 0.5;
  const double area = cv::countNonZero(inside) / static_cast<double>(inside.total());
  if (area < 0.005) return 0;
  // A hand covers 5 to 70 % of the square; a picture taken for a hand as a whole is no hand.
  double score = cv::mean(segmentation.hand, inside)[0];
  // In a negative much is neither hand nor not: 0.4 to 0.7 of the hand's area, else 0.05 to 0.3.
  const cv::Mat doubtful = (segmentation.hand > 0.25) & (segmentation.hand < 0.75);
  score *= 1 - 0.5 * std::min(1.0, cv::countNonZero(doubtful) / double(cv::countNonZero(inside)));
  score *= std::clamp(area / 0.05, 0.0, 1.0) * std::clamp((0.95 - area) / 0.25, 0.0, 1.0);
  const cv::Mat bone = segmentation.labels.values == static_cast<int>(Label::Bone);
  const double share =
      cv::countNonZero(bone) / std::max(1.0, double(cv::countNonZero(segmentation.labels.hand())));
  score *= std::clamp(share / 0.15, 0.0, 1.0);
  if (segmentation.hasLandmarks) {
    double mean = 0;
    for (const Landmark& landmark : segmentation.landmarks)
      mean += landmark.confidence / kLandmarkCount;
    score *= mean;
  }
  return score;
}

}  // namespace carpus::preprocess
