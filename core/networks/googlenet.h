// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/networks/age_classes.h"
#include "core/networks/layers.h"

namespace carpus::networks {

/// GoogLeNet (Szegedy et al. 2015, table 1; 5x5 branches as printed, no auxiliary classifiers) with
/// one input channel and one linear head per sex over a shared trunk. Options: those of AgeClasses,
/// dropout, batch_norm (1; 0: as printed, with local response normalisation, which is what weights
/// from elsewhere fit). The paper's own: bins 14, first_year 5, heads 1, one network per sex.
class GoogLeNet final : public AgeNetwork {
 public:
  explicit GoogLeNet(const NetworkSpec& spec);
  std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) override;
  std::vector<Block> blocks() const override;
  std::optional<Graph> graph(float sex) const override;
  /// Output of the last inception module, [N,1024,h,w].
  torch::Tensor features(const torch::Tensor& picture);

 private:
  bool batchNorm_;
  ConvUnit stem1_{nullptr}, stem2_{nullptr}, stem3_{nullptr};
  std::vector<std::array<ConvUnit, 6>> inceptions_;
  torch::nn::Dropout dropout_{nullptr};
  torch::nn::Linear head_{nullptr};
};

}  // namespace carpus::networks
