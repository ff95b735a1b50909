// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/learn/cache.h"
#include "core/learn/exposure.h"
#include "core/learn/prefetch.h"
#include "core/learn/trainers.h"

namespace carpus::learn {
namespace {

using torch::indexing::Slice;

constexpr double kHeatSigma = 1.6;  ///< of a landmark's mark, pixels of the heat map

/// Heat maps [N,K,side,side] around points [N,K,2] (pixels of the heat map) that are there.
torch::Tensor heatMaps(const torch::Tensor& points, const torch::Tensor& present, int64_t side) {
  const auto axis = torch::arange(side, torch::kFloat);
  const auto dx =
      axis.view({1, 1, 1, side}) - points.index({Slice(), Slice(), 0}).unsqueeze(-1).unsqueeze(-1);
  const auto dy =
      axis.view({1, 1, side, 1}) - points.index({Slice(), Slice(), 1}).unsqueeze(-1).unsqueeze(-1);
  const auto heat = torch::exp(-(dx * dx + dy * dy) / (2 * kHeatSigma * kHeatSigma));
  return heat * present.unsqueeze(-1).unsqueeze(-1);
}

/// The paper's beam limits are frames: cuts a random dark frame into the pictures and calls it
/// collimation.
void cutFrames(torch::Tensor& pictures, torch::Tensor& labels, torch::Tensor& insideFrame,
               const torch::Tensor& points, double share, torch::Generator& random) {
  const int64_t side = pictures.size(2);
  for (int64_t i = 0; i < pictures.size(0); ++i) {
    const auto dice = torch::rand({6}, random);
    if (dice[0].item<double>() >= share) continue;
    const double grey = dice[5].item<double>() < 0.7 ? 0.0 : 0.15 * dice[4].item<double>();
    const auto width =
        static_cast<int64_t>(dice[1].item<double>() * 0.14 * static_cast<double>(side));
    const int64_t edge = static_cast<int64_t>(dice[2].item<double>() * 4) % 4;
    const auto dim = edge % 2 == 0 ? 0 : 1;
    const auto from = edge < 2 ? 0 : side - width;
    if (width < 2) continue;
    pictures[i][0].narrow(dim, from, width).fill_(grey);
    labels[i].narrow(dim, from, width).fill_(1);
    const auto along = points[i].select(1, dim == 0 ? 1 : 0);
    insideFrame[i].masked_fill_(
        (along >= static_cast<double>(from)) & (along < static_cast<double>(from + width)), 0);
  }
}

struct Batch {
  torch::Tensor pictures, labels, heat, known;
};

Batch makeBatch(const SampleCache& cache, const torch::Tensor& rows,
                const SegmenterTraining& options, torch::Generator& random) {
  const int64_t side = options.common.size;
  const auto theta = randomAffine(rows.size(0), options.augment, random);
  Batch batch;
  batch.pictures = warpPictures(
      cache.pictures.index_select(0, rows).to(torch::kFloat).div_(255).unsqueeze(1), theta, side);
  batch.labels = warpLabels(cache.labels.index_select(0, rows), theta, side, 0);
  const auto marks = cache.landmarks.index_select(0, rows);
  const auto points =
      warpPoints(marks.index({Slice(), Slice(), Slice(0, 2)}), theta, cache.size(), side);
  const auto state = marks.index({Slice(), Slice(), 2});
  auto present = (state > 0.5).to(torch::kFloat);
  const auto labelled =
      (cache.labels.index_select(0, rows).flatten(1).amin(1) < int{kUnlabelled}).view({-1, 1, 1});
  cutFrames(batch.pictures, batch.labels, present, points, options.augment.cutShare, random);
  batch.labels =
      torch::where(labelled, batch.labels, torch::full_like(batch.labels, int64_t{kUnlabelled}));
  drawMarkers(batch.pictures, batch.labels, options.augment, random);
  clipExposure(batch.pictures, options.augment, random);
  batch.heat = heatMaps((points + 0.5) / 2 - 0.5, present, side / 2);
  batch.known = (state >= 0).to(torch::kFloat).unsqueeze(-1).unsqueeze(-1);
  batch.pictures = randomIntensity(batch.pictures, options.augment, random);
  return batch;
}

torch::Tensor lossOf(const std::vector<torch::Tensor>& logits, const Batch& batch,
                     double landmarkWeight) {
  torch::Tensor loss = torch::zeros({});
  if ((batch.labels != int64_t{kUnlabelled}).any().item<bool>())
    loss = loss + torch::cross_entropy_loss(logits[0], batch.labels, {}, at::Reduction::Mean,
                                            int64_t{kUnlabelled});
  const auto perPixel =
      torch::binary_cross_entropy_with_logits(logits[1], batch.heat, {}, {}, at::Reduction::None);
  const auto weight = batch.known * (1 + 30 * batch.heat);
  return loss + landmarkWeight * (perPixel * weight).sum() / weight.sum().clamp_min(1);
}

double handIou(const torch::Tensor& logits, const torch::Tensor& truth) {
  const auto found = logits.argmax(1) >= 3;
  return (truth & found).sum().item<double>() / std::max(1.0, (truth | found).sum().item<double>());
}

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) /
         std::max<double>(1, static_cast<double>(values.size()));
}

/// Of the labelled rows the mean IoU of the hand, as they are and with the lowest fifth and the
/// highest tenth of the greys cut off; the median landmark error in per cent of the side.
Figures evaluate(TrainingState& state, const SampleCache& cache, const torch::Tensor& rows,
                 const SegmenterTraining& options) {
  torch::NoGradGuard guard;
  state.averaged().eval();
  const int64_t side = options.common.size;
  const auto identity = torch::tensor({1.0F, 0.0F, 0.0F, 0.0F, 1.0F, 0.0F}).view({1, 2, 3});
  const auto low = torch::full({1}, 0.2), high = torch::full({1}, 0.9);
  std::vector<double> ious, cutIous, errors;
  for (int64_t r = 0; r < rows.size(0); ++r) {
    const auto row = rows.slice(0, r, r + 1);
    const auto picture =
        cache.pictures.index_select(0, row).to(torch::kFloat).div_(255).unsqueeze(1);
    const auto shown = warpPictures(picture, identity, side);
    const auto out = state.averaged().logits(shown, {});
    const auto labels = cache.labels.index_select(0, row);
    if (labels.amin().item<int>() < int{kUnlabelled}) {
      const auto truth = warpLabels(labels, identity, side, 0) >= 3;
      ious.push_back(handIou(out[0], truth));
      cutIous.push_back(handIou(state.averaged().logits(clipped(shown, low, high), {})[0], truth));
    }
    const auto marks = cache.landmarks.index_select(0, row)[0];
    const auto peak = out[1][0].flatten(1).argmax(1);
    for (int64_t k = 0; k < kLandmarks; ++k) {
      if (marks[k][2].item<float>() < 0.5F) continue;
      const int64_t half = side / 2, peakRow = peak[k].item<int64_t>() / half;
      const double scale = static_cast<double>(cache.size()) / static_cast<double>(half);
      const double x = (static_cast<double>(peak[k].item<int64_t>() % half) + 0.5) * scale - 0.5;
      const double y = (static_cast<double>(peakRow) + 0.5) * scale - 0.5;
      errors.push_back(std::hypot(x - marks[k][0].item<double>(), y - marks[k][1].item<double>()) /
                       static_cast<double>(cache.size()));
    }
  }
  std::sort(errors.begin(), errors.end());
  return {{"val_hand_iou", mean(ious)},
          {"val_hand_iou_clipped", mean(cutIous)},
          {"val_landmark_error_percent", errors.empty() ? 0 : errors[errors.size() / 2] * 100}};
}

}  // namespace

void trainSegmenter(const SegmenterTraining& options) {
  const TrainingOptions& common = options.common;
  std::vector<SampleCache> caches;
  constexpr int64_t kCacheSide = 256;
  for (const auto& path : common.caches) caches.push_back(loadCache(path, kCacheSide, true));
  const SampleCache cache = join(caches);
  TrainingState state(common);
  const int done = state.resume();
  TrainingLog log(common.folder, common.epochs, done);
  const auto train = cache.rows(Split::Train);
  const auto hasLabels = cache.labels.index_select(0, train).flatten(1).amin(1) < int{kUnlabelled};
  std::vector<torch::Tensor> parts = {train};
  for (int i = 1; i < options.labelledRepeats; ++i) parts.push_back(train.index({hasLabels}));
  const auto states = cache.landmarks.index_select(0, train).index({Slice(), Slice(), 2});
  const auto manyMarks = (states >= 0).sum(1) > 3;
  for (int i = 1; i < options.keypointRepeats; ++i) parts.push_back(train.index({manyMarks}));
  const auto rows = torch::cat(parts);
  const auto validation = cache.rows(Split::Validation);

  for (int epoch = done; epoch < lastEpoch(common); ++epoch) {
    auto random = at::detail::createCPUGenerator(common.seed * 7919 + static_cast<uint64_t>(epoch));
    const auto order = shuffled(rows, common.seed, epoch);
    const int64_t batches = order.size(0) / common.batch;
    // One batch at a time, one ahead of the network: cutting frames draws as it goes.
    Prefetcher<Batch> source(batches, std::min(common.workers, 1), [&](int64_t b) {
      auto batch = makeBatch(cache, order.slice(0, b * common.batch, (b + 1) * common.batch),
                             options, random);
      return [batch = std::move(batch)] { return batch; };
    });
    state.startEpoch();
    double lossSum = 0;
    for (int64_t b = 0; b < batches; ++b) {
      const Batch batch = source.next();
      std::vector<torch::Tensor> logits;
      {
        const MixedPrecision mixed(common.bfloat16);
        logits = state.network().logits(
            batch.pictures.contiguous(torch::MemoryFormat::ChannelsLast), {});
      }
      for (torch::Tensor& output : logits) output = output.to(torch::kFloat);
      const auto loss = lossOf(logits, batch, options.landmarkWeight);
      state.step(loss,
                 scheduledRate(common, (epoch + static_cast<double>(b) / batches) / common.epochs));
      lossSum += loss.item<double>();
      log.progress(epoch, static_cast<double>(b) / batches, lossSum / static_cast<double>(b + 1));
    }
    Figures figures = evaluate(state, cache, validation, options);
    figures.insert(figures.begin(), {"loss", lossSum / static_cast<double>(batches)});
    log.epoch(epoch, figures);
    state.checkpoint(epoch + 1);
    state.exportWeights(false);
  }
  if (done >= lastEpoch(common)) state.exportWeights(false);
}

}  // namespace carpus::learn
