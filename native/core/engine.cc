// Arrays, plans and memory of the engine; running work is in engine_run.cc.
#include "engine.h"

#include <omp.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "cpu_info.h"
#include "elementwise.h"
#include "executor.h"
#include "small_team.h"
#include "text.h"

namespace mxlab {

Engine::Engine(EngineHooks hooks)
    : hooks_(std::move(hooks)),
      threads_(defaultThreads()),
      fifo_(
          [this](Task& task) {
            failures_.note(execute(task));
            allocator_.settle(task.position);
          },
          [this] {
            if (hooks_.reached) hooks_.reached();
          },
          [this] { omp_set_num_threads(threads_); }) {
  const char* wanted = std::getenv("MXLAB_SEGMENTS");
  usesSegments_ = wanted == nullptr || std::strcmp(wanted, "0") != 0;
  // Kernels that run inline on the JavaScript thread must not wake a team of threads.
  omp_set_num_threads(1);
}

Engine::~Engine() {
  fifo_.stop();
  if (segment_ != nullptr) {
    for (const Segment::Step& step : segment_->steps) dropPlan(step.plan);
    for (const Segment::Value& value : segment_->values) dropStorage(value.storage);
    segment_.reset();
  }
  executors_.forEach([](ExecutorEntry& entry) { delete entry.executor; });
  arrays_.forEach([this](Array& array) { dropStorage(array.storage); });
  while (!graves_.empty()) {
    const std::function<void()> dig = std::move(graves_.front().second);
    graves_.pop_front();
    dig();
  }
  plans_.forEach([](PlanEntry& entry) { delete entry.plan; });
  for (const std::vector<Storage*>& list : recycled_) {
    for (const Storage* storage : list) allocator_.free(storage->block);
  }
}

int32_t Engine::internMeta(DType dtype, Shape shape) {
  const int64_t elementBytes = static_cast<int64_t>(sizeOf(dtype));
  int64_t size = 1;
  std::string key(1, static_cast<char>(dtype));
  for (const int64_t dim : shape) {
    if (dim < 0) throw EngineError("BadArgument", "a dimension is negative: " + shapeText(shape));
    if (dim != 0 && size > (int64_t{1} << 46) / dim)
      throw EngineError("BadArgument", "the array is too large: " + shapeText(shape));
    size *= dim;
    key.append(reinterpret_cast<const char*>(&dim), sizeof dim);
  }
  if (size > (int64_t{1} << 46) / elementBytes)
    throw EngineError("BadArgument", "the array is too large: " + shapeText(shape));
  const auto found = metaByKey_.find(key);
  if (found != metaByKey_.end()) return found->second;
  MetaEntry& entry = metas_.insert();
  entry.meta = std::make_unique<const Meta>(dtype, std::move(shape));
  metaByKey_.emplace(std::move(key), entry.handle);
  return entry.handle;
}

int32_t Engine::makePlan(PlanSpec spec, std::vector<const Meta*> inputs, std::vector<const Meta*> outputs,
                         const uint8_t* parameters, size_t size, std::string label) {
  const KernelFactory& factory = findKernel(spec.kernel);
  auto plan = std::make_unique<Plan>();
  plan->label = label.empty() ? spec.kernel : std::move(label);
  plan->inputs = std::move(inputs);
  plan->outputs = std::move(outputs);
  // oneDNN fixes the number of threads when a primitive is made. Large plans run on the compute thread with
  // all threads; those that turn out small are made again for the one thread that will run them.
  struct ThreadSetting {
    explicit ThreadSetting(int threads) { omp_set_num_threads(threads); }
    ~ThreadSetting() { omp_set_num_threads(1); }
  };
  {
    const ThreadSetting setting(threads_);
    plan->kernel = factory(spec, ParamReader(parameters, size));
  }
  if (threads_ > 1 && plan->kernel->cost() < inlineNanoseconds())
    plan->kernel = factory(spec, ParamReader(parameters, size));
  plan->cost = plan->kernel->cost();
  plan->workspaceBytes = plan->kernel->workspaceBytes();
  for (size_t i = 0; i < plan->inputs.size(); ++i) {
    plan->mutated.push_back(plan->kernel->mutates(static_cast<int>(i)));
    plan->mutatesAny = plan->mutatesAny || plan->mutated.back();
  }
  plan->requiredScalars = plan->kernel->requiredScalars();
  plan->references = 1;
  plan->isSmall = isSmall(*plan);
  if (mayWait(*plan)) plan->elementwise = dynamic_cast<Elementwise*>(plan->kernel.get());
  PlanEntry& entry = plans_.insert();
  entry.plan = plan.release();
  return entry.handle;
}

void Engine::releasePlan(int32_t handle) {
  PlanEntry& entry = plans_.at(handle);
  Plan* plan = entry.plan;
  entry.plan = nullptr;
  plans_.erase(entry);
  dropPlan(plan);
}

void Engine::dropPlan(Plan* plan) {
  if (--plan->references == 0) bury([plan] { delete plan; });
}

void Engine::bury(std::function<void()> dig) {
  if (fifo_.idle()) {
    dig();
  } else {
    graves_.emplace_back(fifo_.pushed(), std::move(dig));
    if (graves_.size() % 256 == 0) digGraves();
  }
}

void Engine::digGraves() {
  const uint64_t done = fifo_.done();
  while (!graves_.empty() && graves_.front().first <= done) {
    // Taken out first: digging may bury something else.
    const std::function<void()> dig = std::move(graves_.front().second);
    graves_.pop_front();
    dig();
  }
}

Storage* Engine::freshRecord() {
  if (freeStorages_.empty() && !graves_.empty()) digGraves();
  if (freeStorages_.empty()) {
    constexpr int kPage = 256;
    storagePages_.push_back(std::make_unique<Storage[]>(kPage));
    for (int i = kPage - 1; i >= 0; --i) freeStorages_.push_back(&storagePages_.back()[i]);
  }
  Storage* storage = freeStorages_.back();
  freeStorages_.pop_back();
  return storage;
}

void Engine::retireRecord(Storage* storage) {
  // Queued work may still write the record's failure.
  bury([this, storage] {
    storage->failure.reset();
    freeStorages_.push_back(storage);
  });
}

int64_t Engine::busyBytes() const {
  const uint64_t done = fifo_.done();
  int64_t bytes = allocator_.busyBytes(done);
  for (int klass = Allocator::kClasses - 1; !Allocator::isCarved(klass); --klass) {
    for (const Storage* storage : recycled_[klass])
      bytes += storage->lastUse > done ? storage->block.bytes : 0;
  }
  return bytes;
}

void Engine::limitQueue() {
  // Freed memory that the queue still uses serves only arrays of the same size. Where sizes change, a caller
  // that is faster than the queue would take new memory for each, as much as a full queue of them holds.
  const int64_t limit = memory_.queueLimit();
  while (cachedBytes() > limit && !fifo_.idle() && busyBytes() > limit) {
    const uint64_t done = fifo_.done();
    fifo_.wait(done + (fifo_.pushed() - done + 1) / 2, hooks_.poll);
  }
}

Block Engine::allocate(int64_t bytes) {
  if (bytes > Allocator::kCarveLimit && !allocator_.hasFree(bytes)) limitQueue();
  try {
    return allocator_.allocate(bytes);
  } catch (const std::bad_alloc&) {
    // The system has less than the budget allows: everything that can go has to go.
    finish();
    try {
      if (hooks_.makeRoom) hooks_.makeRoom(memory_.hardBudget);
    } catch (const EngineError& error) {
      if (std::strcmp(error.code(), "OutOfMemory") != 0) throw;
    }
    finish();
    trim(0);
    try {
      return allocator_.allocate(bytes);
    } catch (const std::bad_alloc&) {
      throw EngineError("OutOfMemory", "the system has no " + bytesText(bytes) + " left for an array");
    }
  }
}

Storage* Engine::newStorage(int64_t bytes) {
  Storage* storage = nullptr;
  if (bytes + Allocator::kRedZone <= Allocator::kLargest) {
    std::vector<Storage*>& list = recycled_[Allocator::classOf(bytes + Allocator::kRedZone)];
    if (!list.empty()) {
      storage = list.back();
      list.pop_back();
      recycledBytes_ -= storage->block.bytes;
      if (storage->lastUse > fifo_.done()) {
        // The memory can be used again in the order of the queue, the record cannot.
        Storage* fresh = freshRecord();
        fresh->block = storage->block;
        fresh->block.lastUse = storage->lastUse;
        fresh->lastUse = storage->lastUse;
        retireRecord(storage);
        storage = fresh;
      } else if (__builtin_expect(storage->failure != nullptr, 0)) {
        storage->failure.reset();
      }
      storage->block.lastUse = storage->lastUse;
      allocator_.guard(storage->block, bytes);
    }
  }
  if (storage == nullptr) {
    const Block block = allocate(bytes);
    storage = freshRecord();
    storage->block = block;
    storage->lastUse = block.lastUse;
  }
  storage->bytes = bytes;
  storage->references = 1;
  storage->version = 0;
  storage->lastWrite = 0;
  countAllocation(storage->block.bytes);
  return storage;
}

void Engine::countAllocation(int64_t bytes) {
  memory_.liveBytes += bytes;
  growth += bytes;
  lastBytes = bytes;
  if (memory_.liveBytes > memory_.peakBytes) memory_.peakBytes = memory_.liveBytes;
  if (profiler_.memory()) profiler_.noteMemory(memory_.liveBytes);
}

void Engine::freeStorage(Storage* storage) {
  memory_.liveBytes -= storage->block.bytes;
  growth -= storage->block.bytes;
  if (profiler_.memory()) profiler_.noteMemory(memory_.liveBytes);
  if (storage->block.data == nullptr) {
    retireRecord(storage);  // made and let go by calls that waited: it never had memory
    return;
  }
  storage->block.lastUse = storage->lastUse;
  if (storage->block.klass >= 0) {
    allocator_.guard(storage->block, 0);
    // Record and memory stay together: the next array of this size takes both at once.
    recycled_[storage->block.klass].push_back(storage);
    recycledBytes_ += storage->block.bytes;
  } else if (storage->block.klass == Storage::kForeign) {
    freeOutside(storage);
  } else {
    allocator_.guard(storage->block, 0);
    allocator_.free(storage->block);
    storage->block.data = nullptr;
    retireRecord(storage);
  }
  if (__builtin_expect(cachedBytes() > allocator_.cacheLimit(), 0))
    trim(allocator_.cacheLimit() - allocator_.cacheLimit() / 4);
}

void Engine::trim(int64_t keep) {
  const uint64_t done = fifo_.done();
  const auto give = [&] { allocator_.trim(std::max<int64_t>(keep - recycledBytes_, 0), done); };
  give();
  // Large classes first; the small ones are cut from common chunks and cannot be given back.
  for (int klass = Allocator::kClasses - 1; !Allocator::isCarved(klass) && cachedBytes() > keep; --klass) {
    std::vector<Storage*>& list = recycled_[klass];
    for (Storage* storage : list) {
      storage->block.lastUse = storage->lastUse;
      recycledBytes_ -= storage->block.bytes;
      allocator_.free(storage->block);
      storage->block.data = nullptr;
      retireRecord(storage);
    }
    list.clear();
    give();
  }
  // What is left is in use by queued work or cut from chunks: no use in asking again at once.
  trimAt_ = std::max(allocator_.cacheLimit(), cachedBytes() + allocator_.cacheLimit() / 8);
}

void Engine::ensureRoom(int64_t bytes) {
  if (__builtin_expect(memory_.liveBytes + bytes > memory_.hardBudget, 0)) {
    handOver();  // which pins what was released meanwhile
    digGraves();
    if (memory_.liveBytes + bytes > memory_.hardBudget && hooks_.makeRoom) hooks_.makeRoom(bytes);
  }
}

int32_t Engine::create(const Meta& meta) {
  ensureRoom(meta.bytes);
  Storage* storage = newStorage(meta.bytes);
  Array& array = arrays_.insert();
  array.storage = storage;
  array.data = static_cast<char*>(storage->block.data);
  array.meta = &meta;
  array.owner = nullptr;
  return array.handle;
}

int32_t Engine::view(int32_t source, const Meta& meta, int64_t byteOffset) {
  if ((arrays_.at(source).storage->pending & 2) != 0) handOver();
  const Array from = arrays_.at(source);
  if (byteOffset < 0 || byteOffset + meta.bytes > from.meta->bytes) {
    throw EngineError("BadArgument", "a view of " + bytesText(meta.bytes) + " at byte " +
                                         std::to_string(byteOffset) + " does not fit into an array of " +
                                         bytesText(from.meta->bytes));
  }
  Array& array = arrays_.insert();
  array.storage = from.storage;
  array.storage->references++;
  array.data = from.data + byteOffset;
  array.meta = &meta;
  array.owner = nullptr;
  return array.handle;
}

void Engine::release(int32_t handle) {
  Array& array = arrays_.at(handle);
  Storage* storage = array.storage;
  void* owner = array.owner;
  array.owner = nullptr;
  arrays_.erase(array);
  dropStorage(storage);
  if (owner != nullptr) hooks_.dropOwner(owner);
}

namespace {
void checkRange(const Array& array, int64_t bytes, int64_t byteOffset) {
  if (byteOffset < 0 || bytes > array.meta->bytes - byteOffset) {
    throw EngineError("BadArgument", bytesText(bytes) + " at byte " + std::to_string(byteOffset) +
                                         " do not fit into an array of " + bytesText(array.meta->bytes));
  }
}
}  // namespace

void Engine::write(int32_t handle, const void* source, int64_t bytes, int64_t byteOffset) {
  handOver();
  const Array array = arrays_.at(handle);
  checkRange(array, bytes, byteOffset);
  if (bytes == 0) return;
  fifo_.makeRoom(hooks_.poll);
  Storage* storage = array.storage;
  storage->version++;
  const bool whole = bytes == storage->bytes;
  if (storage->lastUse <= fifo_.done()) {
    std::memcpy(array.data + byteOffset, source, static_cast<size_t>(bytes));
    if (whole && storage->failure) storage->failure.reset();
    return;
  }
  // The array is busy: the bytes wait in a block of their own, so that the caller does not.
  Block staging = allocator_.allocate(bytes);
  if (staging.lastUse > fifo_.done()) fifo_.wait(staging.lastUse, hooks_.poll);
  std::memcpy(staging.data, source, static_cast<size_t>(bytes));
  Task& task = fifo_.next();
  task.kind = Task::Kind::kCopy;
  task.target = array.data + byteOffset;
  task.source = staging.data;
  task.bytes = bytes;
  task.written.push_back(storage);
  task.whole.push_back(whole);
  storage->lastUse = storage->lastWrite = staging.lastUse = task.position;
  fifo_.push();
  allocator_.free(staging);
}

void Engine::read(int32_t handle, void* target, int64_t bytes, int64_t byteOffset) {
  handOver();
  const Array array = arrays_.at(handle);
  checkRange(array, bytes, byteOffset);
  wait(handle);
  if (bytes == 0) return;
  std::memcpy(target, array.data + byteOffset, static_cast<size_t>(bytes));
}

void Engine::profile(uint32_t wanted) {
  handOver();
  if (!fifo_.idle()) fifo_.wait(fifo_.pushed(), hooks_.poll);
  profiler_.setWanted(wanted);
}

void Engine::setThreads(int threads) {
  waitAll();
  threads_ = threads > 0 ? threads : defaultThreads();
  fifo_.stop();  // the next push starts the compute thread again, with the new number
  team_.reset();
}

SmallTeam* Engine::team(double cost) {
  if (threads_ < 2 || cost < SmallTeam::kFewestNanoseconds) return nullptr;
  if (team_ == nullptr) team_ = std::make_unique<SmallTeam>(std::min(threads_ - 1, 3));
  return team_.get();
}

}  // namespace mxlab
