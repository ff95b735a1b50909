// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/networks/network.h"

namespace carpus::learn {

/// What every training has in common.
struct TrainingOptions {
  networks::NetworkSpec network;
  std::vector<std::string> caches;
  std::string folder;          ///< checkpoints, log and weights; made when missing
  std::string initialWeights;  ///< safetensors to start from; empty: from scratch
  std::string initialTrunk;    ///< the same, of a network with other classes: what fits is taken
  int fineTune = 0;            ///< train the last so many blocks alone; 0: all
  int64_t size = 128;          ///< side of the network's input
  int epochs = 10;
  int stopAfter =
      0;  ///< end after this epoch as if killed; the schedule is still that of `epochs`; 0: no
  int batch = 64;
  double learningRate = 2.5e-3;  ///< the peak of the schedule
  double weightDecay = 0.01;
  bool sgd = false;                    ///< SGD with momentum 0.9 instead of AdamW
  std::string schedule = "one-cycle";  ///< or "steps": times gamma after each third of the epochs
  double gamma = 0.1;
  double ema = 0.998;  ///< decay of the averaged weights that are evaluated and written
  uint64_t seed = 1;
  int threads = 1;
  int workers = 1;  ///< threads that make batches ahead of the network
  bool cuda = false;
  bool bfloat16 = false;  ///< convolutions in bfloat16 (CPUs with AVX512-BF16): 1.5 times faster
};

/// Epochs that this run goes up to.
int lastEpoch(const TrainingOptions& options);

/// Learning rate at a fraction 0..1 of the training.
double scheduledRate(const TrainingOptions& options, double fraction);

/// Leaves all but the last `count` blocks of the network as they are: no gradients, and batch norms
/// that keep their statistics. Call it again after every train(). 0 frees all. Throws
/// std::invalid_argument when the network has fewer blocks.
void freezeAllButLast(networks::Network& network, int count);

/// Network, optimiser, averaged copy: everything that a checkpoint holds.
class TrainingState {
 public:
  explicit TrainingState(const TrainingOptions& options);

  networks::Network& network() { return *network_; }
  networks::Network& averaged() { return *averaged_; }
  torch::Device device() const { return device_; }
  /// The network in training mode, frozen blocks in evaluation mode.
  void startEpoch();

  /// One optimiser step at that rate after `loss.backward()`; updates the average.
  void step(const torch::Tensor& loss, double rate);

  /// Epochs already done according to the checkpoint, 0 if there is none. An interrupted epoch is
  /// done again from its own seed, so a resumed training ends as one that was never interrupted.
  int resume();
  void checkpoint(int epochsDone);
  /// Writes <folder>/weights.safetensors from the average.
  void exportWeights(bool half);

 private:
  TrainingOptions options_;
  torch::Device device_;
  std::shared_ptr<networks::Network> network_, averaged_;
  std::unique_ptr<torch::optim::Optimizer> optimizer_;
  int64_t steps_ = 0;
};

/// Figures of an epoch by name, in the order in which they are logged.
using Figures = std::vector<std::pair<std::string, double>>;

/// Figures of the last line of <folder>/log.jsonl, "epoch" first; empty when there is none.
Figures lastFigures(const std::string& folder);

/// Appends JSON lines to <folder>/log.jsonl and prints progress with the time left to stderr. Lines
/// of epochs after the `done` ones, left by a training that was killed, are taken out first
/// (negative: none are).
class TrainingLog {
 public:
  TrainingLog(const std::string& folder, int epochs, int done = -1);
  void progress(int epoch, double fraction, double loss);
  void epoch(int epoch, const Figures& values);

 private:
  std::string path_;
  int epochs_;
  int firstEpoch_ = -1;
  std::chrono::steady_clock::time_point start_, lastPrint_;
};

/// While it lives, convolutions and matrix products on the CPU are made in bfloat16 if asked to.
class MixedPrecision {
 public:
  explicit MixedPrecision(bool wanted);
  ~MixedPrecision();
  MixedPrecision(const MixedPrecision&) = delete;
  MixedPrecision& operator=(const MixedPrecision&) = delete;

 private:
  bool wanted_;
};

/// Order of the rows for one epoch, a pure function of seed and epoch.
torch::Tensor shuffled(const torch::Tensor& rows, uint64_t seed, int epoch);

}  // namespace carpus::learn
