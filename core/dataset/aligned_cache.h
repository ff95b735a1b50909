// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/dataset.h"
#include "core/nn/blend.h"
#include "core/preprocess/preprocess.h"

namespace carpus::dataset {

/// What became of the pictures on the way into a cache.
struct AlignedCounts {
  int written = 0;
  int refused = 0;  ///< left out: the gate stopped them
};

/// Writes the preprocessed pictures (upright, masked, contrast set) or a region of them at `side`
/// pixels: what classifiers learn from, made by the very path that they are used with. Test ids are
/// left out.
Result<AlignedCounts> writeAlignedCache(const Dataset& dataset, learn::Source source,
                                        const nn::Region& region, int side,
                                        const preprocess::Networks& networks,
                                        const preprocess::Options& options, const QString& file,
                                        Progress& progress);

}  // namespace carpus::dataset
