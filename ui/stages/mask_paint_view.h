// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/pixelmap.h"
#include "ui/viewer/mask_contour.h"
#include "ui/viewer/picture_view.h"

namespace carpus::ui {

/// A radiograph with a mask that is painted on: left drag paints or erases with a round brush, Ctrl
/// and left drag pans, the wheel zooms, Ctrl and wheel changes the brush. By keyboard: arrows move
/// the brush, with Shift they paint on the way, Space paints one dab, Ctrl and the upper or lower
/// arrow change the brush.
class MaskPaintView : public PictureView {
  Q_OBJECT
 public:
  enum class Tool { Paint, Erase };
  static constexpr int kSmallestBrush = 2;  ///< pixels of the original, diameter

  explicit MaskPaintView(QWidget* parent = nullptr);

  /// `toPicture` maps the original's pixels to those of `picture`; `automatic` (CV_8UC1, may be
  /// empty) is drawn as a second, quiet outline.
  void setRadiograph(const QImage& picture, const PixelMap& toPicture, const cv::Mat& automatic);
  /// CV_8UC1 of the original's size; copied. A stroke that has begun is given up.
  void setMask(const cv::Mat& mask);
  const cv::Mat& mask() const { return mask_; }

  Tool tool() const { return tool_; }
  void setTool(Tool tool);
  int brush() const { return brush_; }  ///< diameter in pixels of the original
  int largestBrush() const;
  void setBrush(int diameter);

 Q_SIGNALS:
  /// A stroke has ended and changed the mask.
  void painted(const cv::Mat& mask);
  void brushChanged(int diameter);

 protected:
  void paintContent(QPainter& painter) override;
  void paintOverlay(QPainter& painter) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void strokeTo(QPointF picturePoint);
  void endStroke();
  void moveBrush(QPointF step, bool painting);
  void drawShown();
  std::optional<QPointF> brushPlace() const;
  double pictureScale() const { return toPicture_.scale(); }

  PixelMap toPicture_;
  cv::Mat mask_;   ///< the original's size
  cv::Mat shown_;  ///< the same in the picture's pixels
  QImage shade_;   ///< alpha of the darkness outside
  MaskContour outline_{cv::Mat()};
  MaskContour automatic_{cv::Mat()};
  Tool tool_ = Tool::Paint;
  int brush_ = 40;
  std::optional<QPointF> last_;      ///< of the stroke that is being drawn, in the picture
  std::optional<QPointF> keyPlace_;  ///< brush moved by keys
  bool changed_ = false;             ///< by this stroke
};

}  // namespace carpus::ui
