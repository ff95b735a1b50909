// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/maskruns.h"

#include <algorithm>

namespace carpus {

MaskRuns::MaskRuns(const cv::Mat& mask) : size_(mask.size()) {
  CV_Assert(mask.empty() || mask.type() == CV_8UC1);
  auto lengths = std::make_shared<Lengths>();
  bool inside = false;
  std::uint32_t length = 0;
  for (int y = 0; y < mask.rows; ++y) {
    const uchar* const row = mask.ptr(y);
    const uchar* const end = row + mask.cols;
    for (const uchar* at = row; at != end;) {
      const uchar* const change =
          std::find_if(at, end, [inside](uchar value) { return (value != 0) != inside; });
      length += static_cast<std::uint32_t>(change - at);
      at = change;
      if (at == end) break;  // the run goes on in the next row
      lengths->push_back(length);
      length = 0;
      inside = !inside;
    }
  }
  lengths->push_back(length);
  lengths_ = std::move(lengths);
}

cv::Mat MaskRuns::toMat() const {
  cv::Mat mask(size_, CV_8UC1);
  uchar* at = mask.data;
  uchar value = 0;
  for (const std::uint32_t length : *lengths_) {
    std::fill_n(at, length, value);
    at += length;
    value = value == 0 ? 255 : 0;
  }
  return mask;
}

std::int64_t MaskRuns::area() const {
  std::int64_t pixels = 0;
  for (std::size_t i = 1; i < lengths_->size(); i += 2) pixels += (*lengths_)[i];
  return pixels;
}

}  // namespace carpus
