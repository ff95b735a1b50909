// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <optional>

#include "core/attention/attention.h"

namespace carpus::ui {

/// How a map is drawn over a radiograph; the opacity is the viewer's.
struct MapStyle {
  enum class Mode { Colours, Contours };
  Mode mode = Mode::Colours;
  double threshold = 0.15;  ///< share of the largest magnitude below which nothing is drawn
  ColourMap oneSided = ColourMap::Viridis;  ///< of maps that are not signed

  bool operator==(const MapStyle&) const = default;
};

/// A map with the way back to the original's pixels; draws the picture that the viewer lays over
/// the whole extent of the radiograph (at most some 1000 pixels a side). A plain value.
class MapLayer {
 public:
  void setMap(const attention::AttentionMap& map, const preprocess::Preprocessed& preprocessed);
  void clear() { map_.reset(); }

  const std::optional<attention::AttentionMap>& map() const { return map_; }
  /// Transparent below the threshold; null without map.
  QImage draw(const MapStyle& style) const;
  /// Shares of the largest magnitude at which contour mode draws lines, lowest first.
  static std::vector<double> contourLevels(double threshold);

 private:
  QImage drawContours(const MapStyle& style) const;

  std::optional<attention::AttentionMap> map_;
  preprocess::Preprocessed reduced_;  ///< the same stages over an original of screen size
};

}  // namespace carpus::ui
