// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/network.h"
#include "core/nn/module/plan.h"
#include "core/nn/session.h"

namespace carpus::nn {

/// Positions of the occluder's top-left corner along a side: 0, stride, ... while it fits.
std::vector<std::int64_t> occluderPositions(std::int64_t side, int patch, int stride);

/// Scores of `picture` [1,1,S,S] with each position covered. With a plan: incrementally; else, and
/// where the options say so, whole pictures, one at a time or in batches of a size that fits the
/// cache (25 beat 125 by 1.7x: PLATFORM, section 1). Uses as many threads as LibTorch has been
/// given. Throws on a fault of LibTorch. Cancelled: Error::cancelled().
Result<OcclusionScores> occlusionScores(networks::Network& network, const Plan* plan,
                                        const torch::Tensor& picture, float sex,
                                        const OcclusionOptions& options, Progress& progress);

}  // namespace carpus::nn
