// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QFileSystemWatcher>
#include <QTimer>
#include <map>

#include "core/base/training_log.h"

class QComboBox;
class QLabel;

namespace carpus::ui {

class TrainingChart;

/// Loss and figures of trainings over their epochs, drawn again while a training goes on.
class TrainingDialog : public QDialog {
  Q_OBJECT

 public:
  explicit TrainingDialog(QWidget* parent = nullptr);

  /// Shows the training in that folder, or the trainings in the folders below it.
  void setFolder(const QString& folder);

 Q_SIGNALS:
  /// The person wants to choose another folder.
  void folderWanted(const QString& start);

 private:
  void build();
  void readLogs();
  void watch(const QStringList& folders);
  void fillFigures();
  void showFigure();

  QString folder_;
  std::map<QString, TrainingLog> logs_;  ///< by name of the training
  QFileSystemWatcher watcher_;
  QTimer soon_;  ///< one look for many changes
  QLabel* figureLabel_ = nullptr;
  QComboBox* figures_ = nullptr;
  QLabel* message_ = nullptr;
  TrainingChart* chart_ = nullptr;
};

}  // namespace carpus::ui
