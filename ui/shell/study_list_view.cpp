// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/study_list_view.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include "ui/shell/study_list_model.h"

namespace carpus::ui {

StudyListView::StudyListView(StudyListModel& model, QWidget* parent)
    : QWidget(parent), model_(model) {
  setObjectName(QStringLiteral("studyList"));
  caption_ = new QLabel(this);
  caption_->setProperty("role", QStringLiteral("caption"));
  caption_->setContentsMargins(12, 8, 8, 4);
  list_ = new QListView(this);
  list_->setObjectName(QStringLiteral("studyListView"));
  list_->setAccessibleName(tr("Opened studies"));
  list_->setModel(&model_);
  list_->setUniformItemSizes(false);
  list_->setWordWrap(true);
  list_->setSpacing(1);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setFrameShape(QFrame::NoFrame);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(caption_);
  column->addWidget(list_, 1);

  const auto ask = [this](const QModelIndex& index) {
    if (index.row() != model_.currentIndex()) Q_EMIT studyRequested(index.row());
  };
  connect(list_, &QListView::clicked, this, ask);
  connect(list_, &QListView::activated, this, ask);
  connect(&model_, &StudyListModel::currentChanged, this, &StudyListView::follow);
  follow();
}

void StudyListView::follow() {
  const int current = model_.currentIndex();
  list_->setCurrentIndex(model_.index(current));
  caption_->setText(tr("Study %1 of %2").arg(current + 1).arg(model_.count()));
}

}  // namespace carpus::ui
