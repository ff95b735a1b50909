// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <vector>

#include "ui/stages/stage_pictures.h"

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;
class QVBoxLayout;

namespace carpus::ui {

class CompareView;
class LabelLegend;

/// One stage enlarged, with what it shows in words, the network's scores under the cursor, and any
/// other stage beside it under a curtain. Keys 1-5 or Page Up and Page Down change the stage. Not
/// modal.
class StageDialog : public QDialog {
  Q_OBJECT
 public:
  explicit StageDialog(std::shared_ptr<const StagePictures> pictures, QWidget* parent = nullptr);

  Stage stage() const { return stage_; }
  /// The stage that is compared with; nothing: none.
  std::optional<Stage> comparedWith() const;
  CompareView* view() const { return view_; }

 public Q_SLOTS:
  void showStage(carpus::ui::Stage stage);
  /// `index` as in the list: 0 none, then the stages.
  void compareWith(int index);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeStageButtons();
  QWidget* makeCompareRow();
  QWidget* makeSidePanel();
  void showHover(QPointF point, bool inside);

  std::shared_ptr<const StagePictures> pictures_;
  Stage stage_ = Stage::Input;
  std::vector<QToolButton*> buttons_;
  CompareView* view_ = nullptr;
  QComboBox* compare_ = nullptr;
  QSlider* slider_ = nullptr;
  QLabel* title_ = nullptr;
  QLabel* description_ = nullptr;
  QLabel* note_ = nullptr;
  QLabel* place_ = nullptr;
  LabelLegend* legend_ = nullptr;
};

}  // namespace carpus::ui
