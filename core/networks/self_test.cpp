// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/self_test.h"

namespace carpus::networks {

torch::Tensor selfTestPicture(int64_t rows, int64_t columns) {
  const auto y = torch::arange(rows, torch::kFloat).view({-1, 1});
  const auto x = torch::arange(columns, torch::kFloat).view({1, -1});
  return (torch::remainder(x * 7 + y * 13, 101) / 101).view({1, 1, rows, columns});
}

std::vector<double> selfTestDigest(Network& network, int64_t rows, int64_t columns) {
  const c10::InferenceMode guard;
  const auto picture = selfTestPicture(rows, columns).contiguous(torch::MemoryFormat::ChannelsLast);
  const auto output = network.probabilities(picture, torch::zeros({1}))[0];
  const auto flat = output.to(torch::kDouble).contiguous().flatten();
  const auto count = std::min<int64_t>(16, flat.numel());
  std::vector<double> digest;
  for (int64_t i = 0; i < count; ++i)
    digest.push_back(flat[i * flat.numel() / count].item<double>());
  return digest;
}

}  // namespace carpus::networks
