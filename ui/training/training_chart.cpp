// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_chart.h"

#include <qcustomplot.h>

#include <QVBoxLayout>
#include <array>

#include "ui/viewer/theme.h"

namespace carpus::ui {
namespace {

// Okabe and Ito's colours, told apart by people with any colour vision.
constexpr std::array<QRgb, 6> kColours = {0xff56b4e9, 0xffe69f00, 0xff009e73,
                                          0xffcc79a7, 0xffd55e00, 0xfff0e442};

}  // namespace

TrainingChart::TrainingChart(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("trainingChart"));
  setAccessibleName(tr("Figures of the trainings over their epochs"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  plot_ = new QCustomPlot(this);
  plot_->setObjectName(QStringLiteral("trainingPlot"));
  plot_->setBackground(Qt::NoBrush);
  plot_->setAttribute(Qt::WA_OpaquePaintEvent, false);
  plot_->setMinimumSize(480, 280);
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
    axis->setBasePen(QPen(theme::kBorder));
    axis->setTickPen(QPen(theme::kBorder));
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLabelColor(theme::kQuiet);
    axis->setLabelColor(theme::kQuiet);
    axis->setLabelFont(font());
    axis->setTickLabelFont(font());
    axis->grid()->setPen(QPen(theme::faded(theme::kBorder, 0.5), 1, Qt::DotLine));
  }
  plot_->xAxis->setLabel(tr("Epoch"));
  plot_->legend->setFont(font());
  plot_->legend->setBrush(Qt::NoBrush);
  plot_->legend->setBorderPen(Qt::NoPen);
  plot_->legend->setTextColor(theme::kQuiet);
  column->addWidget(plot_);
}

void TrainingChart::setCurves(const Curves& curves, const QString& figure) {
  plot_->clearGraphs();
  plot_->yAxis->setLabel(figure);
  size_t next = 0;
  for (const auto& [name, points] : curves) {
    QCPGraph* graph = plot_->addGraph();
    graph->setName(name);
    graph->setPen(QPen(QColor(kColours[next++ % kColours.size()]), 1.6));
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 4));
    for (const QPointF& point : points) graph->addData(point.x(), point.y());
  }
  plot_->legend->setVisible(curves.size() > 1);
  plot_->rescaleAxes();
  // A curve of one epoch has no range of its own.
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis})
    if (axis->range().size() <= 0) axis->setRange(axis->range().center(), 2, Qt::AlignCenter);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

int TrainingChart::curveCount() const { return plot_->graphCount(); }

}  // namespace carpus::ui
