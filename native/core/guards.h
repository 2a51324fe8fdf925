// What queued work may touch of a block, for the address sanitizer: it changes in the order of the queue.
#pragma once
#include <cstdint>
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>

#include <mutex>
#include <vector>
#endif

namespace mxlab {

/// A block goes from one array to the next when the call is made, while work of the former array may still be
/// queued: its bounds have to hold until that is done, and the next array's from then on. Costs nothing where
/// there is no sanitizer.
class Guards {
 public:
#if defined(__SANITIZE_ADDRESS__)
  /// Only the first `allowed` of `bytes` may be touched once position `after` of the queue is done. On the
  /// JavaScript thread.
  void set(void* data, int64_t bytes, int64_t allowed, uint64_t after) {
    std::lock_guard<std::mutex> lock(mutex_);
    const Change change{data, bytes, allowed, after};
    if (after <= settled_) {
      apply(change);
    } else {
      waiting_.push_back(change);
    }
  }
  /// On the compute thread, behind the work of a position and before it counts as done. Changes of one block
  /// stand in the order of their positions.
  void settle(uint64_t position) {
    std::lock_guard<std::mutex> lock(mutex_);
    settled_ = position;
    size_t kept = 0;
    for (const Change& change : waiting_) {
      if (change.after <= position) {
        apply(change);
      } else {
        waiting_[kept++] = change;
      }
    }
    waiting_.resize(kept);
  }

 private:
  struct Change {
    void* data;
    int64_t bytes, allowed;
    uint64_t after;
  };
  static void apply(const Change& change) {
    ASAN_UNPOISON_MEMORY_REGION(change.data, static_cast<size_t>(change.allowed));
    ASAN_POISON_MEMORY_REGION(static_cast<char*>(change.data) + change.allowed,
                              static_cast<size_t>(change.bytes - change.allowed));
  }
  std::mutex mutex_;
  std::vector<Change> waiting_;
  uint64_t settled_ = 0;
#else
  void set(void*, int64_t, int64_t, uint64_t) {}
  void settle(uint64_t) {}
#endif
};

}  // namespace mxlab
