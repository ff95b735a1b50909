// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/patches.h"

namespace carpus::nn {

Patches::Patches(const Plan& plan, std::vector<const float*> cached)
    : plan_(plan),
      cached_(std::move(cached)),
      regions_(plan.values().size()),
      starts_(plan.values().size()),
      slots_(static_cast<std::size_t>(plan.slots())) {}

void Patches::begin(const std::vector<Box>& squares) {
  positions_ = squares.size();
  regions_[0] = squares;
  place(0);
}

void Patches::prepare(const Plan::Step& step) {
  const Plan::Value& result = valueOf(step.result);
  auto& regions = regions_[static_cast<std::size_t>(step.result)];
  regions.resize(positions_);
  for (std::size_t i = 0; i < positions_; ++i) {
    Box changed;
    for (const int input : step.layer.inputs) changed = united(changed, region(input, i));
    regions[i] = reached(step.layer, changed, result.height, result.width);
  }
  if (result.slot >= 0) place(step.result);
}

void Patches::place(int value) {
  auto& starts = starts_[static_cast<std::size_t>(value)];
  starts.assign(1, 0);
  for (std::size_t i = 0; i < positions_; ++i)
    starts.push_back(starts.back() + region(value, i).area());
  const Plan::Value& shape = valueOf(value);
  auto& slot = slots_[static_cast<std::size_t>(shape.slot)];
  const std::size_t needed = starts.back() * static_cast<std::size_t>(shape.stride);
  if (slot.size() < needed) slot.resize(needed);
}

float* Patches::pixels(int value) {
  return slots_[static_cast<std::size_t>(valueOf(value).slot)].data();
}

PatchedMap Patches::view(int value, std::size_t position) const {
  const Plan::Value& shape = valueOf(value);
  const auto stride = static_cast<std::size_t>(shape.stride);
  const float* const data = slots_[static_cast<std::size_t>(shape.slot)].data();
  return {.region = region(value, position),
          .patch = data + start(value, position) * stride,
          .cached = cached_[static_cast<std::size_t>(value)],
          .width = shape.width,
          .stride = stride};
}

}  // namespace carpus::nn
