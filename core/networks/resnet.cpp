// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/resnet.h"

namespace carpus::networks {

BoneAgeResNet::BoneAgeResNet(const NetworkSpec& spec) : AgeNetwork(spec) {
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
      Residual block;
      block.first = register_module(
          name + "_a", ConvUnit(ConvUnitOptions{.in = in, .out = out, .stride = stride}));
      block.second = register_module(
          name + "_b", ConvUnit(ConvUnitOptions{.in = out, .out = out, .relu = false}));
      if (in != out || stride != 1)
        block.shortcut = register_module(
            name + "_s",
            ConvUnit(ConvUnitOptions{
                .in = in, .out = out, .kernel = 1, .stride = stride, .padding = 0, .relu = false}));
      residuals_.push_back(block);
      in = out;
    }
  }
  const int64_t hidden = number("hidden", 256);
  dropout_ = register_module("dropout", torch::nn::Dropout(spec.option("dropout", 0.2)));
  sexIn_ = register_module("sex_in", torch::nn::Linear(1, 32));
  hidden_ = register_module("hidden", torch::nn::Linear(2 * in + 32, hidden));
  head_ = register_module("head", torch::nn::Linear(hidden, classes().count));
}

torch::Tensor BoneAgeResNet::features(const torch::Tensor& picture) {
  auto x = stem_->forward(picture);
  for (Residual& block : residuals_) {
    const auto side = block.shortcut.is_empty() ? x : block.shortcut->forward(x);
    x = torch::relu(block.second->forward(block.first->forward(x)) + side);
  }
  return x;
}

std::optional<Graph> BoneAgeResNet::graph(float sex) const {
  if (classes().inYears()) return std::nullopt;
  const torch::NoGradGuard guard;
  Graph graph;
  int x = graph.convolution(0, *stem_);
  for (const Residual& block : residuals_) {
    const int side = block.shortcut.is_empty() ? x : graph.convolution(x, *block.shortcut);
    x = graph.add(graph.convolution(graph.convolution(x, *block.first), *block.second), side, true);
  }
  const int pooled = graph.concat({graph.globalPool(x, GraphLayer::Kind::GlobalAverage),
                                   graph.globalPool(x, GraphLayer::Kind::GlobalMax)});
  // What the sex adds is the same for every position: it goes into the bias.
  const int64_t seen = graph.channels(pooled);
  const auto weight = hidden_->weight;
  const auto sexFeatures = torch::relu(sexIn_->weight.view({-1}) * (sex * 2 - 1) + sexIn_->bias);
  const auto bias =
      hidden_->bias + (weight.narrow(1, seen, weight.size(1) - seen) * sexFeatures).sum(1);
  graph.linear(graph.linear(pooled, weight.narrow(1, 0, seen), bias, true), head_->weight,
               head_->bias, false);
  return graph;
}

std::vector<torch::Tensor> BoneAgeResNet::logits(torch::Tensor picture, torch::Tensor sex) {
  const auto map = features(picture);
  const auto sexFeatures = torch::relu(sexIn_->forward(sex.to(map.dtype()).view({-1, 1}) * 2 - 1));
  const auto pooled = torch::cat({map.mean({2, 3}), map.amax({2, 3}), sexFeatures}, 1);
  const auto hidden = torch::relu(hidden_->forward(dropout_->forward(pooled)));
  return {head_->forward(dropout_->forward(hidden))};
}

std::vector<Block> BoneAgeResNet::blocks() const {
  std::vector<Block> blocks = {{"conv1", {"stem"}}};
  for (int stage = 1; stage <= 4; ++stage) {
    const std::string name = "stage" + std::to_string(stage);
    blocks.push_back({name, {name + "_"}});
  }
  blocks.push_back({"fc", {"sex_in", "hidden", "head"}});
  return blocks;
}

}  // namespace carpus::networks
