// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/attention/hand_regions.h"
#include "ui/attention/study_case.h"

class QLabel;
class QTableWidget;

namespace carpus::ui {

class RegionView;

/// How much of the effect falls on each part of the hand, in months and in words. Choosing a row
/// outlines the part on the picture; a click on the picture chooses the row.
class RegionPage : public QWidget {
  Q_OBJECT
 public:
  explicit RegionPage(QWidget* parent = nullptr);

  void setCase(const std::optional<StudyCase>& shown);
  /// The part that is outlined.
  std::optional<attention::HandRegion> chosen() const;

 public Q_SLOTS:
  void choose(carpus::attention::HandRegion region);

 private:
  void fillTable();
  void fitTable();
  void showChosen();
  void chooseAt(QPointF picturePoint);

  std::optional<StudyCase> case_;
  std::optional<attention::RegionMap> regions_;
  RegionView* view_ = nullptr;
  QTableWidget* table_ = nullptr;
  QLabel* summary_ = nullptr;
  QLabel* note_ = nullptr;
};

}  // namespace carpus::ui
