// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/attention/covered.h"

class QCPBars;
class QCPItemLine;
class QCustomPlot;
class QLabel;

namespace carpus::ui {

/// The network's year probabilities with nothing covered and with a place covered, side by side,
/// with both expected ages as lines. The axes stay as they are while the occluder moves, so that
/// what moves is the answer.
class BeforeAfterChart : public QWidget {
  Q_OBJECT
 public:
  explicit BeforeAfterChart(QWidget* parent = nullptr);

  /// Fits the axes to every position of these scores.
  void setScores(const attention::Scores& scores);
  void setCovered(const attention::Covered& covered);

  /// Height of a bar as plotted, 0..1.
  double barBefore(int year) const;
  double barAfter(int year) const;
  /// Years and probability (0..1) that the axes end at.
  std::pair<double, double> shownYears() const;
  double highest() const;

  QSize sizeHint() const override { return {340, 220}; }
  QSize minimumSizeHint() const override { return {240, 150}; }

 private:
  QCustomPlot* plot_ = nullptr;
  QCPBars* before_ = nullptr;
  QCPBars* after_ = nullptr;
  QCPItemLine* ageBefore_ = nullptr;
  QCPItemLine* ageAfter_ = nullptr;
  QLabel* key_ = nullptr;
};

}  // namespace carpus::ui
