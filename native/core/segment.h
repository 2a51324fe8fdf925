// Elementwise calls that wait to be run together: piece by piece through all of them, so that what is needed
// between two of them never leaves the processor's cache, and needs no memory when nobody can see it.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "elementwise.h"
#include "storage.h"

namespace mxlab {

class RandomState;

/// Steps over arrays of one number of elements. The JavaScript thread adds to it and hands it over as one
/// item of the queue; while it waits, its storages are pinned and those that it makes have no memory.
class Segment {
 public:
  static constexpr size_t kMostSteps = 32;
  static constexpr int kMostInputs = 8;

  /// Memory that steps read or write: an array from outside, or one that a step makes.
  struct Value {
    Storage* storage;
    char* data;         // where it is (first element), null until it has memory
    int64_t itemBytes;  // of one element; 0 when it is read as a whole
    int32_t handle;     // of the array that a step makes, 0 for one from outside
    bool isMade;
    bool isWritten;
    int slot = -1;                  // where in scratch memory a piece of it is, when it has no other
    int firstUse = 0, lastUse = 0;  // steps
  };
  struct Step {
    Plan* plan;  // pinned
    int inputCount;
    int values[kMostInputs + 1];  // inputs, then the output
    bool isWhole;                 // overwrites all of its storage
    double scalars[kReadableScalars];
  };

  explicit Segment(int64_t count) : count(count) {}
  /// Empties a former one; its lists keep their memory.
  void begin(int64_t newCount) {
    count = newCount;
    cost = 0;
    slots_ = 0;
    values.clear();
    steps.clear();
  }

  int64_t count;    // elements
  double cost = 0;  // of all steps
  std::chrono::steady_clock::time_point opened;
  std::vector<Value> values;
  std::vector<Step> steps;

  /// The value that is this memory, -1 when there is none, -2 when another one overlaps it in a way that
  /// pieces cannot follow: one of the two is written, and they do not begin at the same place.
  int find(const Storage* storage, const char* data, int64_t itemBytes, bool isWritten) const;
  /// Chooses where each value is while a piece is run. Called when all that lives has memory.
  void layOut();
  /// Runs all steps and marks what fails. Returns the first failure or null. On the executing thread.
  Failure execute(RandomState* random, int threads);

 private:
  void runPieces(int64_t from, int64_t to, RandomState* random);

  int slots_ = 0;
  int64_t piece_ = 0;      // elements
  int64_t slotBytes_ = 0;  // of scratch memory for one value
  std::vector<uint8_t> skipped_;
  std::vector<std::string> messages_;  // per step, what it threw
  std::atomic<uint8_t> failed_[kMostSteps];
  std::vector<Failure> states_;  // per value
};

}  // namespace mxlab
