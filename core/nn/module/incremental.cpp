// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/incremental.h"

#include <algorithm>

#include "core/nn/module/steps.h"

namespace carpus::nn {
namespace {

/// Pixels of the deepest maps that go through the network together: enough to use every weight
/// often while it is at hand, few enough to stay in the cache.
constexpr int kChunkPixels = 3136;
constexpr int kLargestChunk = 48;

}  // namespace

CachedMaps::CachedMaps(const Plan& plan, std::vector<float> picture)
    : plan_(plan), maps_(plan.values().size()) {
  Patches patches(plan, std::vector<const float*>(maps_.size(), nullptr));
  patches.begin({{0, 0, plan.side(), plan.side()}});
  std::copy(picture.begin(), picture.end(), patches.pixels(0));
  maps_[0] = std::move(picture);
  StepRunner runner(plan);
  const auto keep = [&](int result) {
    const Plan::Value& value = plan.values()[static_cast<std::size_t>(result)];
    if (value.slot < 0) return;
    const float* const pixels = patches.pixels(result);
    maps_[static_cast<std::size_t>(result)].assign(
        pixels, pixels + value.pixels() * static_cast<std::size_t>(value.stride));
  };
  for (const Plan::Step& step : plan.steps()) {
    if (step.follows) continue;
    runner.run(step, patches);
    keep(step.result);
    for (const std::size_t later : step.followers) keep(plan.steps()[later].result);
  }
}

std::span<const float> CachedMaps::logits() const {
  return {maps_.back().data(), static_cast<std::size_t>(plan_.outputs())};
}

class IncrementalWorker::Chunk {
 public:
  explicit Chunk(const CachedMaps& maps)
      : patches_(maps.plan(), mapsOf(maps)), runner_(maps.plan()) {}

  Patches& patches() { return patches_; }
  StepRunner& runner() { return runner_; }

 private:
  static std::vector<const float*> mapsOf(const CachedMaps& maps) {
    std::vector<const float*> all;
    for (std::size_t v = 0; v < maps.plan().values().size(); ++v)
      all.push_back(maps.map(static_cast<int>(v)));
    return all;
  }

  Patches patches_;
  StepRunner runner_;
};

IncrementalWorker::IncrementalWorker(const CachedMaps& maps, int patch)
    : maps_(maps), patch_(patch), chunk_(std::make_unique<Chunk>(maps)) {}

IncrementalWorker::~IncrementalWorker() = default;

void IncrementalWorker::run(std::span<const Occluder> occluders, float* logits) {
  const Plan& plan = maps_.plan();
  Patches& patches = chunk_->patches();
  std::vector<Box> squares;
  for (const Occluder& o : occluders)
    squares.push_back({o.top, o.left, o.top + patch_, o.left + patch_});
  patches.begin(squares);
  float* pixel = patches.pixels(0);
  for (std::size_t i = 0; i < occluders.size(); ++i)
    pixel = std::fill_n(pixel, squares[i].area(), occluders[i].colour);
  for (const Plan::Step& step : plan.steps()) chunk_->runner().run(step, patches);
  const int last = static_cast<int>(plan.values().size()) - 1;
  for (std::size_t i = 0; i < occluders.size(); ++i, logits += plan.outputs())
    std::copy_n(patches.view(last, i).at(0, 0), plan.outputs(), logits);
}

int chunkSize(const Plan& plan) {
  // The map that most of the work is done on: the last one before the global pool.
  std::size_t pixels = 1;
  for (const Plan::Value& value : plan.values())
    if (value.pixels() > 1) pixels = value.pixels();
  return std::clamp(kChunkPixels / static_cast<int>(4 * pixels), 4, kLargestChunk);
}

}  // namespace carpus::nn
