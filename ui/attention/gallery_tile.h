// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace carpus::ui {

class PictureView;

/// One picture of the gallery with its title above and what it rests on below.
class GalleryTile : public QFrame {
  Q_OBJECT
 public:
  GalleryTile(const QString& name, QWidget* parent = nullptr);

  void setContent(const QImage& picture, const QString& title, const QString& note);
  /// Drawn with a strong frame: the stage of the case on the desk.
  void setMarked(bool marked);
  bool isMarked() const { return marked_; }
  QString title() const;
  QString note() const;
  PictureView* view() const { return view_; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QLabel* title_ = nullptr;
  QLabel* note_ = nullptr;
  PictureView* view_ = nullptr;
  bool marked_ = false;
};

}  // namespace carpus::ui
