// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <array>
#include <optional>
#include <vector>

#include "core/image/radiograph.h"

namespace carpus::ui {

/// The radiograph as pictures for the screen at halved sizes. Stored values are averaged first and
/// looked up in one table of 65,536 greys afterwards, so that a new window costs one pass over the
/// level on screen (about 1.2 million pixels for a fitted 2000x2500 image), not over the original.
/// The table itself is filled by core's toDisplay(), so there is one rule of grey in the program.
class DisplayPyramid {
 public:
  explicit DisplayPyramid(RadiographPtr radiograph);

  /// Nothing: the file's VOI LUT. `invert` is applied after either; padding stays black.
  void setWindow(std::optional<DisplayWindow> window, bool invert);

  /// The level whose pixels are at most twice as fine as the screen's, for a zoom in screen pixels
  /// per image pixel.
  int levelFor(double screenPixelsPerPixel) const;
  /// Format_RGB32 of a level; 0 is the original's size, each next one half of it.
  const QImage& picture(int level);
  int levels() const { return static_cast<int>(levels_.size()); }

  /// Grey 0..255 that a stored value gets.
  int grey(int storedValue) const;

 private:
  struct Level {
    cv::Mat values;  ///< CV_16UC1, stored value plus offset_
    QImage picture;  ///< null until asked for
  };

  void buildNext(int level);
  bool isPadding(int index) const;

  RadiographPtr radiograph_;
  int offset_ = 0;  ///< 32768 for signed pixels: index in the table of stored value 0
  std::optional<std::pair<int, int>> padding_;  ///< indices, both ends included
  std::array<quint32, 65536> table_{};
  std::vector<Level> levels_;
};

}  // namespace carpus::ui
