// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <opencv2/core.hpp>

#include "bench/bench.h"
#include "core/preprocess/detector.h"

namespace carpus::bench {

using preprocess::PatchLattice;
using preprocess::PatchMethod;

Result<void> benchDetector(nn::Engine& engine) {
  const auto ids = nn::availableModels(nn::ModelKind::Detector);
  if (ids.empty()) return fail(ErrorCode::Internal, QStringLiteral("No detector is installed."));
  CARPUS_TRY(const auto detector, engine.load(nn::modelFolder(ids.front())));
  constexpr int kSide = 512;
  const nn::Tensor values = texture(kSide);
  const cv::Mat stage(kSide, kSide, CV_32FC1, const_cast<float*>(values.values.data()));
  // As shipped, and as the paper had it: patches of 32 pixels at stride 4.
  for (const PatchLattice& lattice :
       {PatchLattice::of(detector->info()), PatchLattice{.patch = 32, .stride = 4}}) {
    CARPUS_TRY(const auto whole,
               preprocess::patchScores(*detector, stage, lattice, PatchMethod::OnePass));
    CARPUS_TRY(const auto patches,
               preprocess::patchScores(*detector, stage, lattice, PatchMethod::Patches));
    double largest = 0;
    for (size_t i = 0; i < whole.size(); ++i)
      largest = std::max(largest, cv::norm(whole[i], patches[i], cv::NORM_INF));
    const auto timed = [&](int runs, PatchMethod method) {
      return medianMilliseconds(
          runs, [&] { (void)preprocess::patchScores(*detector, stage, lattice, method); });
    };
    const double once = timed(9, PatchMethod::OnePass);
    const double patched = timed(3, PatchMethod::Patches);
    std::printf(
        "detector, patch %d, stride %d, %d positions: one pass %.1f ms, patches in batches of 512 "
        "%.0f ms, ratio %.1f, largest difference %.1e\n",
        lattice.patch, lattice.stride, lattice.positions() * lattice.positions(), once, patched,
        patched / once, largest);
  }
  return {};
}

}  // namespace carpus::bench
