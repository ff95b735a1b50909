// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/base/result.h"
#include "core/nn/session.h"

namespace carpus::bench {

/// Median milliseconds of `runs` calls after one that warms up.
inline double medianMilliseconds(int runs, const std::function<void()>& call) {
  call();
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    QElapsedTimer timer;
    timer.start();
    call();
    times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

/// A square picture [1,1,side,side] of smooth texture, the same each time.
nn::Tensor texture(int side);

/// LeNet-5 in one pass over the stage against its patches in batches of 512, on the patches of the
/// shipped setting and on the paper's: times, ratio, largest difference of a probability.
Result<void> benchDetector(nn::Engine& engine);

/// Occlusion map of the default classifier, patch a seventh and stride a twenty-eighth of the input
/// (32 and 8 of 224): one position at a time against batches.
Result<void> benchOcclusion(nn::Engine& engine);

/// Pixels to preprocessed picture on a drawn radiograph of 2000x1600 pixels and 14 bits, by engine
/// and stage.
Result<void> benchPreprocess(nn::Engine& engine);

/// From file to ranked candidates on the demo study, by stage; and one estimate alone.
Result<void> benchAssess();

}  // namespace carpus::bench
