// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/shell/reading.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace carpus::ui {

/// Whose hand this is: name, id, dates, sex and chronological age. What the file does not say is
/// asked for in place and framed until it is answered; no dialog comes up.
class PatientPanel : public QWidget {
  Q_OBJECT
 public:
  explicit PatientPanel(QWidget* parent = nullptr);

  void setReading(const Reading& reading, bool locked);

 Q_SIGNALS:
  void sexChosen(carpus::Sex sex);
  void ageEntered(carpus::Months age);

 private:
  QWidget* buildSexRow();
  QWidget* buildAgeRow();
  void showSex(const Reading& reading, bool locked);
  void showAge(const Reading& reading, bool locked);
  void submitAge();

  QLabel* name_ = nullptr;
  QLabel* facts_ = nullptr;
  QWidget* sexRow_ = nullptr;
  QLabel* sexNote_ = nullptr;
  QPushButton* female_ = nullptr;
  QPushButton* male_ = nullptr;
  QLabel* age_ = nullptr;
  QWidget* ageRow_ = nullptr;
  QSpinBox* years_ = nullptr;
  QSpinBox* months_ = nullptr;
  QPushButton* setAge_ = nullptr;
  RadiographPtr shown_;                 ///< whose age the boxes hold
  std::optional<Months> shownEntered_;  ///< what they were filled with
};

}  // namespace carpus::ui
