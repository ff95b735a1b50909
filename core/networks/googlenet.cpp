// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/googlenet.h"

#include <array>

namespace carpus::networks {
namespace {

struct InceptionShape {
  const char* name;
  int64_t in, one, reduce3, three, reduce5, five, pool;
  bool poolAfter;
};

// Szegedy et al. 2015, "Going deeper with convolutions", table 1.
constexpr std::array<InceptionShape, 9> kShapes = {
    {{"3a", 192, 64, 96, 128, 16, 32, 32, false},
     {"3b", 256, 128, 128, 192, 32, 96, 64, true},
     {"4a", 480, 192, 96, 208, 16, 48, 64, false},
     {"4b", 512, 160, 112, 224, 24, 64, 64, false},
     {"4c", 512, 128, 128, 256, 24, 64, 64, false},
     {"4d", 512, 112, 144, 288, 32, 64, 64, false},
     {"4e", 528, 256, 160, 320, 32, 128, 128, true},
     {"5a", 832, 256, 160, 320, 32, 128, 128, false},
     {"5b", 832, 384, 192, 384, 48, 128, 128, false}}};
constexpr int64_t kFeatures = 1024;

torch::Tensor halve(const torch::Tensor& x) { return torch::max_pool2d(x, 3, 2, 0, 1, true); }

ConvUnit unit(int64_t in, int64_t out, int64_t kernel, int64_t stride = 1) {
  return ConvUnit(ConvUnitOptions{
      .in = in, .out = out, .kernel = kernel, .stride = stride, .padding = kernel / 2});
}

}  // namespace

torch::Tensor selectHead(const torch::Tensor& heads, const torch::Tensor& sex) {
  const auto both = heads.view({heads.size(0), 2, -1});
  const auto male = sex.to(heads.dtype()).view({-1, 1});
  return both.select(1, 0) * (1 - male) + both.select(1, 1) * male;
}

GoogLeNet::GoogLeNet(const NetworkSpec& spec)
    : bins_(static_cast<int64_t>(spec.option("bins", 240))),
      stem1_(unit(1, 64, 7, 2)),
      stem2_(unit(64, 64, 1)),
      stem3_(unit(64, 192, 3)) {
  register_module("stem1", stem1_);
  register_module("stem2", stem2_);
  register_module("stem3", stem3_);
  for (const InceptionShape& s : kShapes) {
    std::array<ConvUnit, 6> units = {unit(s.in, s.one, 1),        unit(s.in, s.reduce3, 1),
                                     unit(s.reduce3, s.three, 3), unit(s.in, s.reduce5, 1),
                                     unit(s.reduce5, s.five, 5),  unit(s.in, s.pool, 1)};
    constexpr std::array names = {"one", "reduce3", "three", "reduce5", "five", "pool"};
    for (size_t i = 0; i < units.size(); ++i)
      register_module(std::string("inception") + s.name + "_" + names[i], units[i]);
    inceptions_.push_back(units);
  }
  dropout_ = register_module("dropout", torch::nn::Dropout(spec.option("dropout", 0.2)));
  head_ = register_module("head", torch::nn::Linear(kFeatures, 2 * bins_));
}

torch::Tensor GoogLeNet::features(const torch::Tensor& picture) {
  auto x = halve(stem1_->forward(picture));
  x = halve(stem3_->forward(stem2_->forward(x)));
  for (size_t i = 0; i < kShapes.size(); ++i) {
    auto& u = inceptions_[i];
    x = torch::cat({u[0]->forward(x), u[2]->forward(u[1]->forward(x)),
                    u[4]->forward(u[3]->forward(x)), u[5]->forward(torch::max_pool2d(x, 3, 1, 1))},
                   1);
    if (kShapes[i].poolAfter) x = halve(x);
  }
  return x;
}

std::vector<torch::Tensor> GoogLeNet::logits(torch::Tensor picture, torch::Tensor sex) {
  const auto pooled = dropout_->forward(features(picture).mean({2, 3}));
  return {selectHead(head_->forward(pooled), sex)};
}

}  // namespace carpus::networks
