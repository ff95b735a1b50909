// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <set>

#include "ui/attention/colour_bar.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kMostOverlaySide = 1000;
constexpr int kDefaultOpacity = 45;
constexpr int kDefaultThreshold = 15;

QLabel* sentence(const QString& name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

void colourText(QLabel* label, const QColor& colour) {
  QPalette palette = label->palette();
  palette.setColor(QPalette::WindowText, colour);
  label->setPalette(palette);
}

/// The same stages over an original of at most kMostOverlaySide pixels: the overlay is stretched
/// over the radiograph anyway, and a slider must not wait for five million pixels.
preprocess::Preprocessed reducedTo(const preprocess::Preprocessed& full) {
  preprocess::Preprocessed reduced = full;
  const double longest = std::max(full.mask.rows, full.mask.cols);
  if (longest <= kMostOverlaySide) {
    return reduced;
  }
  const double scale = kMostOverlaySide / longest;
  const cv::Size size(std::max(1, qRound(full.mask.cols * scale)),
                      std::max(1, qRound(full.mask.rows * scale)));
  const auto toReduced = PixelMap::scaling(static_cast<double>(size.width) / full.mask.cols,
                                           static_cast<double>(size.height) / full.mask.rows);
  reduced.mask = toReduced.warp(full.mask, size);
  reduced.toPreprocessed = toReduced.inverse().then(full.toPreprocessed);
  reduced.toNormalised = toReduced.inverse().then(full.toNormalised);
  return reduced;
}

}  // namespace

AttentionPanel::AttentionPanel(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("attentionPanel"));
  setAccessibleName(tr("Attention"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  buildTargets(column);
  buildRun(column);
  buildAppearance(column);
  column->addStretch(1);
  setCase(false);
}

void AttentionPanel::buildTargets(QVBoxLayout* column) {
  auto* form = new QFormLayout;
  form->setContentsMargins(0, 0, 0, 0);
  target_ = new QComboBox(this);
  target_->setObjectName(QStringLiteral("attentionTargetComboBox"));
  against_ = new QComboBox(this);
  against_->setObjectName(QStringLiteral("attentionAgainstComboBox"));
  form->addRow(tr("E&xplain"), target_);
  form->addRow(tr("and not"), against_);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  column->addLayout(form);
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

void AttentionPanel::buildAppearance(QVBoxLayout* column) {
  result_ = new QWidget(this);
  auto* inner = new QVBoxLayout(result_);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->setSpacing(8);
  enable_ = new QCheckBox(tr("Show over the radiograph"), result_);
  enable_->setObjectName(QStringLiteral("attentionOverlayCheckBox"));
  enable_->setChecked(true);
  inner->addWidget(enable_);
  auto* grid = new QFormLayout;
  grid->setContentsMargins(0, 0, 0, 0);
  const auto addSlider = [&](const QString& name, const QString& text, int value, QLabel*& shown) {
    auto* slider = new QSlider(Qt::Horizontal, result_);
    slider->setObjectName(name);
    slider->setRange(0, 100);
    slider->setValue(value);
    slider->setAccessibleName(text);
    shown = new QLabel(result_);
    shown->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 %").arg(100)));
    shown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout;
    row->addWidget(slider, 1);
    row->addWidget(shown);
    grid->addRow(text, row);
    return slider;
  };
  opacity_ = addSlider(QStringLiteral("attentionOpacitySlider"), tr("Opacity"), kDefaultOpacity,
                       opacityValue_);
  threshold_ = addSlider(QStringLiteral("attentionThresholdSlider"), tr("Hide below"),
                         kDefaultThreshold, thresholdValue_);
  inner->addLayout(grid);
  bar_ = new ColourBar(result_);
  inner->addWidget(bar_);
  share_ = sentence(QStringLiteral("attentionShareLabel"), result_);
  inner->addWidget(share_);
  column->addWidget(result_);

  connect(enable_, &QCheckBox::toggled, this, &AttentionPanel::overlayEnabledChanged);
  connect(opacity_, &QSlider::valueChanged, this, [this] {
    showState();
    Q_EMIT opacityChanged(opacity());
  });
  connect(threshold_, &QSlider::valueChanged, this, [this] {
    showState();
    redraw();
  });
}

void AttentionPanel::setCase(bool available, const std::vector<assess::Candidate>& candidates) {
  available_ = available;
  busy_ = false;
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
  dropMap();
  status_->setText(available_ ? tr("Covers one place after another and watches how the answer "
                                   "changes. Takes some seconds.")
                              : tr("Attention can be computed once a hand has been assessed."));
  colourText(status_, theme::kQuiet);
  showState();
}

void AttentionPanel::fillAgainst() {
  const QSignalBlocker silent(against_);
  against_->clear();
  against_->addItem(tr("nothing else"));
  const QVariant chosen = target_->currentData();
  for (const int year : years_) {
    if (chosen.isValid() && chosen.toInt() != year) {
      against_->addItem(attention::toText(attention::Target{year, {}}), year);
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
  // Another target comes from the same scores, so whoever has a map is not asked to press again.
  if (map_ && !busy_ && !(map_->target == target())) {
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
  colourText(status_, theme::kQuiet);
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

void AttentionPanel::setMap(const attention::AttentionMap& map,
                            const std::shared_ptr<const preprocess::Preprocessed>& preprocessed) {
  if (!preprocessed || map.values.empty()) {
    return;
  }
  map_ = map;
  reduced_ = reducedTo(*preprocessed);
  busy_ = busy_ && map.coarse;
  const auto [low, high] = attention::colourRange(map);
  const double unit = map.target.year ? 100 : 1;
  bar_->setScale(attention::colourMapOf(map), unit * low, unit * high,
                 map.target.year ? tr("percentage points taken away by covering")
                                 : tr("months taken away by covering"));
  const long outside = std::lround(100 * map.outsideHandShare);
  const bool doubtful = !attention::attentionFindings(map).empty();
  //: %1: per cent
  share_->setText(
      doubtful
          ? tr("%1 % of the effect lies outside the hand: distrust this estimate.").arg(outside)
          : tr("%1 % of the effect lies outside the hand.").arg(outside));
  colourText(share_, doubtful ? theme::kWarning : theme::kText);
  if (!busy_) {
    //: %1: seconds
    status_->setText(
        tr("Computed in %1 s.").arg(QLocale().toString(map.milliseconds / 1000, 'f', 1)));
    colourText(status_, theme::kQuiet);
  }
  showState();
  redraw();
}

void AttentionPanel::setCancelled() {
  busy_ = false;
  status_->setText(tr("Cancelled."));
  colourText(status_, theme::kQuiet);
  showState();
}

void AttentionPanel::setFailed(const QString& sentenceForPeople) {
  busy_ = false;
  status_->setText(sentenceForPeople);
  colourText(status_, theme::kStop);
  showState();
}

void AttentionPanel::dropMap() {
  const bool had = !overlay_.isNull();
  map_.reset();
  overlay_ = QImage();
  if (had) {
    Q_EMIT overlayChanged(overlay_);
  }
}

void AttentionPanel::showState() {
  const bool current = map_ && map_->target == target() && !map_->coarse;
  target_->setEnabled(available_ && !busy_);
  against_->setEnabled(available_ && !busy_ && against_->count() > 1);
  compute_->setEnabled(available_ && !current);
  compute_->setVisible(!busy_ && !current);
  progress_->setVisible(busy_);
  cancel_->setVisible(busy_);
  result_->setVisible(map_.has_value());
  //: %1: a share in per cent
  opacityValue_->setText(tr("%1 %").arg(opacity_->value()));
  thresholdValue_->setText(tr("%1 %").arg(threshold_->value()));
  bar_->setThreshold(threshold());
}

void AttentionPanel::redraw() {
  if (!map_) {
    return;
  }
  // The viewer applies the opacity, so that its slider costs no new picture.
  attention::OverlayStyle style;
  style.opacity = 1;
  style.threshold = threshold();
  style.legend = false;
  overlay_ = attention::colourLayer(*map_, reduced_, style);
  Q_EMIT overlayChanged(overlay_);
}

bool AttentionPanel::isOverlayEnabled() const { return enable_->isChecked(); }

double AttentionPanel::opacity() const { return opacity_->value() / 100.0; }

double AttentionPanel::threshold() const { return threshold_->value() / 100.0; }

void AttentionPanel::setOverlayEnabled(bool enabled) { enable_->setChecked(enabled); }

void AttentionPanel::setOpacity(double opacity) {
  opacity_->setValue(static_cast<int>(std::lround(100 * opacity)));
}

void AttentionPanel::setThreshold(double threshold) {
  threshold_->setValue(static_cast<int>(std::lround(100 * threshold)));
}

}  // namespace carpus::ui
