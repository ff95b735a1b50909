// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace at {
class Tensor;
}

namespace carpus::networks {

class ConvUnitImpl;

/// One step of a folded classifier. Value 0 is the picture; layer i makes value i + 1.
struct GraphLayer {
  enum class Kind {
    Convolution,    ///< with bias; square kernel
    MaxPool,        ///< padding never wins
    Concat,         ///< along the channels
    Add,            ///< element by element
    GlobalAverage,  ///< to 1x1
    GlobalMax       ///< to 1x1
  };
  Kind kind = Kind::Convolution;
  std::vector<int> inputs = {};  ///< values
  int channels = 0;              ///< of the result
  int kernel = 1, stride = 1, padding = 0;
  bool ceilMode = false;  ///< MaxPool: a window may begin inside and end outside
  bool relu = false;      ///< Convolution, Add
  std::vector<float> weight = {}, bias = {};  ///< Convolution: [out,in,k,k] and [out]
};

/// A folded classifier from one picture [1,S,S] to the logits of its classes, for one sex: what
/// incremental inference works from. A linear layer is a 1x1 convolution after a global pool.
struct Graph {
  std::vector<GraphLayer> layers;  ///< each after its inputs; the last one makes the logits

  /// Channels of a value.
  int channels(int value) const;

  int convolution(int input, const ConvUnitImpl& unit);
  int linear(int input, const at::Tensor& weight, const at::Tensor& bias, bool relu);
  int maxPool(int input, int kernel, int stride, int padding, bool ceilMode);
  int concat(std::vector<int> inputs);
  int add(int one, int other, bool relu);
  int globalPool(int input, GraphLayer::Kind kind);

 private:
  int append(GraphLayer layer);
};

}  // namespace carpus::networks
