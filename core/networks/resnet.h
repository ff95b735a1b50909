// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/age_classes.h"
#include "core/networks/layers.h"

namespace carpus::networks {

/// Small residual network (He et al. 2016) for pictures of 100 to 200 pixels: a 3x3 stem of stride
/// 2, four stages of basic blocks, average and maximum pooling, the sex joined before a hidden
/// layer. Options: width (24), blocks1..blocks4 (1,2,2,2), hidden (256), dropout, and bins and
/// first_year of AgeClasses.
class BoneAgeResNet final : public AgeNetwork {
 public:
  explicit BoneAgeResNet(const NetworkSpec& spec);
  std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) override;
  std::vector<Block> blocks() const override;
  std::optional<Graph> graph(float sex) const override;
  torch::Tensor features(const torch::Tensor& picture);

 private:
  struct Residual {
    ConvUnit first{nullptr}, second{nullptr}, shortcut{nullptr};
  };
  ConvUnit stem_{nullptr};
  std::vector<Residual> residuals_;
  torch::nn::Dropout dropout_{nullptr};
  torch::nn::Linear sexIn_{nullptr}, hidden_{nullptr}, head_{nullptr};
};

}  // namespace carpus::networks
