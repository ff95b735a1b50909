// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace carpus::ui {

class JobRunner;

/// The running job in the status bar: what it is, how far it is, and a way to stop it. More than
/// one are counted; Cancel stops the one that is shown.
class JobBar : public QWidget {
  Q_OBJECT
 public:
  explicit JobBar(JobRunner& jobs, QWidget* parent = nullptr);

 private:
  void update();

  JobRunner& jobs_;
  int shown_ = 0;  ///< id of the job on display
  QProgressBar* progress_ = nullptr;
  QLabel* label_ = nullptr;
  QToolButton* cancel_ = nullptr;
};

}  // namespace carpus::ui
