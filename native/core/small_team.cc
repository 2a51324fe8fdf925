// The helpers' loop and how work is handed to them.
#include "small_team.h"

#include <system_error>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace mxlab {
namespace {

constexpr std::chrono::microseconds kSpin{60};  // about what waking a thread costs
constexpr int kMostPatience = 64;

inline void pause() {
#if defined(__x86_64__)
  _mm_pause();
#endif
}

}  // namespace

SmallTeam*& currentTeam() {
  static thread_local SmallTeam* team = nullptr;
  return team;
}

SmallTeam::~SmallTeam() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    stop_.store(true);
  }
  wakeUp_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void SmallTeam::run(int64_t count, int64_t step, Body body, void* data) {
  if (awake_.load(std::memory_order_relaxed) == 0) {
    const bool isNear = Clock::now() - lastEnd_ < kSpin;
    near_ = isNear ? near_ + 1 : 0;
    if (near_ >= patience_.load(std::memory_order_relaxed)) {
      near_ = 0;
      wake();
    }
    body(data, 0, count);
    lastEnd_ = Clock::now();
    return;
  }
  count_ = count;
  step_ = step;
  body_ = body;
  data_ = data;
  next_.store(0, std::memory_order_relaxed);
  open_.store(++made_);
  work();
  open_.store(0);
  // A helper that was put aside by the system in the middle may need this core.
  for (int round = 0; inside_.load() != 0; ++round) {
    pause();
    if (round > 4096) std::this_thread::yield();
  }
  lastEnd_ = Clock::now();
}

void SmallTeam::work() {
  for (;;) {
    const int64_t begin = next_.fetch_add(step_, std::memory_order_relaxed);
    if (begin >= count_) return;
    body_(data_, begin, begin + step_ < count_ ? begin + step_ : count_);
  }
}

void SmallTeam::wake() {
  try {
    while (static_cast<int>(threads_.size()) < helpers_) threads_.emplace_back([this] { loop(); });
  } catch (const std::system_error&) {
    if (threads_.empty()) return;  // the system gives no thread: alone, then
  }
  {
    std::lock_guard<std::mutex> lock(mutex_);
    ++calls_;
  }
  wakeUp_.notify_all();
}

void SmallTeam::loop() {
  uint64_t seen = 0, answered = 0;
  for (;;) {
    {
      std::unique_lock<std::mutex> lock(mutex_);
      wakeUp_.wait(lock, [&] { return calls_ != answered || stop_.load(); });
      if (stop_.load()) return;
      answered = calls_;
    }
    awake_.fetch_add(1);
    bool hasHelped = false;
    Clock::time_point last = Clock::now();
    for (int round = 0;; ++round) {
      const uint64_t number = open_.load();
      if (number != 0 && number != seen) {
        seen = number;
        // Counted before it is looked at again: the owner waits for who is inside when it has closed the
        // work.
        inside_.fetch_add(1);
        if (open_.load() == number) {
          work();
          hasHelped = true;
        }
        inside_.fetch_sub(1);
        last = Clock::now();
        round = 0;
        continue;
      }
      pause();
      if (round % 32 == 31 && (Clock::now() - last > kSpin || stop_.load(std::memory_order_relaxed))) break;
    }
    awake_.fetch_sub(1);
    // Woken for nothing: next time more has to come.
    const int patience = patience_.load();
    patience_.store(hasHelped ? 2 : patience * 2 < kMostPatience ? patience * 2 : kMostPatience);
  }
}

}  // namespace mxlab
