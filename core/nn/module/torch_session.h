// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <mutex>

#include "core/networks/network.h"
#include "core/nn/module/plan.h"
#include "core/nn/session.h"

namespace carpus::nn {

/// The network that a manifest describes.
networks::NetworkSpec specOf(const ModelInfo& info);

/// A model behind LibTorch: folded network, one inference at a time.
class TorchSession final : public Session {
 public:
  TorchSession(ModelInfo info, std::shared_ptr<networks::Network> network);

  const ModelInfo& info() const override { return info_; }
  Result<std::vector<Tensor>> run(std::span<const Tensor> inputs) const override;
  Result<OcclusionScores> occlude(const Tensor& picture, float sex, const OcclusionOptions& options,
                                  Progress& progress) const override;
  Result<std::shared_ptr<const Session>> randomised(std::uint64_t seed) const override;

  /// Compares the outputs for the manifest's self-test picture with the recorded ones.
  Result<void> selfTest() const;

 private:
  /// Made when it is first asked for; null for a network without a graph. Under the lock.
  const Plan* planFor(float sex) const;
  std::vector<torch::Tensor> infer(const torch::Tensor& picture, const torch::Tensor& sex) const;

  ModelInfo info_;
  std::shared_ptr<networks::Network> network_;
  mutable std::array<std::unique_ptr<const Plan>, 2> plans_;  ///< female, male
  mutable std::mutex mutex_;  ///< LibTorch's threads serve one inference at a time
};

}  // namespace carpus::nn
