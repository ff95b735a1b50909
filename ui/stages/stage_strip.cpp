// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/stage_strip.h"

#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/stages/label_legend.h"
#include "ui/stages/stage_dialog.h"
#include "ui/stages/stage_thumbnail.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kSpacing = 6;
constexpr int kColumnsWhenNarrow = 3;

}  // namespace

StageStrip::StageStrip(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("stageStrip"));
  setAccessibleName(tr("Preprocessing stages"));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);

  row_ = new QWidget(this);
  grid_ = new QGridLayout(row_);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(kSpacing);
  for (int index = 0; index < kStageCount; ++index) {
    auto* thumbnail = new StageThumbnail(static_cast<Stage>(index), row_);
    connect(thumbnail, &QAbstractButton::clicked, this,
            [this, thumbnail] { openStage(thumbnail->stage()); });
    thumbnails_.push_back(thumbnail);
  }
  legend_ = new LabelLegend(false, row_);
  arrange();
  outer->addWidget(row_);

  empty_ = new QLabel(tr("The stages from the file to the model's picture appear here."), this);
  empty_->setObjectName(QStringLiteral("stageStripEmptyLabel"));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  theme::setInk(empty_, theme::kQuiet);
  outer->addWidget(empty_);
  setPreprocessed(nullptr, nullptr);
}

void StageStrip::setPreprocessed(RadiographPtr radiograph,
                                 std::shared_ptr<const preprocess::Preprocessed> preprocessed) {
  if (pictures_ && pictures_->radiograph() == radiograph && pictures_->result() == preprocessed) {
    return;
  }
  const bool same = pictures_ && preprocessed && pictures_->radiograph() == radiograph;
  pictures_.reset();
  if (radiograph && preprocessed) {
    pictures_ =
        std::make_shared<const StagePictures>(std::move(radiograph), std::move(preprocessed));
  }
  for (StageThumbnail* thumbnail : thumbnails_) {
    thumbnail->setPicture(pictures_ ? pictures_->picture(thumbnail->stage()) : QImage());
  }
  row_->setVisible(pictures_ != nullptr);
  empty_->setVisible(pictures_ == nullptr);
  if (dialog_ && same) {
    dialog_->setPictures(pictures_);
  } else if (dialog_) {
    // An enlargement of another patient's picture must not stay beside the new case.
    dialog_->close();
  }
}

void StageStrip::setMaskWork(const MaskWork& work) {
  work_ = work;
  if (dialog_) {
    dialog_->setMaskWork(work_);
  }
}

int StageStrip::widthOfOneRow() const {
  int caption = 0;
  for (const StageThumbnail* thumbnail : thumbnails_) {
    caption = std::max(caption, thumbnail->widthOfCaption());
  }
  return kStageCount * (caption + kSpacing) + legend_->sizeHint().width();
}

int StageStrip::pictureSide(bool oneRow) const {
  const int columns = oneRow ? kStageCount : kColumnsWhenNarrow;
  const int rows = oneRow ? 1 : 2;
  const int beside = oneRow ? legend_->sizeHint().width() + kSpacing : 0;
  const QSize cell((width() - beside - (columns - 1) * kSpacing) / columns,
                   (height() - (rows - 1) * kSpacing) / rows);
  return thumbnails_.front()->sideOfPicture(cell);
}

void StageStrip::arrange() {
  const bool oneRow = width() >= widthOfOneRow() && pictureSide(true) >= pictureSide(false);
  if (arrangedInOneRow_ == oneRow) {
    return;
  }
  arrangedInOneRow_ = oneRow;
  const int columns = oneRow ? kStageCount + 1 : kColumnsWhenNarrow;
  int cell = 0;
  const auto place = [&](QWidget* widget, Qt::Alignment alignment) {
    grid_->addWidget(widget, cell / columns, cell % columns, alignment);
    ++cell;
  };
  for (StageThumbnail* thumbnail : thumbnails_) {
    grid_->removeWidget(thumbnail);
  }
  grid_->removeWidget(legend_);
  for (StageThumbnail* thumbnail : thumbnails_) {
    place(thumbnail, {});
    // Beside the label map in one row; in two rows the cell that the stages leave free.
    if (oneRow && thumbnail->stage() == Stage::Labels) {
      place(legend_, Qt::AlignVCenter);
    }
  }
  if (!oneRow) {
    place(legend_, Qt::AlignCenter);
  }
  const int legendColumn = static_cast<int>(Stage::Labels) + 1;
  for (int column = 0; column <= kStageCount; ++column) {
    const bool stretches = oneRow ? column != legendColumn : column < kColumnsWhenNarrow;
    grid_->setColumnStretch(column, stretches ? 1 : 0);
  }
}

void StageStrip::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

QImage StageStrip::thumbnail(Stage stage) const {
  return thumbnails_[static_cast<size_t>(stage)]->picture();
}

StageDialog* StageStrip::dialog() const { return dialog_; }

StageDialog* StageStrip::makeDialog() {
  auto* dialog = new StageDialog(pictures_, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  if (undo_) {
    dialog->editor()->setUndoStack(undo_);
  }
  dialog->setMaskWork(work_);
  connect(dialog, &StageDialog::maskSketched, this, &StageStrip::maskSketched);
  connect(dialog, &StageDialog::maskSketchDiscarded, this, &StageStrip::maskSketchDiscarded);
  connect(dialog, &StageDialog::maskSketchAccepted, this, &StageStrip::maskSketchAccepted);
  connect(dialog, &StageDialog::automaticMaskWanted, this, &StageStrip::automaticMaskWanted);
  return dialog;
}

void StageStrip::openStage(Stage stage) {
  if (!pictures_) {
    return;
  }
  if (!dialog_) {
    dialog_ = makeDialog();
  }
  dialog_->showStage(stage);
  dialog_->show();
  dialog_->raise();
  Q_EMIT stageOpened(stage);
}

void StageStrip::editMask() {
  openStage(Stage::Mask);
  if (dialog_) {
    dialog_->editMask();
  }
}

}  // namespace carpus::ui
