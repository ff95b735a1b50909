// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include "core/networks/network.h"
#include "core/nn/session.h"

namespace carpus::nn {

/// A model behind LibTorch: folded network, one inference at a time.
class TorchSession final : public Session {
 public:
  TorchSession(ModelInfo info, std::shared_ptr<networks::Network> network);

  const ModelInfo& info() const override { return info_; }
  Result<std::vector<Tensor>> run(std::span<const Tensor> inputs) const override;
  Result<OcclusionScores> occlude(const Tensor& picture, float sex, const OcclusionOptions& options,
                                  Progress& progress) const override;

  /// Compares the outputs for the manifest's self-test picture with the recorded ones.
  Result<void> selfTest() const;

 private:
  std::vector<torch::Tensor> infer(const torch::Tensor& picture, const torch::Tensor& sex) const;

  ModelInfo info_;
  std::shared_ptr<networks::Network> network_;
  mutable std::mutex mutex_;  ///< LibTorch's threads serve one inference at a time
};

}  // namespace carpus::nn
