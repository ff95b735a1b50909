// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <utility>

#include "ui/settings/settings.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace carpus::ui {

/// The settings a person may change. They take effect with OK; Cancel leaves everything as it was.
class SettingsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit SettingsDialog(Settings& settings, QWidget* parent = nullptr);

  void accept() override;
  void setReportFolder(const QString& folder);
  /// The atlases of this computer (id, title) and the one in use; without any there is no choice.
  void setAtlases(const QList<std::pair<QString, QString>>& atlases, const QString& current);

 Q_SIGNALS:
  /// The button beside the report folder; the window owns the file dialogs.
  void folderWanted(const QString& start);

 private:
  QWidget* buildFolderRow();
  void load();

  Settings& settings_;
  QComboBox* language_ = nullptr;
  QLineEdit* reader_ = nullptr;
  QLineEdit* organization_ = nullptr;
  QLineEdit* folder_ = nullptr;
  QComboBox* sdTable_ = nullptr;
  QComboBox* atlas_ = nullptr;
  QCheckBox* estimateFirst_ = nullptr;
  QCheckBox* attentionOnOpen_ = nullptr;
};

}  // namespace carpus::ui
