// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/stage_dialog.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/base/paths.h"
#include "ui/stages/compare_view.h"
#include "ui/stages/label_legend.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kSliderSteps = 1000;
constexpr int kSideWidth = 270;

QLabel* wrapped(const QString& name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

void makeQuiet(QLabel* label) {
  QPalette quiet = label->palette();
  quiet.setColor(QPalette::WindowText, theme::kQuiet);
  label->setPalette(quiet);
}

}  // namespace

StageDialog::StageDialog(std::shared_ptr<const StagePictures> pictures, QWidget* parent)
    : QDialog(parent), pictures_(std::move(pictures)) {
  setObjectName(QStringLiteral("stageDialog"));
  setWindowTitle(tr("Preprocessing stages"));
  resize(1060, 800);
  auto* across = new QHBoxLayout(this);
  auto* column = new QVBoxLayout;
  column->addWidget(makeStageButtons());
  view_ = new CompareView(this);
  view_->setAccessibleName(tr("Enlarged stage"));
  column->addWidget(view_, 1);
  column->addWidget(makeCompareRow());
  across->addLayout(column, 1);
  across->addWidget(makeSidePanel());
  connect(view_, &PictureView::hovered, this, &StageDialog::showHover);
  showStage(Stage::Input);
}

QWidget* StageDialog::makeStageButtons() {
  auto* row = new QWidget(this);
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(4);
  for (int index = 0; index < kStageCount; ++index) {
    const auto stage = static_cast<Stage>(index);
    auto* button = new QToolButton(row);
    button->setObjectName(QStringLiteral("stage%1ToolButton").arg(index + 1));
    //: %1: number of the stage and its key, %2: its name
    button->setText(tr("%1  %2").arg(index + 1).arg(toText(stage)));
    button->setProperty("segment", true);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setEnabled(!pictures_->picture(stage).isNull());
    connect(button, &QToolButton::clicked, this, [this, stage] { showStage(stage); });
    across->addWidget(button, 1);
    buttons_.push_back(button);
  }
  return row;
}

QWidget* StageDialog::makeCompareRow() {
  auto* row = new QWidget(this);
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 0, 0, 0);
  auto* caption = new QLabel(tr("&Compare with"), row);
  compare_ = new QComboBox(row);
  compare_->setObjectName(QStringLiteral("compareStageComboBox"));
  compare_->addItem(tr("nothing"));
  for (int index = 0; index < kStageCount; ++index) {
    compare_->addItem(toText(static_cast<Stage>(index)));
  }
  caption->setBuddy(compare_);
  slider_ = new QSlider(Qt::Horizontal, row);
  slider_->setObjectName(QStringLiteral("curtainSlider"));
  slider_->setAccessibleName(tr("Share of the picture that shows the other stage"));
  slider_->setRange(0, kSliderSteps);
  slider_->setValue(kSliderSteps / 2);
  across->addWidget(caption);
  across->addWidget(compare_);
  across->addWidget(slider_, 1);
  connect(compare_, &QComboBox::currentIndexChanged, this, &StageDialog::compareWith);
  connect(slider_, &QSlider::valueChanged, this,
          [this](int value) { view_->setCurtain(double(value) / kSliderSteps); });
  connect(view_, &CompareView::curtainChanged, slider_, [this](double position) {
    slider_->setValue(static_cast<int>(std::lround(position * kSliderSteps)));
  });
  return row;
}

QWidget* StageDialog::makeSidePanel() {
  auto* panel = new QFrame(this);
  panel->setFixedWidth(kSideWidth);
  auto* column = new QVBoxLayout(panel);
  title_ = wrapped(QStringLiteral("stageTitleLabel"), panel);
  QFont large = title_->font();
  large.setPointSizeF(large.pointSizeF() * 1.3);
  large.setBold(true);
  title_->setFont(large);
  description_ = wrapped(QStringLiteral("stageDescriptionLabel"), panel);
  note_ = wrapped(QStringLiteral("stageNoteLabel"), panel);
  column->addWidget(title_);
  column->addWidget(description_);
  column->addWidget(note_);
  column->addSpacing(12);
  auto* heading = wrapped(QStringLiteral("labelScoresHeadingLabel"), panel);
  heading->setText(tr("Labels at the cursor"));
  makeQuiet(heading);
  legend_ = new LabelLegend(true, panel);
  place_ = wrapped(QStringLiteral("stagePlaceLabel"), panel);
  column->addWidget(heading);
  column->addWidget(legend_);
  column->addWidget(place_);
  column->addStretch(1);
  auto* keys = wrapped(QStringLiteral("stageKeysLabel"), panel);
  keys->setText(
      tr("Keys 1 to 5 change the stage. The wheel zooms, dragging moves, a double click "
         "fits."));
  makeQuiet(keys);
  column->addWidget(keys);
  auto* caution = wrapped(QStringLiteral("stageDisclaimerLabel"), panel);
  caution->setText(disclaimer());
  makeQuiet(caution);
  column->addWidget(caution);
  return panel;
}

std::optional<Stage> StageDialog::comparedWith() const {
  if (!view_->isComparing()) {
    return {};
  }
  return static_cast<Stage>(compare_->currentIndex() - 1);
}

void StageDialog::showStage(Stage stage) {
  if (pictures_->picture(stage).isNull()) {
    return;
  }
  stage_ = stage;
  buttons_[static_cast<size_t>(stage)]->setChecked(true);
  title_->setText(toText(stage));
  description_->setText(descriptionOf(stage));
  note_->setText(pictures_->noteOf(stage));
  view_->setPicture(pictures_->picture(stage));
  view_->setAfterCaption(toText(stage));
  compareWith(compare_->currentIndex());
  showHover({}, false);
}

void StageDialog::compareWith(int index) {
  const auto other = static_cast<Stage>(index - 1);
  const bool wanted = index > 0 && other != stage_;
  view_->setBefore(wanted ? pictures_->pictureIn(other, stage_) : QImage(),
                   wanted ? toText(other) : QString());
  slider_->setEnabled(view_->isComparing());
  if (compare_->currentIndex() != index) {
    compare_->setCurrentIndex(index);
  }
}

void StageDialog::showHover(QPointF point, bool inside) {
  if (!inside) {
    legend_->setScores({});
    place_->setText(tr("Move the cursor over the picture."));
    return;
  }
  legend_->setScores(pictures_->scoresAt(stage_, point));
  const auto label = pictures_->labelAt(stage_, point);
  const int column = static_cast<int>(std::floor(point.x()));
  const int row = static_cast<int>(std::floor(point.y()));
  //: %1, %2: column and row; %3: name of a label
  place_->setText(label ? tr("%1, %2: %3").arg(column).arg(row).arg(toText(*label))
                        : tr("%1, %2: outside the label map").arg(column).arg(row));
}

void StageDialog::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  int wanted = static_cast<int>(stage_);
  if (key >= Qt::Key_1 && key < Qt::Key_1 + kStageCount) {
    wanted = key - Qt::Key_1;
  } else if (key == Qt::Key_PageDown) {
    wanted = std::min(wanted + 1, kStageCount - 1);
  } else if (key == Qt::Key_PageUp) {
    wanted = std::max(wanted - 1, 0);
  } else {
    QDialog::keyPressEvent(event);
    return;
  }
  showStage(static_cast<Stage>(wanted));
}

}  // namespace carpus::ui
