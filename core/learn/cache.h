// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "core/learn/cache_format.h"

namespace carpus::learn {

/// Pictures and facts in memory. Rows of all tensors belong together.
struct SampleCache {
  torch::Tensor pictures;   ///< [N,size,size] uint8
  torch::Tensor labels;     ///< [N,size,size] uint8, kUnlabelled where nothing is known
  torch::Tensor landmarks;  ///< [N,kLandmarks,3] float32, pixels
  torch::Tensor ids;        ///< [N] int64
  torch::Tensor sex;        ///< [N] float32
  torch::Tensor months;     ///< [N] float32
  torch::Tensor split;      ///< [N] int32
  torch::Tensor source;     ///< [N] int32

  int64_t count() const { return pictures.defined() ? pictures.size(0) : 0; }
  int64_t size() const { return pictures.defined() ? pictures.size(1) : 0; }

  /// Rows of that split (and source, if it is not negative).
  torch::Tensor rows(Split wanted, int wantedSource = -1) const;
};

/// Reads a cache file; pictures are averaged down to `size` when they are larger (a whole factor),
/// and label maps taken at every n-th pixel. Throws std::runtime_error on a damaged file.
SampleCache loadCache(const std::string& path, int64_t size, bool withLabels);

/// Several caches of one size as one.
SampleCache join(const std::vector<SampleCache>& caches);

}  // namespace carpus::learn
