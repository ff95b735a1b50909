// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/learn/cache.h"
#include "core/learn/trainers.h"

namespace carpus::learn {
namespace {

/// Rows of one epoch: the small pictures once, the half-size radiographs `halfRepeats` times.
torch::Tensor trainingRows(const SampleCache& cache, const ClassifierTraining& options) {
  std::vector<torch::Tensor> parts;
  if (options.small) parts.push_back(cache.rows(Split::Train, static_cast<int>(Source::Small)));
  for (int i = 0; i < options.halfRepeats; ++i)
    parts.push_back(cache.rows(Split::Train, static_cast<int>(Source::Half)));
  return torch::cat(parts);
}

torch::Tensor floatPictures(const SampleCache& cache, const torch::Tensor& rows) {
  return cache.pictures.index_select(0, rows).to(torch::kFloat).div_(255).unsqueeze(1);
}

torch::Tensor lossOf(const torch::Tensor& logits, const torch::Tensor& months,
                     const ClassifierTraining& options) {
  const auto bins = logits.size(1);
  const auto centres =
      torch::arange(bins, torch::TensorOptions(torch::kFloat).device(logits.device())) + 0.5;
  const auto distance = (centres.view({1, -1}) - months.view({-1, 1})) / options.sigmaMonths;
  const auto target = torch::softmax(-0.5 * distance * distance, 1);
  const auto logProbability = torch::log_softmax(logits, 1);
  const auto entropy = -(target * logProbability).sum(1).mean();
  const auto expected = (torch::exp(logProbability) * centres).sum(1);
  return entropy + options.expectationWeight * (expected - months).abs().mean() / 12;
}

/// Mean absolute error in months over the rows.
double meanAbsoluteDifference(TrainingState& state, const SampleCache& cache,
                              const torch::Tensor& rows, int64_t batch) {
  torch::NoGradGuard guard;
  state.averaged().eval();
  double sum = 0;
  for (int64_t at = 0; at < rows.size(0); at += batch) {
    const auto part = rows.slice(0, at, std::min(at + batch, rows.size(0)));
    const auto pictures =
        floatPictures(cache, part).contiguous(torch::MemoryFormat::ChannelsLast).to(state.device());
    const auto sex = cache.sex.index_select(0, part).to(state.device());
    const auto expected = expectedMonths(state.averaged().probabilities(pictures, sex)[0]).cpu();
    sum += (expected - cache.months.index_select(0, part)).abs().sum().item<double>();
  }
  return rows.size(0) ? sum / static_cast<double>(rows.size(0)) : 0;
}

}  // namespace

torch::Tensor expectedMonths(const torch::Tensor& probabilities) {
  const auto centres =
      torch::arange(probabilities.size(1),
                    torch::TensorOptions(torch::kFloat).device(probabilities.device())) +
      0.5;
  return (probabilities * centres).sum(1);
}

void trainClassifier(const ClassifierTraining& options) {
  const TrainingOptions& common = options.common;
  std::vector<SampleCache> caches;
  for (const auto& path : common.caches) caches.push_back(loadCache(path, common.size, false));
  const SampleCache cache = join(caches);
  TrainingState state(common);
  TrainingLog log(common.folder, common.epochs);
  const auto rows = trainingRows(cache, options);

  for (int epoch = state.resume(); epoch < lastEpoch(common); ++epoch) {
    auto random = at::detail::createCPUGenerator(common.seed * 7919 + static_cast<uint64_t>(epoch));
    torch::manual_seed(common.seed * 104729 + static_cast<uint64_t>(epoch));  // dropout
    const auto order = shuffled(rows, common.seed, epoch);
    const int64_t batches = order.size(0) / common.batch;
    state.network().train();
    double lossSum = 0;
    for (int64_t b = 0; b < batches; ++b) {
      const auto part = order.slice(0, b * common.batch, (b + 1) * common.batch);
      auto pictures = floatPictures(cache, part);
      pictures =
          warpPictures(pictures, randomAffine(part.size(0), options.augment, random), common.size);
      pictures = randomIntensity(pictures, options.augment, random);
      const auto sex = cache.sex.index_select(0, part).to(state.device());
      const auto input = pictures.contiguous(torch::MemoryFormat::ChannelsLast).to(state.device());
      torch::Tensor logits;
      {
        const MixedPrecision precision(common.bfloat16);
        logits = state.network().logits(input, sex)[0].to(torch::kFloat);
      }
      const auto loss =
          lossOf(logits, cache.months.index_select(0, part).to(state.device()), options);
      state.step(loss,
                 scheduledRate(common, (epoch + static_cast<double>(b) / batches) / common.epochs));
      lossSum += loss.item<double>();
      log.progress(epoch, static_cast<double>(b) / batches, lossSum / static_cast<double>(b + 1));
    }
    log.epoch(
        epoch,
        {{"loss", lossSum / static_cast<double>(batches)},
         {"val_small_mad",
          meanAbsoluteDifference(
              state, cache, cache.rows(Split::Validation, static_cast<int>(Source::Small)), 100)},
         {"val_half_mad",
          meanAbsoluteDifference(
              state, cache, cache.rows(Split::Validation, static_cast<int>(Source::Half)), 100)}});
    state.checkpoint(epoch + 1);
    state.exportWeights(true);
  }
}

}  // namespace carpus::learn
