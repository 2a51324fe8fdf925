// Everything the addon keeps for one Node environment (the main thread or a worker).
#pragma once
#include <node_api.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "core/engine.h"

namespace mxlab {

/// Thrown when a JavaScript exception is pending already: the function only has to return.
struct PendingException {};

class Environment {
 public:
  explicit Environment(napi_env env);
  ~Environment();

  napi_env env;
  Engine engine;

  /// Ties an array or executor to the JavaScript object that stands for it; null and undefined mean: freed by
  /// hand only.
  void adopt(int32_t handle, napi_value owner);
  /// To be called after each allocation: sweeps and collects when the thresholds are passed. May run
  /// JavaScript.
  void afterAllocation() {
    if (__builtin_expect(young_.size() >= sweepCount_ || engine.growth >= growthLimit_, 0)) considerTidyUp();
  }
  /// The lists in which JavaScript collects small calls (small_calls.cc).
  void setSmallCalls(napi_value object);
  /// Does the collected small calls. Each function of the door begins with it, so nobody sees that they
  /// waited. `owners`: those of all positions where they are at hand, which is faster than reading their
  /// list.
  void drain(const napi_value* owners = nullptr) {
    if (smallCalls_ != nullptr && smallCalls_[kSmallCount] != 0) drainAll(owners);
  }
  /// Leaves versions of a call's inputs (three at most) where the tape finds them: asking for each would cost
  /// more than the call.
  void noteVersions(const int32_t* inputs, size_t count) {
    if (smallCalls_ == nullptr) return;
    for (size_t i = 0; i < count; ++i) {
      const Array* array = engine.findArray(inputs[i]);
      smallCalls_[kSmallVersions + i] = array == nullptr ? 0 : static_cast<int32_t>(array->storage->version);
    }
  }
  /// Frees the arrays whose owners were collected: `all`, or the young ones and a share of the old ones.
  void sweep(bool all);

  // Memory that JavaScript sees too (outside.cc).
  napi_value showMemory(int32_t handle, bool isWritten);
  void hideMemory(int32_t number, napi_value buffer);
  /// Tells JavaScript whether small calls may be collected.
  void limitSmallCalls();
  bool collectsSmall = true;

  void setCollect(napi_value function);
  void setInterruptFlag(napi_value array);
  /// Throws EngineError("KeyboardInterrupt") when the flag is set.
  void poll() const;
  void whenReady(int32_t handle, napi_value callback);
  /// A JavaScript Error with `code`.
  napi_value makeError(const char* code, const char* message) const;

  static constexpr size_t kSmallCalls = 64;                         // most in one batch
  static constexpr size_t kSmallWords = 4;                          // of each call
  static constexpr size_t kSmallCount = kSmallCalls * kSmallWords;  // where their number stands
  static constexpr size_t kSmallLimit = kSmallCount + 1;            // how many may be collected: all or none
  static constexpr size_t kSmallMarks = kSmallCount + 2;            // Fifo::marks, three
  static constexpr size_t kSmallVersions = kSmallCount + 5;         // of the inputs of the latest call, three
  static constexpr size_t kSmallWordsInAll = kSmallCount + 8;

  int64_t sweeps = 0, minorCollections = 0, majorCollections = 0;

 private:
  static constexpr size_t kSweepCount = 20000;
  static constexpr size_t kMaxSweepCount = 320000;
  static constexpr int64_t kGrowth = int64_t{8} << 20;
  static constexpr int64_t kGrowthBeforeMajor = int64_t{512} << 20;
  static constexpr int64_t kMaxGrowth = int64_t{256} << 20;

  void considerTidyUp();
  void tidyUp();
  void drainAll(const napi_value* given);
  void makeRoom(int64_t bytes);
  void collect(const char* kind);
  bool sweepOne(int32_t handle);
  void deliver();
  /// Calls began to wait: the event loop hands them over when it is reached and nothing else did.
  void nudge();
  void openFunction();

  struct Shown;
  const std::shared_ptr<bool> isOpen = std::make_shared<bool>(true);
  std::unordered_map<int32_t, Shown*> shown_;  // by number
  int32_t lastShown_ = 0;
  std::vector<int32_t> young_, old_;
  size_t oldCursor_ = 0;
  size_t sweepCount_ = kSweepCount;
  int64_t growthLimit_ = kGrowth;
  int64_t liveAfterMajor_ = 0;
  bool collecting_ = false;
  napi_ref collect_ = nullptr;
  napi_ref interruptArray_ = nullptr;
  const volatile int32_t* interruptFlag_ = nullptr;
  bool comparesFlag_ = false;  // two elements: interrupts asked for and heard of, pending while they differ

  int32_t* smallCalls_ = nullptr;
  const double* smallScalars_ = nullptr;
  napi_ref smallLists_[3] = {nullptr, nullptr, nullptr};  // calls, scalars, owners

  struct Waiting {
    uint64_t position;
    Storage* storage;  // pinned
    napi_ref callback;
  };
  std::vector<Waiting> waiting_;
  std::mutex functionMutex_;
  napi_threadsafe_function function_ = nullptr;
  bool closing_ = false;
  bool isNudged_ = false;
};

}  // namespace mxlab
