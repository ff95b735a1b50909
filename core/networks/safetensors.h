// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/networks/network.h"

namespace carpus::networks {

/// Writes parameters and buffers as safetensors (8-byte length, JSON header, raw data), as float16
/// when `half`. Throws std::runtime_error when the file cannot be written.
void saveWeights(const Network& network, const std::string& path, bool half);

/// Fills `network` from the file. A suspicious loader: throws std::runtime_error on a malformed
/// header, an unknown, missing or empty tensor, a wrong shape or type, or data that do not fit the
/// file.
void loadWeights(Network& network, const std::string& path);

/// Fills all that is named and shaped alike and leaves the rest as it is, for a network that starts
/// from one with other classes or other heads. Returns the names that were left. As suspicious as
/// loadWeights; throws too when less than half of the network's tensors are in the file.
std::vector<std::string> loadMatchingWeights(Network& network, const std::string& path);

}  // namespace carpus::networks
