// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "core/workflow/site.h"
#include "ui/settings/settings.h"
#include "ui/shell/file_chooser.h"
#include "ui/shell/reading_desk.h"

class QAction;
class QMainWindow;

namespace carpus::ui {

class SiteCalibrationDialog;

/// What a site sees and decides about the models: their cards, and the calibration to its own
/// readers. Adds its actions to the window's help menu.
class SiteControl : public QObject {
  Q_OBJECT
 public:
  struct Parts {
    QMainWindow& window;
    ReadingDesk& desk;
    Settings& settings;
    FileChooser& chooser;
  };
  SiteControl(const Parts& parts, QObject* parent);

  void showModelCards();
  void showCalibration();

 private:
  struct Proposal {
    workflow::SignedCases cases;
    assess::SiteCalibration site;
  };

  QAction* addToHelp(const char* name, const QString& text);
  void updateActions();
  void lookThrough(const QString& folder);
  void useProposal();
  void switchTo(bool on);
  void showPresent();
  /// After a change: the case on the desk is read again, unless it is signed.
  void readAgain();

  Parts parts_;
  QAction* cards_ = nullptr;
  QAction* calibration_ = nullptr;
  QPointer<SiteCalibrationDialog> dialog_;
  std::optional<assess::SiteCalibration> proposal_;
};

}  // namespace carpus::ui
