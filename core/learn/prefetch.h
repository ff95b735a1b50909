// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace carpus::learn {

/// Makes the batches of one epoch ahead of the network in worker threads and hands them out in
/// order. `draw(b)` is called for b = 0, 1, 2, ... by one thread at a time and draws all random
/// numbers; the function that it returns does the work on the pixels, beside others. So the batches
/// are the same whatever the number of workers, 0 (made by the caller) included.
template <class Batch>
class Prefetcher {
 public:
  using Work = std::function<Batch()>;

  Prefetcher(int64_t count, int workers, std::function<Work(int64_t)> draw)
      : count_(count), ahead_(2 * workers), draw_(std::move(draw)) {
    for (int i = 0; i < workers; ++i) threads_.emplace_back([this] { produce(); });
  }

  ~Prefetcher() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  Prefetcher(const Prefetcher&) = delete;
  Prefetcher& operator=(const Prefetcher&) = delete;

  /// The next batch; throws what its making threw. Call it at most `count` times.
  Batch next() {
    if (threads_.empty()) return draw_(taken_++)();
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return failure_ || ready_.count(taken_); });
    if (failure_) std::rethrow_exception(failure_);
    auto node = ready_.extract(taken_++);
    lock.unlock();
    changed_.notify_all();
    return std::move(node.mapped());
  }

 private:
  void produce() {
    // Small work beside the network's own threads: one thread for each worker.
    torch::set_num_threads(1);
    const torch::NoGradGuard guard;
    try {
      while (const auto ticket = draw()) {
        Batch batch = ticket->second();
        {
          const std::lock_guard lock(mutex_);
          ready_.emplace(ticket->first, std::move(batch));
        }
        changed_.notify_all();
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      changed_.notify_all();
    }
  }

  /// The next batch's number and work, nothing when all are drawn; waits while enough are ahead.
  std::optional<std::pair<int64_t, Work>> draw() {
    const std::lock_guard turn(drawing_);
    int64_t number = 0;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopped_ || failure_ || drawn_ < taken_ + ahead_; });
      if (stopped_ || failure_ || drawn_ >= count_) return std::nullopt;
      number = drawn_++;
    }
    return std::pair(number, draw_(number));
  }

  const int64_t count_, ahead_;
  const std::function<Work(int64_t)> draw_;
  std::mutex drawing_;  ///< one thread draws at a time, in order
  std::mutex mutex_;    ///< guards what follows
  std::condition_variable changed_;
  std::map<int64_t, Batch> ready_;
  std::exception_ptr failure_;
  int64_t drawn_ = 0, taken_ = 0;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace carpus::learn
