// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/plate_view.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "core/atlas/atlas_text.h"
#include "ui/viewer/picture_view.h"
#include "ui/viewer/theme.h"

namespace carpus::ui {
namespace {

constexpr double kMostOfList = 0.2;  ///< of the view's height; the picture comes first
constexpr int kFewestLines = 3;

QPointF onPicture(const atlas::Indicator& indicator, const atlas::Plate& plate,
                  const LoadedPlate& loaded, QSize asRead) {
  if (!loaded.aligned) return {indicator.x, indicator.y};
  const auto axis = atlas::handAxis(plate, asRead);
  if (!axis) return {indicator.x, indicator.y};
  const cv::Point2d at =
      atlas::toReadingFrame(*axis, loaded.size)
          .toStage({indicator.x * asRead.width() - 0.5, indicator.y * asRead.height() - 0.5});
  return {at.x / atlas::kFrameWidth, at.y / atlas::kFrameHeight};
}

}  // namespace

PlateView::PlateView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("plateView"));
  caption_ = new QLabel(this);
  caption_->setObjectName(QStringLiteral("plateCaptionLabel"));
  source_ = new QLabel(this);
  source_->setProperty("role", QStringLiteral("quiet"));
  compare_ = new PlateCompare(this);
  compare_->plate()->setAccessibleName(tr("Reference plate"));
  heading_ = new QLabel(this);
  heading_->setObjectName(QStringLiteral("indicatorHeadingLabel"));
  heading_->setProperty("role", QStringLiteral("quiet"));
  heading_->setContentsMargins(10, 3, 10, 1);
  list_ = new QListWidget(this);
  list_->setObjectName(QStringLiteral("indicatorListWidget"));
  list_->setAccessibleName(tr("What to look for at this age"));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setWordWrap(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  loader_ = new PlateLoader(this);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(10, 4, 10, 2);
  row->addWidget(caption_);
  row->addStretch(1);
  row->addWidget(source_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(makeTools());
  column->addWidget(compare_, 1);
  column->addWidget(heading_);
  column->addWidget(list_);
  connect(loader_, &PlateLoader::loaded, this, &PlateView::showPlate);
  connect(list_, &QListWidget::currentRowChanged, compare_->plate(), &PlatePicture::setCurrentMark);
  connect(compare_->plate(), &PlatePicture::markHovered, list_,
          qOverload<int>(&QListWidget::setCurrentRow));
  connect(compare_, &PlateCompare::viewChanged, this, &PlateView::leadRadiograph);
  updateTools();
}

void PlateView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitList();
}

void PlateView::fitList() {
  int needed = 4;
  for (int row = 0; row < list_->count(); ++row) needed += list_->sizeHintForRow(row);
  const int line = list_->fontMetrics().height();
  // Whole lines: half of one looks like a fault.
  const int lines = std::max(kFewestLines, static_cast<int>(kMostOfList * height()) / line);
  list_->setFixedHeight(std::min(needed, lines * line + 4));
}

QString PlateView::caption() const { return caption_->text(); }

void PlateView::setEmptyText(const QString& text) { compare_->plate()->setEmptyText(text); }

void PlateView::setCandidate(const std::optional<assess::Candidate>& candidate, bool chosen,
                             const atlas::AtlasPtr& atlas) {
  if (!candidate) {
    plate_.reset();
    loaded_ = {};
    changes_.clear();
    caption_->setText(tr("Reference plate"));
    source_->clear();
    compare_->plate()->setPicture({});
    compare_->plate()->setTag({});
    return showIndicators();
  }
  const QString probability =
      QLocale().toString(candidate->probability * 100, 'f', 0) + QStringLiteral(" %");
  const QString age = toText(candidate->plate.age);
  caption_->setText(
      chosen ? tr("Your pick: plate <b>%1</b>, rank %2, %3",
                  "%1: age, %2: rank, %3: probability with %")
                   .arg(age)
                   .arg(candidate->rank)
                   .arg(probability)
             : tr("Plate <b>%1</b>, rank %2, %3", "%1: age, %2: rank, %3: probability with %")
                   .arg(age)
                   .arg(candidate->rank)
                   .arg(probability));
  source_->setText(atlas && atlas->synthetic ? tr("synthetic") : QString());
  source_->setToolTip(atlas ? atlas::titleOf(*atlas) : QString());
  if (plate_ && plate_->imagePath == candidate->plate.imagePath &&
      plate_->id == candidate->plate.id)
    return;
  plate_ = candidate->plate;
  const atlas::Plate* const before = atlas ? atlas::plateBefore(*atlas, *plate_) : nullptr;
  before_ = before ? std::optional(before->age) : std::nullopt;
  changes_ = atlas::changesSince(before, *plate_);
  compare_->plate()->setTag(tr("Plate %1", "%1: age").arg(age));
  request();
}

void PlateView::setPatientHand(const std::optional<PatientHand>& hand) {
  const double before = hand_ ? hand_->lengthMm : 0;
  hand_ = hand;
  drawPatient();
  if (before != (hand_ ? hand_->lengthMm : 0)) request();
  updateTools();
  followRadiograph();
}

void PlateView::setTrueSize(bool on) {
  if (on == trueSize_) return;
  trueSize_ = on;
  drawPatient();
  request();
}

void PlateView::drawPatient() {
  if (!hand_) return compare_->setPatientPicture({});
  compare_->setPatientPicture(
      trueSize_
          ? atlas::inReadingFrame(hand_->picture, atlas::resizedOnFrame(atlas::kTrueSizeOfPatient))
          : hand_->picture);
}

void PlateView::request() {
  if (plate_) loader_->request(*plate_, {trueSize_, hand_ ? hand_->lengthMm : 0});
}

void PlateView::showPlate(const LoadedPlate& plate) {
  const PlateDrawing wanted{trueSize_, hand_ ? hand_->lengthMm : 0};
  if (!plate_ || plate.path != plate_->imagePath || plate.drawing != wanted) return;
  loaded_ = plate;
  if (plate.picture.isNull()) compare_->plate()->setEmptyText(plate.failure);
  compare_->plate()->setPicture(plate.picture);
  compare_->plate()->setRuler(trueSize_ && plate.sizeIsTrue ? plate.millimetre : 0);
  showIndicators();
  updateTools();
  followRadiograph();
}

void PlateView::showIndicators() {
  std::vector<PlatePicture::Mark> marks;
  list_->clear();
  if (plate_ && !loaded_.picture.isNull()) {
    for (const atlas::IndicatorChange& change : changes_) {
      const QString number = QString::number(marks.size() + 1);
      const QString sentence = atlas::toText(change.indicator);
      const QString line = change.isNew
                               ? tr("%1  NEW  %2", "%1: number, %2: sentence").arg(number, sentence)
                               : tr("%1  %2", "%1: number, %2: sentence").arg(number, sentence);
      auto* item = new QListWidgetItem(line, list_);
      item->setForeground(change.isNew ? theme::kChosen : theme::kText);
      QString tip = sentence;
      if (change.before)
        tip += QLatin1Char('\n') + tr("The plate before: %1").arg(atlas::toText(*change.before));
      item->setToolTip(tip);
      marks.push_back(
          {onPicture(change.indicator, *plate_, loaded_, loaded_.asRead), change.isNew, tip});
    }
  }
  const bool any = !marks.empty();
  const bool shown = any && indicatorsShown();
  compare_->plate()->setMarks(shown ? marks : std::vector<PlatePicture::Mark>());
  heading_->setText(
      before_ ? tr("What to look for; new since the plate of %1", "%1: age").arg(toText(*before_))
              : tr("What to look for"));
  heading_->setVisible(shown);
  list_->setVisible(shown);
  fitList();
  lookFor_->setEnabled(any);
  lookFor_->setToolTip(any ? tr("Marks and sentences of what is typical at this age (N)")
                           : tr("This atlas says nothing about its plates."));
}

}  // namespace carpus::ui
