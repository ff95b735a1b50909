// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/colour_bar.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kBarHeight = 11;
constexpr int kTickLength = 3;
constexpr int kUnitGap = 8;

}  // namespace

ColourBar::ColourBar(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("attentionColourBar"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ColourBar::setScale(ColourMap map, double low, double high, const QString& unit) {
  map_ = map;
  low_ = low;
  high_ = high;
  unit_ = unit;
  //: %1, %2: numbers, %3: their unit
  setAccessibleName(
      tr("Colour scale from %1 to %2 %3").arg(tickTexts().front(), tickTexts().back(), unit));
  update();
}

void ColourBar::setThreshold(double threshold) {
  threshold_ = threshold;
  update();
}

int ColourBar::barWidth() const {
  return std::max(40, width() - kUnitGap - fontMetrics().horizontalAdvance(unit_) - 1);
}

int ColourBar::ticks() const {
  const int longest = fontMetrics().horizontalAdvance(QStringLiteral("+00.00"));
  return barWidth() >= 6 * longest ? 5 : 3;
}

QStringList ColourBar::tickTexts() const {
  const double largest = std::max(std::abs(low_), std::abs(high_));
  const int decimals = largest >= 100 ? 0 : largest >= 2 ? 1 : largest >= 0.2 ? 2 : 3;
  QStringList texts;
  const int count = ticks();
  for (int tick = 0; tick < count; ++tick) {
    double value = low_ + (high_ - low_) * tick / (count - 1);
    if (std::abs(value) < 1e-9 * std::max(1.0, largest)) {
      value = 0;  // no "-0.0"
    }
    const QString number = QLocale().toString(value, 'f', decimals);
    texts << (low_ < 0 && value > 0 ? QLatin1Char('+') + number : number);
  }
  return texts;
}

QColor ColourBar::colourOf(double value) const {
  const double largest = std::max({std::abs(low_), std::abs(high_), 1e-12});
  if (std::abs(value) / largest < threshold_) {
    return {};
  }
  const cv::Vec3b rgb = colourAt(map_, (value - low_) / std::max(high_ - low_, 1e-12));
  return {rgb[0], rgb[1], rgb[2]};
}

QSize ColourBar::sizeHint() const {
  return {260, kBarHeight + kTickLength + fontMetrics().height() + 1};
}

QSize ColourBar::minimumSizeHint() const { return {150, sizeHint().height()}; }

void ColourBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRect bar(0, 0, barWidth(), kBarHeight);
  for (int x = 0; x < bar.width(); ++x) {
    const QColor colour = colourOf(low_ + (x + 0.5) / bar.width() * (high_ - low_));
    painter.setPen(colour.isValid() ? colour : theme::kBackground);
    painter.drawLine(x, bar.top(), x, bar.bottom());
  }
  painter.setPen(theme::kBorder);
  painter.drawRect(bar.adjusted(0, 0, -1, -1));
  painter.setPen(theme::kQuiet);
  const QStringList texts = tickTexts();
  const int top = bar.bottom() + kTickLength + 1;
  for (int tick = 0; tick < texts.size(); ++tick) {
    const int x =
        static_cast<int>(std::lround((bar.width() - 1.0) * tick / (double(texts.size()) - 1)));
    painter.drawLine(x, bar.bottom(), x, bar.bottom() + kTickLength);
    const int wide = fontMetrics().horizontalAdvance(texts[tick]) + 2;
    const int left = std::clamp(x - wide / 2, 0, std::max(0, bar.width() - wide));
    painter.drawText(QRect(left, top, wide, fontMetrics().height()), Qt::AlignCenter, texts[tick]);
  }
  painter.drawText(QRect(bar.right() + kUnitGap, 0, width() - bar.right(), height()),
                   Qt::AlignLeft | Qt::AlignVCenter, unit_);
}

}  // namespace carpus::ui
