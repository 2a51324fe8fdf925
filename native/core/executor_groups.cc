// Which instructions of an executor are run together, and how.
#include <algorithm>
#include <atomic>
#include <stdexcept>

#include "executor.h"
#include "parallel.h"
#include "segment.h"

namespace mxlab {

char* pieceScratch(size_t bytes) {
  static thread_local std::vector<char> memory;
  if (memory.size() < bytes + 64) memory.resize(bytes + 64);
  return memory.data() + (64 - reinterpret_cast<uintptr_t>(memory.data()) % 64) % 64;
}

bool Executor::join(ElementwiseGroup& group, size_t index) const {
  const Instruction& instruction = instructions_[index];
  Plan& plan = *instruction.plan;
  if (plan.elementwise == nullptr || group.steps.size() >= static_cast<size_t>(bulk_)) return false;
  const int64_t count = plan.outputs[0]->size;
  if (!group.steps.empty() && group.count != count) return false;
  const uint32_t whole = plan.elementwise->wholeInputs();
  std::vector<ElementwiseGroup::Operand> own;
  for (uint32_t i = 0; i <= instruction.inputCount; ++i) {
    const bool isOutput = i == instruction.inputCount;
    const int32_t slot = isOutput ? instruction.outputSlots[0] : instruction.inputSlots[i];
    const Meta& meta = slotMeta(slot);
    const bool isWhole = !isOutput && (whole >> i & 1) != 0;
    own.push_back({instruction.inputs + i, slot, meta.bytes,
                   isWhole ? 0 : static_cast<int64_t>(mxlab::sizeOf(meta.dtype)), isOutput,
                   isExternal(slot)});
  }
  // Two places in the arena may share memory only where they are the same place, element by element.
  const auto fits = [&](const ElementwiseGroup::Operand& a, const ElementwiseGroup::Operand& b) {
    if (a.isExternal != b.isExternal || (!a.isWritten && !b.isWritten)) return true;
    if (a.isExternal && a.slot != b.slot) return true;  // known when they are bound: conflicts()
    const int64_t from = a.isExternal ? 0 : places_[static_cast<size_t>(a.slot)];
    const int64_t to = b.isExternal ? 0 : places_[static_cast<size_t>(b.slot)];
    if (from + a.bytes <= to || to + b.bytes <= from) return true;
    return from == to && a.itemBytes == b.itemBytes && a.itemBytes != 0;
  };
  for (const auto& a : own) {
    for (const auto& b : own)
      if (!fits(a, b)) return false;
    for (const auto& b : group.operands)
      if (!fits(a, b)) return false;
  }
  group.count = count;
  group.steps.push_back(
      {&plan, group.operands.size(), static_cast<int>(instruction.inputCount), instruction.scalars});
  group.operands.insert(group.operands.end(), own.begin(), own.end());
  return true;
}

void Executor::keepInside(ElementwiseGroup& group) const {
  std::vector<int> writers(metas_.size(), 0), readers(metas_.size(), 0), inside(metas_.size(), 0);
  for (const Instruction& instruction : instructions_) {
    for (const int32_t slot : instruction.inputSlots) readers[static_cast<size_t>(slot)]++;
    for (const int32_t slot : instruction.outputSlots) writers[static_cast<size_t>(slot)]++;
  }
  for (const auto& operand : group.operands)
    if (!operand.isWritten) inside[static_cast<size_t>(operand.slot)]++;
  for (size_t step = 0; step < group.steps.size(); ++step) {
    const auto& made =
        group.operands[group.steps[step].operands + static_cast<size_t>(group.steps[step].inputCount)];
    const auto slot = static_cast<size_t>(made.slot);
    if (made.isExternal || writers[slot] != 1 || readers[slot] == 0 || readers[slot] != inside[slot])
      continue;
    // Read by nobody else, and not before it is made.
    const size_t written = group.steps[step].operands;
    bool isBehind = true;
    for (size_t i = 0; i < written; ++i) isBehind = isBehind && group.operands[i].slot != made.slot;
    if (!isBehind) continue;
    for (auto& operand : group.operands)
      if (operand.slot == made.slot) operand.scratch = group.scratchCount;
    group.scratchCount++;
  }
  std::vector<bool> seen(metas_.size(), false);
  for (size_t i = 0; i < group.operands.size(); ++i) {
    const auto& operand = group.operands[i];
    if (operand.scratch >= 0 || operand.itemBytes == 0 || seen[static_cast<size_t>(operand.slot)]) continue;
    seen[static_cast<size_t>(operand.slot)] = true;
    group.streams.push_back(i);
    group.streamedBytes += operand.bytes;
  }
}

void Executor::findGroups() {
  groups_.resize(instructions_.size());
  for (size_t first = 0; first < instructions_.size();) {
    auto group = std::make_unique<ElementwiseGroup>();
    size_t next = first;
    while (next < instructions_.size() && join(*group, next)) ++next;
    if (group->steps.size() >= 2) {
      group->begin = static_cast<int>(first);
      group->end = static_cast<int>(next);
      keepInside(*group);
      groups_[first] = std::move(group);
    }
    first = std::max(next, first + 1);
  }
}

bool ElementwiseGroup::conflicts(void* const* pointers) const {
  for (const Operand& a : operands) {
    if (!a.isWritten || !a.isExternal) continue;
    const char* from = static_cast<const char*>(pointers[a.position]);
    for (const Operand& b : operands) {
      if (!b.isExternal || b.slot == a.slot) continue;
      const char* to = static_cast<const char*>(pointers[b.position]);
      if (from + a.bytes <= to || to + b.bytes <= from) continue;
      if (from != to || a.itemBytes != b.itemBytes) return true;
    }
  }
  return false;
}

void ElementwiseGroup::run(void* const* pointers, const double* scalars, RandomState* random,
                           int threads) const {
  int64_t widest = 1;
  for (const Operand& operand : operands) widest = std::max(widest, operand.itemBytes);
  const int64_t piece = kPieceBytes / widest;
  std::atomic<int> failed{-1};
  std::string message;
  const auto run = [&](int64_t from, int64_t to) {
    char* scratch = pieceScratch(static_cast<size_t>(scratchCount) * static_cast<size_t>(kPieceBytes));
    void* places[Segment::kMostInputs + 1];
    for (int64_t start = from; start < to; start += piece) {
      const int64_t size = std::min(piece, to - start);
      const bool fetches = streamedBytes >= kMemoryBytes && start + 2 * piece <= to;
      for (size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        for (size_t at = 0; at < streams.size() && fetches; ++at) {
          const Operand& each = operands[streams[at]];
          prefetchShare(static_cast<char*>(pointers[each.position]) + (start + piece) * each.itemBytes,
                        piece * each.itemBytes, i, steps.size(), each.isWritten);
        }
        for (int operand = 0; operand <= step.inputCount; ++operand) {
          const Operand& each = operands[step.operands + static_cast<size_t>(operand)];
          places[operand] = each.scratch >= 0
                                ? scratch + each.scratch * kPieceBytes
                                : static_cast<char*>(pointers[each.position]) + start * each.itemBytes;
        }
        try {
          step.plan->elementwise->runPiece(
              {places, places + step.inputCount, nullptr, scalars + step.scalars, random, 1}, start, size);
        } catch (const std::exception& error) {
          int none = -1;
          if (failed.compare_exchange_strong(none, static_cast<int>(i))) message = error.what();
          return;
        }
      }
    }
  };
  const int64_t pieces = (count + piece - 1) / piece;
  parallelFor(threads, pieces, std::max<int64_t>(1, 65536 / piece),
              [&](int64_t first, int64_t last) { run(first * piece, std::min(last * piece, count)); });
  if (failed.load() >= 0)
    throw std::runtime_error(steps[static_cast<size_t>(failed.load())].plan->label + ": " + message);
}

}  // namespace mxlab
