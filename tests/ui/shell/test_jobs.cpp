// SPDX-License-Identifier: GPL-3.0-or-later
// Long work: who runs when, who is useless, what cancelling means.
#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>
#include <atomic>
#include <stdexcept>

#include "ui/shell/job_runner.h"

using namespace carpus;
using namespace carpus::ui;
using Lanes = std::vector<JobLane>;

Q_DECLARE_METATYPE(carpus::ui::JobLane)

namespace {

/// Work that waits until it is released or cancelled.
struct Worker {
  QSemaphore release;
  std::atomic<bool> started{false};
  std::atomic<bool> sawCancel{false};

  std::function<Result<int>(Progress&)> work(int value) {
    return [this, value](Progress& progress) -> Result<int> {
      started = true;
      while (!release.tryAcquire(1, 2)) {
        if (!progress.isCancelled()) continue;
        sawCancel = true;
        return fail(Error::cancelled());
      }
      return value;
    };
  }
};

struct Outcome {
  int calls = 0;
  std::optional<Result<int>> result;
  std::function<void(Result<int>)> taker() {
    return [this](Result<int> given) {
      ++calls;
      result = std::move(given);
    };
  }
};

}  // namespace

class TestJobs : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void laterWorkMakesEarlierUseless_data();
  void laterWorkMakesEarlierUseless();
  void onlyOneNetworkJobStarts_data();
  void onlyOneNetworkJobStarts();
  void resultComesBackInThisThread();
  void failureComesBack();
  void exceptionBecomesASentence();
  void cancelledIsAnOutcome();
  void waitingJobCanBeCancelled();
  void supersededJobDeliversNothing();
  void networkJobsRunOneAfterTheOther();
  void progressNeverFalls();
  void nobodyIsCalledWhoIsGone();
  void shutDownStopsAndWaits();
};

void TestJobs::laterWorkMakesEarlierUseless_data() {
  QTest::addColumn<JobLane>("older");
  QTest::addColumn<JobLane>("newer");
  QTest::addColumn<bool>("useless");
  QTest::newRow("assess again") << JobLane::Assess << JobLane::Assess << true;
  QTest::newRow("another map") << JobLane::Attention << JobLane::Attention << true;
  QTest::newRow("map of an old assessment") << JobLane::Attention << JobLane::Assess << true;
  QTest::newRow("assessment stays for a map") << JobLane::Assess << JobLane::Attention << false;
  QTest::newRow("opening may fail") << JobLane::Assess << JobLane::Open << false;
  QTest::newRow("another file") << JobLane::Open << JobLane::Open << true;
  QTest::newRow("another folder") << JobLane::Open << JobLane::Scan << true;
  QTest::newRow("networks are kept") << JobLane::LoadNetworks << JobLane::LoadNetworks << false;
  QTest::newRow("a signature is kept") << JobLane::Sign << JobLane::Sign << false;
  QTest::newRow("a signature outlives a case") << JobLane::Sign << JobLane::Open << false;
}

void TestJobs::laterWorkMakesEarlierUseless() {
  QFETCH(const JobLane, older);
  QFETCH(const JobLane, newer);
  QTEST(isSuperseded(older, newer), "useless");
}

void TestJobs::onlyOneNetworkJobStarts_data() {
  QTest::addColumn<std::vector<int>>("waiting");
  QTest::addColumn<std::vector<int>>("running");
  QTest::addColumn<int>("next");
  const auto lane = [](JobLane value) { return static_cast<int>(value); };
  using Ints = std::vector<int>;
  QTest::newRow("nothing") << Ints{} << Ints{} << -1;
  QTest::newRow("first") << Ints{lane(JobLane::Assess)} << Ints{} << 0;
  QTest::newRow("network busy") << Ints{lane(JobLane::Attention)} << Ints{lane(JobLane::Assess)}
                                << -1;
  QTest::newRow("a file passes") << Ints{lane(JobLane::Assess), lane(JobLane::Open)}
                                 << Ints{lane(JobLane::LoadNetworks)} << 1;
  QTest::newRow("network free") << Ints{lane(JobLane::Assess), lane(JobLane::Open)}
                                << Ints{lane(JobLane::Sign)} << 0;
}

void TestJobs::onlyOneNetworkJobStarts() {
  QFETCH(const std::vector<int>, waiting);
  QFETCH(const std::vector<int>, running);
  const auto lanes = [](const std::vector<int>& numbers) {
    Lanes result;
    for (const int number : numbers) result.push_back(static_cast<JobLane>(number));
    return result;
  };
  QTEST(nextToStart(lanes(waiting), lanes(running)), "next");
}

void TestJobs::resultComesBackInThisThread() {
  JobRunner runner;
  QThread* thread = nullptr;
  int value = 0;
  runner.start<int>(
      JobLane::Open, QStringLiteral("seven"), [](Progress&) -> Result<int> { return 7; }, this,
      [&](Result<int> result) {
        value = *result;
        thread = QThread::currentThread();
      });
  QVERIFY(runner.isBusy(JobLane::Open));
  QTRY_COMPARE(value, 7);
  QCOMPARE(thread, QThread::currentThread());
  QVERIFY(!runner.isBusy());
}

void TestJobs::failureComesBack() {
  JobRunner runner;
  Outcome outcome;
  runner.start<int>(
      JobLane::Open, QStringLiteral("job"),
      [](Progress&) -> Result<int> {
        return fail(ErrorCode::Unreadable, QStringLiteral("No such file."));
      },
      this, outcome.taker());
  QTRY_COMPARE(outcome.calls, 1);
  QCOMPARE(outcome.result->error().sentence, QStringLiteral("No such file."));
}

void TestJobs::exceptionBecomesASentence() {
  JobRunner runner;
  Outcome outcome;
  runner.start<int>(
      JobLane::Open, QStringLiteral("job"),
      [](Progress&) -> Result<int> { throw std::runtime_error("inner words"); }, this,
      outcome.taker());
  QTRY_COMPARE(outcome.calls, 1);
  QCOMPARE(outcome.result->error().code, ErrorCode::Internal);
  QVERIFY(!outcome.result->error().sentence.contains(QLatin1String("inner words")));
  QCOMPARE(outcome.result->error().detail, QStringLiteral("inner words"));
}

void TestJobs::cancelledIsAnOutcome() {
  JobRunner runner;
  Worker worker;
  Outcome outcome;
  const int id = runner.start<int>(JobLane::Assess, QStringLiteral("job"), worker.work(1), this,
                                   outcome.taker());
  QTRY_VERIFY(worker.started.load());
  runner.cancel(id);
  QVERIFY(runner.job(id)->cancelling);
  QTRY_COMPARE(outcome.calls, 1);
  QVERIFY(worker.sawCancel);
  QVERIFY(outcome.result->error().isCancelled());
  QVERIFY(outcome.result->error().sentence.isEmpty());
}

void TestJobs::waitingJobCanBeCancelled() {
  JobRunner runner;
  Worker first;
  Worker second;
  Outcome one;
  Outcome two;
  runner.start<int>(JobLane::LoadNetworks, QStringLiteral("first"), first.work(1), this,
                    one.taker());
  const int id = runner.start<int>(JobLane::Assess, QStringLiteral("second"), second.work(2), this,
                                   two.taker());
  QVERIFY(!runner.job(id)->running);
  runner.cancel(id);
  QTRY_COMPARE(two.calls, 1);
  QVERIFY(two.result->error().isCancelled());
  QVERIFY(!second.started);
  first.release.release();
  QTRY_COMPARE(one.calls, 1);
  QCOMPARE(**one.result, 1);
}

void TestJobs::supersededJobDeliversNothing() {
  JobRunner runner;
  Worker first;
  Worker second;
  Outcome one;
  Outcome two;
  runner.start<int>(JobLane::Attention, QStringLiteral("first"), first.work(1), this, one.taker());
  QTRY_VERIFY(first.started.load());
  runner.start<int>(JobLane::Attention, QStringLiteral("second"), second.work(2), this,
                    two.taker());
  QCOMPARE(runner.jobs().size(), 1U);
  second.release.release();
  QTRY_COMPARE(two.calls, 1);
  QCOMPARE(**two.result, 2);
  QTRY_VERIFY(!runner.isBusy());
  QVERIFY(first.sawCancel);
  QCOMPARE(one.calls, 0);
}

void TestJobs::networkJobsRunOneAfterTheOther() {
  JobRunner runner;
  Worker network;
  Worker waiting;
  Worker file;
  Outcome outcomes[3];
  runner.start<int>(JobLane::LoadNetworks, QStringLiteral("network"), network.work(1), this,
                    outcomes[0].taker());
  runner.start<int>(JobLane::Assess, QStringLiteral("waiting"), waiting.work(2), this,
                    outcomes[1].taker());
  runner.start<int>(JobLane::Open, QStringLiteral("file"), file.work(3), this, outcomes[2].taker());
  QTRY_VERIFY(network.started && file.started);
  QVERIFY(!waiting.started);
  network.release.release();
  QTRY_VERIFY(waiting.started.load());
  waiting.release.release();
  file.release.release();
  QTRY_VERIFY(!runner.isBusy());
  for (int i = 0; i < 3; ++i) QCOMPARE(**outcomes[i].result, i + 1);
}

void TestJobs::progressNeverFalls() {
  JobRunner runner;
  Outcome outcome;
  std::vector<double> seen;
  connect(&runner, &JobRunner::jobsChanged, this, [&] {
    for (const Job& job : runner.jobs()) seen.push_back(job.fraction);
  });
  runner.start<int>(
      JobLane::Open, QStringLiteral("job"),
      [](Progress& progress) -> Result<int> {
        for (const double fraction : {0.2, 0.6, 0.4, 1.0})
          progress.report(fraction, QStringLiteral("at work"));
        return 1;
      },
      this, outcome.taker());
  QTRY_COMPARE(outcome.calls, 1);
  QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void TestJobs::nobodyIsCalledWhoIsGone() {
  JobRunner runner;
  Worker worker;
  Outcome outcome;
  auto receiver = std::make_unique<QObject>();
  runner.start<int>(JobLane::Open, QStringLiteral("job"), worker.work(1), receiver.get(),
                    outcome.taker());
  receiver.reset();
  worker.release.release();
  QTRY_VERIFY(!runner.isBusy());
  QCOMPARE(outcome.calls, 0);
}

void TestJobs::shutDownStopsAndWaits() {
  Worker running;
  Worker waiting;
  Outcome outcome;
  {
    JobRunner runner;
    runner.start<int>(JobLane::Assess, QStringLiteral("running"), running.work(1), this,
                      outcome.taker());
    runner.start<int>(JobLane::LoadNetworks, QStringLiteral("waiting"), waiting.work(2), this,
                      outcome.taker());
    QTRY_VERIFY(running.started.load());
  }
  QVERIFY(running.sawCancel);
  QVERIFY(!waiting.started);
  QCOMPARE(outcome.calls, 0);
}

QTEST_GUILESS_MAIN(TestJobs)
#include "test_jobs.moc"
