// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/attention/attention.h"

class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace carpus::ui {

/// What a map can leave the program as.
enum class MapExport {
  Picture,           ///< PNG over the radiograph, with legend
  SecondaryCapture,  ///< the same as a DICOM object in the patient's study
  Numbers,           ///< the raw floats
  Teaching           ///< the hand alone, without anything about the patient
};

/// Asks for a map of where the network looked, shows the progress, and says in words what the map
/// shows. It computes and draws nothing itself; the window answers `mapRequested` with
/// setProgress() and then setMap(), setCancelled() or setFailed().
class AttentionPanel : public QWidget {
  Q_OBJECT
 public:
  explicit AttentionPanel(QWidget* parent = nullptr);

  /// A new case (or none): drops the map, offers the expected age and the year of each candidate.
  void setCase(bool available, const std::vector<assess::Candidate>& candidates = {});
  /// A finished (or still coarse) map.
  void setMap(const attention::AttentionMap& map);
  void setCancelled();
  void setFailed(const QString& sentence);

  attention::Target target() const;
  bool hasMap() const { return map_.has_value(); }
  bool isBusy() const { return busy_; }
  /// What the colours mean, one sentence.
  static QString meaning(const attention::Target& target);

 public Q_SLOTS:
  void setProgress(double fraction, const QString& phrase);
  /// As if the reader had pressed the button; nothing while busy or without a case.
  void requestMap();
  void setTarget(const carpus::attention::Target& target);

 Q_SIGNALS:
  void mapRequested(const carpus::attention::Target& target);
  void cancelRequested();
  void studyRequested();
  void exportRequested(carpus::ui::MapExport form);

 private:
  void buildTargets(QVBoxLayout* column);
  void buildRun(QVBoxLayout* column);
  void buildResult(QVBoxLayout* column);
  QMenu* makeExportMenu();
  void fillAgainst();
  void targetChanged();
  void showState();

  std::optional<attention::AttentionMap> map_;
  std::vector<int> years_;
  bool available_ = false;
  bool busy_ = false;
  QComboBox* target_ = nullptr;
  QLabel* andNot_ = nullptr;
  QComboBox* against_ = nullptr;
  QPushButton* compute_ = nullptr;
  QPushButton* cancel_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* status_ = nullptr;
  QLabel* meaning_ = nullptr;
  QLabel* share_ = nullptr;
  QWidget* result_ = nullptr;
  QPushButton* study_ = nullptr;
  QToolButton* export_ = nullptr;
};

}  // namespace carpus::ui
