// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/typicality_fit.h"

#include <QCoreApplication>

#include "core/evaluate/statistics.h"

namespace carpus::evaluate {

Result<std::vector<std::vector<double>>> readTypicality(const dataset::Dataset& dataset,
                                                        learn::Split split, int limit,
                                                        const workflow::Toolbox& toolbox,
                                                        Progress& progress) {
  std::vector<std::vector<double>> values;
  const double wanted = limit > 0 ? limit : static_cast<double>(dataset.samples().size());
  for (const dataset::Sample& sample : dataset.samples()) {
    if (!sample.half || sample.split != split) continue;
    if (limit > 0 && static_cast<int>(values.size()) >= limit) break;
    if (progress.isCancelled()) return fail(Error::cancelled());
    progress.report(
        static_cast<double>(values.size()) / wanted,
        QCoreApplication::translate("Evaluate", "Reading radiograph %1").arg(sample.id));
    CARPUS_TRY(Radiograph radiograph, dataset.radiograph(sample, learn::Source::Half));
    const auto assessment = workflow::assessRadiograph(
        std::make_shared<const Radiograph>(std::move(radiograph)), toolbox, {}, Progress::none());
    if (!assessment || !assessment->estimate) continue;
    values.push_back(
        assess::typicalityValues(*assessment->preprocessed, assessment->estimate->distribution));
  }
  return values;
}

assess::Typicality fitTypicality(const std::vector<std::vector<double>>& training,
                                 const std::vector<std::vector<double>>& held) {
  constexpr int kCount = assess::kTypicalityValues;
  constexpr double kShrink = 0.1, kSmallest = 1e-8, kShare = 0.99;
  cv::Mat rows(static_cast<int>(training.size()), kCount, CV_64F);
  for (int r = 0; r < rows.rows; ++r)
    for (int c = 0; c < kCount; ++c)
      rows.at<double>(r, c) = training[static_cast<size_t>(r)][static_cast<size_t>(c)];
  cv::Mat covariance, centre;
  cv::calcCovarMatrix(rows, covariance, centre, cv::COVAR_NORMAL | cv::COVAR_ROWS | cv::COVAR_SCALE,
                      CV_64F);
  for (int r = 0; r < kCount; ++r)
    for (int c = 0; c < kCount; ++c)
      covariance.at<double>(r, c) = r == c ? covariance.at<double>(r, c) + kSmallest
                                           : (1 - kShrink) * covariance.at<double>(r, c);
  cv::Mat inverse = covariance.inv(cv::DECOMP_SVD);
  assess::Typicality typicality{std::vector<double>(centre.begin<double>(), centre.end<double>()),
                                std::vector<double>(inverse.begin<double>(), inverse.end<double>()),
                                1};
  std::vector<double> scores;
  scores.reserve(held.size());
  for (const auto& values : held) scores.push_back(typicality.score(values));
  typicality.limit = quantile(scores, kShare);
  return typicality;
}

}  // namespace carpus::evaluate
