// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/module/occlusion.h"

#include <QCoreApplication>

namespace carpus::nn {
namespace {

constexpr std::int64_t kBatch = 25;

/// What the occluder paints: black, or the mean of the picture under it.
void cover(const torch::Tensor& picture, std::int64_t top, std::int64_t left,
           const OcclusionOptions& options) {
  auto window = picture.narrow(1, top, options.patch).narrow(2, left, options.patch);
  if (options.fill == OccluderFill::LocalMean)
    window.fill_(window.mean().item<float>());
  else
    window.zero_();
}

torch::Tensor distributions(networks::Network& network, const torch::Tensor& pictures, float sex) {
  const auto sexes = torch::full({pictures.size(0)}, sex);
  return network.probabilities(pictures.contiguous(torch::MemoryFormat::ChannelsLast), sexes)[0]
      .contiguous();
}

std::vector<float> expectations(const torch::Tensor& distribution) {
  const auto centres = torch::arange(distribution.size(1), torch::kFloat) + 0.5;
  const auto expected = torch::matmul(distribution, centres).contiguous();
  const auto* data = expected.data_ptr<float>();
  return {data, data + expected.numel()};
}

}  // namespace

std::vector<std::int64_t> occluderPositions(std::int64_t side, int patch, int stride) {
  std::vector<std::int64_t> positions;
  for (std::int64_t at = 0; at + patch <= side; at += stride) positions.push_back(at);
  return positions;
}

Result<OcclusionScores> occlusionScores(networks::Network& network, const torch::Tensor& picture,
                                        float sex, const OcclusionOptions& options,
                                        Progress& progress) {
  const auto rows = occluderPositions(picture.size(2), options.patch, options.stride);
  const auto columns = occluderPositions(picture.size(3), options.patch, options.stride);
  const auto total = static_cast<std::int64_t>(rows.size() * columns.size());
  OcclusionScores scores;
  scores.rows = static_cast<int>(rows.size());
  scores.columns = static_cast<int>(columns.size());
  const auto base = distributions(network, picture, sex);
  scores.baseExpected = expectations(base)[0];
  const auto append = [](std::vector<float>& to, const torch::Tensor& from) {
    to.insert(to.end(), from.data_ptr<float>(), from.data_ptr<float>() + from.numel());
  };
  append(scores.baseDistribution, base);

  const std::int64_t batch = options.naive ? 1 : kBatch;
  for (std::int64_t at = 0; at < total; at += batch) {
    if (progress.isCancelled()) return fail(Error::cancelled());
    const std::int64_t count = std::min(batch, total - at);
    auto pictures = picture.expand({count, -1, -1, -1}).clone();
    for (std::int64_t i = 0; i < count; ++i) {
      const auto position = static_cast<size_t>(at + i);
      cover(pictures[i], rows[position / columns.size()], columns[position % columns.size()],
            options);
    }
    const auto distribution = distributions(network, pictures, sex);
    append(scores.distribution, distribution);
    const auto expected = expectations(distribution);
    scores.expected.insert(scores.expected.end(), expected.begin(), expected.end());
    progress.report(
        static_cast<double>(at + count) / static_cast<double>(total),
        QCoreApplication::translate("Attention", "Covering the picture place by place"));
  }
  return scores;
}

}  // namespace carpus::nn
