// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/cache.h"

#include <cstring>
#include <stdexcept>

namespace carpus::learn {
namespace {

template <class T>
T take(std::ifstream& file) {
  T value{};
  file.read(reinterpret_cast<char*>(&value), sizeof value);
  return value;
}

torch::Tensor takeBytes(std::ifstream& file, int64_t side) {
  auto bytes = torch::empty({side, side}, torch::kUInt8);
  file.read(static_cast<char*>(bytes.data_ptr()), static_cast<std::streamsize>(side * side));
  return bytes;
}

torch::Tensor shrinkPicture(const torch::Tensor& picture, int64_t factor) {
  if (factor == 1) return picture;
  return torch::avg_pool2d(picture.to(torch::kFloat).unsqueeze(0).unsqueeze(0), factor)
      .squeeze()
      .round()
      .to(torch::kUInt8);
}

torch::Tensor shrinkLabels(const torch::Tensor& labels, int64_t factor) {
  using torch::indexing::Slice;
  return factor == 1 ? labels
                     : labels.index({Slice(factor / 2, {}, factor), Slice(factor / 2, {}, factor)});
}

}  // namespace

torch::Tensor SampleCache::rows(Split wanted, int wantedSource) const {
  auto mask = split == static_cast<int32_t>(wanted);
  if (wantedSource >= 0) mask = mask & (source == wantedSource);
  return mask.nonzero().flatten();
}

SampleCache loadCache(const std::string& path, int64_t size, bool withLabels) {
  std::ifstream file(path, std::ios::binary);
  const auto head = take<CacheHead>(file);
  if (!file || std::memcmp(head.magic, CacheHead{}.magic, sizeof head.magic) != 0 ||
      head.count <= 0)
    throw std::runtime_error("not a finished cache: " + path);
  if (size > head.size || head.size % size != 0)
    throw std::runtime_error("cache " + path + " of side " + std::to_string(head.size) +
                             " does not divide to " + std::to_string(size));
  const int64_t factor = head.size / size;
  SampleCache cache;
  cache.pictures = torch::empty({head.count, size, size}, torch::kUInt8);
  if (withLabels)
    cache.labels = torch::full({head.count, size, size}, int{kUnlabelled}, torch::kUInt8);
  cache.landmarks = torch::empty({head.count, kLandmarks, 3}, torch::kFloat);
  cache.ids = torch::empty({head.count}, torch::kLong);
  cache.sex = torch::empty({head.count}, torch::kFloat);
  cache.months = torch::empty({head.count}, torch::kFloat);
  cache.split = torch::empty({head.count}, torch::kInt);
  cache.source = torch::empty({head.count}, torch::kInt);
  for (int64_t i = 0; i < head.count; ++i) {
    cache.ids[i] = take<int64_t>(file);
    cache.sex[i] = take<float>(file);
    cache.months[i] = take<float>(file);
    cache.split[i] = take<int32_t>(file);
    cache.source[i] = take<int32_t>(file);
    auto points = cache.landmarks[i];
    file.read(static_cast<char*>(points.data_ptr()), kLandmarks * 3 * sizeof(float));
    cache.pictures[i].copy_(shrinkPicture(takeBytes(file, head.size), factor));
    if (!head.hasLabels) continue;
    const auto labels = takeBytes(file, head.size);
    if (withLabels) cache.labels[i].copy_(shrinkLabels(labels, factor));
  }
  if (!file) throw std::runtime_error("cache ends early: " + path);
  // Pixel centres are whole numbers: shrinking by f moves x to (x + 0.5) / f - 0.5.
  using torch::indexing::Slice;
  auto xy = cache.landmarks.index({Slice(), Slice(), Slice(0, 2)});
  xy.copy_((xy + 0.5) / factor - 0.5);
  return cache;
}

SampleCache join(const std::vector<SampleCache>& caches) {
  SampleCache all;
  const auto gather = [&](torch::Tensor SampleCache::*member) {
    std::vector<torch::Tensor> parts;
    for (const SampleCache& cache : caches)
      if ((cache.*member).defined()) parts.push_back(cache.*member);
    if (!parts.empty()) all.*member = torch::cat(parts);
  };
  for (auto member :
       {&SampleCache::pictures, &SampleCache::labels, &SampleCache::landmarks, &SampleCache::ids,
        &SampleCache::sex, &SampleCache::months, &SampleCache::split, &SampleCache::source})
    gather(member);
  return all;
}

}  // namespace carpus::learn
