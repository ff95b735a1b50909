// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/layers.h"
#include "core/networks/network.h"

namespace carpus::networks {

/// GoogLeNet (Szegedy et al. 2015, table 1; 5x5 branches as printed, batch norm added, no auxiliary
/// classifiers) with one input channel and one linear head per sex over a shared trunk.
/// Options: bins (classes of each head), dropout.
class GoogLeNet final : public Network {
 public:
  explicit GoogLeNet(const NetworkSpec& spec);
  std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) override;
  /// Output of the last inception module, [N,1024,h,w].
  torch::Tensor features(const torch::Tensor& picture);

 private:
  int64_t bins_;
  ConvUnit stem1_, stem2_, stem3_;
  std::vector<std::array<ConvUnit, 6>> inceptions_;
  torch::nn::Dropout dropout_{nullptr};
  torch::nn::Linear head_{nullptr};
};

/// Takes the logits of each sample's own sex from heads that lie side by side, [N, 2*bins] to [N,
/// bins].
torch::Tensor selectHead(const torch::Tensor& heads, const torch::Tensor& sex);

}  // namespace carpus::networks
