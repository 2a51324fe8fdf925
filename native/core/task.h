// One item of the queue: everything the compute thread needs to do a piece of work, copied when it is pushed.
#pragma once
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "segment.h"
#include "storage.h"

namespace mxlab {

class Executor;
struct ExecutorRange;

struct Task {
  enum class Kind { kRun, kSegment, kExecute, kCopy, kSeed };
  Kind kind = Kind::kRun;
  uint64_t position = 0;
  int32_t scope = 0;  // the profiler's when it was pushed (Fifo::marks)

  Plan* plan = nullptr;
  std::vector<void*> inputs, outputs;
  std::vector<double> scalars;
  void* workspace = nullptr;

  std::unique_ptr<Segment> segment;

  Executor* executor = nullptr;
  const ExecutorRange* range = nullptr;
  std::vector<std::pair<int32_t, void*>> bound;  // slot and memory

  /// Storages whose failure spreads to `written` before the work starts, and those that fail with it.
  std::vector<Storage*> read, written;
  /// Per entry of `written`: 1 when the work overwrites all of it, so that an old failure is mended.
  std::vector<uint8_t> whole;

  void* target = nullptr;  // kCopy
  const void* source = nullptr;
  int64_t bytes = 0;
  uint32_t seed = 0;  // kSeed

  /// Forgets the former use; vectors keep their memory.
  void clear() {
    plan = nullptr;
    executor = nullptr;
    segment.reset();
    workspace = nullptr;
    inputs.clear();
    outputs.clear();
    scalars.clear();
    bound.clear();
    read.clear();
    written.clear();
    whole.clear();
  }
};

}  // namespace mxlab
