// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/paths.h"
#include "ui/training/training_chart.h"

namespace carpus::ui {
namespace {

constexpr int kLookAgainMilliseconds = 400;

/// The folder itself when it has a log, else the folders below it that have one.
QStringList trainingsIn(const QString& folder) {
  const auto hasLog = [](const QString& path) {
    return QFileInfo::exists(QDir(path).filePath(QStringLiteral("log.jsonl")));
  };
  if (hasLog(folder)) return {folder};
  QStringList found;
  const QDir dir(folder);
  for (const QString& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
    if (hasLog(dir.filePath(name))) found << dir.filePath(name);
  return found;
}

}  // namespace

TrainingDialog::TrainingDialog(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("trainingDialog"));
  setWindowTitle(tr("Trainings"));
  setAttribute(Qt::WA_DeleteOnClose);
  build();
  soon_.setSingleShot(true);
  soon_.setInterval(kLookAgainMilliseconds);
  connect(&soon_, &QTimer::timeout, this, [this] { readLogs(); });
  const auto lookSoon = [this] { soon_.start(); };
  connect(&watcher_, &QFileSystemWatcher::fileChanged, this, lookSoon);
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, lookSoon);
  readLogs();
}

void TrainingDialog::build() {
  auto* column = new QVBoxLayout(this);
  auto* row = new QHBoxLayout;
  auto* choose = new QPushButton(tr("&Folder…"), this);
  choose->setObjectName(QStringLiteral("trainingFolderButton"));
  connect(choose, &QPushButton::clicked, this, [this] { Q_EMIT folderWanted(folder_); });
  figureLabel_ = new QLabel(tr("Fi&gure:"), this);
  figures_ = new QComboBox(this);
  figures_->setObjectName(QStringLiteral("trainingFigureComboBox"));
  figures_->setAccessibleName(tr("Figure that is drawn"));
  figures_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  figureLabel_->setBuddy(figures_);
  connect(figures_, &QComboBox::currentTextChanged, this, [this] { showFigure(); });
  row->addWidget(choose);
  row->addStretch(1);
  row->addWidget(figureLabel_);
  row->addWidget(figures_);
  column->addLayout(row);
  message_ = new QLabel(this);
  message_->setObjectName(QStringLiteral("trainingMessageLabel"));
  message_->setWordWrap(true);
  column->addWidget(message_, 1);
  chart_ = new TrainingChart(this);
  column->addWidget(chart_, 1000);
  auto* notice = new QLabel(disclaimer(), this);
  notice->setObjectName(QStringLiteral("trainingDisclaimerLabel"));
  column->addWidget(notice);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  resize(860, 560);
}

void TrainingDialog::setFolder(const QString& folder) {
  folder_ = folder;
  readLogs();
}

void TrainingDialog::readLogs() {
  logs_.clear();
  const QStringList folders = folder_.isEmpty() ? QStringList() : trainingsIn(folder_);
  for (const QString& folder : folders)
    // A training that has just begun has no epoch to draw.
    if (auto log = readTrainingLog(folder)) logs_.emplace(QDir(folder).dirName(), std::move(*log));
  watch(folders);
  message_->setText(
      folder_.isEmpty()
          ? tr("Choose the folder of a training, or one with several trainings in it.")
      : logs_.empty() ? tr("There is no training with a finished epoch in %1 yet.")
                            .arg(QDir::toNativeSeparators(folder_))
                      : QDir::toNativeSeparators(folder_));
  fillFigures();
  showFigure();
}

void TrainingDialog::watch(const QStringList& folders) {
  if (const QStringList old = watcher_.files() + watcher_.directories(); !old.isEmpty())
    watcher_.removePaths(old);
  if (folder_.isEmpty() || !QFileInfo::exists(folder_)) return;
  watcher_.addPath(folder_);
  for (const QString& folder : folders)
    watcher_.addPath(QDir(folder).filePath(QStringLiteral("log.jsonl")));
}

void TrainingDialog::fillFigures() {
  QStringList names;
  for (const auto& [training, log] : logs_)
    for (const auto& [name, points] : log)
      if (!names.contains(name)) names << name;
  const QString wanted = figures_->currentText();
  const QSignalBlocker quiet(figures_);
  figures_->clear();
  figures_->addItems(names);
  const QString first = QStringLiteral("val_half_mad");
  figures_->setCurrentText(names.contains(wanted) ? wanted : first);
  figures_->setEnabled(!names.isEmpty());
  // Without a curve there is nothing to choose and no scale to show.
  for (QWidget* part : {static_cast<QWidget*>(figureLabel_), static_cast<QWidget*>(figures_),
                        static_cast<QWidget*>(chart_)})
    part->setVisible(!names.isEmpty());
  message_->setAlignment(names.isEmpty() ? Qt::AlignCenter : Qt::AlignLeft);
}

void TrainingDialog::showFigure() {
  TrainingChart::Curves curves;
  const QString figure = figures_->currentText();
  for (const auto& [training, log] : logs_)
    if (const auto found = log.find(figure); found != log.end())
      curves.emplace(training, found->second);
  chart_->setCurves(curves, figure);
}

}  // namespace carpus::ui
