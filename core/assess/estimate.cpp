// SPDX-License-Identifier: GPL-3.0-or-later
// The classifier's answer, calibrated (docs, "From network to candidates", 1 and 2).
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/assess/assessment.h"

namespace carpus::assess {
namespace {

/// Views of one picture that are read and averaged: turned about the centre and scaled. A model
/// says how many of them, from the first on; the thorough mode takes all.
struct View {
  double degrees = 0;
  double scale = 1;
};
constexpr std::array kViews = {View{0, 1.0},  View{-8, 1.0},  View{8, 1.0},
                               View{0, 0.96}, View{0, 1.04},  View{-8, 0.96},
                               View{8, 0.96}, View{-8, 1.04}, View{8, 1.04}};

preprocess::Preprocessed varied(const preprocess::Preprocessed& preprocessed, const View& view) {
  const cv::Mat& picture = preprocessed.preprocessed;
  const cv::Point2f centre(static_cast<float>(picture.cols - 1) / 2,
                           static_cast<float>(picture.rows - 1) / 2);
  preprocess::Preprocessed result = preprocessed;
  result.preprocessed = cv::Mat();
  cv::warpAffine(picture, result.preprocessed,
                 cv::getRotationMatrix2D(centre, view.degrees, view.scale), picture.size());
  return result;
}

Error badAnswer(const QString& detail) {
  return {ErrorCode::Internal,
          QCoreApplication::translate(
              "Estimate",
              "The model gave an answer that is no distribution over age. Install it again."),
          detail};
}

/// The first `views` views as one batch [N,1,S,S].
nn::Tensor batchOf(const preprocess::Preprocessed& preprocessed, int size, std::size_t views) {
  nn::Tensor batch = preprocess::networkInput(preprocessed, size);
  if (batch.shape.empty()) return batch;
  for (std::size_t i = 1; i < views; ++i) {
    const nn::Tensor one = preprocess::networkInput(varied(preprocessed, kViews[i]), size);
    batch.values.insert(batch.values.end(), one.values.begin(), one.values.end());
  }
  batch.shape[0] = static_cast<std::int64_t>(views);
  return batch;
}

/// Mean over the batch of the month probabilities [N,bins].
Result<AgeDistribution> meanDistribution(const std::vector<nn::Tensor>& outputs,
                                         std::int64_t batch) {
  if (outputs.empty() || outputs[0].shape.size() != 2 || outputs[0].shape[0] != batch ||
      outputs[0].shape[1] < 1 ||
      outputs[0].values.size() != static_cast<std::size_t>(batch * outputs[0].shape[1]))
    return fail(badAnswer(QStringLiteral("unexpected shape")));
  const auto bins = static_cast<std::size_t>(outputs[0].shape[1]);
  AgeDistribution mean;
  mean.months.assign(bins, 0.0);
  for (std::size_t i = 0; i < outputs[0].values.size(); ++i) {
    const float probability = outputs[0].values[i];
    if (!std::isfinite(probability) || probability < -1e-6F)
      return fail(badAnswer(QStringLiteral("negative or not a number")));
    mean.months[i % bins] += std::max(0.0F, probability);
  }
  if (std::all_of(mean.months.begin(), mean.months.end(), [](double p) { return p <= 0; }))
    return fail(badAnswer(QStringLiteral("no mass")));
  return mean.normalised();
}

}  // namespace

Result<Estimate> estimateAge(const preprocess::Preprocessed& preprocessed,
                             const nn::Session& classifier, Sex sex, bool thorough) {
  const nn::ModelInfo& info = classifier.info();
  try {
    std::vector<nn::Tensor> inputs(2);
    const int usual = info.manifest.value(QLatin1String("views")).toInt(1);
    const std::size_t views =
        thorough ? kViews.size()
                 : static_cast<std::size_t>(std::clamp(usual, 1, static_cast<int>(kViews.size())));
    inputs[0] = batchOf(preprocessed, info.inputRows, views);
    const std::int64_t batch = inputs[0].shape.empty() ? 0 : inputs[0].shape[0];
    inputs[1].shape = {batch};
    inputs[1].values.assign(static_cast<std::size_t>(batch), sex == Sex::Male ? 1.0F : 0.0F);
    CARPUS_TRY(const std::vector<nn::Tensor> outputs, classifier.run(inputs));
    CARPUS_TRY(const AgeDistribution raw, meanDistribution(outputs, batch));
    return calibrated(raw, Calibration::fromJson(info.calibration, sex));
  } catch (const cv::Exception& e) {
    return fail(ErrorCode::Internal,
                QCoreApplication::translate("Estimate",
                                            "The picture could not be prepared for "
                                            "the model."),
                QString::fromUtf8(e.what()));
  }
}

}  // namespace carpus::assess
