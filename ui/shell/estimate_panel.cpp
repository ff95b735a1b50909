// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/estimate_panel.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/report/sign_box.h"

namespace carpus::ui {

EstimatePanel::EstimatePanel(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("estimatePanel"));
  auto* caption = new QLabel(tr("Estimate of the network"), this);
  caption->setProperty("role", QStringLiteral("caption"));
  estimate_ = new QLabel(this);
  estimate_->setObjectName(QStringLiteral("estimateLabel"));
  estimate_->setProperty("role", QStringLiteral("estimate"));
  interval_ = new QLabel(this);
  interval_->setObjectName(QStringLiteral("intervalLabel"));
  verdict_ = new QLabel(this);
  verdict_->setObjectName(QStringLiteral("estimateVerdictLabel"));
  model_ = new QLabel(this);
  model_->setObjectName(QStringLiteral("modelLabel"));
  model_->setProperty("role", QStringLiteral("quiet"));
  for (QLabel* label : {estimate_, interval_, verdict_, model_}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  reveal_ = new QPushButton(tr("Show the estimate"), this);
  reveal_->setObjectName(QStringLiteral("revealPushButton"));
  again_ = new QPushButton(tr("Assess again"), this);
  again_->setObjectName(QStringLiteral("assessAgainPushButton"));

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 10, 12, 8);
  column->setSpacing(2);
  for (QWidget* part : {static_cast<QWidget*>(caption), static_cast<QWidget*>(estimate_),
                        static_cast<QWidget*>(interval_), static_cast<QWidget*>(verdict_),
                        static_cast<QWidget*>(model_), static_cast<QWidget*>(reveal_),
                        static_cast<QWidget*>(again_)})
    column->addWidget(part);
  connect(reveal_, &QPushButton::clicked, this, &EstimatePanel::revealRequested);
  connect(again_, &QPushButton::clicked, this, &EstimatePanel::assessAgainRequested);
}

QString EstimatePanel::estimateText() const { return estimate_->text(); }
QString EstimatePanel::statusText() const { return interval_->text(); }

void EstimatePanel::say(const QString& headline, const QString& interval, const QString& verdict) {
  estimate_->setText(headline);
  interval_->setText(interval);
  verdict_->setText(verdict);
  for (QLabel* label : {estimate_, interval_, verdict_})
    label->setVisible(!label->text().isEmpty());
}

void EstimatePanel::setReading(const Reading& reading, bool visible) {
  reveal_->setVisible(reading.assessment && !visible);
  again_->setVisible(reading.state == AssessState::Cancelled ||
                     reading.state == AssessState::Failed);
  model_->setVisible(reading.assessment && visible);
  if (!visible) {
    say({}, tr("Hidden until you have read the radiograph yourself."), {});
  } else if (reading.state != AssessState::Done) {
    showState(reading);
  } else if (reading.assessment->estimate) {
    showEstimate(*reading.assessment);
  } else {
    showBothSexes(*reading.assessment);
  }
  if (reading.assessment) {
    const nn::ModelInfo& model = reading.assessment->model;
    model_->setText(reading.assessment->site
                        ? tr("Model %1, adjusted by the calibration of this site").arg(model.id)
                        : tr("Model %1").arg(model.id));
    model_->setToolTip(tr("SHA-256 of the weights: %1").arg(model.sha256));
  }
}

void EstimatePanel::showState(const Reading& reading) {
  switch (reading.state) {
    case AssessState::WaitingForNetworks:
      return say(QStringLiteral("…"), tr("Waiting for the networks."), {});
    case AssessState::Running:
      return say(QStringLiteral("…"), tr("The assessment is running."), {});
    case AssessState::Cancelled:
      return say({}, tr("The assessment was cancelled. You can still read and sign yourself."), {});
    case AssessState::Failed:
      return say({}, tr("There is no estimate. You can still read and sign yourself."), {});
    default:
      return say({}, {}, {});
  }
}

void EstimatePanel::showEstimate(const assess::Assessment& assessment) {
  const assess::Estimate& estimate = *assessment.estimate;
  const QString interval = tr("%1 % interval %2 to %3")
                               .arg(QLocale().toString(estimate.intervalLevel * 100, 'f', 0),
                                    toText(estimate.intervalLow), toText(estimate.intervalHigh));
  say(toText(estimate.boneAge), interval,
      assessment.comparison ? comparisonText(*assessment.comparison) : QString());
}

void EstimatePanel::showBothSexes(const assess::Assessment& assessment) {
  if (assessment.femaleEstimate && assessment.maleEstimate && !assessment.sex) {
    say({},
        tr("If female: %1. If male: %2.")
            .arg(toText(assessment.femaleEstimate->boneAge),
                 toText(assessment.maleEstimate->boneAge)),
        tr("Choose the sex to go on."));
    return;
  }
  say({}, tr("No estimate for this image. You can still set your own bone age."), {});
}

}  // namespace carpus::ui
