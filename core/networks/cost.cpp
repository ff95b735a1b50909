// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/cost.h"

#include <algorithm>
#include <chrono>
#include <ctime>

#include "core/networks/layers.h"
#include "core/networks/self_test.h"

namespace carpus::networks {

NetworkCost costOf(Network& network, int64_t side, int repeats) {
  NetworkCost cost;
  for (const auto& parameter : network.parameters()) cost.parameters += parameter.numel();
  network.fold();
  const c10::InferenceMode guard;
  const auto picture = selfTestPicture(side, side).contiguous(torch::MemoryFormat::ChannelsLast);
  const auto sex = torch::zeros({1});
  network.logits(picture, sex);  // the first pass also plans oneDNN's primitives
  for (const auto& module : network.modules(false)) {
    if (const auto* unit = module->as<ConvUnit>()) cost.multiplyAdds += unit->multiplyAdds();
    if (const auto* layer = module->as<torch::nn::Linear>())
      cost.multiplyAdds += layer->weight.numel();
  }
  std::vector<double> times, processorTimes;
  for (int i = 0; i < std::max(1, repeats); ++i) {
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    network.logits(picture, sex);
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
    processorTimes.push_back(1e3 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC);
  }
  std::sort(times.begin(), times.end());
  std::sort(processorTimes.begin(), processorTimes.end());
  cost.milliseconds = times[times.size() / 2];
  cost.processorMilliseconds = processorTimes[processorTimes.size() / 2];
  return cost;
}

}  // namespace carpus::networks
