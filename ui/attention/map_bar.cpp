// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/map_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <cmath>

#include "ui/attention/colour_bar.h"

namespace carpus::ui {

namespace {

constexpr int kDefaultOpacity = 45;
constexpr int kDefaultThreshold = 15;
constexpr int kSliderWidth = 72;
constexpr int kRoomForCaptions = 860;  ///< below, the sliders speak through their tool tips alone

int toPercent(double share) { return static_cast<int>(std::lround(100 * share)); }

}  // namespace

MapBar::MapBar(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("mapBar"));
  setAccessibleName(tr("How the map is shown"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(10, 3, 10, 3);
  row->setSpacing(6);
  shown_ = new QCheckBox(tr("Map"), this);
  shown_->setObjectName(QStringLiteral("mapShownCheckBox"));
  shown_->setToolTip(tr("Shows the map over the radiograph (A)"));
  shown_->setChecked(true);
  contours_ = makeToggle(QStringLiteral("mapContoursToolButton"), tr("Contours"),
                         tr("Draws lines instead of colours, so that the bone stays visible (C)"));
  blink_ = makeToggle(QStringLiteral("mapBlinkToolButton"), tr("Blink"),
                      tr("Shows and hides the map in turn (K)"));
  sideBySide_ = makeToggle(QStringLiteral("mapSideBySideToolButton"), tr("Side by side"),
                           tr("Puts the radiograph without the map beside it (S)"));
  row->addWidget(shown_);
  row->addWidget(contours_);
  row->addWidget(blink_);
  row->addWidget(sideBySide_);
  row->addSpacing(6);
  opacity_ = makeSlider(QStringLiteral("mapOpacitySlider"), tr("Opacity"), kDefaultOpacity,
                        opacityCaption_);
  threshold_ = makeSlider(QStringLiteral("mapThresholdSlider"), tr("Hide below"), kDefaultThreshold,
                          thresholdCaption_);
  for (QWidget* part :
       {static_cast<QWidget*>(opacityCaption_), static_cast<QWidget*>(opacity_),
        static_cast<QWidget*>(thresholdCaption_), static_cast<QWidget*>(threshold_)}) {
    row->addWidget(part);
  }
  row->addSpacing(6);
  bar_ = new ColourBar(this);
  row->addWidget(bar_, 1);
  makeColours();
  row->addWidget(colours_);

  connect(shown_, &QCheckBox::toggled, this, [this](bool on) {
    showState();
    Q_EMIT mapShownChanged(on);
  });
  connect(contours_, &QToolButton::toggled, this, [this] {
    showState();
    Q_EMIT styleChanged();
  });
  connect(blink_, &QToolButton::toggled, this, &MapBar::blinkingChanged);
  connect(sideBySide_, &QToolButton::toggled, this, &MapBar::sideBySideChanged);
  connect(opacity_, &QSlider::valueChanged, this, [this] {
    showState();
    Q_EMIT opacityChanged(opacity());
  });
  connect(threshold_, &QSlider::valueChanged, this, [this] {
    showState();
    Q_EMIT styleChanged();
  });
  showState();
}

void MapBar::makeColours() {
  colours_ = new QComboBox(this);
  colours_->setObjectName(QStringLiteral("mapColoursComboBox"));
  colours_->setAccessibleName(tr("Colours of the map"));
  colours_->setToolTip(tr("Colours of the map; their steps look equal to the eye"));
  for (const ColourMap map : sequentialColourMaps())
    colours_->addItem(nameOf(map), static_cast<int>(map));
  // Signed maps have their own two colours: there is nothing to choose.
  colours_->hide();
  connect(colours_, &QComboBox::currentIndexChanged, this, [this] {
    showScale();
    Q_EMIT oneSidedChanged(oneSided());
    Q_EMIT styleChanged();
  });
}

QToolButton* MapBar::makeToggle(const QString& name, const QString& text, const QString& tip) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setText(text);
  button->setToolTip(tip);
  button->setProperty("segment", true);
  button->setCheckable(true);
  return button;
}

QSlider* MapBar::makeSlider(const QString& name, const QString& text, int value, QLabel*& caption) {
  caption = new QLabel(text, this);
  auto* slider = new QSlider(Qt::Horizontal, this);
  slider->setObjectName(name);
  slider->setRange(0, 100);
  slider->setValue(value);
  slider->setFixedWidth(kSliderWidth);
  slider->setAccessibleName(text);
  caption->setBuddy(slider);
  return slider;
}

void MapBar::setMap(const attention::AttentionMap& map) {
  map_ = map;
  colours_->setVisible(!map.isSigned());
  showCaptions();
  showScale();
  bar_->setToolTip(map.target.year
                       ? tr("Percentage points of probability that covering a place takes away")
                       : tr("Months of estimated age that covering a place takes away"));
  showState();
}

void MapBar::showScale() {
  if (!map_) return;
  const attention::AttentionMap& map = *map_;
  const auto [low, high] = attention::colourRange(map);
  const double unit = map.target.year ? 100 : 1;
  bar_->setScale(attention::colourMapOf(map, oneSided()), unit * low, unit * high,
                 //: Unit of a scale: percentage points
                 map.target.year ? tr("% points") : tr("months"));
}

void MapBar::showState() {
  const bool on = shown_->isChecked();
  contours_->setEnabled(on);
  blink_->setEnabled(on);
  opacity_->setEnabled(on && !contours_->isChecked());
  threshold_->setEnabled(on);
  //: %1: per cent
  opacity_->setToolTip(tr("Opacity of the map: %1 %").arg(opacity_->value()));
  threshold_->setToolTip(
      //: %1: per cent
      tr("Places with less than %1 % of the largest effect are hidden").arg(threshold_->value()));
  bar_->setThreshold(style().threshold);
}

void MapBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showCaptions();
}

void MapBar::showCaptions() {
  const int colours = colours_->isHidden() ? 0 : colours_->sizeHint().width();
  const bool room = width() >= kRoomForCaptions + colours;
  opacityCaption_->setVisible(room);
  thresholdCaption_->setVisible(room);
}

bool MapBar::isMapShown() const { return shown_->isChecked(); }
bool MapBar::isBlinking() const { return blink_->isChecked(); }
bool MapBar::isSideBySide() const { return sideBySide_->isChecked(); }
double MapBar::opacity() const { return opacity_->value() / 100.0; }

MapStyle MapBar::style() const {
  return {contours_->isChecked() ? MapStyle::Mode::Contours : MapStyle::Mode::Colours,
          threshold_->value() / 100.0, oneSided()};
}

ColourMap MapBar::oneSided() const {
  return static_cast<ColourMap>(colours_->currentData().toInt());
}

void MapBar::setMapShown(bool shown) { shown_->setChecked(shown); }
void MapBar::setContours(bool contours) { contours_->setChecked(contours); }
void MapBar::setBlinking(bool blinking) { blink_->setChecked(blinking); }
void MapBar::setSideBySide(bool sideBySide) { sideBySide_->setChecked(sideBySide); }
void MapBar::setOpacity(double opacity) { opacity_->setValue(toPercent(opacity)); }
void MapBar::setThreshold(double threshold) { threshold_->setValue(toPercent(threshold)); }

void MapBar::setOneSided(ColourMap map) {
  const int index = colours_->findData(static_cast<int>(map));
  if (index >= 0) colours_->setCurrentIndex(index);
}

}  // namespace carpus::ui
