// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/before_after_chart.h"

#include <qcustomplot.h>

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr double kLeast = 0.004;  ///< a year below it in every answer is not shown
constexpr int kFewestYears = 6;

void styleAxis(QCPAxis* axis, const QFont& font, const QString& label) {
  axis->setBasePen(QPen(theme::kBorder));
  axis->setTickPen(QPen(theme::kBorder));
  axis->setSubTickPen(Qt::NoPen);
  axis->setTickLabelColor(theme::kQuiet);
  axis->setLabelColor(theme::kQuiet);
  axis->setLabelFont(font);
  axis->setTickLabelFont(font);
  axis->setLabelPadding(2);
  axis->setLabel(label);
  axis->grid()->setPen(QPen(theme::faded(theme::kBorder, 0.5), 1, Qt::DotLine));
  axis->grid()->setZeroLinePen(Qt::NoPen);
}

QCPItemLine* addAgeLine(QCustomPlot* plot, const QPen& pen) {
  auto* line = new QCPItemLine(plot);
  line->setPen(pen);
  for (QCPItemPosition* end : {line->start, line->end}) {
    end->setTypeX(QCPItemPosition::ptPlotCoords);
    end->setTypeY(QCPItemPosition::ptAxisRectRatio);
  }
  return line;
}

double barOf(const QCPBars* bars, int year) {
  const auto found = bars->data()->findBegin(year + 0.5, false);
  return found == bars->data()->constEnd() ? 0 : found->value / 100;
}

}  // namespace

BeforeAfterChart::BeforeAfterChart(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("beforeAfterChart"));
  setAccessibleName(tr("Probabilities with nothing covered and with this place covered"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  key_ = new QLabel(this);
  key_->setTextFormat(Qt::RichText);
  const QString key = QStringLiteral(
                          "<span style=\"color:%1\">■</span>&nbsp;%2 &nbsp; "
                          "<span style=\"color:%3\">■</span>&nbsp;%4")
                          .arg(theme::kInfo.name(), tr("Nothing covered"), theme::kChosen.name(),
                               tr("This place covered"));
  key_->setText(key);
  column->addWidget(key_);
  plot_ = new QCustomPlot(this);
  plot_->setBackground(Qt::NoBrush);
  plot_->setAttribute(Qt::WA_OpaquePaintEvent, false);
  plot_->axisRect()->setMinimumMargins(QMargins(0, 4, 6, 0));
  styleAxis(plot_->xAxis, font(), tr("Bone age, years"));
  styleAxis(plot_->yAxis, font(), tr("Probability, %"));
  auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
  ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
  plot_->xAxis->setTicker(ticker);
  plot_->yAxis->ticker()->setTickCount(4);
  auto* group = new QCPBarsGroup(plot_);
  group->setSpacingType(QCPBarsGroup::stAbsolute);
  group->setSpacing(1);
  const auto addBars = [&](const QColor& colour) {
    auto* bars = new QCPBars(plot_->xAxis, plot_->yAxis);
    bars->setWidth(0.4);
    bars->setPen(Qt::NoPen);
    bars->setBrush(colour);
    bars->setBarsGroup(group);
    return bars;
  };
  before_ = addBars(theme::faded(theme::kInfo, 0.75));
  after_ = addBars(theme::faded(theme::kChosen, 0.9));
  ageBefore_ = addAgeLine(plot_, QPen(theme::kInfo, 1.6, Qt::DashLine));
  ageAfter_ = addAgeLine(plot_, QPen(theme::kChosen, 1.6));
  column->addWidget(plot_, 1);
}

void BeforeAfterChart::setScores(const attention::Scores& scores) {
  double highest = 0.05;
  int first = 0;
  int last = 0;
  bool any = false;
  const auto take = [&](const std::vector<double>& years) {
    for (size_t year = 0; year < years.size(); ++year) {
      highest = std::max(highest, years[year]);
      if (years[year] < kLeast) continue;
      const int found = static_cast<int>(year);
      first = any ? std::min(first, found) : found;
      last = any ? std::max(last, found) : found;
      any = true;
    }
  };
  for (int row = 0; row < scores.values.rows; ++row) {
    for (int column = 0; column < scores.values.columns; ++column) {
      const attention::Covered covered = attention::coveredAt(scores, {row, column}, {});
      take(covered.yearsBefore);
      take(covered.yearsAfter);
    }
  }
  const int missing = std::max(0, kFewestYears - (last + 1 - first));
  first = std::max(0, first - missing / 2);
  plot_->xAxis->setRange(first, std::max(last + 1, first + kFewestYears));
  plot_->yAxis->setRange(0, 100 * std::min(1.0, 1.08 * highest));
}

void BeforeAfterChart::setCovered(const attention::Covered& covered) {
  const auto fill = [](QCPBars* bars, const std::vector<double>& years) {
    QVector<double> keys;
    QVector<double> values;
    for (size_t year = 0; year < years.size(); ++year) {
      keys << static_cast<double>(year) + 0.5;
      values << 100 * years[year];
    }
    bars->setData(keys, values, true);
  };
  fill(before_, covered.yearsBefore);
  fill(after_, covered.yearsAfter);
  const auto place = [](QCPItemLine* line, Months age) {
    line->start->setCoords(age.years(), 1);
    line->end->setCoords(age.years(), 0);
  };
  place(ageBefore_, covered.before);
  place(ageAfter_, covered.after);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

double BeforeAfterChart::barBefore(int year) const { return barOf(before_, year); }
double BeforeAfterChart::barAfter(int year) const { return barOf(after_, year); }

std::pair<double, double> BeforeAfterChart::shownYears() const {
  return {plot_->xAxis->range().lower, plot_->xAxis->range().upper};
}

double BeforeAfterChart::highest() const { return plot_->yAxis->range().upper / 100; }

}  // namespace carpus::ui
