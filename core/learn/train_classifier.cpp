// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <fstream>

#include "core/learn/cache.h"
#include "core/learn/prefetch.h"
#include "core/learn/trainers.h"
#include "core/networks/age_classes.h"

namespace carpus::learn {
namespace {

constexpr int kMonthsPerYear = 12;
constexpr int kOldestClass = 18;  ///< of the paper's counting: 18 years and above

/// Of the rows, those that this network is made for: its sex, ages that have a class.
torch::Tensor suited(const SampleCache& cache, const torch::Tensor& rows,
                     const ClassifierTraining& options, const networks::AgeClasses& classes) {
  auto fits = cache.months.index_select(0, rows) >= classes.youngestMonths();
  if (options.onlySex >= 0) fits = fits & (cache.sex.index_select(0, rows) == options.onlySex);
  return rows.index({fits});
}

/// Rows of one epoch: the small pictures once, the half-size radiographs `halfRepeats` times.
torch::Tensor trainingRows(const SampleCache& cache, const ClassifierTraining& options,
                           const networks::AgeClasses& classes) {
  const auto of = [&](Source source) {
    auto rows = suited(cache, cache.rows(Split::Train, static_cast<int>(source)), options, classes);
    if (options.limit <= 0 || rows.size(0) <= options.limit) return rows;
    constexpr int kDraw =
        -1;  // an "epoch" of its own, so that the choice is that of the seed alone
    return shuffled(rows, options.common.seed, kDraw).slice(0, 0, options.limit);
  };
  std::vector<torch::Tensor> parts;
  if (options.small) parts.push_back(of(Source::Small));
  for (int i = 0; i < options.halfRepeats; ++i) parts.push_back(of(Source::Half));
  if (parts.empty()) throw std::invalid_argument("neither small nor half-size pictures are wanted");
  return torch::cat(parts);
}

torch::Tensor floatPictures(const SampleCache& cache, const torch::Tensor& rows) {
  return cache.pictures.index_select(0, rows).to(torch::kFloat).div_(255).unsqueeze(1);
}

torch::Tensor lossOf(const torch::Tensor& logits, const torch::Tensor& months,
                     const ClassifierTraining& options, const networks::AgeClasses& classes) {
  if (classes.inYears()) return torch::cross_entropy_loss(logits, classes.classOf(months));
  const auto bins = logits.size(1);
  const auto centres =
      torch::arange(bins, torch::TensorOptions(torch::kFloat).device(logits.device())) + 0.5;
  const auto distance = (centres.view({1, -1}) - months.view({-1, 1})) / options.sigmaMonths;
  const auto target = torch::softmax(-0.5 * distance * distance, 1);
  const auto logProbability = torch::log_softmax(logits, 1);
  const auto entropy = -(target * logProbability).sum(1).mean();
  const auto expected = (torch::exp(logProbability) * centres).sum(1);
  return entropy + options.expectationWeight * (expected - months).abs().mean() / kMonthsPerYear;
}

/// Expected months [N] of the averaged network over the rows.
torch::Tensor estimates(TrainingState& state, const SampleCache& cache, const torch::Tensor& rows) {
  constexpr int64_t kBatch = 100;
  const torch::NoGradGuard guard;
  state.averaged().eval();
  std::vector<torch::Tensor> parts = {torch::empty({0})};
  for (int64_t at = 0; at < rows.size(0); at += kBatch) {
    const auto part = rows.slice(0, at, std::min(at + kBatch, rows.size(0)));
    const auto pictures =
        floatPictures(cache, part).contiguous(torch::MemoryFormat::ChannelsLast).to(state.device());
    const auto sex = cache.sex.index_select(0, part).to(state.device());
    parts.push_back(expectedMonths(state.averaged().probabilities(pictures, sex)[0]).cpu());
  }
  return torch::cat(parts);
}

/// Figures over the val pictures of both sources; the estimates behind them go to `table`.
void validate(TrainingState& state, const SampleCache& cache, const ClassifierTraining& options,
              const networks::AgeClasses& classes, Figures& figures, std::ostream& table) {
  const auto years = [](const torch::Tensor& months) {
    return torch::floor(months / kMonthsPerYear).clamp_max(kOldestClass);
  };
  Figures shares;
  for (const auto& [source, name] :
       {std::pair(Source::Small, "val_small"), std::pair(Source::Half, "val_half")}) {
    auto rows =
        suited(cache, cache.rows(Split::Validation, static_cast<int>(source)), options, classes);
    const auto found = estimates(state, cache, rows);
    const auto truth = cache.months.index_select(0, rows);
    const auto count = static_cast<double>(std::max<int64_t>(1, rows.size(0)));
    const auto distance = (years(found) - years(truth)).abs();
    figures.emplace_back(std::string(name) + "_mad",
                         (found - truth).abs().sum().item<double>() / count);
    shares.emplace_back(std::string(name) + "_within_1",
                        (distance <= 1).sum().item<double>() / count);
    shares.emplace_back(std::string(name) + "_top_1", (distance == 0).sum().item<double>() / count);
    for (int64_t i = 0; i < rows.size(0); ++i)
      table << cache.ids[rows[i]].item<int64_t>() << ','
            << (cache.sex[rows[i]].item<float>() > 0.5F ? 'M' : 'F') << ','
            << truth[i].item<float>() << ',' << found[i].item<float>() << ','
            << (source == Source::Small ? "small" : "half") << '\n';
  }
  figures.insert(figures.end(), shares.begin(), shares.end());
}

struct TrainingBatch {
  torch::Tensor pictures, sex, months;
};

/// Batches of one epoch, the order and the changes a pure function of seed and epoch.
Prefetcher<TrainingBatch> batchesOf(const SampleCache& cache, const torch::Tensor& order,
                                    const ClassifierTraining& options, torch::Generator random) {
  const TrainingOptions& common = options.common;
  return {order.size(0) / common.batch, common.workers,
          [&cache, order, &options, &common, random](int64_t b) mutable {
            const auto part = order.slice(0, b * common.batch, (b + 1) * common.batch);
            const auto theta = randomAffine(part.size(0), options.augment, random);
            const auto draw = drawIntensity(part.size(0), common.size, options.augment, random);
            return [&cache, &options, &common, part, theta, draw]() -> TrainingBatch {
              const auto warped = warpPictures(floatPictures(cache, part), theta, common.size);
              return {applyIntensity(warped, draw, options.augment)
                          .contiguous(torch::MemoryFormat::ChannelsLast),
                      cache.sex.index_select(0, part), cache.months.index_select(0, part)};
            };
          }};
}

/// One epoch; returns the mean loss.
double trainEpoch(TrainingState& state, TrainingLog& log, const SampleCache& cache,
                  const torch::Tensor& rows, const ClassifierTraining& options,
                  const networks::AgeClasses& classes, int epoch) {
  const TrainingOptions& common = options.common;
  auto random = at::detail::createCPUGenerator(common.seed * 7919 + static_cast<uint64_t>(epoch));
  torch::manual_seed(common.seed * 104729 + static_cast<uint64_t>(epoch));  // dropout
  const auto order = shuffled(rows, common.seed, epoch);
  const int64_t batches = order.size(0) / common.batch;
  auto source = batchesOf(cache, order, options, random);
  state.startEpoch();
  double lossSum = 0;
  for (int64_t b = 0; b < batches; ++b) {
    const TrainingBatch batch = source.next();
    const auto input = batch.pictures.to(state.device());
    torch::Tensor logits;
    {
      const MixedPrecision precision(common.bfloat16);
      logits = state.network().logits(input, batch.sex.to(state.device()))[0].to(torch::kFloat);
    }
    const auto loss = lossOf(logits, batch.months.to(state.device()), options, classes);
    state.step(loss,
               scheduledRate(common, (epoch + static_cast<double>(b) / batches) / common.epochs));
    lossSum += loss.item<double>();
    log.progress(epoch, static_cast<double>(b) / batches, lossSum / static_cast<double>(b + 1));
  }
  return lossSum / static_cast<double>(batches);
}

}  // namespace

torch::Tensor expectedMonths(const torch::Tensor& probabilities) {
  const auto centres =
      torch::arange(probabilities.size(1),
                    torch::TensorOptions(torch::kFloat).device(probabilities.device())) +
      0.5;
  return (probabilities * centres).sum(1);
}

Figures trainClassifier(const ClassifierTraining& options) {
  const TrainingOptions& common = options.common;
  std::vector<SampleCache> caches;
  for (const auto& path : common.caches) caches.push_back(loadCache(path, common.size, false));
  const SampleCache cache = join(caches);
  const networks::AgeClasses classes(common.network);
  const auto rows = trainingRows(cache, options, classes);
  if (rows.size(0) < common.batch)
    throw std::invalid_argument("fewer train pictures than one batch: " +
                                std::to_string(rows.size(0)));
  TrainingState state(common);
  const int done = state.resume();
  TrainingLog log(common.folder, common.epochs, done);
  for (int epoch = done; epoch < lastEpoch(common); ++epoch) {
    Figures figures = {{"loss", trainEpoch(state, log, cache, rows, options, classes, epoch)}};
    std::ofstream table(common.folder + "/validation.csv");
    table << "id,sex,bone_age_months,estimate_months,source\n";
    validate(state, cache, options, classes, figures, table);
    log.epoch(epoch, figures);
    state.checkpoint(epoch + 1);
    state.exportWeights(true);
  }
  // A kill may have come between the last checkpoint and its weights.
  if (done >= lastEpoch(common)) state.exportWeights(true);
  return lastFigures(common.folder);
}

}  // namespace carpus::learn
