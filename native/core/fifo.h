// The queue of one device: the JavaScript thread pushes, one compute thread executes, in order.
#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "task.h"

namespace mxlab {

/// Single producer, single consumer. Positions count from 1; position p is done when done() >= p.
class Fifo {
 public:
  /// `execute` runs a task on the compute thread and must not throw; `reached` is called there once after
  /// notifyAt()'s position.
  Fifo(std::function<void(Task&)> execute, std::function<void()> reached, std::function<void()> threadStart);
  ~Fifo();

  /// Three numbers shared with JavaScript: how often work that ran at once failed, the profiler's scope
  /// (JavaScript's, each task takes it along), the position pushed last.
  int32_t* marks = ownMarks_;

  uint64_t pushed() const { return pushed_; }
  uint64_t done() const { return done_.load(std::memory_order_acquire); }
  bool idle() const { return done() == pushed_; }

  /// Waits until the ring has room for `count` tasks; `poll` as in wait().
  void makeRoom(const std::function<void()>& poll, uint64_t count = 1) {
    if (__builtin_expect(pushed_ + count - done() > kRing, 0)) wait(pushed_ + count - kRing, poll);
  }
  /// The task to fill in for the next push(). After makeRoom() it does not wait.
  Task& next();
  /// Hands the filled task over and returns its position.
  uint64_t push();

  /// Waits for a position. `poll` is called every few milliseconds and may throw, which ends the wait.
  void wait(uint64_t position, const std::function<void()>& poll);
  /// Asks for one call of `reached` at a position or soon after; returns false when it is done already.
  bool notifyAt(uint64_t position);
  /// Finishes the running task, drops the others and joins the thread.
  void stop();
  /// The process ends: finishes the running task and joins the thread for good. What is asked for afterwards
  /// is done by whoever waits for it.
  void end() {
    stop();
    hasEnded_ = true;
  }

 private:
  static constexpr uint64_t kRing = 1024;
  int32_t ownMarks_[3] = {0, 0, 0};  // before JavaScript has given its own
  void loop();
  void start();

  std::function<void(Task&)> execute_;
  std::function<void()> reached_;
  std::function<void()> threadStart_;
  std::vector<Task> ring_;
  uint64_t pushed_ = 0;  // JavaScript thread's
  bool hasEnded_ = false;
  alignas(64) std::atomic<uint64_t> published_{0};
  alignas(64) std::atomic<uint64_t> done_{0};
  std::atomic<bool> parked_{false};
  std::atomic<bool> stop_{false};
  std::atomic<uint64_t> waitFor_{0};
  std::atomic<uint64_t> notifyAt_{0};
  std::mutex mutex_;
  std::condition_variable work_, finished_;
  std::thread thread_;  // started by the first push: most sessions that only load the library never need it
};

}  // namespace mxlab
