// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "core/image/labelmap.h"

namespace carpus::ui {

/// The five labels with their colours; with scores also a bar and per cent for each.
class LabelLegend : public QWidget {
  Q_OBJECT
 public:
  /// `withScores` reserves the place of the bars.
  explicit LabelLegend(bool withScores, QWidget* parent = nullptr);

  /// Probabilities 0..1; nothing while the cursor is off the picture.
  void setScores(std::optional<std::array<double, kLabelCount>> scores);
  const std::optional<std::array<double, kLabelCount>>& scores() const { return scores_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int rowHeight() const;
  int nameWidth() const;

  bool withScores_;
  std::optional<std::array<double, kLabelCount>> scores_;
};

}  // namespace carpus::ui
