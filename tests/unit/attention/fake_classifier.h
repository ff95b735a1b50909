// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/nn/session.h"
#include "core/preprocess/preprocess.h"

namespace carpus::testing {

/// A classifier whose answer is known in advance: the age is `base` plus the sum of the picture's
/// brightness times `monthsPerPixel`, spread over the two bins around it. Occlusion is done for
/// real, one position after the other, so maps of it have a truth to be held against.
class FakeClassifier final : public nn::Session {
 public:
  static constexpr int kBins = 240;

  explicit FakeClassifier(int size = 64, double base = 60, double monthsPerPixel = 0.5)
      : base_(base), monthsPerPixel_(monthsPerPixel) {
    info_.id = QStringLiteral("fake");
    info_.sha256 = QString(64, QLatin1Char('a'));
    info_.kind = nn::ModelKind::Classifier;
    info_.inputRows = info_.inputColumns = size;
    info_.supportedFromMonths = 0;
    info_.supportedToMonths = kBins;
  }

  const nn::ModelInfo& info() const override { return info_; }

  Result<std::vector<nn::Tensor>> run(std::span<const nn::Tensor> inputs) const override {
    const nn::Tensor& pictures = inputs[0];
    const auto count = static_cast<size_t>(pictures.shape[0]);
    const size_t pixels = pictures.values.size() / count;
    nn::Tensor output{{pictures.shape[0], kBins}, {}};
    for (size_t i = 0; i < count; ++i) {
      const std::span picture(pictures.values.data() + i * pixels, pixels);
      const std::vector<float> one = distributionOf(expectedOf(picture));
      output.values.insert(output.values.end(), one.begin(), one.end());
    }
    return std::vector<nn::Tensor>{output};
  }

  Result<nn::OcclusionScores> occlude(const nn::Tensor& picture, float /*sex*/,
                                      const nn::OcclusionOptions& options,
                                      Progress& progress) const override {
    const int size = info_.inputRows;
    const int steps = (size - options.patch + options.stride - 1) / options.stride + 1;
    nn::OcclusionScores scores;
    scores.rows = scores.columns = steps;
    scores.baseExpected = expectedOf(picture.values);
    scores.baseDistribution = distributionOf(scores.baseExpected);
    for (int row = 0; row < steps; ++row) {
      progress.report(static_cast<double>(row) / steps, QStringLiteral("occluding"));
      if (progress.isCancelled()) return fail(Error::cancelled());
      for (int column = 0; column < steps; ++column) {
        addPosition(picture.values, std::min(row * options.stride, size - options.patch),
                    std::min(column * options.stride, size - options.patch), options.patch, scores);
      }
    }
    ++occlusions;
    return scores;
  }

  mutable std::atomic<int> occlusions{0};  ///< how often scores were computed

 private:
  double expectedOf(std::span<const float> picture) const {
    return std::clamp(
        base_ + monthsPerPixel_ * std::accumulate(picture.begin(), picture.end(), 0.0), 1.0,
        kBins - 2.0);
  }

  static std::vector<float> distributionOf(double expected) {
    std::vector<float> bins(kBins, 0.0F);
    const double position = expected - 0.5;
    const auto low = static_cast<size_t>(std::floor(position));
    const double part = position - std::floor(position);
    bins[low] = static_cast<float>(1 - part);
    bins[low + 1] = static_cast<float>(part);
    return bins;
  }

  void addPosition(std::vector<float> picture, int top, int left, int patch,
                   nn::OcclusionScores& scores) const {
    for (int y = top; y < top + patch; ++y) {
      const auto row = picture.begin() + y * info_.inputColumns;
      std::fill(row + left, row + left + patch, 0.0F);
    }
    const double expected = expectedOf(picture);
    scores.expected.push_back(static_cast<float>(expected));
    const std::vector<float> bins = distributionOf(expected);
    scores.distribution.insert(scores.distribution.end(), bins.begin(), bins.end());
  }

  nn::ModelInfo info_;
  double base_, monthsPerPixel_;
};

/// A preprocessed picture made of given parts: `picture` and `mask` 512x512, and where they came
/// from.
inline preprocess::Preprocessed preprocessedOf(const cv::Mat& picture, const cv::Mat& mask,
                                               const PixelMap& toPreprocessed,
                                               cv::Size originalSize) {
  preprocess::Preprocessed made;
  made.preprocessed = picture;
  made.preprocessedMask = mask;
  made.toPreprocessed = toPreprocessed;
  made.mask = cv::Mat(originalSize, CV_8UC1, cv::Scalar(255));
  made.normalised = picture;
  made.toNormalised = toPreprocessed;
  made.labels.values = cv::Mat(picture.size(), CV_8UC1, cv::Scalar(4));
  return made;
}

}  // namespace carpus::testing
