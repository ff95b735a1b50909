// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/stage_dialog.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/base/paths.h"
#include "ui/stages/compare_view.h"
#include "ui/stages/label_legend.h"
#include "ui/stages/mask_paint_view.h"
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

}  // namespace

StageDialog::StageDialog(std::shared_ptr<const StagePictures> pictures, QWidget* parent)
    : QDialog(parent), pictures_(std::move(pictures)) {
  setObjectName(QStringLiteral("stageDialog"));
  setWindowTitle(tr("Preprocessing stages"));
  fitToScreen();
  auto* across = new QHBoxLayout(this);
  auto* column = new QVBoxLayout;
  column->addWidget(makeStageButtons());
  pages_ = new QStackedWidget(this);
  auto* page = new QWidget(pages_);
  auto* under = new QVBoxLayout(page);
  under->setContentsMargins(0, 0, 0, 0);
  view_ = new CompareView(page);
  view_->setAccessibleName(tr("Enlarged stage"));
  under->addWidget(view_, 1);
  under->addWidget(makeCompareRow());
  editor_ = new MaskEditor(pages_);
  pages_->addWidget(page);
  pages_->addWidget(editor_);
  column->addWidget(pages_, 1);
  across->addLayout(column, 1);
  across->addWidget(makeSidePanel());
  connect(view_, &PictureView::hovered, this, &StageDialog::showHover);
  connectEditor();
  editor_->setPictures(pictures_);
  showStage(Stage::Input);
}

void StageDialog::fitToScreen() {
  const QSize wanted(1060, 800);
  const QScreen* const on = screen();
  // The frame of the window takes a part of the screen too.
  const QSize space = on ? on->availableSize() * 0.94 : wanted;
  resize(wanted.boundedTo(space));
}

void StageDialog::connectEditor() {
  connect(editor_->view(), &PictureView::hovered, this, &StageDialog::showHover);
  connect(editor_, &MaskEditor::sketched, this, &StageDialog::maskSketched);
  connect(editor_, &MaskEditor::discarded, this, [this] {
    stopEditing();
    Q_EMIT maskSketchDiscarded();
  });
  connect(editor_, &MaskEditor::accepted, this, [this] {
    stopEditing();
    Q_EMIT maskSketchAccepted();
  });
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
  column->addWidget(makeMaskButtons());
  column->addSpacing(12);
  auto* heading = wrapped(QStringLiteral("labelScoresHeadingLabel"), panel);
  heading->setText(tr("Labels at the cursor"));
  theme::setInk(heading, theme::kQuiet);
  legend_ = new LabelLegend(true, panel);
  place_ = wrapped(QStringLiteral("stagePlaceLabel"), panel);
  column->addWidget(heading);
  column->addWidget(legend_);
  column->addWidget(place_);
  column->addStretch(1);
  keys_ = wrapped(QStringLiteral("stageKeysLabel"), panel);
  theme::setInk(keys_, theme::kQuiet);
  column->addWidget(keys_);
  auto* caution = wrapped(QStringLiteral("stageDisclaimerLabel"), panel);
  caution->setText(disclaimer());
  theme::setInk(caution, theme::kQuiet);
  column->addWidget(caution);
  return panel;
}

QWidget* StageDialog::makeMaskButtons() {
  maskButtons_ = new QWidget(this);
  auto* column = new QVBoxLayout(maskButtons_);
  column->setContentsMargins(0, 4, 0, 0);
  const auto button = [this, column](const char* name, const QString& text) {
    auto* made = new QPushButton(text, maskButtons_);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    column->addWidget(made);
    return made;
  };
  editMask_ = button("editMaskPushButton", tr("&Correct the outline"));
  automaticMask_ = button("backToAutomaticMaskPushButton", tr("Back to the &automatic outline"));
  connect(editMask_, &QPushButton::clicked, this, &StageDialog::editMask);
  connect(automaticMask_, &QPushButton::clicked, this, &StageDialog::automaticMaskWanted);
  return maskButtons_;
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
  for (int index = 0; index < kStageCount; ++index) {
    buttons_[static_cast<size_t>(index)]->setEnabled(
        !pictures_->picture(static_cast<Stage>(index)).isNull());
  }
  view_->setPicture(pictures_->picture(stage));
  view_->setAfterCaption(toText(stage));
  compareWith(compare_->currentIndex());
  showHover({}, false);
  showEditor();
}

// ---- correcting the mask ----

bool StageDialog::isEditing() const { return pages_->currentWidget() == editor_; }

void StageDialog::setPictures(std::shared_ptr<const StagePictures> pictures) {
  pictures_ = std::move(pictures);
  editor_->setPictures(pictures_);
  showStage(pictures_->picture(stage_).isNull() ? Stage::Input : stage_);
}

void StageDialog::setMaskWork(const MaskWork& work) {
  // An undone "use this outline" brings the strokes back, and with them the brush.
  editing_ = work.sketch.has_value() || (editing_ && work.corrected == work_.corrected);
  work_ = work;
  editor_->setWork(work_);
  showEditor();
}

void StageDialog::editMask() {
  editing_ = !work_.locked;
  showStage(Stage::Mask);
}

void StageDialog::stopEditing() {
  editing_ = false;
  showEditor();
}

void StageDialog::showEditor() {
  const bool mask = stage_ == Stage::Mask;
  const bool edit = editing_ && mask && !work_.locked;
  const bool appears = edit && !isEditing();
  pages_->setCurrentIndex(edit ? 1 : 0);
  if (appears) {
    editor_->view()->fit();
    editor_->setFocus();
  }
  maskButtons_->setVisible(mask && !edit);
  note_->setVisible(!edit);  // the editor tells area and overlap of the strokes
  editMask_->setEnabled(!work_.locked);
  editMask_->setToolTip(work_.locked ? tr("The reading is signed.") : QString());
  automaticMask_->setVisible(work_.corrected);
  automaticMask_->setEnabled(!work_.locked);
  keys_->setText(
      edit ? tr("Drag to paint or erase (P, E). The wheel zooms, Ctrl and dragging moves, Ctrl and "
                "the wheel changes the brush. Arrows move the brush, with Shift they paint, Space "
                "sets a dab, [ and ] change the brush. Nothing changes until you use the outline.")
           : tr("Keys 1 to 5 change the stage. The wheel zooms, dragging moves, a double click "
                "fits."));
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
