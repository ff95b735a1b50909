// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/own_age_control.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>
#include <cmath>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kMonthsPerYear = 12;

}  // namespace

OwnAgeControl::OwnAgeControl(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("ownAgeControl"));
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(0, 0, 0, 0);
  auto* caption = new QLabel(tr("&Own bone age"), this);
  years_ = new QSpinBox(this);
  years_->setObjectName(QStringLiteral("ownAgeYearsSpinBox"));
  years_->setAccessibleName(tr("Own bone age, years"));
  years_->setRange(0, kMaxYears);
  //: after a number of years
  years_->setSuffix(tr(" y"));
  months_ = new QSpinBox(this);
  months_->setObjectName(QStringLiteral("ownAgeMonthsSpinBox"));
  months_->setAccessibleName(tr("Own bone age, months"));
  months_->setRange(0, kMonthsPerYear - 1);
  //: after a number of months
  months_->setSuffix(tr(" m"));
  caption->setBuddy(years_);
  set_ = new QPushButton(tr("Set"), this);
  set_->setObjectName(QStringLiteral("ownAgeSetButton"));
  set_->setAccessibleName(tr("Set the own bone age"));
  set_->setAutoDefault(false);
  across->addWidget(caption);
  across->addWidget(years_);
  across->addWidget(months_);
  across->addWidget(set_);
  across->addStretch(1);
  connect(set_, &QPushButton::clicked, this, [this] { Q_EMIT ageSet(age()); });
  for (QSpinBox* box : {years_, months_}) {
    box->installEventFilter(this);
  }
}

bool OwnAgeControl::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      years_->interpretText();
      months_->interpretText();
      set_->click();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void OwnAgeControl::setAge(Months age) {
  const int most = (kMaxYears + 1) * kMonthsPerYear - 1;
  const int whole = std::clamp(static_cast<int>(std::lround(age.value)), 0, most);
  years_->setValue(whole / kMonthsPerYear);
  months_->setValue(whole % kMonthsPerYear);
}

Months OwnAgeControl::age() const {
  return Months{static_cast<double>(years_->value() * kMonthsPerYear + months_->value())};
}

void OwnAgeControl::setChosen(bool chosen) {
  set_->setText(chosen ? tr("Set ✓") : tr("Set"));
  QPalette marked = palette();
  if (chosen) {
    marked.setColor(QPalette::ButtonText, theme::kChosen);
  }
  set_->setPalette(marked);
}

}  // namespace carpus::ui
