// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/plan.h"

#include <algorithm>
#include <numeric>

namespace carpus::nn {
namespace {

using Kind = networks::GraphLayer::Kind;

constexpr int kRead = 4;  ///< numbers of a pixel that are read together at least
/// Below this the transform of a tile costs more than the products that it saves.
constexpr int kWinogradChannels = 8;

int paddedToRead(int count) { return (count + kRead - 1) / kRead * kRead; }

bool suitsWinograd(const networks::GraphLayer& layer, int inputs) {
  return layer.kernel == kTileKernel && layer.stride == 1 && inputs >= kWinogradChannels;
}

}  // namespace

Plan::Plan(networks::Graph graph, int side) {
  values_.push_back({.height = side, .width = side, .channels = 1, .stride = 1, .parts = {0}});
  for (networks::GraphLayer& layer : graph.layers) addStep(std::move(layer));
  joinSiblings();
  shareSlots();
}

void Plan::addStep(networks::GraphLayer layer) {
  const Value& input = values_[static_cast<std::size_t>(layer.inputs.front())];
  const int result = static_cast<int>(values_.size());
  Value value{.height = resultSide(layer, input.height),
              .width = resultSide(layer, input.width),
              .channels = layer.channels,
              .stride = paddedToLane(layer.channels),
              .parts = {result}};
  if (layer.kind == Kind::Concat) {
    value.parts.clear();
    for (const int part : layer.inputs) {
      const auto& inner = values_[static_cast<std::size_t>(part)].parts;
      value.parts.insert(value.parts.end(), inner.begin(), inner.end());
    }
  }
  Step step;
  step.result = result;
  if (layer.kind == Kind::Convolution) packConvolution(step, layer);
  layer.weight.clear();
  layer.bias.clear();
  step.layer = std::move(layer);
  values_.push_back(std::move(value));
  steps_.push_back(std::move(step));
}

void Plan::packConvolution(Step& step, const networks::GraphLayer& layer) const {
  const Value& input = values_[static_cast<std::size_t>(layer.inputs.front())];
  for (const int part : input.parts)
    step.lengths.push_back(paddedToRead(values_[static_cast<std::size_t>(part)].channels));
  step.depth = std::accumulate(step.lengths.begin(), step.lengths.end(), 0);
  const int area = layer.kernel * layer.kernel;
  if (suitsWinograd(layer, input.channels)) {
    step.winograd = transformWeights(arranged(step, layer, step.depth * area, 1, area).data(),
                                     layer.channels, step.depth);
    step.direct.outputs = paddedToLane(layer.channels);
    step.direct.bias = layer.bias;
    step.direct.bias.resize(static_cast<std::size_t>(step.direct.outputs));
    return;
  }
  // The picture has one channel: its windows are gathered into rows.
  const bool gathers = input.channels == 1;
  const int depth = gathers ? paddedToRead(area) : area * step.depth;
  const auto rows = arranged(step, layer, depth, gathers ? 1 : step.depth, 1);
  step.direct = packWeights(rows.data(), layer.bias.data(), layer.channels, depth);
}

std::vector<float> Plan::arranged(const Step& step, const networks::GraphLayer& layer, int rowSize,
                                  int placeStride, int channelStride) const {
  const Value& input = values_[static_cast<std::size_t>(layer.inputs.front())];
  const int area = layer.kernel * layer.kernel;
  std::vector<float> rows(static_cast<std::size_t>(layer.channels) *
                          static_cast<std::size_t>(rowSize));
  const float* from = layer.weight.data();
  for (int out = 0; out < layer.channels; ++out) {
    float* const row = rows.data() + static_cast<std::ptrdiff_t>(out) * rowSize;
    int first = 0;
    for (std::size_t p = 0; p < input.parts.size(); first += step.lengths[p], ++p) {
      const int channels = values_[static_cast<std::size_t>(input.parts[p])].channels;
      for (int c = first; c < first + channels; ++c)
        for (int i = 0; i < area; ++i) row[i * placeStride + c * channelStride] = *from++;
    }
  }
  return rows;
}

/// Branches that begin with a 1x1 convolution of the same map read its pixels once.
void Plan::joinSiblings() {
  const auto single = [](const networks::GraphLayer& layer) {
    return layer.kind == Kind::Convolution && layer.kernel == 1 && layer.stride == 1 &&
           layer.padding == 0;
  };
  for (std::size_t s = 0; s < steps_.size(); ++s) {
    if (steps_[s].follows || !single(steps_[s].layer)) continue;
    for (std::size_t later = s + 1; later < steps_.size(); ++later) {
      if (!single(steps_[later].layer) || steps_[later].layer.inputs != steps_[s].layer.inputs)
        continue;
      steps_[s].followers.push_back(later);
      steps_[later].follows = true;
    }
  }
}

void Plan::shareSlots() {
  std::vector<std::size_t> madeIn(values_.size(), 0);
  for (std::size_t s = 0; s < steps_.size(); ++s) {
    if (!steps_[s].follows) madeIn[static_cast<std::size_t>(steps_[s].result)] = s;
    for (const std::size_t later : steps_[s].followers)
      madeIn[static_cast<std::size_t>(steps_[later].result)] = s;
  }
  std::vector<std::size_t> lastUse(values_.size(), 0);
  for (std::size_t s = 0; s < steps_.size(); ++s)
    for (const int input : steps_[s].layer.inputs)
      for (const int part : values_[static_cast<std::size_t>(input)].parts)
        lastUse[static_cast<std::size_t>(part)] = s;
  lastUse.back() = steps_.size();
  // A concat passes its parts on: whoever reads it reads them, which the loop above counted.
  std::vector<std::vector<std::size_t>> owners;  // by slot: values that use it
  const auto overlap = [&](std::size_t one, std::size_t other) {
    return madeIn[one] <= lastUse[other] && madeIn[other] <= lastUse[one];
  };
  for (std::size_t v = 0; v < values_.size(); ++v) {
    if (values_[v].parts.front() != static_cast<int>(v)) continue;
    std::size_t slot = 0;
    const auto taken = [&] {
      return std::any_of(owners[slot].begin(), owners[slot].end(),
                         [&](std::size_t other) { return overlap(v, other); });
    };
    while (slot < owners.size() && taken()) ++slot;
    if (slot == owners.size()) owners.emplace_back();
    owners[slot].push_back(v);
    values_[v].slot = static_cast<int>(slot);
  }
  slots_ = static_cast<int>(owners.size());
}

}  // namespace carpus::nn
