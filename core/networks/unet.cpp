// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/unet.h"

#include <array>

namespace carpus::networks {
namespace {

/// Width of each level over that of the finest.
constexpr std::array<int64_t, 5> kWidths = {1, 3, 6, 12, 16};

torch::Tensor twice(const torch::Tensor& x) {
  return torch::upsample_nearest2d(x, {x.size(2) * 2, x.size(3) * 2});
}

}  // namespace

UNet::UNet(const NetworkSpec& spec) {
  const auto width = static_cast<int64_t>(spec.option("width", 8));
  const auto landmarkCount = static_cast<int64_t>(spec.option("landmarks", 22));
  const auto add = [this](const std::string& name, int64_t in, int64_t out) {
    return register_module(name, ConvUnit(ConvUnitOptions{.in = in, .out = out}));
  };
  for (size_t level = 0; level < kWidths.size(); ++level) {
    const int64_t in = level == 0 ? 1 : width * kWidths[level - 1];
    const int64_t out = width * kWidths[level];
    down_.push_back(add("down" + std::to_string(level) + "a", in, out));
    down_.push_back(add("down" + std::to_string(level) + "b", out, out));
  }
  for (size_t level = 0; level + 1 < kWidths.size(); ++level) {
    const int64_t out = width * kWidths[level];
    up_.push_back(add("up" + std::to_string(level) + "a", out + width * kWidths[level + 1], out));
    up_.push_back(add("up" + std::to_string(level) + "b", out, out));
  }
  const auto head = [](int64_t in, int64_t out) {
    return ConvUnitOptions{
        .in = in, .out = out, .kernel = 1, .padding = 0, .batchNorm = false, .relu = false};
  };
  labels_ = register_module("labels", ConvUnit(head(width, 5)));
  landmarks_ = register_module("landmarks", ConvUnit(head(width * kWidths[1], landmarkCount)));
}

std::vector<torch::Tensor> UNet::logits(torch::Tensor picture, torch::Tensor) {
  std::vector<torch::Tensor> kept;
  auto x = picture;
  for (size_t level = 0; level < kWidths.size(); ++level) {
    x = down_[2 * level + 1]->forward(down_[2 * level]->forward(x));
    if (level + 1 < kWidths.size()) {
      kept.push_back(x);
      x = torch::max_pool2d(x, 2);
    }
  }
  torch::Tensor heat;
  for (size_t level = kWidths.size() - 1; level-- > 0;) {
    x = up_[2 * level]->forward(torch::cat({kept[level], twice(x)}, 1));
    x = up_[2 * level + 1]->forward(x);
    if (level == 1) heat = landmarks_->forward(x);
  }
  return {labels_->forward(x), heat};
}

std::vector<torch::Tensor> UNet::probabilities(torch::Tensor picture, torch::Tensor sex) {
  auto out = logits(std::move(picture), std::move(sex));
  return {torch::softmax(out[0], 1), torch::sigmoid(out[1])};
}

}  // namespace carpus::networks
