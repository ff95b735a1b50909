// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>

#include "core/learn/training.h"

namespace carpus::learn {
namespace {

bool belongsTo(const std::string& name, const networks::Block& block) {
  for (const std::string& prefix : block.prefixes)
    if (name.compare(0, prefix.size(), prefix) == 0) return true;
  return false;
}

}  // namespace

void freezeAllButLast(networks::Network& network, int count) {
  const auto blocks = network.blocks();
  if (count < 0 || static_cast<size_t>(count) > blocks.size())
    throw std::invalid_argument("this network has " + std::to_string(blocks.size()) +
                                " blocks to fine-tune, not " + std::to_string(count));
  if (count == 0) return;
  const size_t frozen = blocks.size() - static_cast<size_t>(count);
  for (size_t i = 0; i < frozen; ++i) {
    for (auto& item : network.named_parameters())
      if (belongsTo(item.key(), blocks[i])) item.value().set_requires_grad(false);
    for (auto& item : network.named_children())
      if (belongsTo(item.key(), blocks[i])) item.value()->eval();
  }
}

}  // namespace carpus::learn
