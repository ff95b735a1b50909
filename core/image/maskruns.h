// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <opencv2/core.hpp>
#include <vector>

namespace carpus {

/// A two-valued mask as the lengths of its runs: some ten kilobytes where the pixels take
/// megabytes, so that every stroke of a reader can be kept for undo. A plain value, cheap to copy;
/// equal when size and pixels are.
class MaskRuns {
 public:
  MaskRuns() = default;  ///< 0 x 0
  /// CV_8UC1; non-zero is inside.
  explicit MaskRuns(const cv::Mat& mask);

  cv::Size size() const { return size_; }
  /// CV_8UC1, 0 and 255, pixels of its own.
  cv::Mat toMat() const;
  /// Pixels inside.
  std::int64_t area() const;

  friend bool operator==(const MaskRuns& a, const MaskRuns& b) {
    return a.size_ == b.size_ && (a.lengths_ == b.lengths_ || *a.lengths_ == *b.lengths_);
  }

 private:
  using Lengths = std::vector<std::uint32_t>;  ///< row by row; outside first, then in turn

  cv::Size size_;
  std::shared_ptr<const Lengths> lengths_ = std::make_shared<const Lengths>();
};

}  // namespace carpus
