// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/stage_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/stages/label_legend.h"
#include "ui/stages/stage_dialog.h"
#include "ui/stages/stage_thumbnail.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

StageStrip::StageStrip(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("stageStrip"));
  setAccessibleName(tr("Preprocessing stages"));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);

  row_ = new QWidget(this);
  auto* across = new QHBoxLayout(row_);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(6);
  for (int index = 0; index < kStageCount; ++index) {
    auto* thumbnail = new StageThumbnail(static_cast<Stage>(index), row_);
    connect(thumbnail, &QAbstractButton::clicked, this,
            [this, thumbnail] { openStage(thumbnail->stage()); });
    thumbnails_.push_back(thumbnail);
    across->addWidget(thumbnail, 1);
    if (thumbnail->stage() == Stage::Labels) {
      across->addWidget(new LabelLegend(false, row_), 0, Qt::AlignVCenter);
    }
  }
  outer->addWidget(row_);

  empty_ = new QLabel(tr("The stages from the file to the model's picture appear here."), this);
  empty_->setObjectName(QStringLiteral("stageStripEmptyLabel"));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  QPalette quiet = empty_->palette();
  quiet.setColor(QPalette::WindowText, theme::kQuiet);
  empty_->setPalette(quiet);
  outer->addWidget(empty_);
  setPreprocessed(nullptr, nullptr);
}

void StageStrip::setPreprocessed(RadiographPtr radiograph,
                                 std::shared_ptr<const preprocess::Preprocessed> preprocessed) {
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
  if (dialog_) {
    // An enlargement of another patient's picture must not stay beside the new case.
    dialog_->close();
  }
}

QImage StageStrip::thumbnail(Stage stage) const {
  return thumbnails_[static_cast<size_t>(stage)]->picture();
}

StageDialog* StageStrip::dialog() const { return dialog_; }

void StageStrip::openStage(Stage stage) {
  if (!pictures_) {
    return;
  }
  if (!dialog_) {
    dialog_ = new StageDialog(pictures_, this);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
  }
  dialog_->showStage(stage);
  dialog_->show();
  dialog_->raise();
  Q_EMIT stageOpened(stage);
}

}  // namespace carpus::ui
