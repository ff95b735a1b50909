// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace carpus::ui {

/// What stands in the window before the first radiograph: where to drop one, how to open one, and
/// the demo study.
class StartPage : public QWidget {
  Q_OBJECT
 public:
  explicit StartPage(QWidget* parent = nullptr);

  void setDemoAvailable(bool available);
  void setDropHover(bool hover);

 Q_SIGNALS:
  void openRequested();
  void openFolderRequested();
  void demoRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QPushButton* demo_ = nullptr;
  QWidget* card_ = nullptr;
  bool hover_ = false;
};

}  // namespace carpus::ui
