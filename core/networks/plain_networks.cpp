// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/plain_networks.h"

#include <array>

namespace carpus::networks {
namespace {

constexpr int64_t kHidden = 4096;
constexpr double kDropout = 0.5;

// Krizhevsky et al. 2012, section 3.5.
constexpr std::array<ConvUnitOptions, 5> kAlexNet = {{
    {.in = 1, .out = 96, .kernel = 11, .stride = 4, .padding = 2},
    {.in = 96, .out = 256, .kernel = 5, .padding = 2, .groups = 2},
    {.in = 256, .out = 384, .kernel = 3},
    {.in = 384, .out = 384, .kernel = 3, .groups = 2},
    {.in = 384, .out = 256, .kernel = 3, .groups = 2},
}};
constexpr int64_t kAlexNetSide = 6;

// Simonyan and Zisserman 2015, table 1, column D: channels of each layer by stage.
constexpr std::array<std::pair<int64_t, int>, 5> kVgg16 = {
    {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}}};
constexpr int64_t kVggSide = 7;

/// The map as the fully connected layers want it; at the size the network was made for, as it is.
torch::Tensor flat(const torch::Tensor& map, int64_t side) {
  return (map.size(2) == side && map.size(3) == side
              ? map
              : torch::adaptive_avg_pool2d(map, {side, side}))
      .contiguous()
      .flatten(1);
}

ConvUnitOptions with(ConvUnitOptions options, const NetworkSpec& spec) {
  options.batchNorm = spec.option("batch_norm", 1) != 0;
  return options;
}

int64_t hiddenOf(const NetworkSpec& spec) {
  return static_cast<int64_t>(spec.option("hidden", kHidden));
}

}  // namespace

AlexNet::AlexNet(const NetworkSpec& spec)
    : AgeNetwork(spec), batchNorm_(spec.option("batch_norm", 1) != 0) {
  for (size_t i = 0; i < kAlexNet.size(); ++i)
    convolutions_.push_back(
        register_module("conv" + std::to_string(i + 1), ConvUnit(with(kAlexNet[i], spec))));
  const int64_t hidden = hiddenOf(spec);
  dropout_ = register_module("dropout", torch::nn::Dropout(spec.option("dropout", kDropout)));
  full6_ = register_module(
      "fc6", torch::nn::Linear(kAlexNet.back().out * kAlexNetSide * kAlexNetSide, hidden));
  full7_ = register_module("fc7", torch::nn::Linear(hidden, hidden));
  head_ = register_module("head", torch::nn::Linear(hidden, classes().outputs()));
}

std::vector<torch::Tensor> AlexNet::logits(torch::Tensor picture, torch::Tensor sex) {
  auto x = picture;
  for (size_t i = 0; i < convolutions_.size(); ++i) {
    x = convolutions_[i]->forward(x);
    if (i < 2 && !batchNorm_) x = localResponse(x);
    if (i < 2 || i == 4) x = torch::max_pool2d(x, 3, 2);
  }
  x = torch::relu(full6_->forward(dropout_->forward(flat(x, kAlexNetSide))));
  x = torch::relu(full7_->forward(dropout_->forward(x)));
  return {ofSex(head_->forward(x), sex)};
}

std::vector<Block> AlexNet::blocks() const {
  std::vector<Block> blocks;
  for (size_t i = 1; i <= kAlexNet.size(); ++i) {
    const std::string name = "conv" + std::to_string(i);
    blocks.push_back({name, {name}});
  }
  for (const char* name : {"fc6", "fc7"}) blocks.push_back({name, {name}});
  blocks.push_back({"fc8", {"head"}});
  return blocks;
}

Vgg16::Vgg16(const NetworkSpec& spec) : AgeNetwork(spec) {
  int64_t in = 1;
  for (size_t stage = 0; stage < kVgg16.size(); ++stage) {
    const auto [out, layers] = kVgg16[stage];
    for (int layer = 1; layer <= layers; ++layer) {
      convolutions_.push_back(
          register_module("conv" + std::to_string(stage + 1) + "_" + std::to_string(layer),
                          ConvUnit(with({.in = in, .out = out}, spec))));
      in = out;
    }
  }
  const int64_t hidden = hiddenOf(spec);
  dropout_ = register_module("dropout", torch::nn::Dropout(spec.option("dropout", kDropout)));
  full6_ = register_module("fc6", torch::nn::Linear(in * kVggSide * kVggSide, hidden));
  full7_ = register_module("fc7", torch::nn::Linear(hidden, hidden));
  head_ = register_module("head", torch::nn::Linear(hidden, classes().outputs()));
}

std::vector<torch::Tensor> Vgg16::logits(torch::Tensor picture, torch::Tensor sex) {
  auto x = picture;
  size_t next = 0;
  for (const auto& [channels, layers] : kVgg16) {
    for (int layer = 0; layer < layers; ++layer) x = convolutions_[next++]->forward(x);
    x = torch::max_pool2d(x, 2);
  }
  x = dropout_->forward(torch::relu(full6_->forward(flat(x, kVggSide))));
  x = dropout_->forward(torch::relu(full7_->forward(x)));
  return {ofSex(head_->forward(x), sex)};
}

std::vector<Block> Vgg16::blocks() const {
  std::vector<Block> blocks;
  for (size_t stage = 1; stage <= kVgg16.size(); ++stage) {
    const std::string name = "conv" + std::to_string(stage);
    blocks.push_back({name, {name + "_"}});
  }
  for (const char* name : {"fc6", "fc7"}) blocks.push_back({name, {name}});
  blocks.push_back({"fc8", {"head"}});
  return blocks;
}

}  // namespace carpus::networks
