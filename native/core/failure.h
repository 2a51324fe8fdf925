// Why work failed, and whether anybody was told.
#pragma once
#include <algorithm>
#include <atomic>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace mxlab {

/// One cause: all arrays that failed with it share the object.
struct FailureCause {
  explicit FailureCause(std::string message) : text(std::move(message)) {}
  const std::string text;
  /// A wait or a read threw it. Set on the JavaScript thread.
  mutable std::atomic<bool> isTold{false};
  mutable bool isNoted = false;  // of Failures::note()
};
using Failure = std::shared_ptr<const FailureCause>;

inline Failure makeFailure(std::string message) {
  return std::make_shared<const FailureCause>(std::move(message));
}

/// What waitAll() has to tell. Belongs to whoever executes work: to the compute thread until the queue is
/// idle.
class Failures {
 public:
  /// Once for each cause, however many arrays fail with it, then and later.
  void note(const Failure& failure) {
    if (failure == nullptr || failure->isNoted) return;
    failure->isNoted = true;
    const auto isTold = [](const Failure& known) { return known->isTold.load(); };
    list_.erase(std::remove_if(list_.begin(), list_.end(), isTold), list_.end());
    if (list_.size() < kMost) list_.push_back(failure);
  }
  /// The first that nobody was told of, or null. Forgets all.
  Failure take() {
    Failure first;
    for (const Failure& failure : list_) {
      if (first == nullptr && !failure->isTold.load()) first = failure;
    }
    list_.clear();
    return first;
  }

 private:
  static constexpr size_t kMost = 16;  // a loop in which everything fails and nobody waits
  std::vector<Failure> list_;
};

}  // namespace mxlab
