// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <algorithm>

#include "ui/shell/job_runner.h"

namespace carpus::ui {

JobBar::JobBar(JobRunner& jobs, QWidget* parent) : QWidget(parent), jobs_(jobs) {
  setObjectName(QStringLiteral("jobBar"));
  progress_ = new QProgressBar(this);
  progress_->setObjectName(QStringLiteral("jobProgressBar"));
  progress_->setRange(0, 100);
  progress_->setFixedWidth(140);
  progress_->setTextVisible(false);
  label_ = new QLabel(this);
  label_->setObjectName(QStringLiteral("jobLabel"));
  cancel_ = new QToolButton(this);
  cancel_->setObjectName(QStringLiteral("cancelJobToolButton"));
  cancel_->setText(tr("Cancel"));
  cancel_->setToolTip(tr("Cancel this work (Esc)"));

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(6, 0, 6, 0);
  row->setSpacing(8);
  row->addWidget(progress_);
  row->addWidget(cancel_);
  row->addWidget(label_);
  connect(&jobs_, &JobRunner::jobsChanged, this, &JobBar::update);
  connect(cancel_, &QToolButton::clicked, this, [this] { jobs_.cancel(shown_); });
  update();
}

void JobBar::update() {
  const std::vector<Job> all = jobs_.jobs();
  const auto running =
      std::find_if(all.begin(), all.end(), [](const Job& job) { return job.running; });
  const bool busy = running != all.end();
  for (QWidget* part : {static_cast<QWidget*>(progress_), static_cast<QWidget*>(cancel_),
                        static_cast<QWidget*>(label_)})
    part->setVisible(busy);
  if (!busy) {
    shown_ = 0;
    return;
  }
  shown_ = running->id;
  progress_->setValue(static_cast<int>(running->fraction * 100));
  cancel_->setEnabled(!running->cancelling && canCancel(running->lane));
  QString text = running->title;
  if (running->cancelling)
    text = tr("%1: stopping").arg(running->title);
  else if (!running->phrase.isEmpty())
    text = tr("%1: %2", "%1: the job, %2: what it does now").arg(running->title, running->phrase);
  if (all.size() > 1)
    text = tr("%1 (%2 more waiting)", "%1: the job").arg(text).arg(all.size() - 1);
  label_->setText(text);
  progress_->setAccessibleName(text);
}

}  // namespace carpus::ui
