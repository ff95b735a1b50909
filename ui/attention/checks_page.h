// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/attention/sanity.h"
#include "ui/attention/study_case.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace carpus::ui {

/// What a map has to stand before anyone should learn from it: runs the checks through the window
/// and shows each with its result, its sentence and what the literature says.
class ChecksPage : public QWidget {
  Q_OBJECT
 public:
  explicit ChecksPage(QWidget* parent = nullptr);

  void setCase(const std::optional<StudyCase>& shown);
  void setReport(const attention::SanityReport& report);
  void setProgress(double fraction, const QString& phrase);
  void setCancelled();
  void setFailed(const QString& sentence);
  bool isBusy() const { return busy_; }

 Q_SIGNALS:
  void checksRequested();
  void cancelRequested();

 private:
  QWidget* makeRun();
  /// What the checks will ask, until there are answers.
  void showQuestions();
  QWidget* makeCard(const attention::SanityCheck& check);
  QImage pictureOf(const attention::AttentionMap& map) const;
  void clearCards();
  void showState();

  std::optional<StudyCase> case_;
  bool busy_ = false;
  bool done_ = false;
  QPushButton* run_ = nullptr;
  QPushButton* cancel_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* status_ = nullptr;
  QWidget* cards_ = nullptr;
  QVBoxLayout* column_ = nullptr;
};

}  // namespace carpus::ui
