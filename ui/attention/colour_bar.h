// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/image/colourmap.h"

namespace carpus::ui {

/// A horizontal colour scale with ticks below it (five, or three where room is short) and its unit
/// to the right.
class ColourBar : public QWidget {
  Q_OBJECT
 public:
  explicit ColourBar(QWidget* parent = nullptr);

  /// `low` and `high` in the unit that `unit` names; `threshold` 0..1 of the largest magnitude is
  /// drawn as the part without colour.
  void setScale(ColourMap map, double low, double high, const QString& unit);
  void setThreshold(double threshold);

  /// The numbers under the bar, left to right.
  QStringList tickTexts() const;
  /// Colour at a value, as drawn; invalid where the threshold leaves it out.
  QColor colourOf(double value) const;
  QString unit() const { return unit_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int barWidth() const;
  int ticks() const;

  ColourMap map_ = ColourMap::Viridis;
  double low_ = 0;
  double high_ = 1;
  double threshold_ = 0;
  QString unit_;
};

}  // namespace carpus::ui
