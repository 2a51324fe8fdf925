// Calls that wait: elementwise ones on large arrays are collected until something else looks at arrays or the
// queue, and handed over as one item (segment.h). Memory is counted as if each had run at once.
#include <algorithm>

#include "elementwise.h"
#include "engine.h"
#include "small_team.h"
#include "text.h"

namespace mxlab {
namespace {
using Clock = std::chrono::steady_clock;
}  // namespace

bool Engine::mayWait(const Plan& plan) const {
  return usesSegments_ && plan.outputs.size() == 1 && plan.outputs[0]->bytes >= kWaitingBytes &&
         plan.inputs.size() <= static_cast<size_t>(Segment::kMostInputs) && plan.workspaceBytes == 0 &&
         !plan.mutatesAny && plan.requiredScalars <= kReadableScalars;
}

Storage* Engine::waitingStorage(int64_t bytes) {
  Storage* storage = freshRecord();
  storage->block = Block();
  storage->block.bytes = Allocator::blockBytes(bytes);
  storage->bytes = bytes;
  storage->references = 1;
  storage->version = 1;
  storage->lastWrite = storage->lastUse = 0;
  storage->pending = 2;
  countAllocation(storage->block.bytes);
  return storage;
}

int Engine::operand(Storage* storage, char* data, int64_t itemBytes, bool isWritten) {
  Segment& segment = *segment_;
  int at = segment.find(storage, data, itemBytes, isWritten);
  if (at < 0) {
    at = static_cast<int>(segment.values.size());
    Segment::Value value{storage, data, itemBytes, 0, false, false};
    value.firstUse = static_cast<int>(segment.steps.size());
    segment.values.push_back(value);
    storage->references++;
  }
  Segment::Value& value = segment.values[static_cast<size_t>(at)];
  value.isWritten = value.isWritten || isWritten;
  value.lastUse = static_cast<int>(segment.steps.size());
  storage->pending |= isWritten ? 2 : 1;
  return at;
}

bool Engine::defer(Plan& plan, const int32_t* inputs, int32_t& output, const double* scalars,
                   int scalarCount) {
  if (bulkSize_ < 2) return false;
  const int count = static_cast<int>(plan.inputs.size());
  const Meta& meta = *plan.outputs[0];
  const uint32_t whole = plan.elementwise->wholeInputs();
  for (int i = 0; i < count; ++i) {
    if (arrays_.at(inputs[i]).meta != plan.inputs[static_cast<size_t>(i)])
      return false;  // run() says what is wrong
    if (arrays_.at(inputs[i]).storage->isOutside) return false;
  }
  if (output != 0 && arrays_.at(output).storage->isOutside) return false;
  if (scalarCount > kReadableScalars || (output != 0 && arrays_.at(output).meta != &meta)) return false;
  if (output == 0 && memory_.liveBytes + meta.bytes > memory_.hardBudget) {
    // Making room may collect the inputs' owners, so they are pinned meanwhile.
    std::vector<Storage*> pinned;
    for (int i = 0; i < count; ++i) pinned.push_back(arrays_.at(inputs[i]).storage);
    for (Storage* storage : pinned) storage->references++;
    const auto unpin = [&] {
      for (Storage* storage : pinned) dropStorage(storage);
    };
    try {
      ensureRoom(meta.bytes);
    } catch (...) {
      unpin();
      throw;
    }
    for (int i = 0; i < count; ++i) {
      if (arrays_.find(inputs[i]) == nullptr) return unpin(), false;
    }
    unpin();
  }
  const auto itemBytes = [&](int i) {
    return (whole >> i & 1) != 0
               ? 0
               : static_cast<int64_t>(mxlab::sizeOf(plan.inputs[static_cast<size_t>(i)]->dtype));
  };
  const int64_t outputBytes = static_cast<int64_t>(mxlab::sizeOf(meta.dtype));
  // What waits goes first when this call does not fit to it, or when it waited as long as its work takes.
  if (segment_ != nullptr) {
    const Segment& segment = *segment_;
    bool fits = segment.count == meta.size && segment.steps.size() < static_cast<size_t>(bulkSize_);
    for (int i = 0; i < count && fits; ++i) {
      const Array& array = arrays_.at(inputs[i]);
      fits = segment.find(array.storage, array.data, itemBytes(i), false) != -2;
    }
    if (output != 0 && fits) {
      const Array& array = arrays_.at(output);
      fits = segment.find(array.storage, array.data, outputBytes, true) != -2;
    }
    if (fits && fifo_.idle()) {
      const std::chrono::duration<double, std::nano> waited = Clock::now() - segment.opened;
      fits = waited.count() < std::max(segment.cost, 2 * inlineNanoseconds());
    }
    if (!fits) handOver();
  }
  if (output != 0) {
    // Its own inputs may lie across its output: then it runs by itself, as it would without waiting.
    const Array& target = arrays_.at(output);
    for (int i = 0; i < count; ++i) {
      const Array& array = arrays_.at(inputs[i]);
      if (array.storage == target.storage && (array.data != target.data || itemBytes(i) != outputBytes))
        return false;
    }
  }
  if (segment_ == nullptr) {
    if (spare_ == nullptr) {
      segment_ = std::make_unique<Segment>(meta.size);
    } else {
      segment_ = std::move(spare_);
      segment_->begin(meta.size);
    }
    segment_->opened = Clock::now();
    if (hooks_.waiting) hooks_.waiting();
  }
  Segment::Step step;
  step.plan = &plan;
  step.inputCount = count;
  std::fill(std::copy(scalars, scalars + scalarCount, step.scalars), step.scalars + kReadableScalars, 0.0);
  for (int i = 0; i < count; ++i) {
    const Array& array = arrays_.at(inputs[i]);
    step.values[i] = operand(array.storage, array.data, itemBytes(i), false);
  }
  if (output != 0) {
    const Array& array = arrays_.at(output);
    array.storage->version++;
    step.values[count] = operand(array.storage, array.data, outputBytes, true);
    step.isWhole = meta.bytes == array.storage->bytes;
  } else {
    Array& array = arrays_.insert();  // the one thing here that may throw
    Storage* storage = waitingStorage(meta.bytes);
    step.values[count] = operand(storage, nullptr, outputBytes, true);
    step.isWhole = true;
    array.storage = storage;
    array.data = nullptr;
    array.meta = &meta;
    array.owner = nullptr;
    output = array.handle;
    Segment::Value& value = segment_->values.back();
    value.isMade = true;
    value.handle = output;
  }
  plan.references++;
  // What steps after the first one read is in the nearest cache.
  segment_->cost += segment_->steps.empty() ? plan.cost : 0.6 * plan.cost;
  segment_->steps.push_back(step);
  return true;
}

void Engine::considerHandOver(const Plan& plan, const int32_t* inputs, int inputCount, const int32_t* outputs,
                              int outputCount) {
  bool isApart = plan.cost < inlineNanoseconds() && fifo_.idle();
  for (int i = 0; i < inputCount && isApart; ++i) {
    const Array* array = arrays_.find(inputs[i]);
    isApart = array == nullptr || array->storage->pending == 0;
  }
  for (int i = 0; i < outputCount && isApart; ++i) {
    const Array* array = arrays_.find(outputs[i]);
    isApart = array == nullptr || array->storage->pending == 0;
  }
  if (!isApart) handOver();
}

void Engine::handSegmentOver() {
  struct Flag {
    bool& flag;
    explicit Flag(bool& target) : flag(target) { flag = true; }
    ~Flag() { flag = false; }
  } flag(isHandingOver_);
  // Memory first. When there is none the calls go on waiting, and whoever asked is told.
  for (Segment::Value& value : segment_->values) {
    // Made here and known to nobody else: it lives in the cache only, piece by piece.
    if (!value.isMade || value.data != nullptr || value.storage->references == 1) continue;
    const Block block = takeBlock(value.storage->bytes);
    Storage& storage = *value.storage;
    memory_.liveBytes += block.bytes - storage.block.bytes;
    growth += block.bytes - storage.block.bytes;
    storage.block = block;
    value.data = static_cast<char*>(block.data);
    if (Array* array = arrays_.find(value.handle)) array->data = value.data;
  }
  if (segment_->steps.size() == 1 && segment_->cost < inlineNanoseconds() && fifo_.idle() &&
      team(segment_->cost) == nullptr && segment_->values.back().data != nullptr) {
    runOnlyStep();
    return;
  }
  std::unique_ptr<Segment> segment = std::move(segment_);
  segment->layOut();
  if (segment->cost < inlineNanoseconds() && fifo_.idle()) {
    if (profiler_.any()) profiler_.place = {0, fifo_.marks[1]};
    {
      const TeamScope scope(team(segment->cost));
      failures_.note(runSegment(*segment, 1));
    }
    putAside(std::move(segment));
    return;
  }
  // The storages and plans as they are now: the segment may be done and gone when they are let go.
  std::vector<std::pair<Storage*, bool>> used;
  std::vector<Plan*> plans;
  for (const Segment::Value& value : segment->values) used.emplace_back(value.storage, value.isWritten);
  for (const Segment::Step& step : segment->steps) plans.push_back(step.plan);
  Task& task = fifo_.next();
  task.kind = Task::Kind::kSegment;
  task.segment = std::move(segment);
  const uint64_t position = task.position;
  fifo_.push();
  for (const auto& [storage, isWritten] : used) {
    storage->pending = 0;
    if (position > storage->lastUse) storage->lastUse = position;
    if (isWritten && position > storage->lastWrite) storage->lastWrite = position;
    dropStorage(storage);
  }
  for (Plan* plan : plans) dropPlan(plan);
}

void Engine::putAside(std::unique_ptr<Segment> segment) {
  for (const Segment::Value& value : segment->values) {
    value.storage->pending = 0;
    dropStorage(value.storage);
  }
  for (const Segment::Step& step : segment->steps) dropPlan(step.plan);
  spare_ = std::move(segment);
}

void Engine::runOnlyStep() {
  std::unique_ptr<Segment> segment = std::move(segment_);
  const Segment::Step& step = segment->steps[0];
  void* pointers[Segment::kMostInputs + 1];
  Failure failure;
  for (int operand = 0; operand <= step.inputCount; ++operand) {
    const Segment::Value& value = segment->values[static_cast<size_t>(step.values[operand])];
    pointers[operand] = value.data;
    if (operand < step.inputCount && value.storage->failure) failure = value.storage->failure;
  }
  if (!failure) failure = runNow(*step.plan, pointers, pointers + step.inputCount, step.scalars);
  const Segment::Value& output = segment->values[static_cast<size_t>(step.values[step.inputCount])];
  if (failure || step.isWhole) output.storage->failure = failure;
  putAside(std::move(segment));
}

Failure Engine::runSegment(Segment& segment, int threads) {
  if (!profiler_.eager()) return segment.execute(&random_, threads);
  if (segment.steps.size() == 1) {
    const Profiler::Span span(profiler_, Profiler::Kind::kOperator,
                              profiler_.describe(*segment.steps[0].plan));
    return segment.execute(&random_, threads);
  }
  std::string text;
  for (const Segment::Step& step : segment.steps) text += (text.empty() ? "" : "+") + step.plan->label;
  text += "\t\t" + std::to_string(segment.count) + " elements";
  const Profiler::Span span(profiler_, Profiler::Kind::kSegment, profiler_.describe(text));
  return segment.execute(&random_, threads);
}

Block Engine::takeBlock(int64_t bytes) {
  if (bytes + Allocator::kRedZone <= Allocator::kLargest) {
    std::vector<Storage*>& list = recycled_[Allocator::classOf(bytes + Allocator::kRedZone)];
    if (!list.empty()) {
      Storage* storage = list.back();
      list.pop_back();
      recycledBytes_ -= storage->block.bytes;
      Block block = storage->block;
      block.lastUse = storage->lastUse;
      storage->block.data = nullptr;
      retireRecord(storage);
      allocator_.guard(block, bytes);
      return block;
    }
  }
  return allocate(bytes);
}

}  // namespace mxlab
