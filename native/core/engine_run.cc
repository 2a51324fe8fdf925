// Running plans and executors: inline when nothing is queued and the work is small, else on the compute
// thread.
#include <algorithm>
#include <cstring>

#include "engine.h"
#include "executor.h"
#include "small_team.h"
#include "text.h"

namespace mxlab {
namespace {

[[noreturn]] __attribute__((noinline)) void throwCount(const Plan& plan, const char* side, size_t wanted,
                                                       int given) {
  throw EngineError("BadArgument", plan.label + ": the plan has " + std::to_string(wanted) + " " + side +
                                       "s, given " + std::to_string(given));
}

[[noreturn]] __attribute__((noinline)) void throwScalars(const Plan& plan, int given) {
  throw EngineError("BadArgument", plan.label + ": the plan needs " + std::to_string(plan.requiredScalars) +
                                       " scalars, given " + std::to_string(given));
}

[[noreturn]] __attribute__((noinline)) void throwMeta(const Plan& plan, const char* side, size_t index,
                                                      const Meta& wanted, const Meta& given) {
  throw EngineError("MetaMismatch", plan.label + ": " + side + " " + std::to_string(index) + " is " +
                                        metaText(given) + ", the plan was made for " + metaText(wanted));
}

[[noreturn]] __attribute__((noinline)) void throwFailure(const Failure& failure) {
  failure->isTold = true;
  throw EngineError("KernelFailed", failure->text);
}

}  // namespace

void* Engine::scratch(int64_t bytes, uint64_t position, bool now) {
  if (bytes <= 0) return nullptr;
  // Freed at once: whoever gets the block next uses it behind this work in the queue.
  Block block = allocate(bytes);
  if (now && block.lastUse > fifo_.done()) fifo_.wait(block.lastUse, hooks_.poll);
  block.lastUse = position;
  allocator_.free(block);
  return block.data;
}

Failure Engine::runNow(Plan& plan, void* const* inputs, void* const* outputs, const double* scalars) {
  void* workspace = plan.workspaceBytes > 0 ? scratch(plan.workspaceBytes, fifo_.pushed(), true) : nullptr;
  try {
    if (profiler_.any()) profiler_.place = {0, fifo_.marks[1]};
    const TeamScope scope(team(plan.cost));
    runKernel(plan, {inputs, outputs, workspace, scalars, &random_, 1});
    return nullptr;
  } catch (const std::exception& error) {
    // Kept for the wait, as for queued work: whether something runs inline must not decide where its error
    // appears.
    Failure failure = failureOf(plan, error, 'f', ++fifo_.marks[0]);
    failures_.note(failure);
    return failure;
  }
}

Failure Engine::failureOf(const Plan& plan, const std::exception& error, char mark, int32_t number) {
  return makeFailure(plan.label + ": " + error.what() + " [call " + mark + std::to_string(number) + "]");
}

int32_t Engine::runSimple(int32_t planHandle, const int32_t* handles, int count, const double* scalars,
                          int scalarCount) {
  fifo_.makeRoom(hooks_.poll);
  double padded[kReadableScalars] = {};
  if (scalarCount > 0) std::copy(scalars, scalars + scalarCount, padded);
  Plan& plan = *plans_.at(planHandle).plan;
  if (plan.inputs.size() != static_cast<size_t>(count)) throwCount(plan, "input", plan.inputs.size(), count);
  if (plan.outputs.size() != 1) throwCount(plan, "output", plan.outputs.size(), 1);
  if (__builtin_expect(plan.requiredScalars > scalarCount, 0)) throwScalars(plan, scalarCount);
  if (__builtin_expect(plan.elementwise != nullptr, 0)) {
    int32_t result = 0;
    if (defer(plan, handles, result, padded, kReadableScalars)) return result;
  }
  if (__builtin_expect(segment_ != nullptr, 0)) considerHandOver(plan, handles, count, nullptr, 0);
  Storage* storages[kSimpleInputs];
  void* inputs[kSimpleInputs];
  for (int i = 0; i < count; ++i) {
    const Array& array = arrays_.at(handles[i]);
    if (array.meta != plan.inputs[i]) throwMeta(plan, "input", i, *plan.inputs[i], *array.meta);
    storages[i] = array.storage;
    inputs[i] = array.data;
  }
  const Meta& meta = *plan.outputs[0];
  // Making room may collect the inputs' owners, so the inputs are pinned until the work is done or queued.
  struct Pins {
    Engine& engine;
    Storage** storages;
    int count;
    Pins(Engine& owner, Storage** pinned, int number) : engine(owner), storages(pinned), count(number) {
      for (int i = 0; i < count; ++i) storages[i]->references++;
    }
    ~Pins() {
      for (int i = 0; i < count; ++i) engine.dropStorage(storages[i]);
    }
  } pins(*this, storages, count);
  ensureRoom(meta.bytes);
  Storage* storage = newStorage(meta.bytes);
  // The array's reference comes last: until then whatever throws lets the memory go again.
  struct Hold {
    Engine& engine;
    Storage* storage;
    ~Hold() { engine.dropStorage(storage); }
  } hold{*this, storage};
  void* output = storage->block.data;
  storage->version = 1;
  if (plan.cost < inlineNanoseconds() && fifo_.idle()) {
    const Failure* spread = nullptr;
    for (int i = 0; i < count; ++i) {
      if (__builtin_expect(storages[i]->failure != nullptr, 0)) spread = &storages[i]->failure;
      if (plan.mutated[i]) storages[i]->version++;
    }
    storage->failure = spread == nullptr ? runNow(plan, inputs, &output, padded) : *spread;
    if (__builtin_expect(storage->failure != nullptr, 0)) {
      for (int i = 0; i < count; ++i) {
        if (plan.mutated[i]) storages[i]->failure = storage->failure;
      }
    }
  } else {
    Task& task = fifo_.next();
    task.kind = Task::Kind::kRun;
    task.plan = &plan;
    task.workspace = scratch(plan.workspaceBytes, task.position, false);
    for (int i = 0; i < count; ++i) {
      task.inputs.push_back(inputs[i]);
      task.read.push_back(storages[i]);
      storages[i]->lastUse = task.position;
      if (plan.mutated[i]) {
        storages[i]->version++;
        storages[i]->lastWrite = task.position;
        task.written.push_back(storages[i]);
        task.whole.push_back(0);
      }
    }
    task.outputs.push_back(output);
    task.written.push_back(storage);
    task.whole.push_back(1);
    task.scalars.assign(padded, padded + kReadableScalars);
    storage->lastUse = storage->lastWrite = task.position;
    bool isOutside = false;
    for (int i = 0; i < count; ++i) isOutside = isOutside || storages[i]->isOutside;
    fifo_.push();
    if (isOutside) finishOutside();
  }
  Array& array = arrays_.insert();
  array.storage = storage;
  ++storage->references;
  array.data = static_cast<char*>(output);
  array.meta = &meta;
  array.owner = nullptr;
  return array.handle;
}

void Engine::run(int32_t planHandle, const int32_t* inputHandles, int inputCount, int32_t* outputHandles,
                 int outputCount, const double* scalars, int scalarCount) {
  fifo_.makeRoom(hooks_.poll);
  Plan& plan = *plans_.at(planHandle).plan;
  if (plan.inputs.size() != static_cast<size_t>(inputCount))
    throwCount(plan, "input", plan.inputs.size(), inputCount);
  if (plan.outputs.size() != static_cast<size_t>(outputCount))
    throwCount(plan, "output", plan.outputs.size(), outputCount);
  if (plan.requiredScalars > scalarCount) throwScalars(plan, scalarCount);
  if (plan.elementwise != nullptr && defer(plan, inputHandles, outputHandles[0], scalars, scalarCount))
    return;
  if (segment_ != nullptr) considerHandOver(plan, inputHandles, inputCount, outputHandles, outputCount);
  std::vector<double>& padded = lists_.scalars;
  padded.assign(scalars, scalars + scalarCount);
  if (scalarCount < kReadableScalars) padded.resize(kReadableScalars);
  std::vector<Use>&inputUses = lists_.inputs, &outputUses = lists_.outputs;
  inputUses.clear();
  outputUses.clear();
  int64_t bytes = 0;
  for (int i = 0; i < inputCount; ++i) {
    const Array& array = arrays_.at(inputHandles[i]);
    if (array.meta != plan.inputs[i]) throwMeta(plan, "input", i, *plan.inputs[i], *array.meta);
    inputUses.push_back({array.storage, array.data});
  }
  for (int i = 0; i < outputCount; ++i) {
    if (outputHandles[i] == 0) {
      bytes += plan.outputs[i]->bytes;
      outputUses.push_back({nullptr, nullptr});
      continue;
    }
    const Array& array = arrays_.at(outputHandles[i]);
    if (array.meta != plan.outputs[i]) throwMeta(plan, "output", i, *plan.outputs[i], *array.meta);
    outputUses.push_back({array.storage, array.data});
  }
  // Pinned until the end: making room may collect owners, and a kernel may fail halfway.
  for (const Use& use : inputUses) use.storage->references++;
  for (const Use& use : outputUses) {
    if (use.storage != nullptr) use.storage->references++;
  }
  const auto unpin = [&] {
    for (const Use& use : inputUses) dropStorage(use.storage);
    for (const Use& use : outputUses) {
      if (use.storage != nullptr) dropStorage(use.storage);
    }
  };
  try {
    ensureRoom(bytes);
    for (int i = 0; i < outputCount; ++i) {
      if (outputUses[i].storage != nullptr) continue;
      Storage* storage = newStorage(plan.outputs[i]->bytes);
      outputUses[i] = {storage, storage->block.data};
    }
    const auto isWhole = [&](int i) { return plan.outputs[i]->bytes == outputUses[i].storage->bytes; };
    std::vector<void*>&in = lists_.in, &out = lists_.out;
    in.clear();
    out.clear();
    if (plan.cost < inlineNanoseconds() && fifo_.idle()) {
      for (const Use& use : inputUses) in.push_back(use.data);
      for (const Use& use : outputUses) out.push_back(use.data);
      Failure failure;
      for (const Use& use : inputUses) {
        if (use.storage->failure) failure = use.storage->failure;
      }
      if (!failure) failure = runNow(plan, in.data(), out.data(), padded.data());
      for (int i = 0; plan.mutatesAny && i < inputCount; ++i) {
        if (!plan.mutated[i]) continue;
        inputUses[i].storage->version++;
        if (failure) inputUses[i].storage->failure = failure;
      }
      for (int i = 0; i < outputCount; ++i) {
        outputUses[i].storage->version++;
        if (failure || isWhole(i)) outputUses[i].storage->failure = failure;
      }
    } else {
      Task& task = fifo_.next();
      task.kind = Task::Kind::kRun;
      task.plan = &plan;
      task.workspace = scratch(plan.workspaceBytes, task.position, false);
      for (int i = 0; i < inputCount; ++i) {
        Storage* storage = inputUses[i].storage;
        task.inputs.push_back(inputUses[i].data);
        task.read.push_back(storage);
        storage->lastUse = task.position;
        if (plan.mutated[i]) {
          storage->version++;
          storage->lastWrite = task.position;
          task.written.push_back(storage);
          task.whole.push_back(0);
        }
      }
      for (int i = 0; i < outputCount; ++i) {
        Storage* storage = outputUses[i].storage;
        task.outputs.push_back(outputUses[i].data);
        task.written.push_back(storage);
        task.whole.push_back(isWhole(i));
        storage->version++;
        storage->lastUse = storage->lastWrite = task.position;
      }
      task.scalars.assign(padded.begin(), padded.end());
      const auto isOutside = [](const Use& use) { return use.storage->isOutside; };
      const bool finishes = std::any_of(inputUses.begin(), inputUses.end(), isOutside) ||
                            std::any_of(outputUses.begin(), outputUses.end(), isOutside);
      fifo_.push();
      if (finishes) finishOutside();
    }
  } catch (...) {
    unpin();
    throw;
  }
  for (int i = 0; i < outputCount; ++i) {
    if (outputHandles[i] != 0) continue;
    Array& array = arrays_.insert();
    array.storage = outputUses[i].storage;
    array.storage->references++;  // the array's own; the pin goes below
    array.data = static_cast<char*>(outputUses[i].data);
    array.meta = plan.outputs[i];
    array.owner = nullptr;
    outputHandles[i] = array.handle;
  }
  unpin();
}

int32_t Engine::makeExecutor(std::unique_ptr<Executor> executor) {
  ExecutorEntry& entry = executors_.insert();
  entry.executor = executor.release();
  entry.executor->handle = entry.handle;
  entry.owner = nullptr;
  return entry.handle;
}

void Engine::releaseExecutor(int32_t handle) {
  ExecutorEntry& entry = executors_.at(handle);
  Executor* executor = entry.executor;
  void* owner = entry.owner;
  entry.executor = nullptr;
  entry.owner = nullptr;
  executors_.erase(entry);
  bury([executor] { delete executor; });
  if (owner != nullptr) hooks_.dropOwner(owner);
}

void Engine::runExecutor(int32_t handle, int begin, int end, const int32_t* slots, const int32_t* bound,
                         int count) {
  handOver();
  fifo_.makeRoom(hooks_.poll);
  Executor& executor = *executors_.at(handle).executor;
  const ExecutorRange& range = executor.range(begin, end);
  uint32_t covered = 0;
  executor.beginBinding();
  for (int i = 0; i < count; ++i) {
    const int slot = slots[i];
    if (slot < 0 || slot >= executor.slotCount() || !executor.isExternal(slot)) {
      throw EngineError("BadArgument", "executor: slot " + std::to_string(slot) + " takes no array");
    }
    const Array& array = arrays_.at(bound[i]);
    if (array.meta != &executor.slotMeta(slot)) {
      throw EngineError("MetaMismatch", "executor: slot " + std::to_string(slot) + " wants " +
                                            metaText(executor.slotMeta(slot)) + ", given " +
                                            metaText(*array.meta));
    }
    if (!executor.markBound(slot)) {
      throw EngineError("BadArgument", "executor: two arrays are bound to slot " + std::to_string(slot));
    }
    if (range.use[slot] != 0) ++covered;
  }
  if (covered < range.external) {
    std::string missing;
    for (int slot = 0; slot < executor.slotCount(); ++slot) {
      bool found = !executor.isExternal(slot) || range.use[slot] == 0;
      for (int i = 0; i < count && !found; ++i) found = slots[i] == slot;
      if (!found) missing += (missing.empty() ? "" : ", ") + std::to_string(slot);
    }
    throw EngineError("BadArgument", "executor: no array is bound to slot " + missing);
  }
  const bool inlined = range.cost < inlineNanoseconds() && fifo_.idle();
  // Inline or not, the work is described by a task: executors are not the hot path of single operations.
  Task& task = inlined ? inlineTask_ : fifo_.next();
  if (inlined) {
    task.clear();
    task.position = fifo_.pushed();
    task.scope = fifo_.marks[1];
  }
  bool finishes = false;
  task.kind = Task::Kind::kExecute;
  task.executor = &executor;
  task.range = &range;
  task.workspace = scratch(range.workspaceBytes, task.position, inlined);
  for (int i = 0; i < count; ++i) {
    const uint8_t use = range.use[slots[i]];
    if (use == 0) continue;
    const Array& array = arrays_.at(bound[i]);
    task.bound.emplace_back(slots[i], array.data);
    finishes = finishes || array.storage->isOutside;
    if ((use & 1) != 0) task.read.push_back(array.storage);
    if (task.position > array.storage->lastUse) array.storage->lastUse = task.position;
    if ((use & 2) != 0) {
      task.written.push_back(array.storage);
      task.whole.push_back((use & 1) == 0 && array.meta->bytes == array.storage->bytes);
      array.storage->version++;
      if (task.position > array.storage->lastWrite) array.storage->lastWrite = task.position;
    }
  }
  if (range.readsArena) task.read.push_back(executor.arena());
  if (range.writesArena) {
    task.written.push_back(executor.arena());
    task.whole.push_back(!range.readsArena);
  }
  executor.arena()->lastUse = executor.arena()->lastWrite = task.position;
  if (!inlined) {
    fifo_.push();
    if (finishes) finishOutside();
    return;
  }
  failures_.note(execute(task));
}

Failure Engine::execute(Task& task) {
  if (profiler_.any()) profiler_.place = {&task == &inlineTask_ ? uint8_t{0} : uint8_t{1}, task.scope};
  if (task.kind == Task::Kind::kSegment) return runSegment(*task.segment, threads_);
  Failure failure;
  for (const Storage* storage : task.read) {
    if (storage->failure) {
      failure = storage->failure;
      break;
    }
  }
  if (!failure) {
    const int threads = task.position > fifo_.done() ? threads_ : 1;
    try {
      switch (task.kind) {
        case Task::Kind::kRun: {
          const Call call{task.inputs.data(), task.outputs.data(),
                          task.workspace,     task.scalars.data(),
                          &random_,           threads};
          runKernel(*task.plan, call);
          break;
        }
        case Task::Kind::kSegment:  // above
          break;
        case Task::Kind::kExecute:
          for (const auto& entry : task.bound) task.executor->bind(entry.first, entry.second);
          task.executor->execute(*task.range, task.workspace, &random_, threads);
          break;
        case Task::Kind::kCopy:
          if (profiler_.eager()) {
            const Profiler::Span span(profiler_, Profiler::Kind::kCopy,
                                      profiler_.describe("WriteFromJavaScript"));
            std::memcpy(task.target, task.source, static_cast<size_t>(task.bytes));
            break;
          }
          std::memcpy(task.target, task.source, static_cast<size_t>(task.bytes));
          break;
        case Task::Kind::kSeed:
          random_.reseed(task.seed);
          break;
      }
    } catch (const std::exception& error) {
      failure = task.kind == Task::Kind::kRun
                    ? failureOf(*task.plan, error, 'q', static_cast<int32_t>(task.position))
                    : makeFailure(error.what());
    }
  }
  for (size_t i = 0; i < task.written.size(); ++i) {
    Failure& state = task.written[i]->failure;
    if (failure) {
      state = failure;
    } else if (state && task.whole[i]) {
      state.reset();
    }
  }
  return failure;
}

void Engine::wait(int32_t handle) {
  handOver();
  Storage* storage = array(handle).storage;
  if (storage->lastWrite > fifo_.done()) fifo_.wait(storage->lastWrite, hooks_.poll);
  if (storage->failure) throwFailure(storage->failure);
}

void Engine::finish() {
  if (!fifo_.idle()) fifo_.wait(fifo_.pushed(), hooks_.poll);
  if (!graves_.empty()) digGraves();
}

void Engine::waitAll() {
  handOver();
  finish();
  if (const Failure failure = failures_.take()) throwFailure(failure);
}

void Engine::seed(uint32_t seed) {
  if (fifo_.idle()) {
    random_.reseed(seed);
    return;
  }
  Task& task = fifo_.next();
  task.kind = Task::Kind::kSeed;
  task.seed = seed;
  fifo_.push();
}

}  // namespace mxlab
