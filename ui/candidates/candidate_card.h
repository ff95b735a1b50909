// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QImage>

#include "core/assess/assessment.h"
#include "ui/candidates/plate_loader.h"

namespace carpus::ui {

class CardPicture;
class PictureView;

/// One plate (or the patient) in the strip: a head with rank, age and probability above the
/// picture. A click anywhere, Enter or Space picks it; dragging and the wheel move and zoom the
/// picture.
class CandidateCard : public QFrame {
  Q_OBJECT
 public:
  /// A plate; `synthetic` is said on the picture.
  CandidateCard(const assess::Candidate& candidate, bool synthetic, QWidget* parent = nullptr);
  /// The patient's own picture: cannot be picked.
  explicit CandidateCard(QWidget* parent = nullptr);

  bool isPatient() const { return candidate_.rank == 0; }
  int rank() const { return candidate_.rank; }
  const assess::Candidate& candidate() const { return candidate_; }
  PictureView* view() const;

  /// The patient's hand on the canvas; `size` and `millimetre` as in LoadedPlate.
  void setPicture(const QImage& picture, double millimetre = 0, bool showRuler = false);
  void setPlate(const LoadedPlate& plate);
  /// What was done to the patient's picture, e.g. that it was mirrored.
  void setNote(const QString& note) { note_ = note; }
  void setFailure(const QString& sentence);
  void setChosen(bool chosen);
  bool isChosen() const { return chosen_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void picked(int rank);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void build();
  int headHeight() const;
  void paintHead(QPainter& painter, const QRect& head);

  assess::Candidate candidate_;
  bool synthetic_ = false;
  bool chosen_ = false;
  bool pressed_ = false;
  QString note_;
  CardPicture* view_ = nullptr;
};

}  // namespace carpus::ui
