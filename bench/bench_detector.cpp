// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "bench/bench.h"

namespace carpus::bench {
namespace {

constexpr int kSide = 512, kPatch = 32, kStride = 4, kBatch = 512;

/// Class probabilities of all positions, [5] of each one after the other, patch by patch.
std::vector<float> patchWise(const nn::Session& detector, const nn::Tensor& picture) {
  const int positions = (kSide - kPatch) / kStride + 1;
  std::vector<float> scores;
  nn::Tensor batch;
  const auto flush = [&] {
    if (batch.values.empty()) return;
    batch.shape = {static_cast<std::int64_t>(batch.values.size()) / (kPatch * kPatch), 1, kPatch,
                   kPatch};
    const auto out = detector.run(std::vector<nn::Tensor>{batch});
    if (out) scores.insert(scores.end(), (*out)[0].values.begin(), (*out)[0].values.end());
    batch.values.clear();
  };
  for (int row = 0; row < positions; ++row)
    for (int column = 0; column < positions; ++column) {
      for (int y = 0; y < kPatch; ++y) {
        const auto from = picture.values.begin() + (row * kStride + y) * kSide + column * kStride;
        batch.values.insert(batch.values.end(), from, from + kPatch);
      }
      if (batch.values.size() == static_cast<size_t>(kBatch * kPatch * kPatch)) flush();
    }
  flush();
  return scores;
}

}  // namespace

Result<void> benchDetector(nn::Engine& engine) {
  const auto ids = nn::availableModels(nn::ModelKind::Detector);
  if (ids.empty()) return fail(ErrorCode::Internal, QStringLiteral("No detector is installed."));
  CARPUS_TRY(const auto detector, engine.load(nn::modelFolder(ids.front())));
  const nn::Tensor picture = texture(kSide);
  const std::vector<nn::Tensor> input = {picture};
  CARPUS_TRY(const auto whole, detector->run(input));
  const std::vector<float> patches = patchWise(*detector, picture);
  const size_t positions = whole[0].values.size() / 5;
  double largest = patches.size() == whole[0].values.size() ? 0 : 1;
  for (size_t i = 0; largest < 1 && i < positions; ++i)
    for (size_t label = 0; label < 5; ++label)
      largest = std::max<double>(
          largest, std::abs(whole[0].values[label * positions + i] - patches[i * 5 + label]));
  const double once = medianMilliseconds(9, [&] { (void)detector->run(input); });
  const double patched = medianMilliseconds(3, [&] { (void)patchWise(*detector, picture); });
  std::printf(
      "detector, 512x512: one pass %.1f ms, patches in batches of 512 %.0f ms, ratio %.1f, "
      "largest difference %.1e\n",
      once, patched, patched / once, largest);
  return {};
}

}  // namespace carpus::bench
