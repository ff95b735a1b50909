// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/occlusion.h"

#include <ATen/Parallel.h>

#include <QCoreApplication>
#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <mutex>
#include <numeric>
#include <span>

#include "core/nn/module/incremental.h"

namespace carpus::nn {
namespace {

constexpr std::int64_t kBatch = 25;

/// Every position of the occluder, row by row, with what it paints: black, or the mean of the
/// picture under it.
std::vector<Occluder> occludersOf(const torch::Tensor& picture, const OcclusionOptions& options) {
  std::vector<Occluder> occluders;
  for (const auto top : occluderPositions(picture.size(2), options.patch, options.stride))
    for (const auto left : occluderPositions(picture.size(3), options.patch, options.stride)) {
      Occluder occluder{static_cast<int>(top), static_cast<int>(left), 0};
      if (options.fill == OccluderFill::LocalMean)
        occluder.colour = picture[0][0]
                              .narrow(0, top, options.patch)
                              .narrow(1, left, options.patch)
                              .mean()
                              .item<float>();
      occluders.push_back(occluder);
    }
  return occluders;
}

torch::Tensor distributions(networks::Network& network, const torch::Tensor& pictures, float sex) {
  const auto sexes = torch::full({pictures.size(0)}, sex);
  return network.probabilities(pictures.contiguous(torch::MemoryFormat::ChannelsLast), sexes)[0]
      .contiguous();
}

/// Appends to the scores and says where the work is.
class Collector {
 public:
  Collector(OcclusionScores& scores, std::size_t total, Progress& progress)
      : scores_(scores), total_(total), progress_(progress) {}

  void setBase(const torch::Tensor& distribution) {
    scores_.baseExpected = expectation(distribution.data_ptr<float>(), distribution.size(1));
    bins_ = static_cast<std::size_t>(distribution.size(1));
    const auto* data = distribution.data_ptr<float>();
    scores_.baseDistribution.assign(data, data + bins_);
    scores_.distribution.resize(total_ * bins_);
    scores_.expected.resize(total_);
  }

  /// Positions where the occluder changes no pixel: nothing covered.
  void takeBase(std::span<const std::size_t> positions) {
    const std::lock_guard lock(mutex_);
    for (const std::size_t position : positions)
      put(position, scores_.baseDistribution.data(), static_cast<float>(scores_.baseExpected));
    done_ += positions.size();
  }

  /// From any thread: probabilities [n,bins] of n positions.
  void take(std::span<const std::size_t> positions, const torch::Tensor& distribution) {
    const auto* data = distribution.data_ptr<float>();
    const std::lock_guard lock(mutex_);
    for (const std::size_t position : positions) {
      put(position, data, static_cast<float>(expectation(data, static_cast<std::int64_t>(bins_))));
      data += bins_;
    }
    done_ += positions.size();
    progress_.report(
        static_cast<double>(done_) / static_cast<double>(total_),
        QCoreApplication::translate("Attention", "Covering the picture place by place"));
  }

 private:
  void put(std::size_t position, const float* distribution, float expected) {
    std::copy_n(distribution, bins_,
                scores_.distribution.begin() + static_cast<std::ptrdiff_t>(position * bins_));
    scores_.expected[position] = expected;
  }

  /// Months: bin i is [i, i + 1).
  static double expectation(const float* distribution, std::int64_t bins) {
    double sum = 0;
    for (std::int64_t i = 0; i < bins; ++i)
      sum += static_cast<double>(distribution[i]) * (static_cast<double>(i) + 0.5);
    return sum;
  }

  OcclusionScores& scores_;
  std::size_t total_, bins_ = 0, done_ = 0;
  Progress& progress_;
  std::mutex mutex_;
};

std::vector<std::size_t> numbered(std::size_t count) {
  std::vector<std::size_t> all(count);
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

/// Whole pictures through the whole network.
void coverWhole(networks::Network& network, const torch::Tensor& picture, float sex,
                const OcclusionOptions& options, const std::vector<Occluder>& occluders,
                Collector& collector, Progress& progress) {
  collector.setBase(distributions(network, picture, sex));
  const std::size_t batch = options.naive ? 1 : kBatch;
  const std::vector<std::size_t> all = numbered(occluders.size());
  for (std::size_t at = 0; at < occluders.size() && !progress.isCancelled(); at += batch) {
    const std::size_t count = std::min(batch, occluders.size() - at);
    auto pictures = picture.expand({static_cast<std::int64_t>(count), -1, -1, -1}).clone();
    for (std::size_t i = 0; i < count; ++i) {
      const Occluder& occluder = occluders[at + i];
      pictures[static_cast<std::int64_t>(i)]
          .narrow(1, occluder.top, options.patch)
          .narrow(2, occluder.left, options.patch)
          .fill_(occluder.colour);
    }
    collector.take(std::span(all).subspan(at, count), distributions(network, pictures, sex));
  }
}

/// True when the occluder has the colour of every pixel below it.
bool changesNothing(const float* pixels, std::int64_t side, int patch, const Occluder& occluder) {
  for (int y = occluder.top; y < occluder.top + patch; ++y) {
    const float* const row = pixels + y * side + occluder.left;
    if (!std::all_of(row, row + patch, [&](float value) { return value == occluder.colour; }))
      return false;
  }
  return true;
}

/// Calls `work` on as many threads as LibTorch has been given, this one among them; rethrows.
void onAllThreads(const std::function<void()>& work) {
  // Threads of our own: at::parallel_for is a plain loop in files that are not built with OpenMP.
  std::vector<std::future<void>> others;
  for (int i = 1; i < at::get_num_threads(); ++i)
    others.push_back(std::async(std::launch::async, work));
  work();
  for (std::future<void>& other : others) other.get();
}

/// Each thread takes the next few positions through the whole network by itself, so that none ever
/// waits for another. Where the occluder changes no pixel (black over black), nothing is computed.
void coverIncrementally(networks::Network& network, const Plan& plan, const torch::Tensor& picture,
                        const OcclusionOptions& options, const std::vector<Occluder>& occluders,
                        Collector& collector, Progress& progress) {
  const auto dense = picture.contiguous();
  const auto* pixels = dense.data_ptr<float>();
  const CachedMaps maps(plan, {pixels, pixels + dense.numel()});
  const auto toProbabilities = [&](const float* logits, std::size_t count) {
    return network
        .toProbabilities(torch::from_blob(const_cast<float*>(logits),
                                          {static_cast<std::int64_t>(count), plan.outputs()}))
        .contiguous();
  };
  collector.setBase(toProbabilities(maps.logits().data(), 1));
  std::vector<std::size_t> positions = numbered(occluders.size());
  const auto unchanged =
      std::stable_partition(positions.begin(), positions.end(), [&](std::size_t i) {
        return !changesNothing(pixels, dense.size(3), options.patch, occluders[i]);
      });
  collector.takeBase(std::span<const std::size_t>(unchanged, positions.end()));
  positions.erase(unchanged, positions.end());
  const auto size = static_cast<std::size_t>(chunkSize(plan));
  std::atomic<std::size_t> next = 0;
  onAllThreads([&] {
    const c10::InferenceMode guard;
    IncrementalWorker worker(maps, options.patch);
    std::vector<float> logits(size * static_cast<std::size_t>(plan.outputs()));
    std::vector<Occluder> chunk;
    while (!progress.isCancelled()) {
      const std::size_t first = next.fetch_add(size);
      if (first >= positions.size()) return;
      const auto mine = std::span<const std::size_t>(positions).subspan(
          first, std::min(size, positions.size() - first));
      chunk.clear();
      for (const std::size_t position : mine) chunk.push_back(occluders[position]);
      worker.run(chunk, logits.data());
      collector.take(mine, toProbabilities(logits.data(), mine.size()));
    }
  });
}

}  // namespace

std::vector<std::int64_t> occluderPositions(std::int64_t side, int patch, int stride) {
  std::vector<std::int64_t> positions;
  for (std::int64_t at = 0; at + patch <= side; at += stride) positions.push_back(at);
  return positions;
}

Result<OcclusionScores> occlusionScores(networks::Network& network, const Plan* plan,
                                        const torch::Tensor& picture, float sex,
                                        const OcclusionOptions& options, Progress& progress) {
  OcclusionScores scores;
  scores.rows =
      static_cast<int>(occluderPositions(picture.size(2), options.patch, options.stride).size());
  scores.columns =
      static_cast<int>(occluderPositions(picture.size(3), options.patch, options.stride).size());
  const std::vector<Occluder> occluders = occludersOf(picture, options);
  Collector collector(scores, occluders.size(), progress);
  if (plan && !options.naive && options.engine == OcclusionEngine::Incremental)
    coverIncrementally(network, *plan, picture, options, occluders, collector, progress);
  else
    coverWhole(network, picture, sex, options, occluders, collector, progress);
  if (progress.isCancelled()) return fail(Error::cancelled());
  return scores;
}

}  // namespace carpus::nn
