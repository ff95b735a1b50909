// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "bench/bench.h"

namespace carpus::bench {

Result<void> benchOcclusion(nn::Engine& engine) {
  const auto ids = nn::availableModels(nn::ModelKind::Classifier);
  if (ids.empty()) return fail(ErrorCode::Internal, QStringLiteral("No classifier is installed."));
  CARPUS_TRY(const auto classifier, engine.load(nn::modelFolder(ids.front())));
  const int side = classifier->info().inputRows;
  const nn::Tensor picture = texture(side);
  nn::OcclusionOptions options{
      .patch = side / 7, .stride = side / 28, .fill = nn::OccluderFill::Black, .naive = false};
  const auto timed = [&](bool naive, nn::OcclusionScores& scores) {
    options.naive = naive;
    return medianMilliseconds(1, [&] {
      if (auto found = classifier->occlude(picture, 0, options, Progress::none())) scores = *found;
    });
  };
  nn::OcclusionScores batched, naive;
  const double fast = timed(false, batched);
  const double slow = timed(true, naive);
  double largest = batched.distribution.size() == naive.distribution.size() ? 0 : 1;
  for (size_t i = 0; largest < 1 && i < batched.distribution.size(); ++i)
    largest = std::max<double>(largest, std::abs(batched.distribution[i] - naive.distribution[i]));
  const std::vector<nn::Tensor> input = {picture, {{1}, {0.0F}}};
  const double single = medianMilliseconds(15, [&] { (void)classifier->run(input); });
  std::printf(
      "occlusion, %s at %d px, patch %d, stride %d: %zu positions, batched %.0f ms, one by one "
      "%.0f ms, "
      "ratio %.1f, largest difference %.1e; one estimate %.1f ms\n",
      qPrintable(ids.front()), side, options.patch, options.stride, batched.expected.size(), fast,
      slow, slow / fast, largest, single);
  return {};
}

}  // namespace carpus::bench
