// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "bench/bench.h"
#include "core/nn/blend.h"

namespace carpus::bench {
namespace {

double largestDifference(const nn::OcclusionScores& one, const nn::OcclusionScores& other) {
  if (one.distribution.size() != other.distribution.size()) return 1;
  double largest = 0;
  for (size_t i = 0; i < one.distribution.size(); ++i)
    largest = std::max<double>(largest, std::abs(one.distribution[i] - other.distribution[i]));
  return largest;
}

double largestMonths(const nn::OcclusionScores& one, const nn::OcclusionScores& other) {
  double largest = 0;
  for (size_t i = 0; i < std::min(one.expected.size(), other.expected.size()); ++i)
    largest = std::max<double>(largest, std::abs(one.expected[i] - other.expected[i]));
  return largest;
}

/// All ways of one setting, in turn and in one run.
void compare(const nn::Session& classifier, int patch, int stride) {
  const int side = classifier.info().inputRows;
  const nn::Tensor picture = texture(side);
  nn::OcclusionOptions options{
      .patch = patch, .stride = stride, .engine = nn::OcclusionEngine::Incremental};
  const auto timed = [&](nn::OcclusionScores& scores) {
    return medianMilliseconds(1, [&] {
      if (auto found = classifier.occlude(picture, 0, options, Progress::none()))
        scores = std::move(*found);
    });
  };
  nn::OcclusionScores incremental, batched, naive, coarse;
  const double fast = timed(incremental);
  options.engine = nn::OcclusionEngine::Batched;
  const double plain = timed(batched);
  options.naive = true;
  const double slow = timed(naive);
  options = {.patch = patch, .stride = patch, .engine = nn::OcclusionEngine::Incremental};
  const double first = timed(coarse);
  std::printf(
      "occlusion, %s at %d px, patch %d, stride %d, %zu positions:\n"
      "  one by one %.0f ms, batches of 25 %.0f ms, incremental %.0f ms\n"
      "  incremental is %.1fx faster than one by one, %.1fx faster than batches\n"
      "  coarse map (stride %d, %zu positions) %.0f ms\n"
      "  largest difference to one by one: %.1e of probability, %.1e months\n",
      qPrintable(classifier.info().id), side, patch, stride, naive.expected.size(), slow, plain,
      fast, slow / fast, plain / fast, patch, coarse.expected.size(), first,
      largestDifference(incremental, naive), largestMonths(incremental, naive));
}

}  // namespace

Result<void> benchOcclusion(nn::Engine& engine) {
  const auto ids = nn::availableModels(nn::ModelKind::Classifier);
  if (ids.empty()) return fail(ErrorCode::Internal, QStringLiteral("No classifier is installed."));
  CARPUS_TRY(const auto classifier, nn::loadModel(engine, nn::modelFolder(ids.front())));
  const nn::Session& network = nn::explained(*classifier);
  compare(network, network.info().inputRows / 7, network.info().inputRows / 28);
  const std::vector<nn::Tensor> input = {texture(classifier->info().inputRows), {{1}, {0.0F}}};
  std::printf("  one reading of %s %.1f ms\n", qPrintable(classifier->info().id),
              medianMilliseconds(15, [&] { (void)classifier->run(input); }));
  // The published setting, whatever the size of the shipped network.
  CARPUS_TRY(const auto larger, engine.untrained(QStringLiteral("googlenet"), 224));
  compare(*larger, 32, 8);
  return {};
}

}  // namespace carpus::bench
