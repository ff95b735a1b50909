// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <utility>

#include "core/assess/assessment.h"

class QCustomPlot;
class QLabel;

namespace carpus::ui {

/// Distribution over bone age: a bar for each whole year, the finer monthly density as a line, the
/// estimate with its interval shaded, the chronological age and the reader's choice as lines. The
/// axis is in years. Hovering tells the probability of a year; a double click picks an age.
class ProbabilityChart : public QWidget {
  Q_OBJECT
 public:
  explicit ProbabilityChart(QWidget* parent = nullptr);
  ~ProbabilityChart() override;

  /// Nothing shows the empty sentence.
  void setEstimate(const std::optional<assess::Estimate>& estimate);
  void setChronologicalAge(std::optional<Months> age);
  void setChosenAge(std::optional<Months> age);

  bool isEmpty() const { return !estimate_; }
  /// Height of the bar of a whole year as plotted, 0..1; 0 where there is none.
  double barHeight(int year) const;
  /// Years along the axis that are shown.
  std::pair<double, double> shownYears() const;
  /// What is drawn, with every age: the key above the plot in full.
  QString keyText() const;
  /// Widget position of an age on the plot's axis.
  QPoint positionOf(Months age) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// Double click on an age, whole months.
  void agePicked(carpus::Months age);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildPlot();
  void drawDistribution();
  void drawAges();
  void setRanges();
  void updateKey();
  void showHover(QPoint position);

  struct Items;  ///< the plot's parts, owned by the plot
  std::unique_ptr<Items> items_;
  QCustomPlot* plot_ = nullptr;
  QLabel* caption_ = nullptr;
  QLabel* key_ = nullptr;
  QLabel* empty_ = nullptr;
  std::optional<assess::Estimate> estimate_;
  std::optional<Months> chronological_, chosen_;
};

}  // namespace carpus::ui
