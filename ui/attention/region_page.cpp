// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/region_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/attention/hand_alone.h"
#include "ui/attention/region_view.h"
#include "ui/viewer/image_bridge.h"

namespace carpus::ui {

namespace {

constexpr int kSideWidth = 590;
enum Column { kName, kShare, kEffect, kWords, kColumns };

QTableWidgetItem* makeItem(const QString& text, Qt::Alignment alignment) {
  auto* item = new QTableWidgetItem(text);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  item->setTextAlignment(alignment | Qt::AlignVCenter);
  return item;
}

QString signedNumber(double value, int decimals) {
  QString number = QLocale().toString(std::abs(value), 'f', decimals);
  if (std::abs(value) < 0.5 * std::pow(10.0, -decimals)) return number;
  return (value > 0 ? QStringLiteral("+") : QStringLiteral("−")) + number;
}

}  // namespace

RegionPage::RegionPage(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("regionPage"));
  auto* row = new QHBoxLayout(this);
  row->setSpacing(14);
  view_ = new RegionView(this);
  row->addWidget(view_, 1);
  auto* side = new QWidget(this);
  side->setFixedWidth(kSideWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  summary_ = new QLabel(side);
  summary_->setObjectName(QStringLiteral("regionSummaryLabel"));
  summary_->setWordWrap(true);
  column->addWidget(summary_);
  table_ = new QTableWidget(side);
  table_->setObjectName(QStringLiteral("regionTable"));
  table_->setAccessibleName(tr("Effect of each part of the hand"));
  table_->setColumnCount(kColumns);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->setShowGrid(false);
  table_->setWordWrap(true);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(kWords, QHeaderView::Stretch);
  column->addWidget(table_);
  note_ = new QLabel(side);
  note_->setObjectName(QStringLiteral("regionNoteLabel"));
  note_->setWordWrap(true);
  note_->setProperty("role", QStringLiteral("quiet"));
  column->addWidget(note_);
  column->addStretch(1);
  row->addWidget(side);
  connect(table_, &QTableWidget::itemSelectionChanged, this, &RegionPage::showChosen);
  // Rows are as high as their words need at the width that the column has now.
  connect(table_->horizontalHeader(), &QHeaderView::sectionResized, this, &RegionPage::fitTable);
  connect(view_, &PictureView::clicked, this, &RegionPage::chooseAt);
  setCase({});
}

void RegionPage::setCase(const std::optional<StudyCase>& shown) {
  const bool sameHand = case_ && shown && case_->preprocessed == shown->preprocessed;
  case_ = shown;
  if (!sameHand) regions_ = case_ ? attention::handRegions(*case_->preprocessed) : std::nullopt;
  std::vector<cv::Mat> masks;
  if (regions_) {
    for (const attention::Region& region : attention::toRegions(*regions_)) {
      masks.push_back(region.mask);
    }
  }
  view_->setParts(masks);
  view_->setPicture(case_ ? toImage(case_->preprocessed->preprocessed) : QImage());
  QImage layer;
  if (case_) {
    attention::OverlayStyle style;
    style.threshold = 0.15;
    layer = attention::colourLayer(case_->map,
                                   *attention::handAlone(*case_->preprocessed).preprocessed, style);
  }
  view_->setLayer(layer);
  fillTable();
}

void RegionPage::fillTable() {
  table_->setVisible(regions_.has_value());
  note_->setVisible(regions_.has_value());
  if (!case_) {
    summary_->setText(tr("Compute a map first; then its effect is divided over the hand here."));
    return;
  }
  if (!regions_) {
    summary_->setText(
        tr("Too few landmarks of this hand are certain, so its parts cannot be told apart."));
    return;
  }
  const QSignalBlocker silent(table_);
  const bool months = !case_->target().year;
  table_->setHorizontalHeaderLabels(
      {tr("Part"), tr("Share"), months ? tr("Mean effect, months") : tr("Mean effect, % points"),
       tr("In words")});
  const auto effects =
      attention::regionEffects(case_->map, *case_->preprocessed, attention::toRegions(*regions_));
  const int before = std::max(0, table_->currentRow());
  table_->setRowCount(static_cast<int>(effects.size()));
  size_t largest = 0;
  for (size_t i = 0; i < effects.size(); ++i) {
    const int row = static_cast<int>(i);
    const auto region = static_cast<attention::HandRegion>(i);
    table_->setItem(row, kName, makeItem(effects[i].name, Qt::AlignLeft));
    table_->setItem(row, kShare,
                    //: %1: per cent
                    makeItem(tr("%1 %").arg(std::lround(100 * effects[i].share)), Qt::AlignRight));
    table_->setItem(row, kEffect,
                    makeItem(signedNumber((months ? 1 : 100) * effects[i].effect, months ? 2 : 1),
                             Qt::AlignRight));
    table_->setItem(
        row, kWords,
        makeItem(attention::regionSentence(region, effects[i], case_->target()), Qt::AlignLeft));
    if (effects[i].share > effects[largest].share) largest = i;
  }
  table_->selectRow(before);
  fitTable();
  //: %1: a part of the hand, %2: per cent
  summary_->setText(tr("The largest part of the effect, %2 %, falls on: %1.")
                        .arg(effects[largest].name)
                        .arg(std::lround(100 * effects[largest].share)));
  note_->setText(
      tr("The effect of each covered square is divided over the parts by how much of "
         "them it covered. Borders are straight lines through landmarks, so parts are "
         "approximate. Choose a row, or click on the picture."));
  showChosen();
}

void RegionPage::fitTable() {
  table_->resizeRowsToContents();
  int height = table_->horizontalHeader()->sizeHint().height() + 4;
  for (int row = 0; row < table_->rowCount(); ++row) height += table_->rowHeight(row);
  table_->setFixedHeight(height);
}

std::optional<attention::HandRegion> RegionPage::chosen() const {
  const QModelIndexList rows = table_->selectionModel()->selectedRows();
  if (rows.isEmpty() || !regions_) return std::nullopt;
  return static_cast<attention::HandRegion>(rows.front().row());
}

void RegionPage::choose(attention::HandRegion region) {
  table_->selectRow(static_cast<int>(region));
}

void RegionPage::showChosen() {
  const auto region = chosen();
  view_->setChosen(region ? static_cast<int>(*region) : -1);
}

void RegionPage::chooseAt(QPointF picturePoint) {
  if (!regions_) return;
  const int x = static_cast<int>(std::floor(picturePoint.x()));
  const int y = static_cast<int>(std::floor(picturePoint.y()));
  if (x < 0 || y < 0 || x >= regions_->values.cols || y >= regions_->values.rows) return;
  choose(static_cast<attention::HandRegion>(regions_->values.at<uchar>(y, x)));
}

}  // namespace carpus::ui
