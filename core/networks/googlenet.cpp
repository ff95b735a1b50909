// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/googlenet.h"

#include "core/networks/googlenet_shapes.h"

namespace carpus::networks {
namespace {

torch::Tensor halve(const torch::Tensor& x) { return torch::max_pool2d(x, 3, 2, 0, 1, true); }

}  // namespace

GoogLeNet::GoogLeNet(const NetworkSpec& spec)
    : AgeNetwork(spec), batchNorm_(spec.option("batch_norm", 1) != 0) {
  const auto unit = [this](const GoogLeNetConvolution& c, int64_t stride = 1) {
    return ConvUnit(ConvUnitOptions{.in = c.in,
                                    .out = c.out,
                                    .kernel = c.kernel,
                                    .stride = stride,
                                    .padding = c.kernel / 2,
                                    .batchNorm = batchNorm_});
  };
  stem1_ = register_module("stem1", unit(kStem[0], 2));
  stem2_ = register_module("stem2", unit(kStem[1]));
  stem3_ = register_module("stem3", unit(kStem[2]));
  for (const InceptionShape& shape : kInceptions) {
    std::array<ConvUnit, 6> units = {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
    const auto branches = branchesOf(shape);
    for (size_t i = 0; i < units.size(); ++i)
      units[i] = register_module(std::string("inception") + shape.name + "_" + branches[i].unit,
                                 unit(branches[i]));
    inceptions_.push_back(units);
  }
  dropout_ = register_module("dropout", torch::nn::Dropout(spec.option("dropout", 0.2)));
  head_ = register_module("head", torch::nn::Linear(kGoogLeNetFeatures, classes().outputs()));
}

torch::Tensor GoogLeNet::features(const torch::Tensor& picture) {
  const auto normalised = [this](const torch::Tensor& x) {
    return batchNorm_ ? x : localResponse(x);
  };
  auto x = normalised(halve(stem1_->forward(picture)));
  x = halve(normalised(stem3_->forward(stem2_->forward(x))));
  for (size_t i = 0; i < kInceptions.size(); ++i) {
    auto& u = inceptions_[i];
    x = torch::cat({u[0]->forward(x), u[2]->forward(u[1]->forward(x)),
                    u[4]->forward(u[3]->forward(x)), u[5]->forward(torch::max_pool2d(x, 3, 1, 1))},
                   1);
    if (kInceptions[i].poolAfter) x = halve(x);
  }
  return x;
}

std::optional<Graph> GoogLeNet::graph(float sex) const {
  // Neither local response normalisation nor years spread over months are steps of a graph.
  if (!batchNorm_ || classes().inYears()) return std::nullopt;
  const torch::NoGradGuard guard;
  Graph graph;
  const auto halved = [&](int value) { return graph.maxPool(value, 3, 2, 0, true); };
  int x = halved(graph.convolution(0, *stem1_));
  x = halved(graph.convolution(graph.convolution(x, *stem2_), *stem3_));
  for (size_t i = 0; i < kInceptions.size(); ++i) {
    const auto& u = inceptions_[i];
    const int one = graph.convolution(x, *u[0]);
    const int three = graph.convolution(graph.convolution(x, *u[1]), *u[2]);
    const int five = graph.convolution(graph.convolution(x, *u[3]), *u[4]);
    const int pool = graph.convolution(graph.maxPool(x, 3, 1, 1, false), *u[5]);
    x = graph.concat({one, three, five, pool});
    if (kInceptions[i].poolAfter) x = halved(x);
  }
  const int64_t count = classes().count;
  const int64_t first = classes().heads == 2 && sex > 0.5F ? count : 0;
  graph.linear(graph.globalPool(x, GraphLayer::Kind::GlobalAverage),
               head_->weight.narrow(0, first, count), head_->bias.narrow(0, first, count), false);
  return graph;
}

std::vector<torch::Tensor> GoogLeNet::logits(torch::Tensor picture, torch::Tensor sex) {
  const auto pooled = dropout_->forward(features(picture).mean({2, 3}));
  return {ofSex(head_->forward(pooled), sex)};
}

std::vector<Block> GoogLeNet::blocks() const {
  std::vector<Block> blocks = {{"conv1", {"stem1"}}, {"conv2", {"stem2", "stem3"}}};
  for (const InceptionShape& shape : kInceptions) {
    const std::string name = std::string("inception") + shape.name;
    blocks.push_back({name, {name + "_"}});
  }
  blocks.push_back({"fc", {"head"}});
  return blocks;
}

}  // namespace carpus::networks
