// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/network.h"

namespace carpus::networks {

/// What a network costs for one picture: the columns of the paper's table 1.
struct NetworkCost {
  int64_t parameters = 0;
  int64_t multiplyAdds = 0;          ///< of convolutions and fully connected layers
  double milliseconds = 0;           ///< median of the timed passes, folded, with the threads set
  double processorMilliseconds = 0;  ///< the same of processor time: beside busy programs the truer
};

/// Counts and times one pass over a picture of `side` pixels. Folds the network.
NetworkCost costOf(Network& network, int64_t side, int repeats);

}  // namespace carpus::networks
