// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Standard library only: included by the program that makes caches and by the trainer that reads
// them.

#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace carpus::learn {

inline constexpr int kLandmarks = 22;             ///< order of core/preprocess/preprocess.h
inline constexpr std::uint8_t kUnlabelled = 255;  ///< label value of a picture without a label map

enum class Split : std::int32_t { Train = 0, Validation = 1, Test = 2 };
enum class Source : std::int32_t { Small = 0, Half = 1, Phantom = 2 };

/// Third number of a landmark: not annotated, annotated as not there, there.
inline constexpr float kUnknown = -1.0F, kAbsent = 0.0F, kPresent = 1.0F;

/// What is known about one cached picture besides its pixels.
struct SampleFacts {
  std::int64_t id = 0;
  float sex = 0;     ///< 0 female, 1 male
  float months = 0;  ///< bone age
  Split split = Split::Train;
  Source source = Source::Small;
  std::vector<float> landmarks;  ///< kLandmarks x (x, y, state) in pixels of the picture; or empty
};

/// Head of a cache file, little endian as it lies in memory.
struct CacheHead {
  char magic[8] = {'C', 'A', 'R', 'P', 'U', 'S', '0', '1'};
  std::int64_t count = 0;
  std::int64_t size = 0;       ///< side of the square pictures
  std::int64_t hasLabels = 0;  ///< 1: each picture is followed by its label map
};

/// Appends square 8-bit pictures to a file, each preceded by its facts. Throws std::runtime_error
/// on a write that fails (full disk).
class CacheWriter {
 public:
  CacheWriter(const std::string& path, int size, bool labels) : file_(path, std::ios::binary) {
    head_.size = size;
    head_.hasLabels = labels ? 1 : 0;
    write(&head_, sizeof head_);
  }

  /// `pixels` and `labels` hold size*size bytes; `labels` may be null (written as unlabelled).
  void add(const SampleFacts& facts, const std::uint8_t* pixels,
           const std::uint8_t* labels = nullptr) {
    write(&facts.id, sizeof facts.id);
    write(&facts.sex, sizeof facts.sex);
    write(&facts.months, sizeof facts.months);
    write(&facts.split, sizeof facts.split);
    write(&facts.source, sizeof facts.source);
    std::vector<float> points = facts.landmarks;
    if (points.empty())
      for (int i = 0; i < kLandmarks; ++i) points.insert(points.end(), {0.0F, 0.0F, kUnknown});
    write(points.data(), points.size() * sizeof(float));
    const auto bytes = static_cast<size_t>(head_.size * head_.size);
    write(pixels, bytes);
    if (head_.hasLabels) {
      const std::vector<std::uint8_t> none(labels ? 0 : bytes, kUnlabelled);
      write(labels ? labels : none.data(), bytes);
    }
    ++head_.count;
  }

  /// Writes the final count; a cache without it reads as empty.
  void finish() {
    file_.seekp(0);
    write(&head_, sizeof head_);
    file_.close();
  }

 private:
  void write(const void* data, size_t bytes) {
    file_.write(static_cast<const char*>(data), static_cast<std::streamsize>(bytes));
    if (!file_) throw std::runtime_error("the cache cannot be written");
  }

  std::ofstream file_;
  CacheHead head_;
};

}  // namespace carpus::learn
