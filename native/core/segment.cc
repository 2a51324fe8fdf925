// Runs a segment piece by piece.
#include "segment.h"

#include <algorithm>

#include "elementwise_group.h"
#include "small_team.h"

namespace mxlab {

int Segment::find(const Storage* storage, const char* data, int64_t itemBytes, bool isWritten) const {
  int found = -1;
  for (size_t i = 0; i < values.size(); ++i) {
    const Value& value = values[i];
    if (value.storage != storage) continue;
    if (value.data == data && value.itemBytes == itemBytes) {
      found = static_cast<int>(i);
    } else if (isWritten || value.isWritten) {
      return -2;
    }
  }
  // A value that is read as a whole must not be written in between.
  return found >= 0 && itemBytes == 0 && (isWritten || values[static_cast<size_t>(found)].isWritten) ? -2
                                                                                                     : found;
}

void Segment::layOut() {
  int64_t itemBytes = 1;
  for (const Value& value : values) itemBytes = std::max(itemBytes, value.itemBytes);
  piece_ = kPieceBytes / itemBytes;
  slotBytes_ = kPieceBytes;
  std::vector<int> free;
  for (int step = 0; step < static_cast<int>(steps.size()); ++step) {
    for (Value& value : values) {
      if (value.firstUse != step || !value.isMade || value.data != nullptr) continue;
      if (free.empty()) {
        value.slot = slots_++;
      } else {
        value.slot = free.back();
        free.pop_back();
      }
    }
    for (const Value& value : values) {
      if (value.slot >= 0 && value.lastUse == step) free.push_back(value.slot);
    }
  }
}

void Segment::runPieces(int64_t from, int64_t to, RandomState* random) {
  char* scratch = pieceScratch(static_cast<size_t>(slots_) * static_cast<size_t>(slotBytes_));
  void* pointers[kMostInputs + 1];
  int64_t streamed = 0;
  for (const Value& value : values) streamed += value.slot < 0 ? value.itemBytes * count : 0;
  for (int64_t begin = from; begin < to; begin += piece_) {
    const int64_t size = begin + piece_ < to ? piece_ : to - begin;
    const bool fetches = steps.size() > 1 && streamed >= kMemoryBytes && begin + 2 * piece_ <= to;
    for (size_t i = 0; i < steps.size(); ++i) {
      for (size_t at = 0; at < values.size() && fetches; ++at) {
        const Value& value = values[at];
        if (value.slot < 0 && value.itemBytes > 0)
          prefetchShare(value.data + (begin + piece_) * value.itemBytes, piece_ * value.itemBytes, i,
                        steps.size(), value.isMade);
      }
      if (skipped_[i] != 0 || failed_[i].load(std::memory_order_relaxed) != 0) continue;
      Step& step = steps[i];
      for (int operand = 0; operand <= step.inputCount; ++operand) {
        const Value& value = values[static_cast<size_t>(step.values[operand])];
        pointers[operand] =
            value.slot >= 0 ? scratch + value.slot * slotBytes_ : value.data + begin * value.itemBytes;
      }
      try {
        step.plan->elementwise->runPiece(
            {pointers, pointers + step.inputCount, nullptr, step.scalars, random, 1}, begin, size);
      } catch (const std::exception& error) {
        if (failed_[i].exchange(1) == 0) messages_[i] = std::string(" ") + error.what();
      }
    }
  }
}

Failure Segment::execute(RandomState* random, int threads) {
  skipped_.assign(steps.size(), 0);
  messages_.assign(steps.size(), std::string());
  for (size_t i = 0; i < steps.size(); ++i) failed_[i].store(0, std::memory_order_relaxed);
  std::vector<Failure>& states = states_;
  Failure first;
  // Failures spread in the order of the steps: once before they run, and again with what failed then.
  const auto spread = [&] {
    states.clear();
    for (const Value& value : values) states.push_back(value.storage->failure);
    for (size_t i = 0; i < steps.size(); ++i) {
      const Step& step = steps[i];
      Failure failure;
      for (int input = 0; input < step.inputCount && !failure; ++input)
        failure = states[static_cast<size_t>(step.values[input])];
      if (!failure && failed_[i].load() != 0) failure = makeFailure(step.plan->label + ":" + messages_[i]);
      Failure& state = states[static_cast<size_t>(step.values[step.inputCount])];
      if (failure) {
        skipped_[i] = 1;
        state = failure;
        if (!first) first = failure;
      } else if (step.isWhole) {
        state.reset();
      }
    }
  };
  spread();
  // One step alone has nothing to keep in the cache.
  if (steps.size() == 1 && slots_ == 0) {
    const SmallTeam* const team = threads == 1 ? currentTeam() : nullptr;
    const int64_t shares = team != nullptr ? std::min<int64_t>(team->size(), count / 16384 + 1) : threads;
    piece_ = ((count + shares - 1) / shares + 1023) / 1024 * 1024;
  }
  const int64_t pieces = (count + piece_ - 1) / piece_;
  sharedFor(threads, pieces, std::max<int64_t>(1, 32768 / piece_), [&](int64_t begin, int64_t end) {
    runPieces(begin * piece_, std::min(end * piece_, count), random);
  });
  if (std::any_of(messages_.begin(), messages_.end(), [](const std::string& text) { return !text.empty(); }))
    spread();
  for (size_t i = 0; i < values.size(); ++i) {
    if (values[i].isWritten) values[i].storage->failure = std::move(states[i]);
  }
  states.clear();
  return first;
}

}  // namespace mxlab
