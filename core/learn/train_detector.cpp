// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>

#include "core/learn/cache.h"
#include "core/learn/trainers.h"

namespace carpus::learn {
namespace {

constexpr int64_t kClasses = 5;

/// Where the patches of one class may be taken: picture, top, left of every labelled centre.
struct PatchPool {
  std::vector<torch::Tensor> places;  ///< per class [M,3] int64
};

/// At most `perPicture` random centres of each class from each picture, so that one does not
/// dominate.
PatchPool collect(const SampleCache& cache, const torch::Tensor& rows, int64_t patch,
                  int64_t perPicture, torch::Generator& random) {
  PatchPool pool;
  std::vector<std::vector<torch::Tensor>> parts(kClasses);
  const int64_t side = cache.size(), inner = side - patch + 1, centre = patch / 2;
  for (int64_t r = 0; r < rows.size(0); ++r) {
    const int64_t row = rows[r].item<int64_t>();
    const auto labels =
        cache.labels[row].slice(0, centre, centre + inner).slice(1, centre, centre + inner);
    for (int64_t label = 0; label < kClasses; ++label) {
      auto at = (labels == label).nonzero();
      if (at.size(0) == 0) continue;
      at = at.index_select(
          0, torch::randint(at.size(0), {std::min(perPicture, at.size(0))}, random, torch::kLong));
      parts[static_cast<size_t>(label)].push_back(
          torch::cat({torch::full({at.size(0), 1}, row, torch::kLong), at}, 1));
    }
  }
  for (auto& part : parts) {
    if (part.empty()) throw std::runtime_error("a class has no patch in the label maps");
    pool.places.push_back(torch::cat(part));
  }
  return pool;
}

/// Patches [N,1,patch,patch] of 0..1 at the given places.
torch::Tensor cut(const SampleCache& cache, const torch::Tensor& places, int64_t patch) {
  const auto count = places.size(0);
  auto patches = torch::empty({count, patch, patch}, torch::kUInt8);
  const auto at = places.accessor<int64_t, 2>();
  const auto from = cache.pictures.accessor<uint8_t, 3>();
  auto to = patches.accessor<uint8_t, 3>();
  for (int64_t i = 0; i < count; ++i)
    for (int64_t y = 0; y < patch; ++y)
      for (int64_t x = 0; x < patch; ++x) to[i][y][x] = from[at[i][0]][at[i][1] + y][at[i][2] + x];
  return patches.to(torch::kFloat).div_(255).unsqueeze(1);
}

/// Equal numbers of each class in random order: places [5n,3] and their labels [5n].
std::pair<torch::Tensor, torch::Tensor> draw(const PatchPool& pool, int64_t perClass,
                                             torch::Generator& random) {
  std::vector<torch::Tensor> places, labels;
  for (int64_t label = 0; label < kClasses; ++label) {
    const auto& all = pool.places[static_cast<size_t>(label)];
    places.push_back(
        all.index_select(0, torch::randint(all.size(0), {perClass}, random, torch::kLong)));
    labels.push_back(torch::full({perClass}, label, torch::kLong));
  }
  const auto order = torch::randperm(perClass * kClasses, random, torch::kLong);
  return {torch::cat(places).index_select(0, order), torch::cat(labels).index_select(0, order)};
}

}  // namespace

void trainDetector(const DetectorTraining& options) {
  const TrainingOptions& common = options.common;
  std::vector<SampleCache> caches;
  for (const auto& path : common.caches) caches.push_back(loadCache(path, common.size, true));
  const SampleCache cache = join(caches);
  TrainingState state(common);
  TrainingLog log(common.folder, common.epochs);
  AugmentOptions augment;
  augment.noise = 0.05;
  augment.lowResolutionShare = 0;
  auto valRandom = at::detail::createCPUGenerator(common.seed);
  const auto valPool = collect(cache, cache.rows(Split::Validation), options.patch, 200, valRandom);
  const auto [valPlaces, valLabels] = draw(valPool, 4000, valRandom);

  for (int epoch = state.resume(); epoch < lastEpoch(common); ++epoch) {
    auto random = at::detail::createCPUGenerator(common.seed * 7919 + static_cast<uint64_t>(epoch));
    const auto pool = collect(cache, cache.rows(Split::Train), options.patch, 1500, random);
    const auto [places, labels] = draw(pool, options.patchesPerClass, random);
    state.network().train();
    double lossSum = 0;
    const int64_t batches = places.size(0) / common.batch;
    for (int64_t b = 0; b < batches; ++b) {
      const auto slice = [&](const torch::Tensor& t) {
        return t.slice(0, b * common.batch, (b + 1) * common.batch);
      };
      auto pictures =
          randomIntensity(cut(cache, slice(places).contiguous(), options.patch), augment, random);
      // Any turn of a patch shows the same kind of tissue.
      pictures = torch::rot90(pictures, torch::randint(4, {1}, random).item<int64_t>(), {2, 3});
      const auto logits = state.network().logits(pictures.to(state.device()), {})[0].flatten(1);
      const auto loss = torch::cross_entropy_loss(logits, slice(labels).to(state.device()));
      const double done = (epoch + static_cast<double>(b) / batches) / common.epochs;
      state.step(loss, scheduledRate(common, done));
      lossSum += loss.item<double>();
      log.progress(epoch, static_cast<double>(b) / batches, lossSum / static_cast<double>(b + 1));
    }
    torch::NoGradGuard guard;
    state.averaged().eval();
    const auto found =
        state.averaged()
            .logits(cut(cache, valPlaces.contiguous(), options.patch).to(state.device()), {})[0]
            .flatten(1)
            .argmax(1)
            .cpu();
    log.epoch(epoch, {{"loss", lossSum / static_cast<double>(batches)},
                      {"val_patch_accuracy",
                       (found == valLabels).to(torch::kDouble).mean().item<double>()}});
    state.checkpoint(epoch + 1);
  }
  state.exportWeights(false);
}

}  // namespace carpus::learn
