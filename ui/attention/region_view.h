// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ui/viewer/mask_contour.h"
#include "ui/viewer/picture_view.h"

namespace carpus::ui {

/// A picture with coloured layer, thin outlines of all parts and a strong one of the chosen part.
class RegionView : public PictureView {
  Q_OBJECT
 public:
  explicit RegionView(QWidget* parent = nullptr);

  /// Over the whole extent of the picture; null removes it.
  void setLayer(const QImage& layer);
  /// CV_8UC1 0/255 of the picture's size each.
  void setParts(const std::vector<cv::Mat>& masks);
  /// Its place among the parts; -1: none.
  void setChosen(int part);

 protected:
  void paintContent(QPainter& painter) override;

 private:
  QImage layer_;
  std::vector<MaskContour> parts_;
  int chosen_ = -1;
};

}  // namespace carpus::ui
