// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/lenet.h"

namespace carpus::networks {
namespace {

/// Side of the map that two 5x5 convolutions with 2x2 pools leave of a patch.
int64_t lastSide(int64_t patch) { return ((patch - 4) / 2 - 4) / 2; }

ConvUnitOptions plain(int64_t in, int64_t out, int64_t kernel, bool relu) {
  return {.in = in,
          .out = out,
          .kernel = kernel,
          .stride = 1,
          .padding = 0,
          .batchNorm = false,
          .relu = relu};
}

}  // namespace

LeNet5::LeNet5(const NetworkSpec& spec)
    : convolution1_(plain(1, 20, 5, false)),
      convolution2_(plain(20, 50, 5, false)),
      full1_(plain(50, 500, lastSide(static_cast<int64_t>(spec.option("patch", 32))), true)),
      full2_(plain(500, 5, 1, false)) {
  register_module("convolution1", convolution1_);
  register_module("convolution2", convolution2_);
  register_module("full1", full1_);
  register_module("full2", full2_);
}

torch::Tensor LeNet5::features(const torch::Tensor& picture) {
  const auto x = torch::max_pool2d(convolution1_->forward(picture), 2);
  return torch::max_pool2d(convolution2_->forward(x), 2);
}

torch::Tensor LeNet5::classify(const torch::Tensor& maps) {
  return full2_->forward(full1_->forward(maps));
}

std::vector<torch::Tensor> LeNet5::logits(torch::Tensor picture, torch::Tensor) {
  return {classify(features(picture))};
}

}  // namespace carpus::networks
