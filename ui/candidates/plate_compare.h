// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <vector>

#include "core/atlas/reading_frame.h"
#include "ui/viewer/picture_view.h"

namespace carpus::ui {

/// A plate with its indicators as numbered marks.
class PlatePicture : public PictureView {
  Q_OBJECT
 public:
  explicit PlatePicture(QWidget* parent = nullptr) : PictureView(parent) {}

  struct Mark {
    QPointF at;  ///< fractions of the picture
    bool isNew = false;
    QString text;
  };
  void setMarks(const std::vector<Mark>& marks);
  const std::vector<Mark>& marks() const { return marks_; }
  /// The mark that is drawn large, from 0; -1: none.
  void setCurrentMark(int index);
  int currentMark() const { return current_; }
  /// Word in an upper corner, e.g. "Plate 10 y 0 m".
  void setTag(const QString& tag, Qt::Alignment side = Qt::AlignRight);
  QString tag() const { return tag_; }
  /// Canvas pixels in a millimetre; 0 shows no ruler.
  void setRuler(double millimetre);

 Q_SIGNALS:
  void markHovered(int index);

 protected:
  void paintOverlay(QPainter& painter) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  bool event(QEvent* event) override;

 private:
  QPointF placeOf(const Mark& mark) const;
  int markAt(QPointF point) const;

  std::vector<Mark> marks_;
  int current_ = -1;
  QString tag_;
  Qt::Alignment tagSide_ = Qt::AlignRight;
  double millimetre_ = 0;
};

/// A plate with the patient's hand over it: the plate alone, a curtain between them (swipe), or
/// both in turn (blink). Both lie on one canvas, so a bone and its counterpart share one place;
/// zoom and pan move both.
class PlateCompare : public QWidget {
  Q_OBJECT
 public:
  enum class Mode { Plate, Swipe, Blink };

  explicit PlateCompare(QWidget* parent = nullptr);

  PlatePicture* plate() const { return plate_; }
  PictureView* patient() const { return patient_; }

  /// On the same canvas as the plate; null: there is nothing to compare with, and the mode is
  /// Plate.
  void setPatientPicture(const QImage& picture);
  /// The whole canvas; announces nothing.
  void showWhole();
  bool canCompare() const;

  void setMode(Mode mode);
  Mode mode() const { return mode_; }
  /// Share of the width that shows the patient, 0..1.
  void setSwipe(double share);
  double swipe() const { return swipe_; }
  /// Shows the other one now and stops the automatic change.
  void exchange();
  bool showsPatient() const;
  bool isAutomatic() const { return timer_.isActive(); }
  /// Milliseconds that each picture is shown, 400 to 2000.
  void setBlinkInterval(int milliseconds);

 Q_SIGNALS:
  void swipeChanged(double share);
  /// As PictureView::viewChanged(), whichever of the two was moved.
  void viewChanged(QPointF centerFraction, double relativeScale);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void layOut();

  PlatePicture* plate_ = nullptr;
  PlatePicture* patient_ = nullptr;
  QWidget* curtain_ = nullptr;  ///< the line between both, to be dragged
  QTimer timer_;
  Mode mode_ = Mode::Plate;
  double swipe_ = 0.5;
  bool patientOnTop_ = false;
};

}  // namespace carpus::ui
