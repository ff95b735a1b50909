// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/attention/attention.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace carpus::ui {

class ColourBar;

/// Where the network looked: asks for a map, shows its progress, and turns it into a coloured
/// picture for the viewer. It computes no map itself; the window answers `mapRequested` with
/// setProgress() and then setMap(), setCancelled() or setFailed().
class AttentionPanel : public QWidget {
  Q_OBJECT
 public:
  explicit AttentionPanel(QWidget* parent = nullptr);

  /// A new case (or none): drops the map, offers the expected age and the year of each candidate.
  void setCase(bool available, const std::vector<assess::Candidate>& candidates = {});
  /// A finished (or still coarse) map; emits overlayChanged.
  void setMap(const attention::AttentionMap& map,
              const std::shared_ptr<const preprocess::Preprocessed>& preprocessed);
  void setCancelled();
  void setFailed(const QString& sentence);

  attention::Target target() const;
  bool isOverlayEnabled() const;
  double opacity() const;    ///< 0..1
  double threshold() const;  ///< share of the maximum, 0..1
  bool hasMap() const { return map_.has_value(); }
  bool isBusy() const { return busy_; }
  /// The coloured picture over the original's extent (at most some 1000 pixels a side), transparent
  /// below the threshold; null without map.
  const QImage& overlay() const { return overlay_; }

 public Q_SLOTS:
  void setProgress(double fraction, const QString& phrase);
  /// As if the reader had pressed the button; nothing while busy or without a case.
  void requestMap();
  void setTarget(const carpus::attention::Target& target);
  void setOverlayEnabled(bool enabled);
  void setOpacity(double opacity);
  void setThreshold(double threshold);

 Q_SIGNALS:
  void mapRequested(const carpus::attention::Target& target);
  void cancelRequested();
  void overlayEnabledChanged(bool enabled);
  void opacityChanged(double opacity);
  void overlayChanged(const QImage& overlay);

 private:
  void buildTargets(QVBoxLayout* column);
  void buildRun(QVBoxLayout* column);
  void buildAppearance(QVBoxLayout* column);
  void fillAgainst();
  void targetChanged();
  void dropMap();
  void showState();
  void redraw();

  std::optional<attention::AttentionMap> map_;
  preprocess::Preprocessed reduced_;  ///< the same stages over an original of screen size
  QImage overlay_;
  std::vector<int> years_;
  bool available_ = false;
  bool busy_ = false;
  QCheckBox* enable_ = nullptr;
  QComboBox* target_ = nullptr;
  QComboBox* against_ = nullptr;
  QPushButton* compute_ = nullptr;
  QPushButton* cancel_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QSlider* opacity_ = nullptr;
  QSlider* threshold_ = nullptr;
  QLabel* opacityValue_ = nullptr;
  QLabel* thresholdValue_ = nullptr;
  QLabel* status_ = nullptr;
  QLabel* share_ = nullptr;
  QWidget* result_ = nullptr;
  ColourBar* bar_ = nullptr;
};

}  // namespace carpus::ui
