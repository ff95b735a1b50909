// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/atlas/import_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/paths.h"
#include "ui/atlas/guess_page.h"
#include "ui/atlas/hands_page.h"

namespace carpus::ui {
namespace {

constexpr int kBarSteps = 1000;

QLabel* paragraph(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setWordWrap(true);
  return label;
}

}  // namespace

ImportDialog::ImportDialog(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("importAtlasDialog"));
  setWindowTitle(tr("Import an atlas"));
  pages_ = new QStackedWidget(this);
  pages_->addWidget(makeWherePage());
  pages_->addWidget(makeWorkPage());
  guesses_ = new GuessPage(pages_);
  pages_->addWidget(guesses_);
  hands_ = new HandsPage(pages_);
  pages_->addWidget(hands_);
  pages_->addWidget(makeDonePage());
  problem_ = paragraph({}, this);
  problem_->setObjectName(QStringLiteral("importProblemLabel"));
  problem_->setProperty("role", QStringLiteral("warning"));
  auto* note = new QLabel(disclaimer(), this);
  note->setProperty("role", QStringLiteral("quiet"));
  back_ = new QPushButton(tr("Back"), this);
  back_->setObjectName(QStringLiteral("importBackPushButton"));
  next_ = new QPushButton(this);
  next_->setObjectName(QStringLiteral("importNextPushButton"));
  next_->setDefault(true);
  cancel_ = new QPushButton(tr("Cancel"), this);
  cancel_->setObjectName(QStringLiteral("importCancelPushButton"));
  cancel_->setAutoDefault(false);
  back_->setAutoDefault(false);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(note, 1);
  buttons->addWidget(cancel_);
  buttons->addWidget(back_);
  buttons->addWidget(next_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 16, 18, 12);
  column->setSpacing(10);
  column->addWidget(pages_, 1);
  column->addWidget(problem_);
  column->addLayout(buttons);
  connect(back_, &QPushButton::clicked, this, &ImportDialog::back);
  connect(next_, &QPushButton::clicked, this, &ImportDialog::next);
  connect(cancel_, &QPushButton::clicked, this, &ImportDialog::reject);
  connect(guesses_, &GuessPage::changed, this, &ImportDialog::updateButtons);
  connect(hands_, &HandsPage::changed, this, &ImportDialog::updateButtons);
  // A scan wants room, and the window behind it has nothing to say meanwhile.
  const QSize behind = parent ? parent->window()->size() : QSize();
  resize(std::clamp(behind.width() * 9 / 10, 1120, 1500),
         std::clamp(behind.height() * 9 / 10, 700, 980));
  goTo(Step::Where);
}

QWidget* ImportDialog::makeWherePage() {
  auto* page = new QWidget(this);
  auto* heading = new QLabel(tr("<h3>Where are the pictures?</h3>"), page);
  auto* words = paragraph(
      tr("A folder of pictures (PNG, JPEG, TIFF or DICOM; export the pages of a PDF as pictures "
         "first) or a CSV table beside them with the headings <b>file</b>, <b>sex</b> and "
         "<b>age_months</b>. Sex and age are guessed from names such as <i>M_120.png</i>, "
         "<i>male/120.png</i>, <i>F 5y6m.jpg</i> or <i>female/12-06.tif</i>; you can correct every "
         "guess, and how each hand is cut out, before anything is made."),
      page);
  path_ = new QLineEdit(page);
  path_->setObjectName(QStringLiteral("importPathLineEdit"));
  path_->setAccessibleName(tr("Folder or table"));
  path_->setPlaceholderText(tr("Folder or CSV table"));
  auto* folder = new QPushButton(tr("Folder…"), page);
  folder->setObjectName(QStringLiteral("importFolderPushButton"));
  auto* table = new QPushButton(tr("Table…"), page);
  table->setObjectName(QStringLiteral("importTablePushButton"));
  for (QPushButton* button : {folder, table}) button->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->addWidget(path_, 1);
  row->addWidget(folder);
  row->addWidget(table);
  auto* keep = paragraph(
      tr("The plates are turned upright, brought to one size and one side, and kept in your own "
         "data folder with their hashes: %1. Your files stay as they are. You are responsible for "
         "the rights to the pictures.")
          .arg(QDir::toNativeSeparators(atlas::userAtlasFolder())),
      page);
  keep->setProperty("role", QStringLiteral("quiet"));
  auto* column = new QVBoxLayout(page);
  column->addWidget(heading);
  column->addWidget(words);
  column->addSpacing(8);
  column->addLayout(row);
  column->addSpacing(8);
  column->addWidget(keep);
  column->addStretch(1);
  connect(folder, &QPushButton::clicked, this, &ImportDialog::folderWanted);
  connect(table, &QPushButton::clicked, this, &ImportDialog::tableWanted);
  connect(path_, &QLineEdit::textChanged, this, [this] {
    say({});
    updateButtons();
  });
  return page;
}

QWidget* ImportDialog::makeWorkPage() {
  auto* page = new QWidget(this);
  phrase_ = paragraph({}, page);
  phrase_->setObjectName(QStringLiteral("importPhraseLabel"));
  bar_ = new QProgressBar(page);
  bar_->setObjectName(QStringLiteral("importProgressBar"));
  bar_->setRange(0, kBarSteps);
  auto* column = new QVBoxLayout(page);
  column->addStretch(1);
  column->addWidget(phrase_);
  column->addWidget(bar_);
  column->addStretch(2);
  return page;
}

QWidget* ImportDialog::makeDonePage() {
  auto* page = new QWidget(this);
  result_ = paragraph({}, page);
  result_->setObjectName(QStringLiteral("importResultLabel"));
  remarks_ = new QListWidget(page);
  remarks_->setObjectName(QStringLiteral("importRemarksListWidget"));
  remarks_->setAccessibleName(tr("Remarks on single pictures"));
  remarks_->setWordWrap(true);
  use_ = new QCheckBox(tr("Read with this atlas from now on"), page);
  use_->setObjectName(QStringLiteral("useAtlasCheckBox"));
  use_->setChecked(true);
  auto* column = new QVBoxLayout(page);
  column->addWidget(result_);
  column->addWidget(remarks_, 1);
  column->addWidget(use_);
  column->addStretch(0);
  return page;
}

ImportDialog::Step ImportDialog::step() const { return static_cast<Step>(pages_->currentIndex()); }

void ImportDialog::setPath(const QString& path) { path_->setText(QDir::toNativeSeparators(path)); }

void ImportDialog::setProgress(double fraction, const QString& phrase) {
  if (step() != Step::Working) return;
  bar_->setValue(qRound(fraction * kBarSteps));
  if (!phrase.isEmpty()) phrase_->setText(phrase);
}

void ImportDialog::setPlan(const Result<atlas::ImportPlan>& plan) {
  if (!plan) {
    goTo(Step::Where);
    return say(plan.error().isCancelled() ? tr("Cancelled.") : plan.error().sentence);
  }
  const QFileInfo from(path_->text());
  guesses_->setPlan(
      *plan, from.isDir() ? QDir(from.absoluteFilePath()).dirName() : from.completeBaseName());
  goTo(Step::Guesses);
}

void ImportDialog::setHands(const Result<atlas::ImportPlan>& plan) {
  if (!plan) {
    goTo(Step::Guesses);
    return say(plan.error().isCancelled() ? tr("Cancelled.") : plan.error().sentence);
  }
  hands_->setPlan(*plan);
  goTo(Step::Hands);
}

void ImportDialog::setImported(const Result<atlas::ImportedAtlas>& imported) {
  if (!imported) {
    goTo(Step::Hands);
    return say(imported.error().isCancelled() ? tr("Cancelled; nothing was stored.")
                                              : imported.error().sentence);
  }
  madeId_ = imported->atlas->id;
  int aligned = 0;
  remarks_->clear();
  for (const atlas::ImportedPlate& plate : imported->plates) {
    aligned += plate.alignedBy != atlas::AlignedBy::Nobody ? 1 : 0;
    if (!plate.remark.isEmpty())
      remarks_->addItem(tr("%1: %2", "%1: file, %2: sentence").arg(plate.file, plate.remark));
  }
  remarks_->setVisible(remarks_->count() > 0);
  result_->setText(
      tr("<h3>%1</h3><p>%2 plates are stored, %3 of them upright and of one size.</p>"
         "<p>%4<br>%5</p><p>%6</p>",
         "%1: title; %4, %5: completeness of both sexes; %6: folder")
          .arg(imported->atlas->title.toHtmlEscaped())
          .arg(imported->plates.size())
          .arg(aligned)
          .arg(atlas::toText(atlas::completenessOf(hands_->plan(), Sex::Female), Sex::Female),
               atlas::toText(atlas::completenessOf(hands_->plan(), Sex::Male), Sex::Male),
               QDir::toNativeSeparators(imported->atlas->folder).toHtmlEscaped()));
  goTo(Step::Done);
}

void ImportDialog::reject() {
  if (step() == Step::Working) return Q_EMIT cancelWanted();
  QDialog::reject();
}

void ImportDialog::next() {
  switch (step()) {
    case Step::Where:
      goTo(Step::Working);
      phrase_->setText(tr("Looking for pictures"));
      return Q_EMIT planWanted(QDir::fromNativeSeparators(path_->text().trimmed()));
    case Step::Guesses:
      if (!guesses_->obstacle().isEmpty()) return;
      goTo(Step::Working);
      phrase_->setText(tr("Looking for the hands"));
      return Q_EMIT handsWanted(guesses_->plan());
    case Step::Hands:
      if (!hands_->obstacle().isEmpty()) return;
      goTo(Step::Working);
      phrase_->setText(tr("Making the plates"));
      return Q_EMIT importWanted(hands_->plan(), guesses_->request());
    case Step::Done:
      if (use_->isChecked()) Q_EMIT useWanted(madeId_);
      return accept();
    case Step::Working:
      return;
  }
}

void ImportDialog::back() {
  if (step() != Step::Hands) return goTo(Step::Where);
  // What was corrected on the later page is kept.
  guesses_->setPlan(hands_->plan(), guesses_->request().title);
  goTo(Step::Guesses);
}

void ImportDialog::goTo(Step step) {
  bar_->setValue(0);
  pages_->setCurrentIndex(static_cast<int>(step));
  say({});
  updateButtons();
  if (step == Step::Where) path_->setFocus();
}

void ImportDialog::say(const QString& sentence) {
  problem_->setText(sentence);
  problem_->setVisible(!sentence.isEmpty());
}

void ImportDialog::updateButtons() {
  const Step now = step();
  back_->setVisible(now == Step::Guesses || now == Step::Hands);
  cancel_->setVisible(now != Step::Done);
  next_->setVisible(now != Step::Working);
  next_->setText(now == Step::Where     ? tr("Look at the pictures")
                 : now == Step::Guesses ? tr("Find the hands")
                 : now == Step::Hands   ? tr("Make the atlas")
                                        : tr("Close"));
  QString obstacle;
  if (now == Step::Where && path_->text().trimmed().isEmpty())
    next_->setEnabled(false);
  else if (now == Step::Guesses || now == Step::Hands)
    next_->setEnabled(
        (obstacle = now == Step::Guesses ? guesses_->obstacle() : hands_->obstacle()).isEmpty());
  else
    next_->setEnabled(true);
  if (now == Step::Guesses || now == Step::Hands) say(obstacle);
}

}  // namespace carpus::ui
