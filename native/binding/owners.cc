// Frees the arrays of collected JavaScript objects: weak references are polled, because finalizers do not run
// within a synchronous loop, and collections are asked for by bytes, because V8 does not see our memory.
#include <algorithm>

#include "core/text.h"
#include "environment.h"

namespace mxlab {

void Environment::adopt(int32_t handle, napi_value owner) {
  napi_ref reference;
  const napi_status status = napi_create_reference(env, owner, 0, &reference);
  if (__builtin_expect(status != napi_ok, 0)) {
    napi_valuetype type = napi_undefined;
    napi_typeof(env, owner, &type);
    if (type == napi_null || type == napi_undefined) return;
    if (handle >> 29 == static_cast<int32_t>(HandleKind::kExecutor)) {
      engine.releaseExecutor(handle);
    } else {
      engine.release(handle);
    }
    throw EngineError("BadArgument", "the owner of an array must be an object");
  }
  if (handle >> 29 == static_cast<int32_t>(HandleKind::kExecutor)) {
    engine.executor(handle).owner = reference;
  } else {
    engine.array(handle).owner = reference;
  }
  young_.push_back(handle);
}

/// True while the handle is alive; frees it when its owner was collected.
bool Environment::sweepOne(int32_t handle) {
  if (handle >> 29 == static_cast<int32_t>(HandleKind::kExecutor)) {
    const ExecutorEntry* entry = engine.findExecutor(handle);
    if (entry == nullptr || entry->owner == nullptr) return false;
    napi_value value = nullptr;
    napi_get_reference_value(env, static_cast<napi_ref>(entry->owner), &value);
    if (value != nullptr) return true;
    engine.releaseExecutor(handle);
    return false;
  }
  const Array* array = engine.findArray(handle);
  if (array == nullptr || array->owner == nullptr) return false;
  napi_value value = nullptr;
  napi_get_reference_value(env, static_cast<napi_ref>(array->owner), &value);
  if (value != nullptr) return true;
  engine.release(handle);
  return false;
}

void Environment::sweep(bool all) {
  ++sweeps;
  constexpr size_t kScope = 256;  // handles to living owners pile up in a scope
  const auto polled = [&](std::vector<int32_t>& list, size_t begin, size_t end) {
    size_t kept = begin;
    for (size_t at = begin; at < end;) {
      napi_handle_scope scope;
      napi_open_handle_scope(env, &scope);
      for (const size_t stop = std::min(end, at + kScope); at < stop; ++at) {
        const int32_t handle = list[at];
        if (sweepOne(handle)) list[kept++] = handle;
      }
      napi_close_handle_scope(env, scope);
    }
    return kept;
  };
  if (all) {
    old_.resize(polled(old_, 0, old_.size()));
    oldCursor_ = 0;
  } else if (!old_.empty()) {
    // Old arrays mostly stay: each sweep looks at a slice of them.
    if (oldCursor_ >= old_.size()) oldCursor_ = 0;
    const size_t end = std::min(old_.size(), oldCursor_ + std::max<size_t>(young_.size() / 4, 1024));
    const size_t kept = polled(old_, oldCursor_, end);
    old_.erase(old_.begin() + static_cast<std::ptrdiff_t>(kept),
               old_.begin() + static_cast<std::ptrdiff_t>(end));
    oldCursor_ = kept;
  }
  const size_t kept = polled(young_, 0, young_.size());
  old_.insert(old_.end(), young_.begin(), young_.begin() + static_cast<std::ptrdiff_t>(kept));
  young_.clear();
}

void Environment::collect(const char* kind) {
  if (collect_ == nullptr || collecting_) return;
  (kind[1] == 'i' ? minorCollections : majorCollections)++;
  collecting_ = true;
  napi_handle_scope scope;
  napi_open_handle_scope(env, &scope);
  napi_value function, global, argument;
  napi_get_reference_value(env, collect_, &function);
  napi_get_global(env, &global);
  napi_create_string_utf8(env, kind, NAPI_AUTO_LENGTH, &argument);
  const napi_status status = napi_call_function(env, global, function, 1, &argument, nullptr);
  napi_close_handle_scope(env, scope);
  collecting_ = false;
  if (status == napi_pending_exception) throw PendingException();
}

void Environment::considerTidyUp() {
  // A few large arrays are let pass: with a collection at each of them V8 would see every temporary of an
  // expression twice and take it for one that stays.
  const int64_t some = std::min(4 * engine.lastBytes, engine.memory().softBudget / 8);
  if (young_.size() >= sweepCount_ || engine.growth >= some) tidyUp();
}

void Environment::tidyUp() {
  if (collecting_) return;
  // A minor collection of our own costs less than the cold memory that V8's rare ones leave us with: 20,000
  // small arrays or 8 MB between two of them keep the working set in the processor's cache.
  const int64_t bytesBefore = engine.memory().liveBytes, growthBefore = engine.growth;
  const int64_t countBefore = engine.arrays().count(), youngBefore = static_cast<int64_t>(young_.size());
  collect("minor");
  sweep(false);
  // Where nearly everything was alive, ask less often.
  const int64_t bytesFreed = bytesBefore - engine.memory().liveBytes,
                countFreed = countBefore - engine.arrays().count();
  if (growthBefore >= growthLimit_)
    growthLimit_ = bytesFreed < growthBefore / 4 ? std::min(growthLimit_ * 2, kMaxGrowth) : kGrowth;
  if (youngBefore >= static_cast<int64_t>(sweepCount_)) {
    sweepCount_ = countFreed < youngBefore / 4 ? std::min(sweepCount_ * 2, kMaxSweepCount) : kSweepCount;
  }
  engine.growth = 0;
  const int64_t live = engine.memory().liveBytes;
  const bool isTight =
      live > engine.memory().softBudget && live > liveAfterMajor_ + engine.memory().softBudget / 4;
  // What V8 takes for old is freed by major collections only; their number grows with the logarithm of what
  // really lives.
  if (isTight || live > liveAfterMajor_ + liveAfterMajor_ / 2 + kGrowthBeforeMajor) {
    collect("major");
    sweep(true);
    liveAfterMajor_ = engine.memory().liveBytes;
  } else if (live < liveAfterMajor_) {
    liveAfterMajor_ = live;
  }
}

void Environment::makeRoom(int64_t bytes) {
  const EngineMemory& memory = engine.memory();
  const auto enough = [&] { return memory.liveBytes + bytes <= memory.hardBudget; };
  if (collecting_) return;
  collect("minor");
  sweep(true);
  if (enough()) return;
  collect("major");
  sweep(true);
  liveAfterMajor_ = memory.liveBytes;
  if (enough()) return;
  engine.finish();  // executors that were let go keep their arenas until their runs are done
  if (enough()) return;
  std::vector<const Array*> largest;
  engine.arrays().forEach([&](Array& array) { largest.push_back(&array); });
  const size_t shown = std::min<size_t>(largest.size(), 5);
  std::partial_sort(largest.begin(), largest.begin() + static_cast<std::ptrdiff_t>(shown), largest.end(),
                    [](const Array* a, const Array* b) { return a->storage->bytes > b->storage->bytes; });
  std::string list;
  for (size_t i = 0; i < shown; ++i) {
    list +=
        (i > 0 ? ", " : "") + metaText(*largest[i]->meta) + " (" + bytesText(largest[i]->meta->bytes) + ")";
  }
  throw EngineError("OutOfMemory", "out of memory: " + bytesText(bytes) + " more than the " +
                                       bytesText(memory.liveBytes) + " in " + std::to_string(largest.size()) +
                                       " live arrays would pass the budget of " +
                                       bytesText(memory.hardBudget) + ". Largest: " + list +
                                       ". Dispose of arrays, or raise MXLAB_MEMORY_BUDGET");
}

}  // namespace mxlab
