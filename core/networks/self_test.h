// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/networks/network.h"

namespace carpus::networks {

/// The picture of the self-test, [1,1,rows,columns]: a fixed pattern of 0..1 that needs no file.
torch::Tensor selfTestPicture(int64_t rows, int64_t columns);

/// Up to 16 numbers spread evenly over the first output for that picture (sex 0): what the manifest
/// records and loading compares.
std::vector<double> selfTestDigest(Network& network, int64_t rows, int64_t columns);

}  // namespace carpus::networks
