// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "core/learn/cache.h"
#include "core/learn/patches.h"
#include "core/learn/trainers.h"
#include "core/networks/lenet.h"

namespace carpus::learn {
namespace {

namespace F = torch::nn::functional;

constexpr int64_t kClasses = 5;

/// Pictures as large as the network sees them (never enlarged) with their label maps of 512 pixels.
struct LabelledPictures {
  torch::Tensor pictures, labels;
};

LabelledPictures labelled(const SampleCache& cache, const torch::Tensor& rows, int64_t side) {
  LabelledPictures result;
  result.labels = cache.labels.index_select(0, rows);
  if (side >= cache.size()) return {cache.pictures.index_select(0, rows), result.labels};
  result.pictures = torch::empty({rows.size(0), side, side}, torch::kUInt8);
  for (int64_t i = 0; i < rows.size(0); ++i) {
    const auto picture = cache.pictures[rows[i].item<int64_t>()]
                             .to(torch::kFloat)
                             .view({1, 1, cache.size(), cache.size()});
    result.pictures[i].copy_(
        F::interpolate(
            picture,
            F::InterpolateFuncOptions().size(std::vector<int64_t>{side, side}).mode(torch::kArea))
            .squeeze()
            .round());
  }
  return result;
}

/// Rows of the train split that have a label map, divided by picture into (trained on, held out).
std::pair<torch::Tensor, torch::Tensor> divide(const SampleCache& cache, double heldOut,
                                               uint64_t seed) {
  auto rows = cache.rows(Split::Train);
  const auto known = cache.labels.index_select(0, rows).flatten(1).amin(1) < int{kUnlabelled};
  rows = rows.index({known});
  if (rows.size(0) < 2) throw std::runtime_error("the caches have no label maps to train on");
  auto random = at::detail::createCPUGenerator(seed);
  const auto order = rows.index_select(0, torch::randperm(rows.size(0), random, torch::kLong));
  const auto aside = std::clamp<int64_t>(std::lround(heldOut * static_cast<double>(rows.size(0))),
                                         1, rows.size(0) - 1);
  return {order.slice(0, aside), order.slice(0, 0, aside)};
}

struct DetectorScore {
  double accuracy = 0;  ///< of a patch, mean over the classes
  double handIou = 0;   ///< mean over the pictures
};

DetectorScore evaluate(TrainingState& state, const LabelledPictures& pictures,
                       const PatchGeometry& geometry) {
  const torch::NoGradGuard guard;
  state.averaged().eval();
  const int64_t count = pictures.labels.size(0);
  const int64_t side = PatchGeometry::kStage / 2;
  auto right = torch::zeros({kClasses}), all = torch::zeros({kClasses});
  double iou = 0;
  for (int64_t i = 0; i < count; ++i) {
    const auto whole = wholeStage(pictures.pictures.slice(0, i, i + 1),
                                  pictures.labels.slice(0, i, i + 1), geometry);
    const auto logits =
        state.averaged()
            .logits(whole.pictures.contiguous(torch::MemoryFormat::ChannelsLast).to(state.device()),
                    {})[0]
            .cpu();
    const auto same = logits.argmax(1) == whole.labels;
    for (int64_t label = 0; label < kClasses; ++label) {
      const auto here = whole.labels == label;
      all[label] += here.sum();
      right[label] += (here & same).sum();
    }
    using torch::indexing::Slice;
    const auto truth =
        pictures.labels[i].index({Slice(1, {}, 2), Slice(1, {}, 2)}) >= 3;  // tissue and bone
    const auto found = handOnStage(logits, geometry, side)[0] > 0.5;
    iou +=
        (truth & found).sum().item<double>() / std::max(1.0, (truth | found).sum().item<double>());
  }
  const auto occurs = all > 0;
  return {(right.index({occurs}) / all.index({occurs})).mean().item<double>(),
          iou / static_cast<double>(count)};
}

/// Best epoch so far, in a file beside the checkpoint, so that a resumed training knows it.
class BestEpoch {
 public:
  explicit BestEpoch(const std::string& folder) : path_(folder + "/best.txt") {
    std::ifstream(path_) >> epoch_ >> value_;
  }

  /// True when this epoch is the best, also when it is done again after an interruption.
  bool offer(int epoch, double value) {
    if (value <= value_ && epoch != epoch_) return false;
    epoch_ = epoch;
    value_ = value;
    std::ofstream file(path_);
    file.precision(17);
    file << epoch_ << ' ' << value_ << '\n';
    return true;
  }

 private:
  std::string path_;
  int epoch_ = -1;
  double value_ = -1;
};

/// One epoch; returns the mean loss.
double trainEpoch(TrainingState& state, TrainingLog& log, const LabelledPictures& pictures,
                  const PatchGeometry& geometry, const DetectorTraining& options, int epoch) {
  const TrainingOptions& common = options.common;
  auto random = at::detail::createCPUGenerator(common.seed * 7919 + static_cast<uint64_t>(epoch));
  const int64_t perBatch = options.perPicture * common.batch;
  const int64_t batches = std::max<int64_t>(1, options.patchesPerClass / perBatch);
  auto* const lenet = dynamic_cast<networks::LeNet5*>(&state.network());
  if (lenet == nullptr) throw std::invalid_argument("the detector is a lenet5");
  networks::LeNet5& network = *lenet;
  network.train();
  double lossSum = 0;
  torch::Tensor order;
  int64_t next = 0;
  for (int64_t b = 0; b < batches; ++b) {
    // Every picture once before any comes again.
    if (!order.defined() || next + common.batch > order.size(0)) {
      order = torch::randperm(pictures.labels.size(0), random, torch::kLong);
      next = 0;
    }
    const auto rows = order.slice(0, next, std::min(next + common.batch, order.size(0)));
    next += common.batch;
    const auto batch =
        drawPatches(pictures.pictures.index_select(0, rows), pictures.labels.index_select(0, rows),
                    geometry, options.window, options.augment, random);
    const auto places = balancedPlaces(batch.labels, perBatch, options.border, random);
    const auto truth = batch.labels.flatten().index_select(0, places).to(state.device());
    torch::Tensor logits;
    {
      const MixedPrecision mixed(common.bfloat16);
      const auto maps = network.features(
          batch.pictures.contiguous(torch::MemoryFormat::ChannelsLast).to(state.device()));
      const int64_t kernel = maps.size(2) - batch.labels.size(1) + 1;
      logits = network.classify(squaresAt(maps, places.to(state.device()), kernel));
    }
    const auto loss = torch::cross_entropy_loss(logits.flatten(1).to(torch::kFloat), truth);
    const double done = (epoch + static_cast<double>(b) / static_cast<double>(batches)) /
                        static_cast<double>(common.epochs);
    state.step(loss, scheduledRate(common, done));
    lossSum += loss.item<double>();
    log.progress(epoch, static_cast<double>(b) / static_cast<double>(batches),
                 lossSum / static_cast<double>(b + 1));
  }
  return lossSum / static_cast<double>(batches);
}

}  // namespace

AugmentOptions detectorAugmentation() {
  AugmentOptions augment;
  augment.rotationDegrees = 30;
  augment.fullRotationShare = 0.15;
  augment.scaleLow = 0.75;
  augment.scaleHigh = 1.25;
  augment.shift = 0.08;
  augment.mirrorShare = 0.5;
  augment.gamma = 0.25;
  augment.contrast = 0.2;
  augment.brightness = 0.03;
  augment.noise = 0.02;
  augment.cutShare = 0.1;
  augment.lowResolutionShare = 0.15;
  return augment;
}

void trainDetector(const DetectorTraining& options) {
  const PatchGeometry geometry(options.patch);
  TrainingOptions common = options.common;
  common.size = geometry.side;
  std::vector<SampleCache> caches;
  for (const auto& path : common.caches)
    caches.push_back(loadCache(path, PatchGeometry::kStage, true));
  const SampleCache cache = join(caches);
  caches.clear();
  const auto [trainRows, heldRows] = divide(cache, options.heldOut, common.seed);
  const LabelledPictures train = labelled(cache, trainRows, geometry.side);
  const LabelledPictures held = labelled(cache, heldRows, geometry.side);
  TrainingState state(common);
  TrainingLog log(common.folder, common.epochs);
  BestEpoch best(common.folder);
  for (int epoch = state.resume(); epoch < lastEpoch(common); ++epoch) {
    const double loss = trainEpoch(state, log, train, geometry, options, epoch);
    const DetectorScore score = evaluate(state, held, geometry);
    log.epoch(epoch, {{"loss", loss},
                      {"held_patch_accuracy", score.accuracy},
                      {"held_hand_iou", score.handIou}});
    if (best.offer(epoch, score.handIou)) state.exportWeights(false);
    state.checkpoint(epoch + 1);
  }
}

}  // namespace carpus::learn
