// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QImage>

#include "ui/stages/stage_pictures.h"

namespace carpus::ui {

/// One stage in the strip: picture above its caption. A button: click, Space or Enter.
class StageThumbnail : public QAbstractButton {
  Q_OBJECT
 public:
  explicit StageThumbnail(Stage stage, QWidget* parent = nullptr);

  Stage stage() const { return stage_; }
  /// Null is drawn as "not made".
  void setPicture(const QImage& picture);
  const QImage& picture() const { return picture_; }

  /// Pixels that the caption needs to be drawn whole.
  int widthOfCaption() const;
  /// Side of a square picture in a thumbnail of that size.
  int sideOfPicture(QSize cell) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  int captionHeight() const;

  Stage stage_;
  QImage picture_;
  QPixmap scaled_;  ///< for the present size
};

}  // namespace carpus::ui
