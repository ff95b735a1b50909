// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/graph.h"

#include "core/networks/layers.h"

namespace carpus::networks {
namespace {

std::vector<float> numbers(const torch::Tensor& tensor) {
  const auto dense = tensor.detach().to(torch::kFloat).contiguous();
  const auto* data = dense.data_ptr<float>();
  return {data, data + dense.numel()};
}

}  // namespace

int Graph::channels(int value) const {
  return value == 0 ? 1 : layers[static_cast<size_t>(value - 1)].channels;
}

int Graph::append(GraphLayer layer) {
  layers.push_back(std::move(layer));
  return static_cast<int>(layers.size());
}

int Graph::convolution(int input, const ConvUnitImpl& unit) {
  const ConvUnitOptions& options = unit.options();
  return append({.kind = GraphLayer::Kind::Convolution,
                 .inputs = {input},
                 .channels = static_cast<int>(options.out),
                 .kernel = static_cast<int>(options.kernel),
                 .stride = static_cast<int>(options.stride),
                 .padding = static_cast<int>(options.padding),
                 .relu = options.relu,
                 .weight = numbers(unit.foldedWeight()),
                 .bias = numbers(unit.foldedBias())});
}

int Graph::linear(int input, const torch::Tensor& weight, const torch::Tensor& bias, bool relu) {
  return append({.kind = GraphLayer::Kind::Convolution,
                 .inputs = {input},
                 .channels = static_cast<int>(weight.size(0)),
                 .relu = relu,
                 .weight = numbers(weight),
                 .bias = numbers(bias)});
}

int Graph::maxPool(int input, int kernel, int stride, int padding, bool ceilMode) {
  return append({.kind = GraphLayer::Kind::MaxPool,
                 .inputs = {input},
                 .channels = channels(input),
                 .kernel = kernel,
                 .stride = stride,
                 .padding = padding,
                 .ceilMode = ceilMode});
}

int Graph::concat(std::vector<int> inputs) {
  int sum = 0;
  for (const int input : inputs) sum += channels(input);
  return append({.kind = GraphLayer::Kind::Concat, .inputs = std::move(inputs), .channels = sum});
}

int Graph::add(int one, int other, bool relu) {
  return append({.kind = GraphLayer::Kind::Add,
                 .inputs = {one, other},
                 .channels = channels(one),
                 .relu = relu});
}

int Graph::globalPool(int input, GraphLayer::Kind kind) {
  return append({.kind = kind, .inputs = {input}, .channels = channels(input)});
}

}  // namespace carpus::networks
