// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/atlas/guess_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/atlas/guess_model.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {
namespace {

constexpr int kRowHeight = 50;
constexpr int kSideWidth = 250;

/// Female or male from a list.
class SexDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                        const QModelIndex&) const override {
    auto* box = new QComboBox(parent);
    for (const Sex sex : {Sex::Female, Sex::Male}) box->addItem(toText(sex), toCode(sex));
    return box;
  }
  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
  }
  void setModelData(QWidget* editor, QAbstractItemModel* model,
                    const QModelIndex& index) const override {
    const QVariant sex = static_cast<QComboBox*>(editor)->currentData();
    if (sex.isValid()) model->setData(index, sex, Qt::EditRole);
  }
};

QLabel* wrapped(QWidget* parent, const char* name) {
  auto* label = new QLabel(parent);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  return label;
}

}  // namespace

GuessPage::GuessPage(QWidget* parent) : QWidget(parent) {
  model_ = new GuessModel(this);
  table_ = new QTableView(this);
  table_->setObjectName(QStringLiteral("guessTableView"));
  table_->setAccessibleName(tr("Pictures with sex and age"));
  table_->setModel(model_);
  table_->setItemDelegateForColumn(GuessModel::SexColumn, new SexDelegate(table_));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                          QAbstractItemView::SelectedClicked);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
  table_->setWordWrap(true);
  table_->setShowGrid(false);
  table_->setIconSize(QSize(64, 44));
  table_->installEventFilter(this);
  onlyProblems_ = new QCheckBox(tr("Only what is to be settled"), this);
  onlyProblems_->setObjectName(QStringLiteral("onlyProblemsCheckBox"));

  auto* above = new QHBoxLayout;
  auto* hint = wrapped(this, "guessHintLabel");
  hint->setText(
      tr("Double click on a sex or an age to correct it. F and M set the sex of all "
         "selected rows; Space leaves a picture out."));
  hint->setProperty("role", QStringLiteral("quiet"));
  above->addWidget(hint, 1);
  above->addWidget(onlyProblems_);
  auto* left = new QVBoxLayout;
  left->addLayout(above);
  left->addWidget(table_, 1);
  auto* across = new QHBoxLayout;
  across->addLayout(left, 1);
  across->addWidget(makeSide());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(across, 1);
  column->addWidget(makeRequestForm());
  connect(model_, &GuessModel::planChanged, this, &GuessPage::refresh);
  connect(onlyProblems_, &QCheckBox::toggled, this, &GuessPage::refresh);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &GuessPage::showCurrent);
  for (QLineEdit* line : {title_, licence_, source_})
    connect(line, &QLineEdit::textChanged, this, &GuessPage::changed);
}

QWidget* GuessPage::makeSide() {
  auto* side = new QWidget(this);
  side->setFixedWidth(kSideWidth);
  preview_ = new QLabel(side);
  preview_->setObjectName(QStringLiteral("guessPreviewLabel"));
  preview_->setAccessibleName(tr("The current picture"));
  preview_->setAlignment(Qt::AlignCenter);
  preview_->setFixedHeight(246);
  preview_->setAutoFillBackground(true);
  QPalette black = preview_->palette();
  black.setColor(QPalette::Window, theme::kCanvas);
  preview_->setPalette(black);
  auto* female = new QPushButton(tr("Female"), side);
  female->setObjectName(QStringLiteral("setFemalePushButton"));
  auto* male = new QPushButton(tr("Male"), side);
  male->setObjectName(QStringLiteral("setMalePushButton"));
  connect(female, &QPushButton::clicked, this, [this] { setSelectedSex(Sex::Female); });
  connect(male, &QPushButton::clicked, this, [this] { setSelectedSex(Sex::Male); });
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(new QLabel(tr("Selected rows"), side), 1);
  buttons->addWidget(female);
  buttons->addWidget(male);
  auto* twins = new QPushButton(tr("One picture of each age"), side);
  twins->setObjectName(QStringLiteral("leaveOutTwinsPushButton"));
  twins->setToolTip(tr("Leaves out all but the first picture of each sex and age"));
  connect(twins, &QPushButton::clicked, model_, &GuessModel::leaveOutTwins);
  for (QPushButton* button : {female, male, twins}) button->setAutoDefault(false);
  female_ = wrapped(side, "femaleCompletenessLabel");
  male_ = wrapped(side, "maleCompletenessLabel");
  notes_ = wrapped(side, "importNotesLabel");
  notes_->setProperty("role", QStringLiteral("warning"));
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(8, 0, 0, 0);
  column->addWidget(preview_);
  column->addLayout(buttons);
  column->addWidget(twins);
  column->addSpacing(6);
  column->addWidget(female_);
  column->addWidget(male_);
  column->addWidget(notes_);
  column->addStretch(1);
  return side;
}

QWidget* GuessPage::makeRequestForm() {
  auto* box = new QWidget(this);
  const auto line = [box](const char* name, const QString& placeholder) {
    auto* edit = new QLineEdit(box);
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(placeholder);
    return edit;
  };
  title_ = line("atlasTitleLineEdit", tr("as it will be called in the list and in reports"));
  licence_ = line("atlasLicenceLineEdit",
                  tr("what you may do with these pictures, e.g. \"licensed to this hospital\""));
  source_ = line("atlasSourceLineEdit", tr("book and edition, or how the ages are known"));
  auto* form = new QFormLayout(box);
  form->setContentsMargins(0, 6, 0, 0);
  form->addRow(tr("Title"), title_);
  form->addRow(tr("Licence"), licence_);
  form->addRow(tr("Source"), source_);
  return box;
}

void GuessPage::setPlan(const atlas::ImportPlan& plan, const QString& title) {
  model_->setPlan(plan);
  QHeaderView* header = table_->horizontalHeader();
  header->setSectionResizeMode(QHeaderView::Interactive);
  table_->setColumnWidth(GuessModel::File, 250);
  table_->setColumnWidth(GuessModel::SexColumn, 80);
  table_->setColumnWidth(GuessModel::Age, 90);
  table_->setColumnWidth(GuessModel::Source, 230);
  header->setStretchLastSection(true);
  title_->setText(title);
  notes_->setText(plan.notes.mid(0, 4).join(QLatin1Char('\n')));
  notes_->setToolTip(plan.notes.join(QLatin1Char('\n')));
  notes_->setVisible(!plan.notes.isEmpty());
  if (model_->rowCount() > 0) table_->selectRow(0);
  table_->setFocus();
}

const atlas::ImportPlan& GuessPage::plan() const { return model_->plan(); }

atlas::ImportRequest GuessPage::request() const {
  return {{}, title_->text(), licence_->text(), source_->text()};
}

QString GuessPage::obstacle() const {
  size_t open = 0;
  for (size_t i = 0; i < plan().items.size(); ++i)
    for (const atlas::ItemProblem& problem : plan().problemsOf(i))
      if (problem.blocking) {
        ++open;
        break;
      }
  if (open > 0)
    return tr("%n picture(s) to be settled: correct the sex and age, or leave them out.", nullptr,
              static_cast<int>(open));
  if (plan().includedCount() == 0) return tr("No picture is left to import.");
  const auto sound = atlas::checkRequest(request());
  return sound ? QString() : sound.error().sentence;
}

void GuessPage::setSelectedSex(Sex sex) {
  QList<int> rows;
  for (const QModelIndex& index : table_->selectionModel()->selectedRows()) rows << index.row();
  model_->setSex(rows, sex);
}

void GuessPage::showCurrent() {
  const int row = table_->currentIndex().row();
  if (row < 0 || row >= model_->rowCount()) return preview_->clear();
  const atlas::ImportItem& item = plan().items[static_cast<size_t>(row)];
  if (item.picture.isNull())
    preview_->setText(tr("No picture"));
  else
    preview_->setPixmap(
        QPixmap::fromImage(item.picture)
            .scaled(kSideWidth - 12, 240, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

void GuessPage::refresh() {
  female_->setText(atlas::toText(atlas::completenessOf(plan(), Sex::Female), Sex::Female));
  male_->setText(atlas::toText(atlas::completenessOf(plan(), Sex::Male), Sex::Male));
  for (int row = 0; row < model_->rowCount(); ++row)
    table_->setRowHidden(row, onlyProblems_->isChecked() && !model_->hasProblem(row));
  Q_EMIT changed();
}

bool GuessPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == table_ && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const QModelIndex current = table_->currentIndex();
    if (key->modifiers() == Qt::NoModifier) {
      if (key->key() == Qt::Key_F || key->key() == Qt::Key_M) {
        setSelectedSex(key->key() == Qt::Key_F ? Sex::Female : Sex::Male);
        return true;
      }
      if (key->key() == Qt::Key_Space && current.isValid()) {
        const QModelIndex file = current.siblingAtColumn(GuessModel::File);
        const bool on = file.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model_->setData(file, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return true;
      }
      if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current.isValid()) {
        const bool editable = current.flags() & Qt::ItemIsEditable;
        table_->edit(editable ? current : current.siblingAtColumn(GuessModel::Age));
        return true;
      }
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace carpus::ui
