// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/plate_view.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include "ui/viewer/picture_view.h"

namespace carpus::ui {

PlateView::PlateView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("plateView"));
  caption_ = new QLabel(this);
  caption_->setObjectName(QStringLiteral("plateCaptionLabel"));
  source_ = new QLabel(this);
  source_->setProperty("role", QStringLiteral("quiet"));
  view_ = new PictureView(this);
  view_->setObjectName(QStringLiteral("platePictureView"));
  view_->setAccessibleName(tr("Reference plate"));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(10, 4, 10, 4);
  row->addWidget(caption_);
  row->addStretch(1);
  row->addWidget(source_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(view_, 1);
}

QString PlateView::caption() const { return caption_->text(); }

void PlateView::setEmptyText(const QString& text) { view_->setEmptyText(text); }

void PlateView::setCandidate(const std::optional<assess::Candidate>& candidate, bool chosen,
                             const atlas::AtlasPtr& atlas) {
  if (!candidate) {
    shown_.clear();
    caption_->setText(tr("Reference plate"));
    source_->clear();
    view_->setPicture({});
    return;
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
  if (candidate->plate.id == shown_) return;
  shown_ = candidate->plate.id;
  load(candidate->plate);
}

void PlateView::load(const atlas::Plate& plate) {
  auto* watcher = new QFutureWatcher<Result<QImage>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id = plate.id] {
    watcher->deleteLater();
    if (id != shown_) return;
    const Result<QImage> picture = watcher->result();
    if (!picture) view_->setEmptyText(picture.error().sentence);
    view_->setPicture(picture ? *picture : QImage());
  });
  watcher->setFuture(QtConcurrent::run([plate] { return atlas::plateImage(plate); }));
}

}  // namespace carpus::ui
