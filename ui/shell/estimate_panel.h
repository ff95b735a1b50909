// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/shell/reading.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace carpus::ui {

/// What the network says: age, interval, Z-score and verdict, and which model it is. While
/// read-first hides it, a button shows it.
class EstimatePanel : public QWidget {
  Q_OBJECT
 public:
  explicit EstimatePanel(QWidget* parent = nullptr);

  void setReading(const Reading& reading, bool visible);

  QString estimateText() const;
  QString statusText() const;

 Q_SIGNALS:
  void revealRequested();
  void assessAgainRequested();

 private:
  void showEstimate(const assess::Assessment& assessment);
  void showBothSexes(const assess::Assessment& assessment);
  void showState(const Reading& reading);
  void say(const QString& headline, const QString& interval, const QString& verdict);

  QLabel* estimate_ = nullptr;
  QLabel* interval_ = nullptr;
  QLabel* verdict_ = nullptr;
  QLabel* model_ = nullptr;
  QPushButton* reveal_ = nullptr;
  QPushButton* again_ = nullptr;
};

}  // namespace carpus::ui
