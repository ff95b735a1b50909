// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/steps.h"

#include <algorithm>
#include <limits>

#include "core/nn/module/elementwise.h"

namespace carpus::nn {
namespace {

using Kind = networks::GraphLayer::Kind;

constexpr float kNoFloor = std::numeric_limits<float>::lowest();

}  // namespace

StepRunner::StepRunner(const Plan& plan) {
  int longest = 0;
  for (const Plan::Value& value : plan.values()) longest = std::max(longest, value.stride);
  zeros_.assign(static_cast<std::size_t>(longest), 0.0F);
  lowest_.assign(static_cast<std::size_t>(longest), kNoFloor);
}

void StepRunner::run(const Plan::Step& step, Patches& patches) {
  if (step.follows) return;
  std::vector<const Plan::Step*> steps = {&step};
  for (const std::size_t later : step.followers) steps.push_back(&patches.plan().steps()[later]);
  for (const Plan::Step* one : steps) patches.prepare(*one);
  switch (step.layer.kind) {
    case Kind::Convolution:
      return step.winograd ? convolveTiles(step, patches) : convolve(steps, patches);
    case Kind::MaxPool:
      return maxPool(step, patches);
    case Kind::Add:
      return add(step, patches);
    case Kind::GlobalAverage:
    case Kind::GlobalMax:
      return globalPool(step, patches);
    case Kind::Concat:
      return;  // its parts are read where they are
  }
}

void StepRunner::maxPool(const Plan::Step& step, Patches& patches) {
  const auto& values = patches.plan().values();
  const Plan::Value& result = values[static_cast<std::size_t>(step.result)];
  const auto& parts = values[static_cast<std::size_t>(step.layer.inputs[0])].parts;
  const int side = step.layer.kernel;
  pieces_.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  float* out = patches.pixels(step.result);
  for (std::size_t i = 0; i < patches.positions(); ++i) {
    const Box region = patches.region(step.result, i);
    if (region.empty()) continue;
    window_.fill(patches, step, region, i, lowest_.data());
    for (int y = 0; y < region.height(); ++y)
      for (int x = 0; x < region.width(); ++x, out += result.stride) {
        std::fill(out + result.channels, out + result.stride, 0.0F);
        float* to = out;
        for (std::size_t p = 0; p < parts.size(); ++p) {
          for (int tap = 0; tap < side * side; ++tap)
            pieces_[static_cast<std::size_t>(tap)] =
                window_.at(static_cast<int>(p), y, x, tap / side, tap % side);
          const int channels = values[static_cast<std::size_t>(parts[p])].channels;
          largestOf(pieces_.data(), side * side, channels, to);
          to += channels;
        }
      }
  }
}

void StepRunner::add(const Plan::Step& step, Patches& patches) {
  const Plan::Value& result = patches.plan().values()[static_cast<std::size_t>(step.result)];
  const float lowest = step.layer.relu ? 0.0F : kNoFloor;
  float* out = patches.pixels(step.result);
  for (std::size_t i = 0; i < patches.positions(); ++i) {
    const Box region = patches.region(step.result, i);
    const PatchedMap one = patches.view(step.layer.inputs[0], i);
    const PatchedMap other = patches.view(step.layer.inputs[1], i);
    for (int y = region.top; y < region.bottom; ++y)
      for (int x = region.left; x < region.right; ++x, out += result.stride)
        addRows(one.at(y, x), other.at(y, x), lowest, result.stride, out);
  }
}

void StepRunner::globalPool(const Plan::Step& step, Patches& patches) {
  const auto& values = patches.plan().values();
  const Plan::Value& input = values[static_cast<std::size_t>(step.layer.inputs[0])];
  const Plan::Value& result = values[static_cast<std::size_t>(step.result)];
  float* out = patches.pixels(step.result);
  for (std::size_t i = 0; i < patches.positions(); ++i) {
    if (patches.region(step.result, i).empty()) continue;
    std::fill(out, out + result.stride, 0.0F);
    float* to = out;
    for (const int part : input.parts) {
      const PatchedMap map = patches.view(part, i);
      pieces_.clear();
      for (int y = 0; y < input.height; ++y)
        for (int x = 0; x < input.width; ++x) pieces_.push_back(map.at(y, x));
      const int channels = values[static_cast<std::size_t>(part)].channels;
      if (step.layer.kind == Kind::GlobalMax) {
        largestOf(pieces_.data(), static_cast<int>(pieces_.size()), channels, to);
      } else {
        sums_.assign(static_cast<std::size_t>(channels), 0.0);
        for (const float* pixel : pieces_) accumulate(pixel, channels, sums_.data());
        for (int c = 0; c < channels; ++c)
          to[c] = static_cast<float>(sums_[static_cast<std::size_t>(c)] /
                                     static_cast<double>(input.pixels()));
      }
      to += channels;
    }
    out += result.stride;
  }
}

}  // namespace carpus::nn
