// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <set>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

QLabel* sentence(const QString& name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

AttentionPanel::AttentionPanel(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("attentionPanel"));
  setAccessibleName(tr("Attention"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  buildTargets(column);
  buildRun(column);
  buildResult(column);
  setCase(false);
}

void AttentionPanel::buildTargets(QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  const auto makeChoice = [this](const QString& name, const QString& spoken) {
    auto* choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(spoken);
    choice->setToolTip(spoken);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(7);
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return choice;
  };
  target_ = makeChoice(QStringLiteral("attentionTargetComboBox"), tr("What the map explains"));
  against_ = makeChoice(QStringLiteral("attentionAgainstComboBox"),
                        tr("The class that it is held against: why this one and not that one"));
  //: Between two classes: "12 years and not 13 years"
  andNot_ = new QLabel(tr("and not"), this);
  andNot_->setBuddy(against_);
  row->addWidget(target_, 3);
  row->addWidget(andNot_);
  row->addWidget(against_, 2);
  column->addLayout(row);
  connect(target_, &QComboBox::currentIndexChanged, this, [this] {
    fillAgainst();
    targetChanged();
  });
  connect(against_, &QComboBox::currentIndexChanged, this, &AttentionPanel::targetChanged);
}

void AttentionPanel::buildRun(QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  compute_ = new QPushButton(tr("Compute attention"), this);
  compute_->setObjectName(QStringLiteral("attentionComputeButton"));
  compute_->setAutoDefault(false);
  progress_ = new QProgressBar(this);
  progress_->setObjectName(QStringLiteral("attentionProgressBar"));
  progress_->setRange(0, 1000);
  cancel_ = new QPushButton(tr("Cancel"), this);
  cancel_->setObjectName(QStringLiteral("attentionCancelButton"));
  cancel_->setAutoDefault(false);
  row->addWidget(compute_, 1);
  row->addWidget(progress_, 1);
  row->addWidget(cancel_);
  column->addLayout(row);
  status_ = sentence(QStringLiteral("attentionStatusLabel"), this);
  column->addWidget(status_);
  connect(compute_, &QPushButton::clicked, this, &AttentionPanel::requestMap);
  connect(cancel_, &QPushButton::clicked, this, [this] {
    cancel_->setEnabled(false);
    status_->setText(tr("Cancelling"));
    Q_EMIT cancelRequested();
  });
}

void AttentionPanel::buildResult(QVBoxLayout* column) {
  result_ = new QWidget(this);
  auto* inner = new QVBoxLayout(result_);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->setSpacing(4);
  meaning_ = sentence(QStringLiteral("attentionMeaningLabel"), result_);
  share_ = sentence(QStringLiteral("attentionShareLabel"), result_);
  inner->addWidget(meaning_);
  inner->addWidget(share_);
  auto* row = new QHBoxLayout;
  study_ = new QPushButton(tr("Study the map…"), result_);
  study_->setObjectName(QStringLiteral("attentionStudyButton"));
  study_->setToolTip(tr("Cover places yourself, see regions, checks and the gallery (U)"));
  study_->setAutoDefault(false);
  export_ = new QToolButton(result_);
  export_->setObjectName(QStringLiteral("attentionExportToolButton"));
  export_->setText(tr("Save"));
  export_->setToolTip(tr("Saves the map for others"));
  export_->setProperty("segment", true);
  export_->setPopupMode(QToolButton::InstantPopup);
  export_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  export_->setMenu(makeExportMenu());
  row->addWidget(study_, 1);
  row->addWidget(export_);
  inner->addLayout(row);
  column->addWidget(result_);
  connect(study_, &QPushButton::clicked, this, &AttentionPanel::studyRequested);
}

QMenu* AttentionPanel::makeExportMenu() {
  auto* menu = new QMenu(export_);
  menu->setObjectName(QStringLiteral("attentionExportMenu"));
  const auto add = [this, menu](const char* name, const QString& text, MapExport form) {
    QAction* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, [this, form] { Q_EMIT exportRequested(form); });
  };
  add("exportPictureAction", tr("Picture with legend (PNG)…"), MapExport::Picture);
  add("exportCaptureAction", tr("DICOM Secondary Capture…"), MapExport::SecondaryCapture);
  add("exportNumbersAction", tr("Raw numbers (NPY)…"), MapExport::Numbers);
  menu->addSeparator();
  add("exportTeachingAction", tr("For teaching, without the patient…"), MapExport::Teaching);
  return menu;
}

void AttentionPanel::setCase(bool available, const std::vector<assess::Candidate>& candidates) {
  available_ = available;
  busy_ = false;
  map_.reset();
  std::set<int> years;
  for (const assess::Candidate& candidate : candidates) {
    years.insert(static_cast<int>(std::floor(candidate.plate.age.years())));
  }
  years_.assign(years.begin(), years.end());
  {
    const QSignalBlocker silent(target_);
    target_->clear();
    target_->addItem(attention::toText(attention::Target{}));
    for (const int year : years_) {
      target_->addItem(attention::toText(attention::Target{year, {}}), year);
    }
  }
  fillAgainst();
  status_->setText(available_ ? tr("Covers one place after another and watches how the answer "
                                   "changes.")
                              : tr("Attention can be computed once a hand has been assessed."));
  theme::setInk(status_, theme::kQuiet);
  showState();
}

void AttentionPanel::fillAgainst() {
  const QSignalBlocker silent(against_);
  against_->clear();
  //: Nothing is held against the class that is explained.
  against_->addItem(tr("nothing"));
  const QVariant chosen = target_->currentData();
  for (const int year : years_) {
    if (chosen.isValid() && chosen.toInt() != year) {
      //: %1: years
      against_->addItem(tr("%1 years").arg(year), year);
    }
  }
}

attention::Target AttentionPanel::target() const {
  attention::Target target;
  if (target_->currentData().isValid()) {
    target.year = target_->currentData().toInt();
  }
  if (target.year && against_->currentData().isValid()) {
    target.against = against_->currentData().toInt();
  }
  return target;
}

void AttentionPanel::setTarget(const attention::Target& target) {
  const int index = target.year ? target_->findData(*target.year) : 0;
  if (index < 0) {
    return;
  }
  target_->setCurrentIndex(index);
  if (target.against) {
    against_->setCurrentIndex(std::max(0, against_->findData(*target.against)));
  }
}

void AttentionPanel::targetChanged() {
  // Every target comes from the same scores, so whoever has a map, or waits for one, is not asked
  // to press again.
  if (busy_) {
    Q_EMIT mapRequested(target());
  } else if (map_ && !(map_->target == target())) {
    requestMap();
  }
  showState();
}

void AttentionPanel::requestMap() {
  if (!available_ || busy_) {
    return;
  }
  busy_ = true;
  progress_->setValue(0);
  cancel_->setEnabled(true);
  status_->setText(tr("Computing"));
  theme::setInk(status_, theme::kQuiet);
  showState();
  Q_EMIT mapRequested(target());
}

void AttentionPanel::setProgress(double fraction, const QString& phrase) {
  if (!busy_) {
    return;
  }
  progress_->setValue(static_cast<int>(std::lround(1000 * std::clamp(fraction, 0.0, 1.0))));
  if (!phrase.isEmpty() && cancel_->isEnabled()) {
    status_->setText(phrase);
  }
}

QString AttentionPanel::meaning(const attention::Target& target) {
  if (!target.year) {
    return tr("Red places make the hand look older, blue ones younger.");
  }
  if (target.against) {
    //: %1, %2: years
    return tr("Red places speak for %1 years, blue ones for %2.")
        .arg(*target.year)
        .arg(*target.against);
  }
  //: %1: years
  return tr("The brighter a place, the more it speaks for %1 years.").arg(*target.year);
}

void AttentionPanel::setMap(const attention::AttentionMap& map) {
  map_ = map;
  busy_ = busy_ && map.coarse;
  meaning_->setText(meaning(map.target));
  const long outside = std::lround(100 * map.outsideHandShare);
  const bool doubtful = !attention::attentionFindings(map).empty();
  //: %1: per cent
  share_->setText(
      doubtful
          ? tr("%1 % of the effect lies outside the hand: distrust this estimate.").arg(outside)
          : tr("%1 % of the effect lies outside the hand.").arg(outside));
  theme::setInk(share_, doubtful ? theme::kWarning : theme::kQuiet);
  //: %1: seconds
  share_->setToolTip(
      tr("Computed in %1 s.").arg(QLocale().toString(map.milliseconds / 1000, 'f', 1)));
  if (!busy_) {
    status_->clear();
  }
  showState();
}

void AttentionPanel::setCancelled() {
  busy_ = false;
  status_->setText(tr("Cancelled."));
  theme::setInk(status_, theme::kQuiet);
  showState();
}

void AttentionPanel::setFailed(const QString& sentenceForPeople) {
  busy_ = false;
  status_->setText(sentenceForPeople);
  theme::setInk(status_, theme::kStop);
  showState();
}

void AttentionPanel::showState() {
  const bool complete = map_ && !map_->coarse;
  const bool current = complete && map_->target == target();
  target_->setEnabled(available_);
  // Only a class is held against another one; the expected age has the whole row.
  const bool comparable = available_ && against_->count() > 1;
  against_->setEnabled(comparable);
  against_->setVisible(comparable);
  andNot_->setVisible(comparable);
  compute_->setEnabled(available_ && !current);
  compute_->setVisible(!busy_ && !current);
  progress_->setVisible(busy_);
  cancel_->setVisible(busy_);
  status_->setVisible(!status_->text().isEmpty());
  result_->setVisible(map_.has_value());
  study_->setEnabled(complete);
  export_->setEnabled(complete);
}

}  // namespace carpus::ui
