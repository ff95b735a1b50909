// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/attention/covered.h"
#include "ui/attention/study_case.h"

class QLabel;

namespace carpus::ui {

class BeforeAfterChart;
class OccluderView;

/// Cover a place and see what the network answers without it: the covered picture, the change in
/// months, the probabilities before and after, and which part of the hand was covered. Everything
/// comes from the stored scores, so it answers at once.
class OccluderPage : public QWidget {
  Q_OBJECT
 public:
  explicit OccluderPage(QWidget* parent = nullptr);

  void setCase(const std::optional<StudyCase>& shown);
  OccluderView* view() const { return view_; }

 private:
  QWidget* makeSide();
  void showPlace();
  QString regionText() const;

  std::optional<StudyCase> case_;
  std::vector<attention::Region> regions_;
  OccluderView* view_ = nullptr;
  QLabel* change_ = nullptr;
  QLabel* ages_ = nullptr;
  QLabel* sentence_ = nullptr;
  QLabel* region_ = nullptr;
  BeforeAfterChart* chart_ = nullptr;
  QWidget* side_ = nullptr;
};

}  // namespace carpus::ui
