// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/age_classes.h"
#include "core/networks/layers.h"

namespace carpus::networks {

/// AlexNet (Krizhevsky et al. 2012: 96-256-384-384-256 channels, second, fourth and fifth layer in
/// two groups, two layers of 4096) with one input channel. Made for 224 pixels; other sizes are
/// pooled to its 6x6 map. Options: those of AgeClasses, batch_norm (1; 0: local response
/// normalisation as printed), hidden (4096), dropout (0.5).
class AlexNet final : public AgeNetwork {
 public:
  explicit AlexNet(const NetworkSpec& spec);
  std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) override;
  std::vector<Block> blocks() const override;

 private:
  bool batchNorm_;
  std::vector<ConvUnit> convolutions_;
  torch::nn::Dropout dropout_{nullptr};
  torch::nn::Linear full6_{nullptr}, full7_{nullptr}, head_{nullptr};
};

/// VGG-16 (Simonyan and Zisserman 2015, configuration D) with one input channel. Made for 224
/// pixels; other sizes are pooled to its 7x7 map. Options as AlexNet's.
class Vgg16 final : public AgeNetwork {
 public:
  explicit Vgg16(const NetworkSpec& spec);
  std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) override;
  std::vector<Block> blocks() const override;

 private:
  std::vector<ConvUnit> convolutions_;
  torch::nn::Dropout dropout_{nullptr};
  torch::nn::Linear full6_{nullptr}, full7_{nullptr}, head_{nullptr};
};

}  // namespace carpus::networks
