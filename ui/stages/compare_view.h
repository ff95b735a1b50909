// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/picture_view.h"

namespace carpus::ui {

/// Two pictures of one geometry under a curtain: left of it the one before, right of it the one
/// after. The curtain is dragged, or set by a slider. Without a picture before it is a plain
/// PictureView.
class CompareView : public PictureView {
  Q_OBJECT
 public:
  explicit CompareView(QWidget* parent = nullptr);

  /// Same size as the picture; null ends the comparison.
  void setBefore(const QImage& before, const QString& caption);
  void setAfterCaption(const QString& caption);
  bool isComparing() const { return !before_.isNull(); }
  double curtain() const { return curtain_; }

 public Q_SLOTS:
  /// 0: all after, 1: all before, as a share of the widget's width.
  void setCurtain(double position);

 Q_SIGNALS:
  void curtainChanged(double position);

 protected:
  void paintContent(QPainter& painter) override;
  void paintOverlay(QPainter& painter) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  double curtainX() const { return curtain_ * width(); }

  QImage before_;
  QString beforeCaption_, afterCaption_;
  double curtain_ = 0.5;
  bool dragging_ = false;
};

}  // namespace carpus::ui
