// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/nn/module/plan.h"

namespace carpus::nn {

/// A square of one colour over the picture.
struct Occluder {
  int top = 0, left = 0;
  float colour = 0;
};

/// All maps of a picture with nothing covered; every position's computation reads them where the
/// occluder changes nothing.
class CachedMaps {
 public:
  /// `picture` has side x side pixels.
  CachedMaps(const Plan& plan, std::vector<float> picture);

  const float* map(int value) const { return maps_[static_cast<std::size_t>(value)].data(); }
  std::span<const float> logits() const;
  const Plan& plan() const { return plan_; }

 private:
  const Plan& plan_;
  std::vector<std::vector<float>> maps_;  ///< by value; empty for a concat
};

/// Incremental inference (Nakandala et al., "Incremental and Approximate Inference for Faster
/// Occlusion-based Deep CNN Explanations", SIGMOD 2019), exact: in each layer only the pixels that
/// the occluder can change are computed. Holds the memory of one thread; several positions go
/// through the network together, so that the weights are read once for all of them.
class IncrementalWorker {
 public:
  explicit IncrementalWorker(const CachedMaps& maps, int patch);
  ~IncrementalWorker();
  IncrementalWorker(const IncrementalWorker&) = delete;
  IncrementalWorker& operator=(const IncrementalWorker&) = delete;

  /// Logits with each occluder in place, occluders.size() * plan.outputs() numbers.
  void run(std::span<const Occluder> occluders, float* logits);

 private:
  class Chunk;
  const CachedMaps& maps_;
  int patch_;
  std::unique_ptr<Chunk> chunk_;
};

/// How many positions to give to IncrementalWorker::run at once.
int chunkSize(const Plan& plan);

}  // namespace carpus::nn
