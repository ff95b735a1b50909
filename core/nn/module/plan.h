// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/nn/module/gemm.h"
#include "core/nn/module/regions.h"
#include "core/nn/module/winograd.h"

namespace carpus::nn {

/// A graph made ready for pictures of one size: sizes of all maps, weights in the order of the
/// kernels, and which maps may share memory. Made once for a network and sex (some 20 ms), then
/// only read.
class Plan {
 public:
  /// What one value of the graph is.
  struct Value {
    int height = 0, width = 0, channels = 0;
    int stride = 0;          ///< numbers from one pixel to the next, >= channels; the rest is 0
    std::vector<int> parts;  ///< values that hold the numbers: itself, or what a concat joins
    int slot = -1;           ///< memory that it is computed into; none for a concat
    std::size_t pixels() const {
      return static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
    }
  };
  struct Step {
    networks::GraphLayer layer;  ///< without its weights
    int result = 0;              ///< value
    std::vector<int> lengths;    ///< convolution: numbers read of each part, multiples of 4
    int depth = 0;               ///< their sum
    /// Later convolutions of single pixels of the same input, computed together with this one.
    std::vector<std::size_t> followers;
    bool follows = false;  ///< computed together with an earlier one
    PackedWeights direct;  ///< convolution without Winograd, and the bias of both
    std::optional<WinogradWeights> winograd;
  };

  Plan(networks::Graph graph, int side);

  int side() const { return values_.front().height; }
  const std::vector<Value>& values() const { return values_; }
  const std::vector<Step>& steps() const { return steps_; }
  int slots() const { return slots_; }
  /// Logits of the network.
  int outputs() const { return values_.back().channels; }

 private:
  void addStep(networks::GraphLayer layer);
  void packConvolution(Step& step, const networks::GraphLayer& layer) const;
  /// Weights [out][...] of a convolution with the channels of its parts padded to the step's
  /// lengths: place i and channel c of a row at i * placeStride + c * channelStride.
  std::vector<float> arranged(const Step& step, const networks::GraphLayer& layer, int rowSize,
                              int placeStride, int channelStride) const;
  void joinSiblings();
  void shareSlots();

  std::vector<Value> values_;
  std::vector<Step> steps_;
  int slots_ = 0;
};

}  // namespace carpus::nn
