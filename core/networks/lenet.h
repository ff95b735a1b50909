// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/layers.h"
#include "core/networks/network.h"

namespace carpus::networks {

/// LeNet-5 (the 20-50-500 variant) that labels the centre of a 32x32 patch with one of five
/// classes, written as convolutions: over a whole picture it gives what sliding the patch at stride
/// 4 would, since its two 2x2 pools make a stride of exactly 4 (Lee et al. 2017; PLATFORM, section
/// 1). Options: patch (32).
class LeNet5 final : public Network {
 public:
  explicit LeNet5(const NetworkSpec& spec);
  std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) override;

  /// Maps [B,50,h,w] that the patches of pictures [B,1,H,W] share; the patch at (row, column) of
  /// one pass is the square of classify()'s first kernel there.
  torch::Tensor features(const torch::Tensor& picture);
  /// Logits from (parts of) those maps.
  torch::Tensor classify(const torch::Tensor& maps);

 private:
  ConvUnit convolution1_, convolution2_, full1_, full2_;
};

}  // namespace carpus::networks
