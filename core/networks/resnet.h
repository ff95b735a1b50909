// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/layers.h"
#include "core/networks/network.h"

namespace carpus::networks {

/// Small residual network (He et al. 2016) for pictures of 100 to 200 pixels: a 3x3 stem of stride
/// 2, four stages of basic blocks, average and maximum pooling, the sex joined before a hidden
/// layer. Options: width (24), blocks1..blocks4 (1,2,2,2), hidden (256), bins (240), dropout.
class BoneAgeResNet final : public Network {
 public:
  explicit BoneAgeResNet(const NetworkSpec& spec);
  std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) override;
  torch::Tensor features(const torch::Tensor& picture);

 private:
  struct Block {
    ConvUnit first{nullptr}, second{nullptr}, shortcut{nullptr};
  };
  ConvUnit stem_{nullptr};
  std::vector<Block> blocks_;
  torch::nn::Dropout dropout_{nullptr};
  torch::nn::Linear sexIn_{nullptr}, hidden_{nullptr}, head_{nullptr};
};

}  // namespace carpus::networks
