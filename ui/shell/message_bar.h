// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;

namespace carpus::ui {

/// One sentence about something that went wrong, above the pictures, with at most one way on. It
/// never takes the keyboard and waits until it is closed or another sentence comes.
class MessageBar : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);

  void showMessage(const QString& sentence);
  /// With a button that closes the bar and calls `act`.
  void showMessage(const QString& sentence, const QString& button, std::function<void()> act);
  void dismiss();
  QString text() const;

 private:
  QLabel* label_ = nullptr;
  QPushButton* action_ = nullptr;
  std::function<void()> act_;
};

}  // namespace carpus::ui
