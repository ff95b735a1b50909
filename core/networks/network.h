// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/networks/graph.h"

namespace carpus::networks {

/// Which network, and the numbers that shape it (the manifest's `architecture` and `options`).
struct NetworkSpec {
  std::string architecture;  ///< one of knownArchitectures()
  std::map<std::string, double> options;

  double option(const std::string& name, double otherwise) const;
};

/// A group of layers that is fine-tuned or left alone as one.
struct Block {
  std::string name;                   ///< "conv1", "inception4a", "fc"
  std::vector<std::string> prefixes;  ///< of the modules that belong to it
};

/// A network for training and for inference. After fold() it is for inference only: batch norms are
/// folded into the convolutions, weights are channels-last and oneDNN is called directly, which is
/// twice as fast on a small batch as at::conv2d with Debian's BLAS.
class Network : public torch::nn::Module {
 public:
  /// Logits, in the order and shapes that nn::Session::run documents (before softmax or sigmoid).
  /// `sex` is [N] with 0 female, 1 male; only classifiers look at it.
  virtual std::vector<torch::Tensor> logits(torch::Tensor picture, torch::Tensor sex) = 0;

  void fold();
  /// What Session::run returns: probabilities and heat maps.
  virtual std::vector<torch::Tensor> probabilities(torch::Tensor picture, torch::Tensor sex);
  /// What a classifier's logits [N,classes] say, [N,bins]; softmax unless its classes mean more.
  virtual torch::Tensor toProbabilities(const torch::Tensor& logits) const;
  /// A classifier's own description, once folded, for pictures of that sex (0 female, 1 male);
  /// nothing for networks that have none.
  virtual std::optional<Graph> graph(float sex) const;
  /// All layers in groups from the input on; empty where nobody fine-tunes.
  virtual std::vector<Block> blocks() const { return {}; }
};

/// Throws std::invalid_argument on an unknown architecture.
std::shared_ptr<Network> makeNetwork(const NetworkSpec& spec);

std::vector<std::string> knownArchitectures();

}  // namespace carpus::networks
