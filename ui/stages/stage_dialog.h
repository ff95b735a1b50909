// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <vector>

#include "ui/stages/mask_editor.h"
#include "ui/stages/stage_pictures.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace carpus::ui {

class CompareView;
class LabelLegend;

/// One stage enlarged, with what it shows in words, the network's scores under the cursor, and any
/// other stage beside it under a curtain. Keys 1-5 or Page Up and Page Down change the stage. The
/// mask can be corrected here. Not modal.
class StageDialog : public QDialog {
  Q_OBJECT
 public:
  explicit StageDialog(std::shared_ptr<const StagePictures> pictures, QWidget* parent = nullptr);

  Stage stage() const { return stage_; }
  /// The stage that is compared with; nothing: none.
  std::optional<Stage> comparedWith() const;
  CompareView* view() const { return view_; }
  MaskEditor* editor() const { return editor_; }
  /// True while the mask is shown under the brush.
  bool isEditing() const;

  /// Other stages of the same radiograph.
  void setPictures(std::shared_ptr<const StagePictures> pictures);
  /// What the desk has; a sketch opens the editor.
  void setMaskWork(const MaskWork& work);

 public Q_SLOTS:
  void showStage(carpus::ui::Stage stage);
  /// `index` as in the list: 0 none, then the stages.
  void compareWith(int index);
  /// Shows the mask under the brush.
  void editMask();

 Q_SIGNALS:
  void maskSketched(const carpus::MaskRuns& mask, const QString& what);
  void maskSketchDiscarded();
  void maskSketchAccepted();
  void automaticMaskWanted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeStageButtons();
  QWidget* makeCompareRow();
  QWidget* makeSidePanel();
  QWidget* makeMaskButtons();
  void connectEditor();
  void fitToScreen();
  void stopEditing();
  void showEditor();
  void showHover(QPointF point, bool inside);

  std::shared_ptr<const StagePictures> pictures_;
  Stage stage_ = Stage::Input;
  std::vector<QToolButton*> buttons_;
  QStackedWidget* pages_ = nullptr;  ///< stage with its curtain | editor of the mask
  CompareView* view_ = nullptr;
  MaskEditor* editor_ = nullptr;
  MaskWork work_;
  bool editing_ = false;  ///< shown whenever the stage is the mask
  QWidget* maskButtons_ = nullptr;
  QPushButton* editMask_ = nullptr;
  QPushButton* automaticMask_ = nullptr;
  QComboBox* compare_ = nullptr;
  QSlider* slider_ = nullptr;
  QLabel* title_ = nullptr;
  QLabel* description_ = nullptr;
  QLabel* note_ = nullptr;
  QLabel* place_ = nullptr;
  QLabel* keys_ = nullptr;
  LabelLegend* legend_ = nullptr;
};

}  // namespace carpus::ui
