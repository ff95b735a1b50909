// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <memory>

class QWidget;

namespace carpus::ui {

/// The questions to the file system. The window asks and goes on; the answer comes as a call, so no
/// nested event loop is needed and a test can answer ahead. `done` is not called when the person
/// closes the dialog without choosing.
class FileChooser {
 public:
  virtual ~FileChooser() = default;
  virtual void chooseFiles(QWidget* parent, const QString& start,
                           std::function<void(const QStringList&)> done) = 0;
  virtual void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                            std::function<void(const QString&)> done) = 0;
  /// Shows a folder in the system's file manager.
  virtual void showFolder(const QString& folder) = 0;
};

/// The one with real dialogs.
std::unique_ptr<FileChooser> dialogFileChooser();

}  // namespace carpus::ui
