// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/site_calibration_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace carpus::ui {
namespace {

QLabel* wrapped(QWidget* parent, const char* name) {
  auto* label = new QLabel(parent);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  return label;
}

}  // namespace

SiteCalibrationDialog::SiteCalibrationDialog(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("siteCalibrationDialog"));
  setWindowTitle(tr("Calibration of this site"));
  auto* what = wrapped(this, "siteExplanationLabel");
  what->setText(
      tr("The estimates can be fitted to the readers of this site, for each sex, from cases that "
         "were signed here. It is said on every estimate and in every report, and it is logged."));
  auto* now = new QGroupBox(tr("In use"), this);
  present_ = wrapped(now, "sitePresentLabel");
  switch_ = new QPushButton(now);
  switch_->setObjectName(QStringLiteral("siteSwitchPushButton"));
  auto* nowColumn = new QVBoxLayout(now);
  nowColumn->addWidget(present_);
  nowColumn->addWidget(switch_, 0, Qt::AlignLeft);

  auto* anew = new QGroupBox(tr("From signed reports"), this);
  look_ = new QPushButton(tr("Look through signed reports…"), anew);
  look_->setObjectName(QStringLiteral("siteLookPushButton"));
  proposal_ = wrapped(anew, "siteProposalLabel");
  problem_ = wrapped(anew, "siteProblemLabel");
  confirm_ =
      new QCheckBox(tr("I have checked these figures and want estimates adjusted so."), anew);
  confirm_->setObjectName(QStringLiteral("siteConfirmCheckBox"));
  use_ = new QPushButton(tr("Use this calibration"), anew);
  use_->setObjectName(QStringLiteral("siteUsePushButton"));
  auto* anewColumn = new QVBoxLayout(anew);
  anewColumn->addWidget(look_, 0, Qt::AlignLeft);
  for (QWidget* part : {static_cast<QWidget*>(proposal_), static_cast<QWidget*>(problem_),
                        static_cast<QWidget*>(confirm_)})
    anewColumn->addWidget(part);
  anewColumn->addWidget(use_, 0, Qt::AlignLeft);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* column = new QVBoxLayout(this);
  column->addWidget(what);
  column->addWidget(now);
  column->addWidget(anew);
  column->addStretch(1);
  column->addWidget(buttons);
  setMinimumWidth(560);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(look_, &QPushButton::clicked, this, &SiteCalibrationDialog::casesWanted);
  connect(use_, &QPushButton::clicked, this, &SiteCalibrationDialog::useRequested);
  connect(switch_, &QPushButton::clicked, this, [this] { Q_EMIT switchRequested(!on_); });
  connect(confirm_, &QCheckBox::toggled, this, &SiteCalibrationDialog::updateControls);
  setPresent({});
}

void SiteCalibrationDialog::setPresent(const std::optional<assess::SiteCalibration>& site) {
  exists_ = site.has_value();
  on_ = exists_ && site->enabled;
  if (!exists_) {
    present_->setText(tr("None: the estimates are those of the model."));
  } else {
    const QString made =
        tr("Model %1, made by %2 on %3.")
            .arg(site->modelId, site->madeBy,
                 QLocale().toString(site->madeAt.toLocalTime().date(), QLocale::ShortFormat));
    const QString state = on_ ? tr("It is switched on.") : tr("It is switched off.");
    present_->setText(made + QLatin1Char('\n') + workflow::siteCalibrationText(*site) + state);
  }
  switch_->setText(on_ ? tr("Switch off") : tr("Switch on"));
  updateControls();
}

void SiteCalibrationDialog::setProposal(const assess::SiteCalibration& site,
                                        const workflow::SignedCases& cases) {
  helps_ = site.helps();
  confirm_->setChecked(false);
  problem_->clear();
  proposal_->setText(tr("%1 of %2 signed reports belong to this model and can be used.")
                         .arg(cases.cases.size())
                         .arg(cases.reports) +
                     QLatin1Char('\n') + workflow::siteCalibrationText(site));
  updateControls();
}

void SiteCalibrationDialog::setBusy(bool busy) {
  busy_ = busy;
  updateControls();
}

void SiteCalibrationDialog::setProblem(const QString& sentence) {
  helps_ = false;
  proposal_->clear();
  problem_->setText(sentence);
  updateControls();
}

void SiteCalibrationDialog::updateControls() {
  switch_->setVisible(exists_);
  look_->setEnabled(!busy_);
  confirm_->setEnabled(helps_ && !busy_);
  use_->setEnabled(helps_ && !busy_ && confirm_->isChecked());
  problem_->setVisible(!problem_->text().isEmpty());
  proposal_->setVisible(!proposal_->text().isEmpty());
}

}  // namespace carpus::ui
