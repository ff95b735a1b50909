// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QWidget>
#include <map>
#include <vector>

class QCustomPlot;

namespace carpus::ui {

/// One figure of several trainings over their epochs.
class TrainingChart : public QWidget {
  Q_OBJECT

 public:
  using Curves = std::map<QString, std::vector<QPointF>>;  ///< by name of the training

  explicit TrainingChart(QWidget* parent = nullptr);

  void setCurves(const Curves& curves, const QString& figure);
  int curveCount() const;

 private:
  QCustomPlot* plot_ = nullptr;
};

}  // namespace carpus::ui
