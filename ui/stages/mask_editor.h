// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/image/maskruns.h"
#include "ui/stages/stage_pictures.h"

class QLabel;
class QPushButton;
class QSlider;
class QToolButton;
class QUndoStack;

namespace carpus::ui {

class MaskPaintView;

/// Where the reader's correction of the mask stands, as the desk has it.
struct MaskWork {
  std::optional<MaskRuns> sketch;  ///< strokes that are not used yet
  bool corrected = false;          ///< the assessment on screen rests on a mask of the reader's
  bool locked = false;             ///< signed: nothing may change
};

/// The mask under a brush, with its tools. It changes nothing itself: every stroke is told, and
/// what is shown is what setWork() gives. Keys: P paints, E erases, those of MaskPaintView, undo
/// and redo as everywhere.
class MaskEditor : public QWidget {
  Q_OBJECT
 public:
  explicit MaskEditor(QWidget* parent = nullptr);

  /// The stack that the strokes go to; its undo and redo get keys and buttons here.
  void setUndoStack(QUndoStack* stack);
  void setPictures(std::shared_ptr<const StagePictures> pictures);
  void setWork(const MaskWork& work);
  MaskPaintView* view() const { return view_; }

 Q_SIGNALS:
  void sketched(const carpus::MaskRuns& mask, const QString& what);  ///< `what`: name for undo
  void discarded();
  void accepted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeTools();
  QWidget* makeVerdict();
  QToolButton* makeTool(const char* name, const QString& text, const QString& tip);
  void choose(bool paint);
  void showMask();
  void showBrush(int diameter);
  cv::Mat automaticMask() const;

  std::shared_ptr<const StagePictures> pictures_;
  MaskWork work_;
  MaskPaintView* view_ = nullptr;
  QToolButton* paint_ = nullptr;
  QToolButton* erase_ = nullptr;
  QToolButton* undo_ = nullptr;
  QToolButton* redo_ = nullptr;
  QSlider* size_ = nullptr;
  QLabel* sizeText_ = nullptr;
  QLabel* agreement_ = nullptr;
  QPushButton* automatic_ = nullptr;
  QPushButton* discard_ = nullptr;
  QPushButton* accept_ = nullptr;
};

}  // namespace carpus::ui
