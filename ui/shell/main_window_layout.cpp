// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands in the window.
#include <QDataStream>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/paths.h"
#include "ui/attention/attention_panel.h"
#include "ui/attention/map_bar.h"
#include "ui/candidates/candidate_strip.h"
#include "ui/candidates/probability_chart.h"
#include "ui/report/sign_box.h"
#include "ui/shell/estimate_panel.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/patient_panel.h"
#include "ui/shell/plate_view.h"
#include "ui/shell/start_page.h"
#include "ui/shell/study_list_view.h"
#include "ui/stages/stage_strip.h"
#include "ui/viewer/findings_bar.h"
#include "ui/viewer/radiograph_view.h"

namespace carpus::ui {
namespace {

constexpr int kRightWidth = 318;
constexpr int kListWidth = 210;
constexpr int kChartHeight = 130;
constexpr int kBottomHeight = 236;     ///< at least
constexpr double kBottomShare = 0.27;  ///< of the window's height

QWidget* padded(QWidget* content, QMargins margins) {
  auto* frame = new QWidget;
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(margins);
  column->addWidget(content);
  return frame;
}

QFrame* card(QWidget* content, QWidget* parent) {
  auto* frame = new QFrame(parent);
  frame->setProperty("role", QStringLiteral("card"));
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(content);
  return frame;
}

QSplitter* makeSplitter(const char* name, Qt::Orientation orientation) {
  auto* splitter = new QSplitter(orientation);
  splitter->setObjectName(QLatin1String(name));
  splitter->setChildrenCollapsible(false);
  splitter->setHandleWidth(5);
  return splitter;
}

}  // namespace

void MainWindow::buildWidgets() {
  auto* central = new QWidget(this);
  auto* column = new QVBoxLayout(central);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  message_ = new MessageBar(central);
  pages_ = new QStackedWidget(central);
  pages_->setObjectName(QStringLiteral("pages"));
  start_ = new StartPage(pages_);
  pages_->addWidget(start_);
  pages_->addWidget(buildReadingPage());
  column->addWidget(message_);
  column->addWidget(pages_, 1);
  setCentralWidget(central);
  buildStatusBar();
}

QWidget* MainWindow::buildReadingPage() {
  studies_ = new StudyListView(desk_.studies());
  columns_ = makeSplitter("columnsSplitter", Qt::Horizontal);
  columns_->addWidget(studies_);
  columns_->addWidget(buildPictures());
  columns_->addWidget(buildRightColumn());
  columns_->setStretchFactor(1, 1);
  studies_->setMinimumWidth(150);
  studies_->hide();
  return columns_;
}

QWidget* MainWindow::buildPictures() {
  auto* middle = new QWidget;
  findings_ = new FindingsBar(middle);
  view_ = new RadiographView;
  view_->setObjectName(QStringLiteral("radiographView"));
  view_->setAccessibleName(tr("Radiograph of the patient"));
  plate_ = new PlateView;
  pictures_ = makeSplitter("picturesSplitter", Qt::Horizontal);
  pictures_->addWidget(view_);
  pictures_->addWidget(plate_);
  pictures_->addWidget(buildPlainHalf());
  pictures_->setStretchFactor(0, 1);
  pictures_->setStretchFactor(1, 1);
  candidates_ = new CandidateStrip;
  candidates_->setObjectName(QStringLiteral("candidateStrip"));
  stages_ = new StageStrip;
  stages_->setObjectName(QStringLiteral("stageStrip"));
  bottom_ = makeSplitter("bottomSplitter", Qt::Horizontal);
  bottom_->addWidget(padded(candidates_, {8, 2, 4, 6}));
  bottom_->addWidget(padded(stages_, {4, 8, 8, 8}));
  bottom_->setStretchFactor(0, 3);
  bottom_->setStretchFactor(1, 2);
  rows_ = makeSplitter("rowsSplitter", Qt::Vertical);
  rows_->addWidget(pictures_);
  rows_->addWidget(bottom_);
  rows_->setStretchFactor(0, 1);

  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(findings_);
  column->addWidget(mapBar_);
  column->addWidget(rows_, 1);
  return middle;
}

QWidget* MainWindow::buildRightColumn() {
  patient_ = new PatientPanel;
  estimate_ = new EstimatePanel;
  chart_ = new ProbabilityChart;
  chart_->setObjectName(QStringLiteral("probabilityChart"));
  attention_ = new AttentionPanel;
  attention_->setObjectName(QStringLiteral("attentionPanel"));
  sign_ = new SignBox;

  auto* cards = new QWidget;
  cards->setObjectName(QStringLiteral("rightCards"));
  auto* stack = new QVBoxLayout(cards);
  stack->setContentsMargins(0, 0, 0, 0);
  stack->setSpacing(0);
  chart_->setMinimumHeight(kChartHeight);
  stack->addWidget(card(patient_, cards));
  stack->addWidget(card(estimate_, cards));
  stack->addWidget(card(padded(chart_, {10, 8, 6, 6}), cards), 1);
  stack->addWidget(card(padded(attention_, {12, 8, 12, 10}), cards));
  auto* scroll = new QScrollArea;
  scroll->setObjectName(QStringLiteral("rightScrollArea"));
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(cards);

  // The conclusion is always in sight; only what leads to it scrolls.
  auto* right = new QWidget;
  right->setObjectName(QStringLiteral("rightColumn"));
  auto* signCard = new QFrame(right);
  signCard->setObjectName(QStringLiteral("signCard"));
  auto* inner = new QVBoxLayout(signCard);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->addWidget(sign_);
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(scroll, 1);
  column->addWidget(signCard);
  right->setMinimumWidth(280);
  return right;
}

void MainWindow::buildStatusBar() {
  statusBar()->setSizeGripEnabled(false);
  statusBar()->addWidget(new JobBar(desk_.jobs(), this), 1);
  auto* note = new QLabel(disclaimer(), this);
  note->setObjectName(QStringLiteral("disclaimerLabel"));
  note->setProperty("role", QStringLiteral("warning"));
  note->setContentsMargins(8, 0, 10, 0);
  statusBar()->addPermanentWidget(note);
}

void MainWindow::restoreLayout() {
  const QByteArray geometry = settings_.value(Setting::WindowGeometry).toByteArray();
  if (geometry.isEmpty() || !restoreGeometry(geometry)) {
    const QSize space = screen()->availableSize();
    resize(qMin(1680, space.width() * 9 / 10), qMin(1020, space.height() * 9 / 10));
  }
  QDataStream stream(settings_.value(Setting::Splitters).toByteArray());
  QByteArray columns;
  QByteArray rows;
  QByteArray pictures;
  QByteArray bottom;
  stream >> columns >> rows >> pictures >> bottom;
  if (stream.status() != QDataStream::Ok || !columns_->restoreState(columns) ||
      !rows_->restoreState(rows) || !pictures_->restoreState(pictures) ||
      !bottom_->restoreState(bottom)) {
    columns_->setSizes({kListWidth, width() - kListWidth - kRightWidth, kRightWidth});
    const int lower = std::max(kBottomHeight, qRound(kBottomShare * height()));
    rows_->setSizes({height() - lower, lower});
    pictures_->setSizes({width() / 2, width() / 2});
    bottom_->setSizes({width() * 6 / 10, width() * 4 / 10});
  }
}

void MainWindow::saveLayout() {
  settings_.setValue(Setting::WindowGeometry, saveGeometry());
  QByteArray bytes;
  QDataStream stream(&bytes, QIODevice::WriteOnly);
  stream << columns_->saveState() << rows_->saveState() << pictures_->saveState()
         << bottom_->saveState();
  settings_.setValue(Setting::Splitters, bytes);
  settings_.sync();
}

}  // namespace carpus::ui
