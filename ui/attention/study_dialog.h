// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/attention/study_case.h"

class QTabWidget;

namespace carpus::ui {

class ChecksPage;
class GalleryPage;
class OccluderPage;
class RegionPage;

/// The window in which a map is studied: cover places, see which parts of the hand count. Not
/// modal; it follows the case and the target of the main window.
class StudyDialog : public QDialog {
  Q_OBJECT
 public:
  explicit StudyDialog(QWidget* parent = nullptr);

  /// Nothing: the case went, or its map is not complete.
  void setCase(const std::optional<StudyCase>& shown);
  ChecksPage* checks() const { return checks_; }
  GalleryPage* gallery() const { return gallery_; }

 private:
  QTabWidget* tabs_ = nullptr;
  OccluderPage* occluder_ = nullptr;
  RegionPage* regions_ = nullptr;
  GalleryPage* gallery_ = nullptr;
  ChecksPage* checks_ = nullptr;
};

}  // namespace carpus::ui
