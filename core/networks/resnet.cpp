// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/resnet.h"

namespace carpus::networks {

BoneAgeResNet::BoneAgeResNet(const NetworkSpec& spec) {
  const auto number = [&](const char* name, double otherwise) {
    return static_cast<int64_t>(spec.option(name, otherwise));
  };
  const int64_t width = number("width", 24);
  const int64_t counts[] = {number("blocks1", 1), number("blocks2", 2), number("blocks3", 2),
                            number("blocks4", 2)};
  stem_ = register_module(
      "stem", ConvUnit(ConvUnitOptions{.in = 1, .out = width, .kernel = 3, .stride = 2}));
  int64_t in = width;
  for (int stage = 0; stage < 4; ++stage) {
    const int64_t out = width << stage;
    for (int64_t i = 0; i < counts[stage]; ++i) {
      const int64_t stride = stage > 0 && i == 0 ? 2 : 1;
      const std::string name = "stage" + std::to_string(stage + 1) + "_" + std::to_string(i);
      Block block;
      block.first = register_module(
          name + "_a", ConvUnit(ConvUnitOptions{.in = in, .out = out, .stride = stride}));
      block.second = register_module(
          name + "_b", ConvUnit(ConvUnitOptions{.in = out, .out = out, .relu = false}));
      if (in != out || stride != 1)
        block.shortcut = register_module(
            name + "_s",
            ConvUnit(ConvUnitOptions{
                .in = in, .out = out, .kernel = 1, .stride = stride, .padding = 0, .relu = false}));
      blocks_.push_back(block);
      in = out;
    }
  }
  const int64_t hidden = number("hidden", 256);
  dropout_ = register_module("dropout", torch::nn::Dropout(spec.option("dropout", 0.2)));
  sexIn_ = register_module("sex_in", torch::nn::Linear(1, 32));
  hidden_ = register_module("hidden", torch::nn::Linear(2 * in + 32, hidden));
  head_ = register_module("head", torch::nn::Linear(hidden, number("bins", 240)));
}

torch::Tensor BoneAgeResNet::features(const torch::Tensor& picture) {
  auto x = stem_->forward(picture);
  for (Block& block : blocks_) {
    const auto side = block.shortcut.is_empty() ? x : block.shortcut->forward(x);
    x = torch::relu(block.second->forward(block.first->forward(x)) + side);
  }
  return x;
}

std::vector<torch::Tensor> BoneAgeResNet::logits(torch::Tensor picture, torch::Tensor sex) {
  const auto map = features(picture);
  const auto sexFeatures = torch::relu(sexIn_->forward(sex.to(map.dtype()).view({-1, 1}) * 2 - 1));
  const auto pooled = torch::cat({map.mean({2, 3}), map.amax({2, 3}), sexFeatures}, 1);
  const auto hidden = torch::relu(hidden_->forward(dropout_->forward(pooled)));
  return {head_->forward(dropout_->forward(hidden))};
}

}  // namespace carpus::networks
