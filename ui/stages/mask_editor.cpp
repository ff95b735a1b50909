// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/mask_editor.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>
#include <cmath>

#include "ui/stages/mask_paint_view.h"

namespace carpus::ui {

namespace {

constexpr int kSizeSteps = 100;

/// Brushes grow by the same factor from step to step, so that small ones can be set finely.
int diameterOf(int step, int largest) {
  const double smallest = MaskPaintView::kSmallestBrush;
  return static_cast<int>(
      std::lround(smallest * std::pow(largest / smallest, double(step) / kSizeSteps)));
}

int stepOf(int diameter, int largest) {
  const double smallest = MaskPaintView::kSmallestBrush;
  if (largest <= smallest) return 0;
  return static_cast<int>(
      std::lround(kSizeSteps * std::log(diameter / smallest) / std::log(largest / smallest)));
}

}  // namespace

MaskEditor::MaskEditor(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("maskEditor"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  view_ = new MaskPaintView(this);
  column->addWidget(view_, 1);
  column->addWidget(makeTools());
  column->addWidget(makeVerdict());
  setFocusProxy(view_);
  connect(view_, &MaskPaintView::painted, this, [this](const cv::Mat& mask) {
    Q_EMIT sketched(MaskRuns(mask), view_->tool() == MaskPaintView::Tool::Paint
                                        ? tr("brush stroke on the mask")
                                        : tr("erased part of the mask"));
  });
  connect(view_, &MaskPaintView::brushChanged, this, &MaskEditor::showBrush);
  choose(true);
}

QToolButton* MaskEditor::makeTool(const char* name, const QString& text, const QString& tip) {
  auto* button = new QToolButton(this);
  button->setObjectName(QLatin1String(name));
  button->setText(text);
  button->setToolTip(tip);
  button->setProperty("segment", true);
  return button;
}

QWidget* MaskEditor::makeTools() {
  auto* row = new QWidget(this);
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 0, 0, 0);
  paint_ = makeTool("paintMaskToolButton", tr("Paint"), tr("Add to the hand (P)"));
  erase_ = makeTool("eraseMaskToolButton", tr("Erase"), tr("Take away from the hand (E)"));
  for (QToolButton* button : {paint_, erase_}) {
    button->setCheckable(true);
    across->addWidget(button);
  }
  connect(paint_, &QToolButton::clicked, this, [this] { choose(true); });
  connect(erase_, &QToolButton::clicked, this, [this] { choose(false); });
  auto* caption = new QLabel(tr("&Brush"), row);
  size_ = new QSlider(Qt::Horizontal, row);
  size_->setObjectName(QStringLiteral("brushSizeSlider"));
  size_->setAccessibleName(tr("Diameter of the brush"));
  size_->setRange(0, kSizeSteps);
  size_->setToolTip(tr("Diameter of the brush (Ctrl and wheel, or [ and ])"));
  caption->setBuddy(size_);
  sizeText_ = new QLabel(row);
  sizeText_->setObjectName(QStringLiteral("brushSizeLabel"));
  sizeText_->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 px").arg(8888)));
  connect(size_, &QSlider::valueChanged, this,
          [this](int step) { view_->setBrush(diameterOf(step, view_->largestBrush())); });
  undo_ = makeTool("undoMaskToolButton", tr("Undo"), {});
  redo_ = makeTool("redoMaskToolButton", tr("Redo"), {});
  across->addSpacing(8);
  across->addWidget(caption);
  across->addWidget(size_, 1);
  across->addWidget(sizeText_);
  across->addSpacing(8);
  across->addWidget(undo_);
  across->addWidget(redo_);
  return row;
}

QWidget* MaskEditor::makeVerdict() {
  auto* row = new QWidget(this);
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 0, 0, 0);
  agreement_ = new QLabel(row);
  agreement_->setObjectName(QStringLiteral("maskAgreementLabel"));
  agreement_->setWordWrap(true);
  const auto button = [row](const char* name, const QString& text) {
    auto* made = new QPushButton(text, row);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);  // Enter belongs to the brush's neighbours, not to a button
    return made;
  };
  automatic_ = button("automaticMaskPushButton", tr("&Automatic outline"));
  automatic_->setToolTip(tr("Take the automatic outline back; this can be undone"));
  discard_ = button("discardMaskPushButton", tr("&Discard"));
  discard_->setToolTip(tr("Leave the mask as it was before the strokes"));
  accept_ = button("acceptMaskPushButton", tr("&Use this outline"));
  accept_->setToolTip(tr("Assess the radiograph again with this outline"));
  accept_->setProperty("role", QStringLiteral("primary"));
  across->addWidget(agreement_, 1);
  across->addWidget(automatic_);
  across->addWidget(discard_);
  across->addWidget(accept_);
  connect(automatic_, &QPushButton::clicked, this,
          [this] { Q_EMIT sketched(MaskRuns(automaticMask()), tr("automatic outline")); });
  connect(discard_, &QPushButton::clicked, this, &MaskEditor::discarded);
  connect(accept_, &QPushButton::clicked, this, &MaskEditor::accepted);
  return row;
}

void MaskEditor::setUndoStack(QUndoStack* stack) {
  const auto bind = [this](QToolButton* button, QAction* action, const QKeySequence& keys) {
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    const auto show = [button, action] {
      button->setEnabled(action->isEnabled());
      button->setToolTip(action->text());
    };
    connect(action, &QAction::changed, button, show);
    show();
  };
  bind(undo_, stack->createUndoAction(this, tr("Undo")), QKeySequence(Qt::CTRL | Qt::Key_Z));
  bind(redo_, stack->createRedoAction(this, tr("Redo")),
       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
}

cv::Mat MaskEditor::automaticMask() const {
  const preprocess::Preprocessed& result = *pictures_->result();
  return result.maskEdited ? result.automaticMask : result.mask;
}

void MaskEditor::setPictures(std::shared_ptr<const StagePictures> pictures) {
  pictures_ = std::move(pictures);
  const QImage& input = pictures_->picture(Stage::Input);
  const bool first = view_->picture().isNull();
  view_->setRadiograph(input, pictures_->toInput(), automaticMask());
  showMask();
  if (first) {
    constexpr double kFirstShare = 0.025;  // of the longer side: about a finger's width
    const Radiograph& radiograph = *pictures_->radiograph();
    const int longest = std::max(radiograph.rows(), radiograph.columns());
    view_->setBrush(static_cast<int>(std::lround(kFirstShare * longest)));
  }
  showBrush(view_->brush());
}

void MaskEditor::setWork(const MaskWork& work) {
  work_ = work;
  if (pictures_) showMask();
}

void MaskEditor::showMask() {
  const cv::Mat before = pictures_->result()->mask;
  const cv::Mat mask = work_.sketch ? work_.sketch->toMat() : before;
  view_->setMask(mask);
  view_->setEnabled(!work_.locked);
  const cv::Mat automatic = automaticMask();
  const double overlap = automatic.size() == mask.size() && !automatic.empty()
                             ? intersectionOverUnion(automatic, mask)
                             : 0;
  //: %1: an area, %2: a share of 1 with two decimals
  agreement_->setText(tr("%1 Overlap with the automatic outline (IoU): %2.")
                          .arg(pictures_->areaText(mask), QLocale().toString(overlap, 'f', 2)));
  automatic_->setEnabled(!work_.locked && overlap < 1);
  discard_->setText(work_.sketch ? tr("&Discard") : tr("&Back"));
  accept_->setEnabled(!work_.locked && work_.sketch.has_value());
}

void MaskEditor::showBrush(int diameter) {
  const QSignalBlocker quiet(size_);
  size_->setValue(stepOf(diameter, view_->largestBrush()));
  //: %1: pixels of the radiograph
  sizeText_->setText(tr("%1 px").arg(diameter));
}

void MaskEditor::choose(bool paint) {
  paint_->setChecked(paint);
  erase_->setChecked(!paint);
  view_->setTool(paint ? MaskPaintView::Tool::Paint : MaskPaintView::Tool::Erase);
}

void MaskEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_P || event->key() == Qt::Key_E) {
    choose(event->key() == Qt::Key_P);
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace carpus::ui
