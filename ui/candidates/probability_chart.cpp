// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/probability_chart.h"

#include <qcustomplot.h>

#include <QLabel>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/viewer/theme.h"

namespace carpus::ui {

namespace {

constexpr char16_t kNonBreakingHyphen = 0x2011;
constexpr double kMostYears = 20;
constexpr double kFewestShownYears = 6;
constexpr double kTail = 0.002;  ///< mass on either side that may lie outside the shown range

QString colouredMark(const QColor& colour, const QString& mark) {
  return QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;").arg(colour.name(), mark);
}

/// A vertical line over the whole height of the plot.
QCPItemLine* addVertical(QCustomPlot* plot, const QPen& pen) {
  auto* line = new QCPItemLine(plot);
  line->setPen(pen);
  for (QCPItemPosition* end : {line->start, line->end}) {
    end->setTypeX(QCPItemPosition::ptPlotCoords);
    end->setTypeY(QCPItemPosition::ptAxisRectRatio);
  }
  line->setVisible(false);
  return line;
}

void place(QCPItemLine* line, std::optional<Months> age) {
  line->setVisible(age.has_value());
  if (age) {
    line->start->setCoords(age->years(), 1);
    line->end->setCoords(age->years(), 0);
  }
}

void styleAxis(QCPAxis* axis) {
  axis->setBasePen(QPen(theme::kBorder));
  axis->setTickPen(QPen(theme::kBorder));
  axis->setSubTickPen(Qt::NoPen);
  axis->setTickLabelColor(theme::kQuiet);
  axis->setLabelColor(theme::kQuiet);
  axis->grid()->setPen(QPen(theme::faded(theme::kBorder, 0.5), 1, Qt::DotLine));
  axis->grid()->setZeroLinePen(Qt::NoPen);
}

}  // namespace

struct ProbabilityChart::Items {
  QCPBars* bars = nullptr;
  QCPGraph* density = nullptr;
  QCPItemRect* interval = nullptr;
  QCPItemLine* estimate = nullptr;
  QCPItemLine* chronological = nullptr;
  QCPItemLine* chosen = nullptr;
};

ProbabilityChart::ProbabilityChart(QWidget* parent)
    : QWidget(parent), items_(std::make_unique<Items>()) {
  setObjectName(QStringLiteral("probabilityChart"));
  setAccessibleName(tr("Probability of each bone age"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  // Above and not along the axes: the words are longer than the axis is high, and every line of
  // text is taken from the plot.
  caption_ = new QLabel(tr("Probability by bone age in years, %"), this);
  caption_->setObjectName(QStringLiteral("probabilityCaptionLabel"));
  caption_->setProperty("role", QStringLiteral("caption"));
  column->addWidget(caption_);
  key_ = new QLabel(this);
  key_->setObjectName(QStringLiteral("probabilityKeyLabel"));
  key_->setWordWrap(true);
  key_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  key_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(key_);
  empty_ = new QLabel(tr("The probability of each age appears here once a hand has been assessed."),
                      this);
  empty_->setObjectName(QStringLiteral("probabilityEmptyLabel"));
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  theme::setInk(empty_, theme::kQuiet);
  column->addWidget(empty_, 1);
  buildPlot();
  column->addWidget(plot_, 1);
  setEstimate({});
}

ProbabilityChart::~ProbabilityChart() = default;

void ProbabilityChart::buildPlot() {
  plot_ = new QCustomPlot(this);
  plot_->setObjectName(QStringLiteral("probabilityPlot"));
  plot_->setBackground(Qt::NoBrush);
  plot_->setAttribute(Qt::WA_OpaquePaintEvent, false);
  plot_->setMinimumHeight(90);
  plot_->setMouseTracking(true);
  plot_->installEventFilter(this);
  plot_->axisRect()->setMinimumMargins(QMargins(0, 4, 6, 0));

  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
    styleAxis(axis);
    axis->setLabelFont(font());
    axis->setTickLabelFont(font());
  }
  auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
  ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
  plot_->xAxis->setTicker(ticker);
  plot_->yAxis->ticker()->setTickCount(4);

  items_->interval = new QCPItemRect(plot_);
  items_->interval->setPen(Qt::NoPen);
  items_->interval->setBrush(theme::faded(theme::kAccent, 0.14));
  for (QCPItemPosition* corner : {items_->interval->topLeft, items_->interval->bottomRight}) {
    corner->setTypeX(QCPItemPosition::ptPlotCoords);
    corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
  }
  // Behind the bars: items lie on the topmost layer unless told otherwise.
  items_->interval->setLayer(QStringLiteral("background"));

  items_->bars = new QCPBars(plot_->xAxis, plot_->yAxis);
  items_->bars->setWidth(0.84);
  items_->bars->setPen(Qt::NoPen);
  items_->bars->setBrush(theme::faded(theme::kInfo, 0.55));
  items_->density = plot_->addGraph();
  items_->density->setPen(QPen(theme::kText, 1.3));

  items_->estimate = addVertical(plot_, QPen(theme::kAccent, 2));
  items_->chronological = addVertical(plot_, QPen(theme::kChronological, 1.6, Qt::DashLine));
  items_->chosen = addVertical(plot_, QPen(theme::kChosen, 2.4));
  QCPLineEnding head(QCPLineEnding::esSpikeArrow, 9, 11);
  items_->chosen->setTail(head);
}

void ProbabilityChart::setEstimate(const std::optional<assess::Estimate>& estimate) {
  estimate_ = estimate;
  plot_->setVisible(estimate_.has_value());
  caption_->setVisible(estimate_.has_value());
  key_->setVisible(estimate_.has_value());
  empty_->setVisible(!estimate_);
  drawDistribution();
  drawAges();
}

void ProbabilityChart::setChronologicalAge(std::optional<Months> age) {
  chronological_ = age;
  drawAges();
}

void ProbabilityChart::setChosenAge(std::optional<Months> age) {
  chosen_ = age;
  drawAges();
}

void ProbabilityChart::drawDistribution() {
  QVector<double> years;
  QVector<double> percents;
  QVector<double> ages;
  QVector<double> densities;
  if (estimate_) {
    for (const auto& [year, probability] : estimate_->distribution.years()) {
      years << year + 0.5;
      percents << 100 * probability;
    }
    const auto& months = estimate_->distribution.months;
    for (size_t month = 0; month < months.size(); ++month) {
      // Twelve months to a year: the line has the unit of the bars.
      ages << (static_cast<double>(month) + 0.5) / 12;
      densities << 100 * 12 * months[month];
    }
  }
  items_->bars->setData(years, percents, true);
  items_->density->setData(ages, densities, true);
}

void ProbabilityChart::drawAges() {
  items_->interval->setVisible(estimate_.has_value());
  if (estimate_) {
    items_->interval->topLeft->setCoords(estimate_->intervalLow.years(), 0);
    items_->interval->bottomRight->setCoords(estimate_->intervalHigh.years(), 1);
  }
  place(items_->estimate, estimate_ ? std::optional(estimate_->boneAge) : std::nullopt);
  place(items_->chronological, chronological_);
  place(items_->chosen, chosen_);
  setRanges();
  updateKey();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ProbabilityChart::setRanges() {
  if (!estimate_) {
    return;
  }
  double from =
      std::min(estimate_->distribution.quantile(kTail).years(), estimate_->intervalLow.years());
  double to = std::max(estimate_->distribution.quantile(1 - kTail).years(),
                       estimate_->intervalHigh.years());
  for (const auto& age : {chronological_, chosen_}) {
    if (age) {
      from = std::min(from, age->years() - 0.2);
      to = std::max(to, age->years() + 0.2);
    }
  }
  const double missing = std::max(0.0, kFewestShownYears - (to - from)) / 2;
  from = std::max(0.0, std::floor(from - missing));
  to = std::min(kMostYears, std::ceil(to + missing));
  plot_->xAxis->setRange(from, std::max(to, from + 1));

  double highest = 1;
  for (const auto& bar : *items_->bars->data()) {
    highest = std::max(highest, bar.value);
  }
  for (const auto& point : *items_->density->data()) {
    highest = std::max(highest, point.value);
  }
  plot_->yAxis->setRange(0, highest * 1.12);
}

void ProbabilityChart::updateKey() {
  QStringList shown;
  QStringList spoken;
  const auto add = [&](const QColor& colour, const char* mark, QString name, const QString& all) {
    // Lines break between the parts, never inside one.
    name.replace(QLatin1Char('-'), QChar(kNonBreakingHyphen));
    name.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    shown << colouredMark(colour, QString::fromUtf8(mark)) + name;
    spoken << all;
  };
  if (estimate_) {
    //: %1: age
    add(theme::kAccent, "┃", tr("Estimate"), tr("Estimate %1").arg(toText(estimate_->boneAge)));
    const auto level = std::lround(100 * estimate_->intervalLevel);
    //: %1: per cent
    add(theme::kAccent.darker(200), "■", tr("%1 % interval").arg(level),
        //: %1: per cent, %2 and %3: ages
        tr("%1 % interval %2 to %3")
            .arg(level)
            .arg(toText(estimate_->intervalLow), toText(estimate_->intervalHigh)));
  }
  if (chronological_)
    //: %1: age
    add(theme::kChronological, "╏", tr("Chronological"),
        tr("Chronological %1").arg(toText(*chronological_)));
  if (chosen_)
    //: %1: age
    add(theme::kChosen, "▼", tr("Chosen"), tr("Chosen %1").arg(toText(*chosen_)));
  key_->setText(shown.join(QStringLiteral("  ")));
  key_->setToolTip(spoken.join(QLatin1Char('\n')));
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

QString ProbabilityChart::keyText() const { return accessibleDescription(); }

double ProbabilityChart::barHeight(int year) const {
  const auto container = items_->bars->data();
  const auto bar = container->findBegin(year + 0.5, false);
  return bar != container->constEnd() && std::abs(bar->key - year - 0.5) < 1e-6 ? bar->value / 100
                                                                                : 0;
}

std::pair<double, double> ProbabilityChart::shownYears() const {
  const QCPRange range = plot_->xAxis->range();
  return {range.lower, range.upper};
}

QPoint ProbabilityChart::positionOf(Months age) const {
  const QPoint inPlot(static_cast<int>(std::lround(plot_->xAxis->coordToPixel(age.years()))),
                      plot_->axisRect()->center().y());
  return plot_->mapTo(this, inPlot);
}

bool ProbabilityChart::eventFilter(QObject* watched, QEvent* event) {
  if (watched == plot_ && estimate_) {
    if (event->type() == QEvent::MouseMove) {
      showHover(static_cast<QMouseEvent*>(event)->pos());
    } else if (event->type() == QEvent::MouseButtonDblClick) {
      const double x = static_cast<QMouseEvent*>(event)->position().x();
      const double months = std::round(12 * plot_->xAxis->pixelToCoord(x));
      if (months >= 0 && months < 12 * kMostYears) {
        Q_EMIT agePicked(Months{months});
        return true;
      }
    }
  }
  return QWidget::eventFilter(watched, event);
}

void ProbabilityChart::showHover(QPoint position) {
  if (!plot_->axisRect()->rect().contains(position)) {
    QToolTip::hideText();
    return;
  }
  const int year = static_cast<int>(std::floor(plot_->xAxis->pixelToCoord(position.x())));
  //: %1: year, %2: the next year, %3: per cent
  QToolTip::showText(plot_->mapToGlobal(position),
                     tr("%1 to %2 years: %3 %. Double click sets this age.")
                         .arg(year)
                         .arg(year + 1)
                         .arg(QLocale().toString(100 * barHeight(year), 'f', 1)),
                     plot_);
}

QSize ProbabilityChart::sizeHint() const { return {420, 230}; }

QSize ProbabilityChart::minimumSizeHint() const { return {220, 130}; }

}  // namespace carpus::ui
