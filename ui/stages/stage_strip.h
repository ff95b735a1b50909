// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/preprocess/preprocess.h"

class QHBoxLayout;
class QLabel;

namespace carpus::ui {

class StageDialog;
class StageThumbnail;

/// The steps from the file to the networks' picture, in their order.
enum class Stage { Input, Normalised, Labels, Mask, Final };
inline constexpr int kStageCount = 5;
QString toText(Stage stage);

/// Strip of five thumbnails with captions: input, normalised, label map with its legend, mask as a
/// contour over the image, final picture. Click, Enter or Space opens the stage enlarged.
class StageStrip : public QWidget {
  Q_OBJECT
 public:
  explicit StageStrip(QWidget* parent = nullptr);

  /// Null in either empties the strip. Draws the thumbnails at once (a few milliseconds).
  void setPreprocessed(RadiographPtr radiograph,
                       std::shared_ptr<const preprocess::Preprocessed> preprocessed);
  bool isEmpty() const { return !preprocessed_; }
  QImage thumbnail(Stage stage) const;
  /// The open enlargement, if any.
  StageDialog* dialog() const { return dialog_; }

 public Q_SLOTS:
  void openStage(carpus::ui::Stage stage);

 Q_SIGNALS:
  void stageOpened(carpus::ui::Stage stage);

 private:
  RadiographPtr radiograph_;
  std::shared_ptr<const preprocess::Preprocessed> preprocessed_;
  std::vector<StageThumbnail*> thumbnails_;
  QWidget* row_ = nullptr;
  QLabel* empty_ = nullptr;
  StageDialog* dialog_ = nullptr;
};

}  // namespace carpus::ui
