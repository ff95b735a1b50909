// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/shell/job.h"

namespace carpus::ui {

/// The error for an exception that no room caught: out of memory, or a fault of the program.
Error unexpectedFault(const std::exception& fault);

/// A `Progress` that writes into a promise: the watcher's signals arrive in the window's thread,
/// and the promise's cancel flag is the atomic stop flag.
template <class T>
class PromiseProgress final : public Progress {
 public:
  static constexpr int kSteps = 1000;

  explicit PromiseProgress(QPromise<T>& promise) : promise_(promise) {
    promise_.setProgressRange(0, kSteps);
  }
  void report(double fraction, const QString& phrase) override {
    const double clamped = fraction < 0 ? 0 : (fraction > 1 ? 1 : fraction);
    promise_.setProgressValueAndText(static_cast<int>(clamped * kSteps), phrase);
  }
  bool isCancelled() const override { return promise_.isCanceled(); }

 private:
  QPromise<T>& promise_;
};

/// The result of `work`, with an exception that no room caught turned into a fault of the program.
template <class T>
Result<T> guarded(const std::function<Result<T>(Progress&)>& work, Progress& progress) {
  try {
    return work(progress);
  } catch (const std::exception& fault) {
    return fail(unexpectedFault(fault));
  }
}

/// Runs everything that takes longer than 100 ms, in its own pool of threads. The window's thread
/// starts jobs and gets their results as continuations; it never waits, except when it closes.
/// "Cancelled" is delivered as `Error::cancelled()`, an outcome beside done and failed. A job that
/// a later one made useless (`isSuperseded`) is stopped and delivers nothing.
class JobRunner final : public QObject {
  Q_OBJECT
 public:
  explicit JobRunner(QObject* parent = nullptr);
  ~JobRunner() override;  ///< cancels and waits

  /// Starts `work` when its turn comes and hands the result to `done` in this thread, unless
  /// `receiver` is gone by then. Returns the job's id.
  template <class T>
  int start(JobLane lane, const QString& title, std::function<Result<T>(Progress&)> work,
            QObject* receiver, std::function<void(Result<T>)> done);

  std::vector<Job> jobs() const;  ///< running and waiting, oldest first
  std::optional<Job> job(int id) const;
  bool isBusy() const { return !tasks_.empty(); }
  bool isBusy(JobLane lane) const;

 public Q_SLOTS:
  void cancel(int id);
  void cancelLane(carpus::ui::JobLane lane);
  void cancelAll();

 public:
  /// Cancels everything and waits for the threads. Results that were on their way are not
  /// delivered.
  void shutDown();

 Q_SIGNALS:
  void jobsChanged();  ///< one came, went, or moved on

 private:
  struct Task {
    Job job;
    bool superseded = false;
    std::function<void()> launch;   ///< puts the work into the pool
    std::function<void()> abandon;  ///< asks the work to stop; before launch, ends it at once
    QFutureWatcherBase* watcher = nullptr;
  };

  int enqueue(std::unique_ptr<Task> task);
  void startWaiting();
  void finish(int id);
  Task* find(int id) const;
  void cancelTask(Task& task);
  void watch(int id, QFutureWatcherBase* watcher);

  QThreadPool pool_;
  std::vector<std::unique_ptr<Task>> tasks_;
  int nextId_ = 1;
  bool closing_ = false;
};

template <class T>
int JobRunner::start(JobLane lane, const QString& title, std::function<Result<T>(Progress&)> work,
                     QObject* receiver, std::function<void(Result<T>)> done) {
  using Outcome = Result<T>;
  auto promise = std::make_shared<QPromise<Outcome>>();
  auto* watcher = new QFutureWatcher<Outcome>(this);
  const int id = nextId_++;

  auto task = std::make_unique<Task>();
  task->job.id = id;
  task->job.lane = lane;
  task->job.title = title;
  task->watcher = watcher;
  task->launch = [this, promise, work = std::move(work)] {
    promise->start();
    pool_.start([promise, work] {
      PromiseProgress<Outcome> progress(*promise);
      promise->addResult(guarded<T>(work, progress));
      promise->finish();
    });
  };
  task->abandon = [promise, future = promise->future()]() mutable {
    // A promise that was never started has to be ended here, or nobody would hear of it.
    const bool waiting = !future.isStarted();
    if (waiting) promise->start();
    future.cancel();
    if (waiting) promise->finish();
  };
  // Connected before `watch`, so that the result is delivered while the job is still in the list.
  connect(watcher, &QFutureWatcherBase::finished, this,
          [this, id, watcher, target = QPointer<QObject>(receiver), done = std::move(done)] {
            const Task* ended = find(id);
            const bool wanted = ended && !ended->superseded && !closing_;
            Outcome outcome = tl::unexpected<Error>(Error::cancelled());
            if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
              outcome = watcher->future().takeResult();
            finish(id);
            if (wanted && target) done(std::move(outcome));
          });
  watch(id, watcher);
  watcher->setFuture(promise->future());
  return enqueue(std::move(task));
}

}  // namespace carpus::ui
