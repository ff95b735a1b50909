// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/layers.h"
#include "core/networks/network.h"

namespace carpus::networks {

/// U-Net (Ronneberger et al. 2015) that labels every pixel with one of five classes and marks 22
/// landmarks by heat maps at half resolution. The finest level is kept narrow (most of the work of
/// a plain U-Net is there, little of the knowledge). Options: width (8), landmarks (22).
class UNet final : public Network {
 public:
  explicit UNet(const NetworkSpec& spec);
  std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) override;
  std::vector<torch::Tensor> probabilities(torch::Tensor picture, torch::Tensor sex) override;

 private:
  std::vector<ConvUnit> down_, up_;  // two per level, finest first
  ConvUnit labels_{nullptr}, landmarks_{nullptr};
};

}  // namespace carpus::networks
