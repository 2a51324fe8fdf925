// Threads that help the JavaScript thread with work of ten to a hundred microseconds. Waking a thread costs
// as much as such work, so they are never woken for one piece of it: only when pieces follow each other
// closely, and they stay awake for a few microseconds after each.
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <type_traits>
#include <vector>

#include "parallel.h"

namespace mxlab {

/// All methods are called on one thread, the owner's.
class SmallTeam {
 public:
  /// Work estimated below this is done alone.
  static constexpr double kFewestNanoseconds = 8e3;

  /// `helpers` threads at most; they are started when they are first woken.
  explicit SmallTeam(int helpers) : helpers_(helpers) {}
  ~SmallTeam();
  SmallTeam(const SmallTeam&) = delete;
  SmallTeam& operator=(const SmallTeam&) = delete;

  int size() const { return helpers_ + 1; }

  /// Calls body(data, begin, end) on steps of [0, count), here and on the helpers that are awake. `body` must
  /// not throw.
  using Body = void (*)(void* data, int64_t begin, int64_t end);
  void run(int64_t count, int64_t step, Body body, void* data);

 private:
  using Clock = std::chrono::steady_clock;
  void loop();
  void work();
  void wake();

  const int helpers_;
  std::vector<std::thread> threads_;
  Clock::time_point lastEnd_{};
  int near_ = 0;  // pieces of work since the helpers sleep that came soon after the one before

  // The work that is shared now: written while `open_` is 0 and no helper is in it.
  int64_t count_ = 0, step_ = 0;
  Body body_ = nullptr;
  void* data_ = nullptr;

  alignas(64) std::atomic<uint64_t> open_{0};  // number of the work, 0 while there is none
  uint64_t made_ = 0;
  alignas(64) std::atomic<int64_t> next_{0};
  alignas(64) std::atomic<int> inside_{0};
  std::atomic<int> awake_{0};
  std::atomic<int> patience_{2};  // so many have to come closely before the helpers are woken
  std::atomic<bool> stop_{false};
  std::mutex mutex_;
  std::condition_variable wakeUp_;
  uint64_t calls_ = 0;  // how often they were woken; under the mutex
};

/// The team that loops of the kernel running on this thread may use, null where there is none.
SmallTeam*& currentTeam();

/// Sets it for a block.
class TeamScope {
 public:
  explicit TeamScope(SmallTeam* team) : isSet_(team != nullptr) {
    if (isSet_) currentTeam() = team;
  }
  ~TeamScope() {
    if (isSet_) currentTeam() = nullptr;
  }
  TeamScope(const TeamScope&) = delete;
  TeamScope& operator=(const TeamScope&) = delete;

 private:
  bool isSet_;
};

/// As parallelFor; what runs on the JavaScript thread with one thread is shared with its team.
template <typename F>
void sharedFor(int threads, int64_t count, int64_t grain, F&& f) {
  SmallTeam* const team = threads == 1 && count > grain ? currentTeam() : nullptr;
  if (team == nullptr) return parallelFor(threads, count, grain, f);
  const int64_t most = (count + grain - 1) / (grain < 1 ? 1 : grain), all = team->size();
  const int64_t pieces = most < all ? most : most < 2 * all ? all : 2 * all;
  int64_t step = (count + pieces - 1) / pieces;
  if (step > 64) step = (step + 15) / 16 * 16;
  team->run(
      count, step,
      [](void* data, int64_t begin, int64_t end) {
        (*static_cast<std::remove_reference_t<F>*>(data))(begin, end);
      },
      &f);
}

}  // namespace mxlab
