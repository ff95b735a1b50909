// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "ui/attention/map_layer.h"

namespace carpus::ui {

class MapBar;
class RadiographView;

/// Brings the map and what its bar says onto the patient's view, and keeps a second view of the
/// plain radiograph in step with it.
class MapPresenter : public QObject {
  Q_OBJECT
 public:
  /// None of the widgets is owned; `plain` shows the radiograph without the map.
  MapPresenter(MapBar* bar, RadiographView* view, RadiographView* plain, QObject* parent = nullptr);

  void setMap(const attention::AttentionMap& map,
              const std::shared_ptr<const preprocess::Preprocessed>& preprocessed);
  /// No map: hides the bar, ends blinking and side by side.
  void clear();
  bool hasMap() const { return layer_.map().has_value(); }

 Q_SIGNALS:
  /// The plain view has to be shown, or to go.
  void sideBySideChanged(bool sideBySide);

 private:
  void linkViews();
  void redraw();
  void showOverlay();
  void setBlinking(bool blinking);
  void setSideBySide(bool sideBySide);

  MapBar* bar_;
  RadiographView* view_;
  RadiographView* plain_;
  MapLayer layer_;
  QTimer blink_;
  bool dark_ = false;       ///< the half of a blink without map
  bool following_ = false;  ///< one view is taking over the other's window
};

}  // namespace carpus::ui
