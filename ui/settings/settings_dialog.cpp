// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace carpus::ui {

SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent)
    : QDialog(parent), settings_(settings) {
  setObjectName(QStringLiteral("settingsDialog"));
  setWindowTitle(tr("Settings"));
  language_ = new QComboBox(this);
  language_->setObjectName(QStringLiteral("languageComboBox"));
  language_->addItem(tr("As the system"), QString());
  // A language is named in itself, so that who cannot read the present one finds the own.
  language_->addItem(QStringLiteral("English"), QStringLiteral("en"));
  language_->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
  reader_ = new QLineEdit(this);
  reader_->setObjectName(QStringLiteral("settingsReaderLineEdit"));
  organization_ = new QLineEdit(this);
  organization_->setObjectName(QStringLiteral("settingsOrganizationLineEdit"));
  sdTable_ = new QComboBox(this);
  sdTable_->setObjectName(QStringLiteral("sdTableComboBox"));
  for (const auto table : {growth::SdTable::Brush, growth::SdTable::GreulichPyleHand}) {
    sdTable_->addItem(table == growth::SdTable::Brush ? tr("Brush Foundation children")
                                                      : tr("Greulich and Pyle, hand"),
                      growth::toCode(table));
    sdTable_->setItemData(sdTable_->count() - 1, growth::citation(table), Qt::ToolTipRole);
  }
  atlas_ = new QComboBox(this);
  atlas_->setObjectName(QStringLiteral("settingsAtlasComboBox"));
  atlas_->setEnabled(false);
  estimateFirst_ = new QCheckBox(tr("Show the estimate before my own reading"), this);
  estimateFirst_->setObjectName(QStringLiteral("estimateFirstCheckBox"));
  attentionOnOpen_ = new QCheckBox(tr("Compute the attention map with each assessment"), this);
  attentionOnOpen_->setObjectName(QStringLiteral("attentionOnOpenCheckBox"));

  auto* form = new QFormLayout;
  form->addRow(tr("Language"), language_);
  auto* note = new QLabel(tr("Another language takes effect when Carpus starts again."), this);
  note->setProperty("role", QStringLiteral("quiet"));
  note->setWordWrap(true);
  form->addRow(QString(), note);
  form->addRow(tr("Reader's name"), reader_);
  form->addRow(tr("Organization"), organization_);
  form->addRow(tr("Reports go to"), buildFolderRow());
  form->addRow(tr("Standard deviations"), sdTable_);
  form->addRow(tr("Atlas"), atlas_);
  form->addRow(QString(), estimateFirst_);
  form->addRow(QString(), attentionOnOpen_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addLayout(form);
  column->addStretch(1);
  column->addWidget(buttons);
  setMinimumWidth(560);
  load();
}

QWidget* SettingsDialog::buildFolderRow() {
  auto* row = new QWidget(this);
  folder_ = new QLineEdit(row);
  folder_->setObjectName(QStringLiteral("reportFolderLineEdit"));
  auto* choose = new QPushButton(tr("Choose…"), row);
  choose->setObjectName(QStringLiteral("chooseReportFolderPushButton"));
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(folder_, 1);
  layout->addWidget(choose);
  connect(choose, &QPushButton::clicked, this,
          [this] { Q_EMIT folderWanted(QDir::fromNativeSeparators(folder_->text())); });
  return row;
}

void SettingsDialog::setReportFolder(const QString& folder) {
  folder_->setText(QDir::toNativeSeparators(folder));
}

void SettingsDialog::setAtlases(const QList<std::pair<QString, QString>>& atlases,
                                const QString& current) {
  atlas_->clear();
  for (const auto& [id, title] : atlases) atlas_->addItem(title, id);
  atlas_->setCurrentIndex(atlas_->findData(current));
  atlas_->setEnabled(!atlases.isEmpty());
}

void SettingsDialog::load() {
  language_->setCurrentIndex(qMax(0, language_->findData(settings_.text(Setting::Language))));
  reader_->setText(settings_.text(Setting::ReaderName));
  organization_->setText(settings_.text(Setting::Organization));
  setReportFolder(settings_.reportFolder());
  sdTable_->setCurrentIndex(qMax(0, sdTable_->findData(growth::toCode(settings_.sdTable()))));
  estimateFirst_->setChecked(settings_.flag(Setting::EstimateFirst));
  attentionOnOpen_->setChecked(settings_.flag(Setting::AttentionOnOpen));
}

void SettingsDialog::accept() {
  settings_.setValue(Setting::Language, language_->currentData());
  settings_.setValue(Setting::ReaderName, reader_->text().trimmed());
  settings_.setValue(Setting::Organization, organization_->text().trimmed());
  const QString folder = QDir::fromNativeSeparators(folder_->text().trimmed());
  if (folder != settings_.reportFolder()) settings_.setValue(Setting::ReportFolder, folder);
  settings_.setValue(Setting::SdTable, sdTable_->currentData());
  if (atlas_->currentIndex() >= 0) settings_.setValue(Setting::Atlas, atlas_->currentData());
  settings_.setValue(Setting::EstimateFirst, estimateFirst_->isChecked());
  settings_.setValue(Setting::AttentionOnOpen, attentionOnOpen_->isChecked());
  QDialog::accept();
}

}  // namespace carpus::ui
