// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/atlas/hands_page.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QUndoCommand>
#include <QVBoxLayout>

#include "ui/atlas/hand_canvas.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {
namespace {

constexpr int kPreviewHeight = 220, kPreviewWidth = 196, kIconHeight = 54, kListWidth = 232;
constexpr int kItemRole = Qt::UserRole;

class PointsCommand : public QUndoCommand {
 public:
  PointsCommand(HandsPage& page, size_t item, std::optional<atlas::HandPoints> before,
                std::optional<atlas::HandPoints> after, const QString& text)
      : QUndoCommand(text), page_(page), item_(item), before_(before), after_(after) {}
  void undo() override { page_.setByHand(item_, before_); }
  void redo() override { page_.setByHand(item_, after_); }

 private:
  HandsPage& page_;
  size_t item_;
  std::optional<atlas::HandPoints> before_, after_;
};

QLabel* black(QWidget* parent, const char* name, const QString& spoken) {
  auto* label = new QLabel(parent);
  label->setObjectName(QLatin1String(name));
  label->setAccessibleName(spoken);
  label->setAlignment(Qt::AlignCenter);
  label->setWordWrap(true);
  label->setFixedSize(kPreviewWidth, kPreviewHeight);
  label->setAutoFillBackground(true);
  QPalette palette = label->palette();
  palette.setColor(QPalette::Window, theme::kCanvas);
  label->setPalette(palette);
  return label;
}

bool isPlate(const atlas::ImportItem& item) { return item.included && item.unreadable.isEmpty(); }

}  // namespace

HandsPage::HandsPage(QWidget* parent) : QWidget(parent) {
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(0, 0, 0, 0);
  across->addWidget(makeList());
  across->addWidget(makeMiddle(), 1);
  across->addWidget(makePreviews());
  connect(list_, &QListWidget::currentRowChanged, this, &HandsPage::showCurrent);
  connect(onlyDoubtful_, &QCheckBox::toggled, this, [this] {
    for (size_t i = 0; i < plan_.items.size(); ++i) showRow(i);
  });
  connect(canvas_, &HandCanvas::moved, this,
          [this](const atlas::HandPoints& points) { change(points, tr("Move a point")); });
  connect(canvas_, &HandCanvas::moving, this, &HandsPage::showPreviews);
  connect(canvas_, &HandCanvas::currentChanged, this, [this] {
    pointName_->setText(tr("%1: %2", "%1: number of a point, %2: its name")
                            .arg(int{canvas_->current()} + 1)
                            .arg(HandCanvas::nameOf(canvas_->current())));
  });
  canvas_->choose(HandCanvas::MiddleTip);
}

QWidget* HandsPage::makeList() {
  auto* side = new QWidget(this);
  side->setFixedWidth(kListWidth);
  list_ = new QListWidget(side);
  list_->setObjectName(QStringLiteral("handsListWidget"));
  list_->setAccessibleName(tr("Plates"));
  list_->setIconSize(QSize(kIconHeight, kIconHeight));
  list_->setWordWrap(true);
  onlyDoubtful_ = new QCheckBox(tr("Only what should be checked"), side);
  onlyDoubtful_->setObjectName(QStringLiteral("onlyDoubtfulCheckBox"));
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(onlyDoubtful_);
  column->addWidget(list_, 1);
  return side;
}

QAction* HandsPage::makeAction(QHBoxLayout* row, const char* name, const QString& text,
                               const QKeySequence& key) {
  auto* action = new QAction(text, this);
  action->setObjectName(QLatin1String(name));
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  action->setToolTip(tr("%1 (%2)", "%1: what a button does, %2: its key")
                         .arg(text, key.toString(QKeySequence::NativeText)));
  addAction(action);
  auto* button = new QToolButton(this);
  button->setObjectName(QLatin1String(name).toString().replace(QStringLiteral("Action"),
                                                               QStringLiteral("ToolButton")));
  button->setDefaultAction(action);
  row->addWidget(button);
  actions_ << action;
  return action;
}

void HandsPage::buildActions(QHBoxLayout* row) {
  const auto points = [this] { return *canvas_->points(); };
  connect(makeAction(row, "turnHandAction", tr("Turn"), Qt::Key_R), &QAction::triggered, this,
          [this, points] { change(atlas::turned(points(), shownSize(), 90), tr("Turn")); });
  connect(makeAction(row, "mirrorHandAction", tr("Other side"), Qt::Key_H), &QAction::triggered,
          this, [this, points] {
            change(atlas::withThumbOnTheOtherSide(points(), shownSize()), tr("Other side"));
          });
  connect(makeAction(row, "invertHandAction", tr("Invert"), Qt::Key_I), &QAction::triggered, this,
          [this, points] {
            atlas::HandPoints other = points();
            other.inverted = !other.inverted;
            change(other, tr("Invert"));
          });
  automatic_ = makeAction(row, "automaticHandAction", tr("As the engine"), Qt::Key_Backspace);
  connect(automatic_, &QAction::triggered, this,
          [this] { change(std::nullopt, tr("As the engine")); });
  QAction* const undo = makeAction(row, "undoHandAction", tr("Undo"), QKeySequence::Undo);
  QAction* const redo = makeAction(row, "redoHandAction", tr("Redo"), QKeySequence::Redo);
  undo->setEnabled(false);
  redo->setEnabled(false);
  connect(undo, &QAction::triggered, &undo_, &QUndoStack::undo);
  connect(redo, &QAction::triggered, &undo_, &QUndoStack::redo);
  connect(&undo_, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
  connect(&undo_, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
  row->addStretch(1);
  for (const int step : {-1, 1}) {
    auto* const go = new QAction(this);
    go->setShortcut(step < 0 ? Qt::Key_PageUp : Qt::Key_PageDown);
    go->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(go, &QAction::triggered, this, [this, step] { goOn(step); });
    addAction(go);
  }
}

QWidget* HandsPage::makeMiddle() {
  auto* middle = new QWidget(this);
  canvas_ = new HandCanvas(middle);
  canvas_->setObjectName(QStringLiteral("handCanvas"));
  auto* hint =
      new QLabel(tr("Drag the three points where they are wrong, or choose one with 1, 2 or "
                    "3 and move it with the arrow keys. Page up and down: other plates."),
                 middle);
  hint->setWordWrap(true);
  hint->setProperty("role", QStringLiteral("quiet"));
  pointName_ = new QLabel(middle);
  pointName_->setObjectName(QStringLiteral("handPointLabel"));
  auto* buttons = new QHBoxLayout;
  buildActions(buttons);
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(8, 0, 8, 0);
  column->addWidget(hint);
  column->addWidget(canvas_, 1);
  column->addWidget(pointName_);
  column->addLayout(buttons);
  return middle;
}

QWidget* HandsPage::makePreviews() {
  auto* side = new QWidget(this);
  side->setFixedWidth(kPreviewWidth);
  engine_ = black(side, "enginePlateLabel", tr("The plate as the engine cuts it"));
  hand_ = black(side, "handPlateLabel", tr("The plate as you cut it"));
  state_ = new QLabel(side);
  state_->setObjectName(QStringLiteral("handStateLabel"));
  state_->setWordWrap(true);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(new QLabel(tr("By the engine"), side));
  column->addWidget(engine_);
  column->addWidget(new QLabel(tr("By hand"), side));
  column->addWidget(hand_);
  column->addWidget(state_);
  column->addStretch(1);
  return side;
}

void HandsPage::setPlan(const atlas::ImportPlan& plan) {
  undo_.clear();
  plan_ = plan;
  fillList();
  canvas_->setFocus();
  Q_EMIT changed();
}

void HandsPage::fillList() {
  const QSignalBlocker quiet(list_);
  list_->clear();
  for (size_t i = 0; i < plan_.items.size(); ++i) {
    if (!isPlate(plan_.items[i])) continue;
    auto* const entry = new QListWidgetItem(list_);
    entry->setData(kItemRole, static_cast<qulonglong>(i));
    showRow(i);
  }
  // The first that should be checked, if any.
  list_->setCurrentRow(0);
  for (int row = list_->count() - 1; row >= 0; --row) {
    const atlas::ImportItem& item = plan_.items[list_->item(row)->data(kItemRole).toULongLong()];
    if (item.automatic && item.automatic->shouldBeChecked && !item.byHand)
      list_->setCurrentRow(row);
  }
  showCurrent();
}

QString HandsPage::stateOf(const atlas::ImportItem& item) const {
  if (item.byHand) {
    const auto fault = atlas::faultOf(*item.byHand, item.size);
    return fault ? *fault : atlas::toText(atlas::AlignedBy::Hand);
  }
  if (!item.automatic || !item.automatic->points)
    return tr("No hand was found; it will be kept as it is.");
  return item.automatic->shouldBeChecked ? tr("found by its outline alone")
                                         : atlas::toText(atlas::AlignedBy::Engine);
}

void HandsPage::showRow(size_t index) {
  const atlas::ImportItem& item = plan_.items[index];
  for (int row = 0; row < list_->count(); ++row) {
    QListWidgetItem* const entry = list_->item(row);
    if (entry->data(kItemRole).toULongLong() != index) continue;
    const auto points = item.points();
    const bool sound = points && !atlas::faultOf(*points, item.size);
    const QImage small = sound ? atlas::platePreview(item.picture, *points, 1, kIconHeight)
                               : item.picture.scaledToHeight(kIconHeight, Qt::SmoothTransformation);
    const bool open = item.byHand ? !sound : (!item.automatic || item.automatic->shouldBeChecked);
    entry->setIcon(QIcon(QPixmap::fromImage(small)));
    entry->setText(tr("%1, %2\n%3", "%1: sex, %2: age, %3: who aligned it")
                       .arg(item.sex ? toText(*item.sex) : QString(),
                            item.age ? toText(*item.age) : QString(), stateOf(item)));
    entry->setToolTip(item.shown);
    entry->setForeground(open ? theme::kWarning : theme::kText);
    entry->setHidden(onlyDoubtful_->isChecked() && !open && entry != list_->currentItem());
  }
}

std::optional<size_t> HandsPage::currentItem() const {
  const QListWidgetItem* const entry = list_->currentItem();
  if (!entry) return {};
  return entry->data(kItemRole).toULongLong();
}

atlas::PictureSize HandsPage::shownSize() const {
  return {canvas_->picture().width(), canvas_->picture().height(), 1};
}

void HandsPage::showCurrent() {
  const auto index = currentItem();
  for (QAction* const action : actions_)
    if (action != actions_[4] && action != actions_[5]) action->setEnabled(index.has_value());
  if (!index) {
    canvas_->setPicture({});
    canvas_->setPoints({}, false);
    return;
  }
  const atlas::ImportItem& item = plan_.items[*index];
  canvas_->setPicture(item.picture);
  auto points = item.points();
  // Where nothing was found, a mean hand in the middle is where a person starts from.
  if (!points) points = atlas::pointsInTheMiddle(item.size);
  canvas_->setPoints(points, item.byHand.has_value());
  automatic_->setEnabled(item.byHand.has_value());
  showPreviews(item.byHand);
  QString words = item.shown + QLatin1Char('\n') + stateOf(item);
  if (!item.byHand && item.automatic && !item.automatic->remark.isEmpty())
    words += QLatin1Char('\n') + item.automatic->remark;
  state_->setText(words);
}

void HandsPage::showPreviews(const std::optional<atlas::HandPoints>& byHand) {
  const auto index = currentItem();
  if (!index) return;
  const atlas::ImportItem& item = plan_.items[*index];
  const auto show = [&item](QLabel* label, const std::optional<atlas::HandPoints>& points,
                            const QString& otherwise) {
    if (!points) return label->setText(otherwise);
    if (const auto fault = atlas::faultOf(*points, item.size)) return label->setText(*fault);
    label->setPixmap(
        QPixmap::fromImage(atlas::platePreview(item.picture, *points, 1, kPreviewHeight)));
  };
  show(engine_, item.automatic ? item.automatic->points : std::nullopt, tr("No hand was found."));
  show(hand_, byHand, tr("Not corrected."));
}

void HandsPage::goOn(int step) {
  for (int row = list_->currentRow() + step; row >= 0 && row < list_->count(); row += step)
    if (!list_->item(row)->isHidden()) return list_->setCurrentRow(row);
}

void HandsPage::change(const std::optional<atlas::HandPoints>& points, const QString& what) {
  const auto index = currentItem();
  if (!index || plan_.items[*index].byHand == points) return;
  undo_.push(new PointsCommand(*this, *index, plan_.items[*index].byHand, points, what));
}

void HandsPage::setByHand(size_t index, const std::optional<atlas::HandPoints>& points) {
  plan_.items.at(index).byHand = points;
  showRow(index);
  if (currentItem() == index) {
    showCurrent();
  } else {
    for (int row = 0; row < list_->count(); ++row)
      if (list_->item(row)->data(kItemRole).toULongLong() == index) list_->setCurrentRow(row);
  }
  Q_EMIT changed();
}

QString HandsPage::obstacle() const {
  for (const atlas::ImportItem& item : plan_.items)
    if (isPlate(item) && item.byHand)
      if (const auto fault = atlas::faultOf(*item.byHand, item.size))
        return tr("%1: %2", "%1: file, %2: sentence").arg(item.shown, *fault);
  return {};
}

}  // namespace carpus::ui
