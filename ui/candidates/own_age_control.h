// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/units.h"

class QPushButton;
class QSpinBox;

namespace carpus::ui {

/// The reader's own bone age: years, months, and a button that sets it. Enter in a box sets it too.
class OwnAgeControl : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kMaxYears = 19;

  explicit OwnAgeControl(QWidget* parent = nullptr);

  /// Whole months; clamped to 0 .. 19 years 11 months.
  void setAge(Months age);
  Months age() const;
  /// Drawn as the reader's choice.
  void setChosen(bool chosen);

 Q_SIGNALS:
  void ageSet(carpus::Months age);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QSpinBox* years_ = nullptr;
  QSpinBox* months_ = nullptr;
  QPushButton* set_ = nullptr;
};

}  // namespace carpus::ui
