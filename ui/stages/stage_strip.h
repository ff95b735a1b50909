// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "ui/stages/mask_editor.h"
#include "ui/stages/stage_pictures.h"

class QGridLayout;
class QLabel;

namespace carpus::ui {

class LabelLegend;
class StageDialog;
class StageThumbnail;

/// Strip of five thumbnails with captions: input, normalised, label map with its legend, mask as a
/// contour over the image, final picture; in two rows where one would clip a caption. Click, Enter
/// or Space opens the stage enlarged.
class StageStrip : public QWidget {
  Q_OBJECT
 public:
  explicit StageStrip(QWidget* parent = nullptr);

  /// Null in either empties the strip. Draws the thumbnails at once (a few milliseconds). An open
  /// enlargement follows while the radiograph is the same.
  void setPreprocessed(RadiographPtr radiograph,
                       std::shared_ptr<const preprocess::Preprocessed> preprocessed);
  /// The stack that strokes on the mask go to.
  void setUndoStack(QUndoStack* stack) { undo_ = stack; }
  /// What the desk has of the reader's mask.
  void setMaskWork(const MaskWork& work);
  bool isEmpty() const { return !pictures_; }
  QImage thumbnail(Stage stage) const;
  /// The open enlargement, if any.
  StageDialog* dialog() const;

 public Q_SLOTS:
  void openStage(carpus::ui::Stage stage);
  /// Opens the mask under the brush.
  void editMask();

 Q_SIGNALS:
  void stageOpened(carpus::ui::Stage stage);
  void maskSketched(const carpus::MaskRuns& mask, const QString& what);
  void maskSketchDiscarded();
  void maskSketchAccepted();
  void automaticMaskWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Pixels that all thumbnails with whole captions and the legend need beside each other.
  int widthOfOneRow() const;
  /// Longest side of a square picture in one row, or in two, of the room that there is.
  int pictureSide(bool oneRow) const;
  void arrange();
  StageDialog* makeDialog();

  std::shared_ptr<const StagePictures> pictures_;
  std::vector<StageThumbnail*> thumbnails_;
  QWidget* row_ = nullptr;
  QGridLayout* grid_ = nullptr;  ///< of `row_`
  LabelLegend* legend_ = nullptr;
  std::optional<bool> arrangedInOneRow_;
  QLabel* empty_ = nullptr;
  QPointer<StageDialog> dialog_;
  QUndoStack* undo_ = nullptr;
  MaskWork work_;
};

}  // namespace carpus::ui
