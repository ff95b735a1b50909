// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/attention/attention.h"
#include "ui/attention/map_layer.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace carpus::ui {

class ColourBar;

/// The row over the pictures while there is a map: shows it or not, in colours or as contours,
/// blinking, beside the plain radiograph, with its opacity, its threshold and its scale in units.
class MapBar : public QWidget {
  Q_OBJECT
 public:
  explicit MapBar(QWidget* parent = nullptr);

  /// The scale of this map.
  void setMap(const attention::AttentionMap& map);

  bool isMapShown() const;
  bool isBlinking() const;
  bool isSideBySide() const;
  double opacity() const;  ///< 0..1
  MapStyle style() const;
  /// The map of one-sided values that the reader wants.
  ColourMap oneSided() const;

 public Q_SLOTS:
  void setMapShown(bool shown);
  void setContours(bool contours);
  void setBlinking(bool blinking);
  void setSideBySide(bool sideBySide);
  void setOpacity(double opacity);
  void setThreshold(double threshold);
  void setOneSided(carpus::ColourMap map);

 Q_SIGNALS:
  void mapShownChanged(bool shown);
  void blinkingChanged(bool blinking);
  void sideBySideChanged(bool sideBySide);
  void opacityChanged(double opacity);
  void styleChanged();
  void oneSidedChanged(carpus::ColourMap map);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QToolButton* makeToggle(const QString& name, const QString& text, const QString& tip);
  QSlider* makeSlider(const QString& name, const QString& text, int value, QLabel*& caption);
  void makeColours();
  void showScale();
  void showCaptions();
  void showState();

  QCheckBox* shown_ = nullptr;
  QToolButton* contours_ = nullptr;
  QToolButton* blink_ = nullptr;
  QToolButton* sideBySide_ = nullptr;
  QSlider* opacity_ = nullptr;
  QSlider* threshold_ = nullptr;
  QLabel* opacityCaption_ = nullptr;
  QLabel* thresholdCaption_ = nullptr;
  QComboBox* colours_ = nullptr;
  ColourBar* bar_ = nullptr;
  std::optional<attention::AttentionMap> map_;
};

}  // namespace carpus::ui
