// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/region_view.h"

#include <QPainter>

#include "ui/viewer/theme.h"

namespace carpus::ui {

RegionView::RegionView(QWidget* parent) : PictureView(parent) {
  setObjectName(QStringLiteral("regionView"));
  setAccessibleName(tr("Parts of the hand"));
}

void RegionView::setLayer(const QImage& layer) {
  layer_ = layer;
  update();
}

void RegionView::setParts(const std::vector<cv::Mat>& masks) {
  parts_.clear();
  for (const cv::Mat& mask : masks) parts_.emplace_back(mask);
  update();
}

void RegionView::setChosen(int part) {
  chosen_ = part;
  update();
}

void RegionView::paintContent(QPainter& painter) {
  PictureView::paintContent(painter);
  painter.save();
  painter.setTransform(transform().toWidgetTransform(), true);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!layer_.isNull()) {
    painter.drawImage(QRectF(QPointF(0, 0), transform().pictureSize()), layer_);
  }
  for (const MaskContour& part : parts_) {
    part.paint(painter, theme::faded(theme::kText, 0.45), 0.8);
  }
  if (chosen_ >= 0 && chosen_ < static_cast<int>(parts_.size())) {
    parts_[static_cast<size_t>(chosen_)].paint(painter, theme::kChosen, 2.4);
  }
  painter.restore();
}

}  // namespace carpus::ui
