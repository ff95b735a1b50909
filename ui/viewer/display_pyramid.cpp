// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/display_pyramid.h"

#include <algorithm>

namespace carpus::ui {

namespace {

constexpr int kTableSize = 65536;
constexpr int kSmallestSide = 64;

int levelCount(const cv::Mat& pixels) {
  int count = 1;
  for (int side = std::min(pixels.rows, pixels.cols); side / 2 >= kSmallestSide; side /= 2) {
    ++count;
  }
  return count;
}

}  // namespace

DisplayPyramid::DisplayPyramid(RadiographPtr radiograph) : radiograph_(std::move(radiograph)) {
  const cv::Mat& pixels = radiograph_->pixels;
  offset_ = pixels.type() == CV_16SC1 ? 32768 : 0;
  if (radiograph_->paddingValue) {
    // The lower 16 bits, so that a value written with the wrong sign means the same as in core.
    const int from = (*radiograph_->paddingValue + offset_) & 0xFFFF;
    const int to =
        (radiograph_->paddingLimit.value_or(*radiograph_->paddingValue) + offset_) & 0xFFFF;
    padding_ = std::minmax(from, to);
  }
  levels_.resize(static_cast<size_t>(levelCount(pixels)));
  if (offset_ == 0) {
    levels_[0].values = pixels;
  } else {
    pixels.convertTo(levels_[0].values, CV_16UC1, 1, offset_);
  }
  setWindow(defaultWindow(*radiograph_), false);
}

bool DisplayPyramid::isPadding(int index) const {
  return padding_ && index >= padding_->first && index <= padding_->second;
}

void DisplayPyramid::setWindow(std::optional<DisplayWindow> window, bool invert) {
  // Every stored value once, as one row of a radiograph with the same rules.
  Radiograph ramp = *radiograph_;
  ramp.pixels = cv::Mat(1, kTableSize, radiograph_->pixels.type());
  for (int index = 0; index < kTableSize; ++index) {
    if (offset_ == 0) {
      ramp.pixels.at<quint16>(0, index) = static_cast<quint16>(index);
    } else {
      ramp.pixels.at<qint16>(0, index) = static_cast<qint16>(index - offset_);
    }
  }
  const cv::Mat greys = toDisplay(ramp, window);
  for (int index = 0; index < kTableSize; ++index) {
    int value = greys.at<uchar>(0, index);
    if (invert && !isPadding(index)) {
      value = 255 - value;
    }
    table_[static_cast<size_t>(index)] = qRgb(value, value, value);
  }
  for (Level& level : levels_) {
    level.picture = QImage();
  }
}

int DisplayPyramid::levelFor(double screenPixelsPerPixel) const {
  int level = 0;
  for (double shown = screenPixelsPerPixel; shown <= 0.5 && level + 1 < levels(); shown *= 2) {
    ++level;
  }
  return level;
}

void DisplayPyramid::buildNext(int level) {
  const cv::Mat& fine = levels_[static_cast<size_t>(level - 1)].values;
  cv::Mat coarse(std::max(1, fine.rows / 2), std::max(1, fine.cols / 2), CV_16UC1);
  for (int row = 0; row < coarse.rows; ++row) {
    const auto* upper = fine.ptr<quint16>(2 * row);
    const auto* lower = fine.ptr<quint16>(std::min(2 * row + 1, fine.rows - 1));
    auto* out = coarse.ptr<quint16>(row);
    for (int column = 0; column < coarse.cols; ++column) {
      const std::array<int, 4> four{upper[2 * column], upper[2 * column + 1], lower[2 * column],
                                    lower[2 * column + 1]};
      if (!padding_) {
        out[column] = static_cast<quint16>((four[0] + four[1] + four[2] + four[3] + 2) / 4);
        continue;
      }
      // Padding is no grey: mixing it in would draw a false line around the image.
      int sum = 0;
      int count = 0;
      for (const int value : four) {
        if (!isPadding(value)) {
          sum += value;
          ++count;
        }
      }
      out[column] = static_cast<quint16>(count > 0 ? (sum + count / 2) / count : four[0]);
    }
  }
  levels_[static_cast<size_t>(level)].values = coarse;
}

const QImage& DisplayPyramid::picture(int level) {
  for (int next = 1; next <= level; ++next) {
    if (levels_[static_cast<size_t>(next)].values.empty()) {
      buildNext(next);
    }
  }
  Level& chosen = levels_[static_cast<size_t>(level)];
  if (chosen.picture.isNull()) {
    QImage picture(chosen.values.cols, chosen.values.rows, QImage::Format_RGB32);
    for (int row = 0; row < chosen.values.rows; ++row) {
      const auto* in = chosen.values.ptr<quint16>(row);
      auto* out = reinterpret_cast<quint32*>(picture.scanLine(row));
      std::transform(in, in + chosen.values.cols, out,
                     [this](quint16 index) { return table_[index]; });
    }
    chosen.picture = picture;
  }
  return chosen.picture;
}

int DisplayPyramid::grey(int storedValue) const {
  const int index = std::clamp(storedValue + offset_, 0, kTableSize - 1);
  return qRed(table_[static_cast<size_t>(index)]);
}

}  // namespace carpus::ui
