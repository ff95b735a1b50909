// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/patient_panel.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>
#include <cmath>

namespace carpus::ui {
namespace {

constexpr int kOldestYears = 25;

/// Never two digits for a year, never month and day in doubt.
QString dateText(QDate date) {
  return QLocale().toString(date, PatientPanel::tr("yyyy-MM-dd", "format of a date, see QDate"));
}

/// Sets a dynamic property that the style sheet looks at.
void mark(QWidget* widget, const char* property, bool on) {
  if (widget->property(property).toBool() == on) return;
  widget->setProperty(property, on);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

QSpinBox* makeSpin(const char* name, int most, const QString& suffix, const QString& accessible,
                   QWidget* parent) {
  auto* spin = new QSpinBox(parent);
  spin->setObjectName(QLatin1String(name));
  spin->setRange(0, most);
  spin->setSuffix(suffix);
  spin->setAccessibleName(accessible);
  return spin;
}

}  // namespace

PatientPanel::PatientPanel(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("patientPanel"));
  name_ = new QLabel(this);
  name_->setObjectName(QStringLiteral("patientNameLabel"));
  name_->setProperty("role", QStringLiteral("title"));
  name_->setWordWrap(true);
  name_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  facts_ = new QLabel(this);
  facts_->setObjectName(QStringLiteral("patientFactsLabel"));
  facts_->setProperty("role", QStringLiteral("quiet"));
  facts_->setWordWrap(true);
  facts_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  age_ = new QLabel(this);
  age_->setObjectName(QStringLiteral("chronologicalAgeLabel"));
  age_->setWordWrap(true);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 10, 12, 10);
  column->setSpacing(4);
  column->addWidget(name_);
  column->addWidget(facts_);
  column->addWidget(buildSexRow());
  column->addWidget(age_);
  column->addWidget(buildAgeRow());
}

QWidget* PatientPanel::buildSexRow() {
  sexRow_ = new QFrame(this);
  sexRow_->setObjectName(QStringLiteral("sexRow"));
  female_ = new QPushButton(tr("Female"), sexRow_);
  female_->setObjectName(QStringLiteral("femalePushButton"));
  male_ = new QPushButton(tr("Male"), sexRow_);
  male_->setObjectName(QStringLiteral("malePushButton"));
  auto* group = new QButtonGroup(this);
  sexNote_ = new QLabel(sexRow_);
  sexNote_->setProperty("role", QStringLiteral("quiet"));
  auto* row = new QHBoxLayout(sexRow_);
  row->setContentsMargins(4, 4, 4, 4);
  for (QPushButton* button : {female_, male_}) {
    button->setCheckable(true);
    button->setProperty("role", QStringLiteral("toggle"));
    button->setAccessibleDescription(tr("Sex of the reference standard"));
    group->addButton(button);
    row->addWidget(button);
  }
  row->addWidget(sexNote_, 1);
  connect(female_, &QPushButton::clicked, this, [this] { Q_EMIT sexChosen(Sex::Female); });
  connect(male_, &QPushButton::clicked, this, [this] { Q_EMIT sexChosen(Sex::Male); });
  return sexRow_;
}

QWidget* PatientPanel::buildAgeRow() {
  ageRow_ = new QFrame(this);
  ageRow_->setObjectName(QStringLiteral("ageRow"));
  years_ = makeSpin("chronologicalYearsSpinBox", kOldestYears, tr(" y", "years, after a number"),
                    tr("Chronological age, years"), ageRow_);
  months_ = makeSpin("chronologicalMonthsSpinBox", 11, tr(" m", "months, after a number"),
                     tr("Chronological age, months"), ageRow_);
  setAge_ = new QPushButton(tr("Set age"), ageRow_);
  setAge_->setObjectName(QStringLiteral("setChronologicalAgePushButton"));
  auto* row = new QHBoxLayout(ageRow_);
  row->setContentsMargins(4, 4, 4, 4);
  row->addWidget(years_);
  row->addWidget(months_);
  row->addWidget(setAge_, 1);
  connect(setAge_, &QPushButton::clicked, this, &PatientPanel::submitAge);
  return ageRow_;
}

void PatientPanel::submitAge() {
  const int months = years_->value() * 12 + months_->value();
  if (months > 0) Q_EMIT ageEntered(Months{static_cast<double>(months)});
}

void PatientPanel::setReading(const Reading& reading, bool locked) {
  if (!reading.radiograph) return;
  const Radiograph& radiograph = *reading.radiograph;
  const PatientFacts& patient = radiograph.patient;
  name_->setText(patient.name.isEmpty() ? QFileInfo(radiograph.sourcePath).fileName()
                                        : patient.name);
  QStringList facts;
  if (!patient.id.isEmpty()) facts << tr("ID %1").arg(patient.id);
  if (patient.birthDate.isValid()) facts << tr("born %1").arg(dateText(patient.birthDate));
  const QDate taken = radiograph.study.acquisitionDate;
  if (taken.isValid()) facts << tr("radiograph of %1").arg(dateText(taken));
  if (radiograph.study.laterality)
    facts << tr("%1 hand", "%1: left or right").arg(toText(*radiograph.study.laterality));
  facts_->setText(facts.join(QStringLiteral(" · ")));
  facts_->setVisible(!facts.isEmpty());
  showSex(reading, locked);
  showAge(reading, locked);
}

void PatientPanel::showSex(const Reading& reading, bool locked) {
  const std::optional<Sex> sex = reading.sex();
  QButtonGroup* group = female_->group();
  group->setExclusive(false);
  female_->setChecked(sex == Sex::Female);
  male_->setChecked(sex == Sex::Male);
  group->setExclusive(true);
  female_->setEnabled(!locked);
  male_->setEnabled(!locked);
  mark(sexRow_, "missing", !sex);
  if (!sex)
    sexNote_->setText(tr("Which standard?"));
  else
    sexNote_->setText(reading.sexIsEntered() ? tr("entered by you") : tr("from the file"));
}

void PatientPanel::showAge(const Reading& reading, bool locked) {
  const auto chronological = reading.chronological();
  const bool fromFile = chronological && chronological->source != assess::AgeSource::Entered;
  if (chronological) {
    const QString source = chronological->source == assess::AgeSource::Dates
                               ? tr("from the dates")
                               : (fromFile ? tr("as stated in the file") : tr("entered by you"));
    age_->setText(tr("Chronological age <b>%1</b> %2", "%1: age, %2: where it comes from")
                      .arg(toText(chronological->age).toHtmlEscaped(), source));
  } else {
    age_->setText(tr("Chronological age unknown: no Z-score."));
  }
  ageRow_->setVisible(!fromFile && !locked);
  mark(ageRow_, "missing", !chronological);
  // Filled only when something else was entered, or a half-typed age would be lost.
  if (shown_ == reading.radiograph && shownEntered_ == reading.inputs.age) return;
  shown_ = reading.radiograph;
  shownEntered_ = reading.inputs.age;
  const int months =
      reading.inputs.age ? static_cast<int>(std::lround(reading.inputs.age->value)) : 0;
  years_->setValue(months / 12);
  months_->setValue(months % 12);
}

}  // namespace carpus::ui
