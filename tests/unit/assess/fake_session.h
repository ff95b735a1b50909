// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include "tests/unit/assess/fixtures.h"

namespace carpus::testing {

/// A classifier that answers what the test wants and remembers what it was asked.
class FakeClassifier final : public nn::Session {
 public:
  FakeClassifier() {
    info_.id = QStringLiteral("fake");
    info_.sha256 = QString(64, QLatin1Char('a'));
    info_.inputRows = info_.inputColumns = 64;
    info_.supportedFromMonths = 12;
    info_.supportedToMonths = 228;
  }

  const nn::ModelInfo& info() const override { return info_; }

  Result<std::vector<nn::Tensor>> run(std::span<const nn::Tensor> inputs) const override {
    asked.emplace_back(inputs.begin(), inputs.end());
    if (error) return fail(*error);
    if (!raw.empty()) return raw;
    nn::Tensor output;
    const auto batch = static_cast<std::size_t>(inputs[0].shape[0]);
    const double mean = inputs[1].values[0] > 0.5F ? maleMean : femaleMean;
    const assess::AgeDistribution answer = bell(mean, sd, bins);
    for (std::size_t i = 0; i < batch; ++i)
      for (const double p : answer.months) output.values.push_back(static_cast<float>(p));
    output.shape = {inputs[0].shape[0], static_cast<std::int64_t>(bins)};
    return std::vector<nn::Tensor>{output};
  }

  Result<nn::OcclusionScores> occlude(const nn::Tensor&, float, const nn::OcclusionOptions&,
                                      Progress&) const override {
    return fail(ErrorCode::Internal, QStringLiteral("The tests do not occlude."));
  }

  nn::ModelInfo info_;
  double femaleMean = 120, maleMean = 132, sd = 8;
  std::size_t bins = 240;
  std::optional<Error> error;
  std::vector<nn::Tensor> raw;  ///< answered as it is, when not empty
  mutable std::vector<std::vector<nn::Tensor>> asked;
};

/// A picture with one bright square off the centre, so that turned copies differ.
inline std::shared_ptr<preprocess::Preprocessed> somePicture() {
  auto result = std::make_shared<preprocess::Preprocessed>();
  result->preprocessed = cv::Mat::zeros(preprocess::kStageSize, preprocess::kStageSize, CV_32FC1);
  result->preprocessed(cv::Rect(300, 100, 80, 60)).setTo(1.0);
  result->timings.base = 3;
  return result;
}

/// A left hand of a girl, 10 years old by the dates.
inline std::shared_ptr<Radiograph> someRadiograph() {
  auto result = std::make_shared<Radiograph>();
  result->pixels = cv::Mat(300, 200, CV_16UC1, cv::Scalar(100));
  result->bitsStored = 12;
  result->sourcePath = QStringLiteral("/studies/hand.dcm");
  result->transferSyntaxUid = QStringLiteral("1.2.840.10008.1.2.1");
  result->patient.name = QStringLiteral("Doe Jane");
  result->patient.id = QStringLiteral("P1");
  result->patient.sex = Sex::Female;
  result->patient.birthDate = QDate(2010, 6, 1);
  result->study.acquisitionDate = QDate(2020, 6, 1);
  result->study.laterality = Side::Left;
  result->study.viewPosition = QStringLiteral("PA");
  return result;
}

/// Cancelled from the given report on (1: the first).
class CancelAt final : public Progress {
 public:
  explicit CancelAt(int reports) : left_(reports) {}
  void report(double, const QString&) override { --left_; }
  bool isCancelled() const override { return left_ <= 0; }

 private:
  int left_;
};

}  // namespace carpus::testing
