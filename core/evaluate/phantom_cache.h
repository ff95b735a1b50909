// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/phantom/phantom.h"

namespace carpus::evaluate {

/// Phantoms to train the first stage on: both sexes, all ages, turned, spread, noisy, with and
/// without frame and letter. The same numbers give the same file.
struct PhantomCachePlan {
  int count = 120;
  int side = 512;  ///< of the cached stage, pixels
  quint64 seed = 1;
};

/// What the plan draws, in order.
std::vector<phantom::PhantomOptions> phantomsOf(const PhantomCachePlan& plan);

/// Writes their stages, flattened as the detector sees them, with the true label maps as a cache
/// for `train detector` (core/learn/cache_format.h). Returns how many were written.
Result<int> writePhantomCache(const PhantomCachePlan& plan, const QString& file,
                              Progress& progress);

}  // namespace carpus::evaluate
