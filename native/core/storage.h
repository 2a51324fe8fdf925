// Storages, arrays and plans: the records that handles stand for.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "allocator.h"
#include "failure.h"
#include "kernel.h"
#include "meta.h"

namespace mxlab {

/// Memory shared by an array and its views. All fields belong to the JavaScript thread, except `failure`,
/// which belongs to whoever executes queued work and may be read elsewhere only when position `lastWrite` of
/// the queue is done.
struct Storage {
  static constexpr int32_t kForeign = -2;  // `klass` of blocks that are not the allocator's

  Block block;
  int64_t bytes = 0;
  int32_t references = 0;  // arrays, executors and pins
  uint32_t version = 0;    // number of writes
  uint64_t lastWrite = 0;  // queue positions
  uint64_t lastUse = 0;
  /// Read (1) or written (2) by the calls that still wait to be handed over (segment.h). When one of them
  /// makes it, it has no memory until then.
  uint8_t pending = 0;
  /// JavaScript sees the memory too (engine_outside.cc): calls that touch it are finished when they return.
  bool isOutside = false;
  int32_t shown = 0;       // buffers that show it
  void* keeper = nullptr;  // the binding's reference to whose memory it is, for kForeign
  Failure failure;
};

/// One array: part of a storage, seen as a meta.
struct Array {
  int32_t handle = 0;
  Storage* storage = nullptr;
  char* data = nullptr;
  const Meta* meta = nullptr;
  void* owner = nullptr;  // the binding's weak reference, opaque here
};

/// A kernel made for fixed metas. `references`: the handle, executors; queued work keeps it alive through the
/// graveyard.
struct Plan {
  std::unique_ptr<Kernel> kernel;
  std::string label;
  std::vector<const Meta*> inputs;
  std::vector<const Meta*> outputs;
  double cost = 0;
  int64_t workspaceBytes = 0;
  std::vector<bool> mutated;  // for each input: the kernel writes into it
  bool mutatesAny = false;
  int requiredScalars = 0;
  bool isSmall = false;  // Engine::isSmall()
  /// The kernel, when its calls may wait and be run piece by piece with others (Engine::mayWait()).
  class Elementwise* elementwise = nullptr;
  int32_t references = 0;
  int32_t described = 0;  // number of its text in the profiler, 0 before it is needed
};

struct PlanEntry {
  int32_t handle = 0;
  Plan* plan = nullptr;
};

struct MetaEntry {
  int32_t handle = 0;
  std::unique_ptr<const Meta> meta;
};

}  // namespace mxlab
