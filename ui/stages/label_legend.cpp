// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stages/label_legend.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr int kSwatch = 12;
constexpr int kGap = 8;
constexpr int kBarWidth = 90;

}  // namespace

LabelLegend::LabelLegend(bool withScores, QWidget* parent)
    : QWidget(parent), withScores_(withScores) {
  setObjectName(QStringLiteral("labelLegend"));
  setAccessibleName(tr("Legend of the label map"));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LabelLegend::setScores(std::optional<std::array<double, kLabelCount>> scores) {
  scores_ = scores;
  update();
}

int LabelLegend::rowHeight() const { return std::max(kSwatch, fontMetrics().height()) + 4; }

int LabelLegend::nameWidth() const {
  int width = 0;
  for (int index = 0; index < kLabelCount; ++index) {
    width = std::max(width, fontMetrics().horizontalAdvance(toText(static_cast<Label>(index))));
  }
  return width;
}

QSize LabelLegend::sizeHint() const {
  const int bars =
      withScores_ ? 2 * kGap + kBarWidth + fontMetrics().horizontalAdvance(tr("%1 %").arg(100)) : 0;
  return {kSwatch + kGap + nameWidth() + bars + 2, kLabelCount * rowHeight()};
}

QSize LabelLegend::minimumSizeHint() const { return sizeHint(); }

void LabelLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  for (int index = 0; index < kLabelCount; ++index) {
    const auto label = static_cast<Label>(index);
    const QRect row(0, index * rowHeight(), width(), rowHeight());
    const cv::Vec3b rgb = labelColour(label);
    const QColor colour(rgb[0], rgb[1], rgb[2]);
    painter.setPen(theme::kBorder);
    painter.setBrush(colour);
    painter.drawRect(row.left(), row.center().y() - kSwatch / 2, kSwatch, kSwatch);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(row.adjusted(kSwatch + kGap, 0, 0, 0), Qt::AlignVCenter, toText(label));
    if (!withScores_) {
      continue;
    }
    const QRectF track(kSwatch + 2 * kGap + nameWidth(), row.center().y() - 3, kBarWidth, 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::kRaised);
    painter.drawRect(track);
    if (scores_) {
      const double score = (*scores_)[static_cast<size_t>(index)];
      painter.setBrush(theme::kAccent);
      painter.drawRect(QRectF(track.topLeft(), QSizeF(track.width() * score, track.height())));
      painter.setPen(palette().color(QPalette::WindowText));
      //: %1: a probability in per cent
      painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight,
                       tr("%1 %").arg(std::lround(100 * score)));
    }
  }
}

}  // namespace carpus::ui
