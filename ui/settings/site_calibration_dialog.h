// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

#include "core/workflow/site.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace carpus::ui {

/// The calibration of this site: the one in use, a new one with its figures before and after, and
/// the reader's confirmation. It computes nothing; the window answers its signals.
class SiteCalibrationDialog : public QDialog {
  Q_OBJECT
 public:
  explicit SiteCalibrationDialog(QWidget* parent = nullptr);

  /// The one on disk; nothing: there is none.
  void setPresent(const std::optional<assess::SiteCalibration>& site);
  /// A new one, not yet in use, and what it was made from.
  void setProposal(const assess::SiteCalibration& site, const workflow::SignedCases& cases);
  void setBusy(bool busy);
  void setProblem(const QString& sentence);

 Q_SIGNALS:
  void casesWanted();   ///< a folder of signed reports shall be looked through
  void useRequested();  ///< the proposal, confirmed
  void switchRequested(bool on);

 private:
  void updateControls();

  QLabel* present_ = nullptr;
  QLabel* proposal_ = nullptr;
  QLabel* problem_ = nullptr;
  QPushButton* switch_ = nullptr;
  QPushButton* look_ = nullptr;
  QPushButton* use_ = nullptr;
  QCheckBox* confirm_ = nullptr;
  bool on_ = false, exists_ = false, helps_ = false, busy_ = false;
};

}  // namespace carpus::ui
