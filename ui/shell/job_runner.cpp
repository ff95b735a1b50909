// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_runner.h"

#include <QCoreApplication>
#include <algorithm>
#include <new>

namespace carpus::ui {

Error unexpectedFault(const std::exception& fault) {
  const bool memory = dynamic_cast<const std::bad_alloc*>(&fault) != nullptr;
  const QString sentence =
      memory ? QCoreApplication::translate("JobRunner",
                                           "There is not enough memory for this. Close other "
                                           "programs and try again.")
             : QCoreApplication::translate("JobRunner",
                                           "Something went wrong inside Carpus. Your reading is "
                                           "kept; try again.");
  return {ErrorCode::Internal, sentence, QString::fromLocal8Bit(fault.what())};
}

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
  // One for the network, one for files, so that a radiograph opens while the networks load.
  pool_.setMaxThreadCount(2);
}

JobRunner::~JobRunner() { shutDown(); }

JobRunner::Task* JobRunner::find(int id) const {
  const auto found = std::find_if(tasks_.begin(), tasks_.end(),
                                  [id](const auto& task) { return task->job.id == id; });
  return found == tasks_.end() ? nullptr : found->get();
}

std::vector<Job> JobRunner::jobs() const {
  std::vector<Job> result;
  for (const auto& task : tasks_)
    if (!task->superseded) result.push_back(task->job);
  return result;
}

std::optional<Job> JobRunner::job(int id) const {
  const Task* task = find(id);
  return task ? std::optional(task->job) : std::nullopt;
}

bool JobRunner::isBusy(JobLane lane) const {
  return std::any_of(tasks_.begin(), tasks_.end(), [lane](const auto& task) {
    return task->job.lane == lane && !task->superseded;
  });
}

int JobRunner::enqueue(std::unique_ptr<Task> task) {
  const int id = task->job.id;
  const JobLane lane = task->job.lane;
  std::vector<int> useless;
  for (const auto& older : tasks_)
    if (isSuperseded(older->job.lane, lane)) useless.push_back(older->job.id);
  tasks_.push_back(std::move(task));
  for (const int older : useless) {
    Task* old = find(older);
    old->superseded = true;
    cancelTask(*old);
  }
  startWaiting();
  Q_EMIT jobsChanged();
  return id;
}

void JobRunner::startWaiting() {
  if (closing_) return;
  for (;;) {
    std::vector<JobLane> running;
    std::vector<JobLane> waiting;
    std::vector<Task*> waitingTasks;
    for (const auto& task : tasks_) {
      if (task->job.running) {
        running.push_back(task->job.lane);
      } else if (!task->job.cancelling) {
        waiting.push_back(task->job.lane);
        waitingTasks.push_back(task.get());
      }
    }
    const int next = nextToStart(waiting, running);
    if (next < 0) return;
    Task& task = *waitingTasks[static_cast<std::size_t>(next)];
    task.job.running = true;
    task.launch();
  }
}

void JobRunner::watch(int id, QFutureWatcherBase* watcher) {
  const auto update = [this, id, watcher] {
    Task* task = find(id);
    if (!task) return;
    const int range = std::max(1, watcher->progressMaximum());
    task->job.fraction = std::max(task->job.fraction, double(watcher->progressValue()) / range);
    if (!watcher->progressText().isEmpty()) task->job.phrase = watcher->progressText();
    Q_EMIT jobsChanged();
  };
  connect(watcher, &QFutureWatcherBase::progressValueChanged, this, update);
  connect(watcher, &QFutureWatcherBase::progressTextChanged, this, update);
}

void JobRunner::finish(int id) {
  const auto found = std::find_if(tasks_.begin(), tasks_.end(),
                                  [id](const auto& task) { return task->job.id == id; });
  if (found == tasks_.end()) return;
  (*found)->watcher->deleteLater();
  tasks_.erase(found);
  startWaiting();
  Q_EMIT jobsChanged();
}

void JobRunner::cancelTask(Task& task) {
  if (task.job.cancelling || !canCancel(task.job.lane)) return;
  task.job.cancelling = true;
  task.abandon();
}

void JobRunner::cancel(int id) {
  if (Task* task = find(id)) {
    cancelTask(*task);
    Q_EMIT jobsChanged();
  }
}

void JobRunner::cancelLane(JobLane lane) {
  for (const auto& task : tasks_)
    if (task->job.lane == lane) cancelTask(*task);
  Q_EMIT jobsChanged();
}

void JobRunner::cancelAll() {
  for (const auto& task : tasks_) cancelTask(*task);
  Q_EMIT jobsChanged();
}

void JobRunner::shutDown() {
  closing_ = true;
  cancelAll();
  pool_.waitForDone();
}

}  // namespace carpus::ui
