// The engine of one Node environment: arrays, plans, the queue, waits, memory budgets.
#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "fifo.h"
#include "handle_table.h"
#include "profiler.h"
#include "random_state.h"
#include "storage.h"

namespace mxlab {

class Executor;
class SmallTeam;
struct ExecutorEntry {
  int32_t handle = 0;
  Executor* executor = nullptr;
  void* owner = nullptr;
};

/// What the engine asks of its surroundings.
struct EngineHooks {
  /// Called on the JavaScript thread when `bytes` more would pass the hard budget: frees what it can.
  std::function<void(int64_t bytes)> makeRoom;
  /// Called while waiting; throws EngineError("KeyboardInterrupt") when the user asked for it.
  std::function<void()> poll;
  /// Called on the compute thread when a position asked for with notifyAt() is done.
  std::function<void()> reached;
  /// Called when calls begin to wait (Engine::handOver() should come soon even when nobody asks).
  std::function<void()> waiting;
  /// Called when an array goes, with the binding's reference to its owner.
  std::function<void(void* owner)> dropOwner;
};

struct EngineMemory {
  int64_t liveBytes = 0, liveArrays = 0, peakBytes = 0;
  int64_t softBudget = int64_t{4} << 30, hardBudget = int64_t{8} << 30;
  int64_t queueBytes = 0;  // 0: an eighth of the hard budget
  /// So many bytes of freed arrays may queued work still use when a call wants new memory. It waits
  /// otherwise.
  int64_t queueLimit() const { return queueBytes > 0 ? queueBytes : hardBudget / 8; }
};

/// All methods are called on the JavaScript thread. Errors are EngineError or std::invalid_argument.
class Engine {
 public:
  /// Work estimated below this runs at once on the calling thread: handing it over costs as much.
  double inlineNanoseconds() const { return threads_ > 1 ? 80e3 : 100e3; }
  /// The largest output of a call that may wait in a batch.
  static constexpr int64_t kSmallBytes = 4096;
  static constexpr int kSimpleInputs = 3;
  /// The smallest output of an elementwise call that may wait for others to be run together with.
  static constexpr int64_t kWaitingBytes = 64 << 10;

  explicit Engine(EngineHooks hooks);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Metas and plans.
  int32_t internMeta(DType dtype, Shape shape);
  const Meta& meta(int32_t handle) { return *metas_.at(handle).meta; }
  int32_t makePlan(PlanSpec spec, std::vector<const Meta*> inputs, std::vector<const Meta*> outputs,
                   const uint8_t* parameters, size_t size, std::string label);
  Plan& plan(int32_t handle) { return *plans_.at(handle).plan; }
  void releasePlan(int32_t handle);
  void dropPlan(Plan* plan);

  // Arrays. `owner` fields are the binding's.
  int32_t create(const Meta& meta);
  int32_t view(int32_t source, const Meta& meta, int64_t byteOffset);
  void release(int32_t handle);
  Array& array(int32_t handle) { return arrays_.at(handle); }
  Array* findArray(int32_t handle) { return arrays_.find(handle); }
  HandleTable<Array>& arrays() { return arrays_; }
  void write(int32_t handle, const void* source, int64_t bytes, int64_t byteOffset);
  void read(int32_t handle, void* target, int64_t bytes, int64_t byteOffset);

  /// Runs a plan of `count` inputs (kSimpleInputs at most) and one new output, whose handle is returned.
  int32_t runSimple(int32_t plan, const int32_t* inputs, int count, const double* scalars, int scalarCount);
  /// Whether calls of a plan wait for others: elementwise ones on large arrays (engine_segment.cc).
  bool mayWait(const Plan& plan) const;
  /// Hands the waiting calls over. What looks at arrays or at the queue begins with it.
  void handOver() {
    if (__builtin_expect(segment_ != nullptr, 0) && !isHandingOver_) handSegmentOver();
  }
  /// Whether a plan may come in a batch: one or two inputs, one output of at most kSmallBytes, cheap, no
  /// scratch memory, no auxiliary states.
  bool isSmall(const Plan& plan) const;
  /// Runs such a plan (`second` is 0 for one input) into a handle that reserveHandle() gave, or into memory
  /// that is let go at once (0). Checks no budget and does not wait for room in the queue: that is done once
  /// a batch.
  void runSmall(int32_t plan, int32_t first, int32_t second, double scalar, int32_t reserved);
  int32_t reserveHandle() { return arrays_.reserve(); }
  /// Makes a reserved handle an array that fails with `message` wherever it is used.
  void fillFailed(int32_t reserved, const std::string& message);
  /// Before a batch of so many calls: waits until the queue has room for all.
  void makeQueueRoom(uint64_t count) { fifo_.makeRoom(hooks_.poll, count); }
  /// After a batch.
  void checkBudget() { ensureRoom(0); }
  /// General form; zero entries of `outputs` are replaced by new handles.
  void run(int32_t plan, const int32_t* inputs, int inputCount, int32_t* outputs, int outputCount,
           const double* scalars, int scalarCount);

  // Executors (executor.h).
  int32_t makeExecutor(std::unique_ptr<Executor> executor);
  ExecutorEntry& executor(int32_t handle) { return executors_.at(handle); }
  ExecutorEntry* findExecutor(int32_t handle) { return executors_.find(handle); }
  void runExecutor(int32_t handle, int begin, int end, const int32_t* slots, const int32_t* bound, int count);
  void releaseExecutor(int32_t handle);

  // Memory that JavaScript sees too (engine_outside.cc).
  /// An array over foreign memory; `keeper` goes to dropOwner when nothing uses it any more.
  int32_t createOutside(const Meta& meta, void* data, void* keeper);
  /// Waits until nothing uses an array and pins its storage, which JavaScript may read and write until
  /// hide().
  Storage* show(int32_t handle, bool isWritten);
  void hide(Storage* storage, bool isWritten);
  /// Whether any memory is seen from outside: then no call may be put off.
  bool seenOutside() const { return outside_ > 0; }

  // Profiling.
  /// Waits until the queue is empty and records from now on what the bits say.
  void profile(uint32_t wanted);
  Profiler& profiler() { return profiler_; }

  /// How many elementwise calls may wait for each other; below 2 none does.
  void setBulkSize(int size) { bulkSize_ = size; }
  int bulkSize() const { return bulkSize_; }

  // Waiting.
  void wait(int32_t handle);
  /// Throws the first failure that nobody was told of; all of them are forgotten.
  void waitAll();
  /// Waits for the queue as it is and lets go what only it kept.
  void finish();
  bool isReady(int32_t handle) {
    handOver();
    return array(handle).storage->lastWrite <= fifo_.done();
  }
  Fifo& fifo() { return fifo_; }

  void seed(uint32_t seed);
  void setThreads(int threads);
  int threads() const { return threads_; }
  EngineMemory& memory() { return memory_; }
  Allocator& allocator() { return allocator_; }
  /// Bytes of freed arrays kept for reuse.
  int64_t cachedBytes() const { return allocator_.cachedBytes() + recycledBytes_; }
  void setCacheLimit(int64_t bytes) {
    allocator_.setCacheLimit(bytes);
    trimAt_ = bytes;
  }
  /// Gives cached memory that nothing queued uses back to the system, down to `keep` bytes where possible.
  void trim(int64_t keep);
  /// Bytes allocated minus bytes released by hand since the binding last set it to 0.
  int64_t growth = 0;
  /// Bytes of the latest allocation.
  int64_t lastBytes = 0;

  /// Memory for arrays and arenas, one reference held by the caller.
  Storage* newStorage(int64_t bytes);
  void dropStorage(Storage* storage) {
    if (--storage->references == 0) freeStorage(storage);
  }

 private:
  friend class Executor;
  /// Lets an elementwise call wait; `output` is 0 or an array, the new array is written back. False when it
  /// has to be run by itself.
  bool defer(Plan& plan, const int32_t* inputs, int32_t& output, const double* scalars, int scalarCount);
  /// The value of an operand in the segment, a new one when it has none yet.
  int operand(Storage* storage, char* data, int64_t itemBytes, bool isWritten);
  void handSegmentOver();
  /// Runs the one call that waits as if it had not.
  void runOnlyStep();
  /// Lets go of what a segment used that has run, and keeps it for the next.
  void putAside(std::unique_ptr<Segment> segment);
  Failure runSegment(Segment& segment, int threads);
  /// Before a call that does not wait: it may run while others wait only when it runs now and shares nothing.
  void considerHandOver(const Plan& plan, const int32_t* inputs, int inputCount, const int32_t* outputs,
                        int outputCount);
  void freeOutside(Storage* storage);
  /// The message of a failure. `mark` tells JavaScript which call it was: ` [call f3]`, ` [call q17]`.
  static Failure failureOf(const Plan& plan, const std::exception& error, char mark, int32_t number);
  void runKernel(Plan& plan, const Call& call) {
    if (__builtin_expect(profiler_.eager(), 0)) {
      const Profiler::Span span(profiler_, Profiler::Kind::kOperator, profiler_.describe(plan));
      plan.kernel->run(call);
    } else {
      plan.kernel->run(call);
    }
  }
  /// After a push whose work touches memory that is seen from outside.
  void finishOutside() {
    fifo_.wait(fifo_.pushed(), [] {});
  }
  /// Threads that help with work that runs now, null where it is too small for them.
  SmallTeam* team(double cost);
  Storage* waitingStorage(int64_t bytes);
  Block takeBlock(int64_t bytes);
  void countAllocation(int64_t bytes);
  void freeStorage(Storage* storage);
  Storage* freshRecord();
  void retireRecord(Storage* storage);
  Block allocate(int64_t bytes);
  /// Bytes of freed arrays that queued work still uses.
  int64_t busyBytes() const;
  void limitQueue();
  void ensureRoom(int64_t bytes);
  void* scratch(int64_t bytes, uint64_t position, bool now);
  void bury(std::function<void()> dig);
  void digGraves();
  /// Does the work of a task and marks what it writes; returns the failure, its own or one of its inputs.
  Failure execute(Task& task);
  /// Runs a plan on this thread; returns the failure or null.
  Failure runNow(Plan& plan, void* const* inputs, void* const* outputs, const double* scalars);

  EngineHooks hooks_;
  EngineMemory memory_;
  Allocator allocator_;
  HandleTable<Array> arrays_{HandleKind::kArray, "array"};
  HandleTable<PlanEntry> plans_{HandleKind::kPlan, "plan"};
  HandleTable<MetaEntry> metas_{HandleKind::kMeta, "meta"};
  HandleTable<ExecutorEntry> executors_{HandleKind::kExecutor, "executor"};
  std::unordered_map<std::string, int32_t> metaByKey_;
  std::vector<Storage*> freeStorages_;  // records without memory
  /// Freed records with their memory, by size class; last in, first out, while it is still in the processor's
  /// cache.
  std::vector<Storage*> recycled_[Allocator::kClasses];
  int64_t recycledBytes_ = 0;
  int64_t trimAt_ = int64_t{1} << 30;
  /// Work for when a queue position is done: records that queued work still points at.
  std::deque<std::pair<uint64_t, std::function<void()>>> graves_;
  std::vector<std::unique_ptr<Storage[]>> storagePages_;
  RandomState random_;
  /// What run() puts together; kept so that a call allocates nothing.
  struct Use {
    Storage* storage;
    void* data;
  };
  struct {
    std::vector<double> scalars;
    std::vector<Use> inputs, outputs;
    std::vector<void*> in, out;
  } lists_;
  std::unique_ptr<Segment> segment_;  // calls that wait
  std::unique_ptr<Segment> spare_;    // to be used again
  bool usesSegments_ = true;
  int bulkSize_ = static_cast<int>(Segment::kMostSteps);
  int64_t outside_ = 0;  // storages that JavaScript sees
  Profiler profiler_;
  bool isHandingOver_ = false;  // allocating for it may wait, which hands over
  Task inlineTask_;             // of executors that run at once; its vectors keep their memory
  double smallScalars_[kReadableScalars] = {};  // of the small call that runs now
  int threads_ = 1;
  std::unique_ptr<SmallTeam> team_;
  Failures failures_;
  Fifo fifo_;  // last: its thread uses the others
};

}  // namespace mxlab
