// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/map_layer.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/attention/smoothed.h"
#include "ui/attention/contour_lines.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kMostSide = 1000;
constexpr double kLineWidth = 0.0032;  ///< of the longer side

/// The same stages over an original of at most kMostSide pixels: the picture is stretched over the
/// radiograph anyway, and a slider must not wait for five million pixels.
preprocess::Preprocessed reducedTo(const preprocess::Preprocessed& full) {
  preprocess::Preprocessed reduced = full;
  const double longest = std::max(full.mask.rows, full.mask.cols);
  if (longest <= kMostSide) {
    return reduced;
  }
  const double scale = kMostSide / longest;
  const cv::Size size(std::max(1, qRound(full.mask.cols * scale)),
                      std::max(1, qRound(full.mask.rows * scale)));
  const auto toReduced = PixelMap::scaling(static_cast<double>(size.width) / full.mask.cols,
                                           static_cast<double>(size.height) / full.mask.rows);
  reduced.mask = toReduced.warp(full.mask, size);
  reduced.toPreprocessed = toReduced.inverse().then(full.toPreprocessed);
  reduced.toNormalised = toReduced.inverse().then(full.toNormalised);
  return reduced;
}

}  // namespace

void MapLayer::setMap(const attention::AttentionMap& map,
                      const preprocess::Preprocessed& preprocessed) {
  map_ = map;
  reduced_ = reducedTo(preprocessed);
}

QImage MapLayer::draw(const MapStyle& style) const {
  if (!map_) {
    return {};
  }
  if (style.mode == MapStyle::Mode::Contours) {
    return drawContours(style);
  }
  // The viewer applies the opacity, so that its slider costs no new picture.
  attention::OverlayStyle colours;
  colours.opacity = 1;
  colours.threshold = style.threshold;
  colours.legend = false;
  colours.oneSided = style.oneSided;
  return attention::colourLayer(*map_, reduced_, colours);
}

std::vector<double> MapLayer::contourLevels(double threshold) {
  constexpr double kClosest = 0.08;
  std::vector<double> levels{std::clamp(threshold, 0.05, 0.95)};
  for (const double level : {0.25, 0.5, 0.75}) {
    if (level >= levels.back() + kClosest) levels.push_back(level);
  }
  return levels;
}

QImage MapLayer::drawContours(const MapStyle& style) const {
  QImage picture(reduced_.mask.cols, reduced_.mask.rows, QImage::Format_ARGB32_Premultiplied);
  picture.fill(Qt::transparent);
  const double largest = map_->largest();
  if (largest <= 0) {
    return picture;
  }
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  const double scale = static_cast<double>(map_->values.cols) / reduced_.preprocessed.cols;
  const PixelMap toInput = reduced_.toPreprocessed.then(PixelMap::scaling(scale, scale));
  const auto place = [&toInput](QPointF point) {
    const cv::Point2d original = toInput.toOriginal({point.x(), point.y()});
    return QPointF(original.x + 0.5, original.y + 0.5);
  };
  const double width = std::max(1.2, kLineWidth * std::max(picture.width(), picture.height()));
  // Values are flat over a stride, so that lines along them would be stairs.
  const cv::Mat smooth = attention::smoothed(*map_);
  const bool isSigned = map_->isSigned();
  for (const double level : contourLevels(style.threshold)) {
    for (const double sign : {1.0, -1.0}) {
      if (sign < 0 && !isSigned) continue;
      QList<QLineF> lines = contourLines(sign * smooth, level * largest);
      for (QLineF& line : lines) line = QLineF(place(line.p1()), place(line.p2()));
      const double position = isSigned ? 0.5 + sign * level / 2 : level;
      const cv::Vec3b rgb = colourAt(attention::colourMapOf(*map_, style.oneSided), position);
      painter.setPen(QPen(theme::faded(Qt::black, 0.5), 2.2 * width, Qt::SolidLine, Qt::RoundCap));
      painter.drawLines(lines);
      painter.setPen(QPen(QColor(rgb[0], rgb[1], rgb[2]), width, Qt::SolidLine, Qt::RoundCap));
      painter.drawLines(lines);
    }
  }
  return picture;
}

}  // namespace carpus::ui
