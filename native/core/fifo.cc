// The queue's two sides.
#include "fifo.h"

#include <chrono>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace mxlab {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::microseconds kSpin{30};  // about what waking a parked thread costs

inline void pause() {
#if defined(__x86_64__)
  _mm_pause();
#endif
}

/// Spins until `ready` or the time is over; returns the last answer.
template <typename F>
bool spin(F&& ready) {
  const auto end = Clock::now() + kSpin;
  for (int round = 0;; ++round) {
    if (ready()) return true;
    pause();
    if (round % 32 == 31) {
      if (Clock::now() >= end) return ready();
      // The kernel that is waited for may want this core for a thread of its team.
      std::this_thread::yield();
    }
  }
}

}  // namespace

Fifo::Fifo(std::function<void(Task&)> execute, std::function<void()> reached,
           std::function<void()> threadStart)
    : execute_(std::move(execute)),
      reached_(std::move(reached)),
      threadStart_(std::move(threadStart)),
      ring_(kRing) {}

Fifo::~Fifo() { stop(); }

void Fifo::start() {
  stop_.store(false);
  thread_ = std::thread([this] { loop(); });
}

void Fifo::stop() {
  if (!thread_.joinable()) return;
  {
    std::lock_guard<std::mutex> lock(mutex_);
    stop_.store(true);
  }
  work_.notify_one();
  thread_.join();
}

Task& Fifo::next() {
  if (pushed_ - done() >= kRing) wait(pushed_ - kRing + 1, [] {});
  Task& task = ring_[pushed_ % kRing];
  task.clear();
  task.position = pushed_ + 1;
  task.scope = marks[1];
  return task;
}

uint64_t Fifo::push() {
  if (!thread_.joinable() && !hasEnded_) start();
  ++pushed_;
  marks[2] = static_cast<int32_t>(pushed_);
  // Sequentially consistent with the worker's "parked, then look again": one of the two sees the other.
  published_.store(pushed_);
  if (parked_.load()) {
    std::lock_guard<std::mutex> lock(mutex_);
    work_.notify_one();
  }
  return pushed_;
}

void Fifo::wait(uint64_t position, const std::function<void()>& poll) {
  const auto ready = [&] { return done() >= position; };
  if (hasEnded_) {
    while (!ready() && !idle()) {
      execute_(ring_[done() % kRing]);
      done_.store(done() + 1);
    }
    return;
  }
  if (spin(ready)) return;
  std::unique_lock<std::mutex> lock(mutex_);
  waitFor_.store(position);
  while (!ready()) {
    finished_.wait_for(lock, std::chrono::milliseconds(5));
    if (ready()) break;
    lock.unlock();
    try {
      poll();
    } catch (...) {
      waitFor_.store(0);
      throw;
    }
    lock.lock();
  }
  waitFor_.store(0);
}

bool Fifo::notifyAt(uint64_t position) {
  const uint64_t present = notifyAt_.load();
  if (present == 0 || position < present) notifyAt_.store(position);
  return done() < position;
}

void Fifo::loop() {
  threadStart_();
  uint64_t finished = done();  // not 0 when the thread is started again
  for (;;) {
    const auto ready = [&] {
      return published_.load(std::memory_order_acquire) > finished || stop_.load(std::memory_order_relaxed);
    };
    if (!spin(ready)) {
      std::unique_lock<std::mutex> lock(mutex_);
      parked_.store(true);
      work_.wait(lock, [&] { return published_.load() > finished || stop_.load(); });
      parked_.store(false);
    }
    if (stop_.load()) return;
    execute_(ring_[finished % kRing]);
    ++finished;
    done_.store(finished);
    const uint64_t wanted = waitFor_.load();
    if (wanted != 0 && finished >= wanted) {
      std::lock_guard<std::mutex> lock(mutex_);
      finished_.notify_one();
    }
    uint64_t notify = notifyAt_.load();
    if (notify != 0 && finished >= notify && notifyAt_.compare_exchange_strong(notify, 0)) reached_();
  }
}

}  // namespace mxlab
