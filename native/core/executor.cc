// Checks a flat program, lays out its pointers and runs it.
#include "executor.h"

#include "engine.h"
#include "text.h"

namespace mxlab {
namespace {
[[noreturn]] void bad(const std::string& what) { throw EngineError("BadArgument", "executor: " + what); }
}  // namespace

Executor::Executor(Engine& engine, const int32_t* program, size_t length, std::vector<const Meta*> slotMetas,
                   std::vector<int64_t> slotPlaces, int64_t arenaBytes, std::vector<double> scalars,
                   Storage* shared, int bulk)
    : engine_(engine),
      metas_(std::move(slotMetas)),
      places_(std::move(slotPlaces)),
      scalars_(std::move(scalars)),
      bulk_(bulk) {
  if (metas_.size() != places_.size()) bad("there are not as many places as slots");
  for (size_t slot = 0; slot < places_.size(); ++slot) {
    if (places_[slot] < 0) continue;
    if (places_[slot] % 64 != 0) bad("slot " + std::to_string(slot) + " is not at a multiple of 64 bytes");
    if (places_[slot] + metas_[slot]->bytes > arenaBytes)
      bad("slot " + std::to_string(slot) + " ends behind the arena");
  }
  uses_.resize(places_.size());
  boundAt_.resize(places_.size());
  size_t scalarsUsed = 0;
  for (size_t at = 0; at < length;) {
    if (at + 4 > length) bad("the program ends within an instruction");
    Plan& plan = engine.plan(program[at]);
    const int64_t inputs = program[at + 1], outputs = program[at + 2], scalarCount = program[at + 3];
    if (inputs < 0 || outputs < 0 || scalarCount < 0 ||
        at + 4 + static_cast<size_t>(inputs + outputs) > length) {
      bad("the program ends within an instruction");
    }
    if (static_cast<size_t>(inputs) != plan.inputs.size() ||
        static_cast<size_t>(outputs) != plan.outputs.size()) {
      bad(plan.label + " is given another number of arrays than its plan");
    }
    if (scalarCount < plan.requiredScalars) bad(plan.label + " is given too few scalars");
    if (scalarsUsed + static_cast<size_t>(scalarCount) > scalars_.size()) bad("there are too few scalars");
    Instruction instruction{&plan,
                            static_cast<uint32_t>(pointers_.size()),
                            static_cast<uint32_t>(pointers_.size() + static_cast<size_t>(inputs)),
                            static_cast<uint32_t>(inputs),
                            static_cast<uint32_t>(outputs),
                            static_cast<uint32_t>(scalarsUsed),
                            {},
                            {}};
    scalarsUsed += static_cast<size_t>(scalarCount);
    for (int64_t i = 0; i < inputs + outputs; ++i) {
      const int32_t slot = program[at + 4 + static_cast<size_t>(i)];
      if (slot < 0 || static_cast<size_t>(slot) >= metas_.size())
        bad("slot " + std::to_string(slot) + " does not exist");
      const Meta* wanted =
          i < inputs ? plan.inputs[static_cast<size_t>(i)] : plan.outputs[static_cast<size_t>(i - inputs)];
      const Meta* given = metas_[static_cast<size_t>(slot)];
      if (given != wanted) {
        bad(plan.label + (i < inputs ? ": input " : ": output ") +
            std::to_string(i < inputs ? i : i - inputs) + " wants " + metaText(*wanted) + ", slot " +
            std::to_string(slot) + " is " + metaText(*given));
      }
      (i < inputs ? instruction.inputSlots : instruction.outputSlots).push_back(slot);
      if (places_[static_cast<size_t>(slot)] < 0)
        uses_[static_cast<size_t>(slot)].push_back(static_cast<uint32_t>(pointers_.size()));
      pointers_.push_back(nullptr);
    }
    instructions_.push_back(std::move(instruction));
    at += 4 + static_cast<size_t>(inputs + outputs);
  }
  scalars_.resize(scalars_.size() + kReadableScalars);
  if (shared != nullptr && shared->bytes >= arenaBytes) {
    arena_ = shared;
    ++arena_->references;
  } else {
    engine_.ensureRoom(arenaBytes);
    arena_ = engine_.newStorage(arenaBytes);
  }
  for (Instruction& instruction : instructions_) {
    instruction.plan->references++;
    uint32_t position = instruction.inputs;
    for (const auto* slots : {&instruction.inputSlots, &instruction.outputSlots}) {
      for (const int32_t slot : *slots) {
        const int64_t place = places_[static_cast<size_t>(slot)];
        if (place >= 0) pointers_[position] = static_cast<char*>(arena_->block.data) + place;
        ++position;
      }
    }
  }
  findGroups();
}

Executor::~Executor() {
  if (arena_ == nullptr) return;
  for (Instruction& instruction : instructions_) engine_.dropPlan(instruction.plan);
  engine_.dropStorage(arena_);
}

const ExecutorRange& Executor::range(int begin, int end) {
  for (const auto& known : ranges_) {
    if (known->begin == begin && known->end == end) return *known;
  }
  if (begin < 0 || end < begin || end > instructionCount()) {
    bad("instructions " + std::to_string(begin) + " to " + std::to_string(end) + " of " +
        std::to_string(instructionCount()));
  }
  auto range = std::make_unique<ExecutorRange>();
  range->begin = begin;
  range->end = end;
  range->use.assign(metas_.size(), 0);
  for (int i = begin; i < end; ++i) {
    const Instruction& instruction = instructions_[static_cast<size_t>(i)];
    range->cost += instruction.plan->cost + 20;
    if (instruction.plan->workspaceBytes > range->workspaceBytes)
      range->workspaceBytes = instruction.plan->workspaceBytes;
    for (size_t input = 0; input < instruction.inputSlots.size(); ++input) {
      const auto slot = static_cast<size_t>(instruction.inputSlots[input]);
      if (places_[slot] >= 0 && (range->use[slot] & 2) == 0) range->readsArena = true;
      range->use[slot] |= 1;
      if (instruction.plan->mutated[input]) range->use[slot] |= 2;
    }
    for (const int32_t slot : instruction.outputSlots) {
      range->use[static_cast<size_t>(slot)] |= 2;
      if (places_[static_cast<size_t>(slot)] >= 0) range->writesArena = true;
    }
  }
  for (size_t slot = 0; slot < metas_.size(); ++slot) {
    if (places_[slot] < 0 && range->use[slot] != 0) range->external++;
  }
  ranges_.push_back(std::move(range));
  return *ranges_.back();
}

void Executor::executeOne(size_t index, void* workspace, RandomState* random, int threads) {
  const Instruction& instruction = instructions_[index];
  const Call call{pointers_.data() + instruction.inputs,
                  pointers_.data() + instruction.outputs,
                  workspace,
                  scalars_.data() + instruction.scalars,
                  random,
                  threads};
  try {
    Profiler& profiler = engine_.profiler();
    if (profiler.graphs()) {
      const int32_t at = static_cast<int32_t>(index);
      const Profiler::Span span(profiler, Profiler::Kind::kInstruction, profiler.describe(*instruction.plan),
                                handle, at, at + 1);
      instruction.plan->kernel->run(call);
    } else {
      instruction.plan->kernel->run(call);
    }
  } catch (const std::exception& error) {
    throw std::runtime_error(instruction.plan->label + ": " + error.what() + " [graph " +
                             std::to_string(handle) + ":" + std::to_string(index) + "]");
  }
}

void Executor::runGroup(const ElementwiseGroup& group, RandomState* random, int threads) {
  Profiler& profiler = engine_.profiler();
  if (!profiler.graphs()) {
    group.run(pointers_.data(), scalars_.data(), random, threads);
    return;
  }
  std::string text;
  for (const ElementwiseGroup::Step& step : group.steps) text += (text.empty() ? "" : "+") + step.plan->label;
  text += "\t\t" + std::to_string(group.count) + " elements";
  const Profiler::Span span(profiler, Profiler::Kind::kGroup, profiler.describe(text), handle, group.begin,
                            group.end);
  group.run(pointers_.data(), scalars_.data(), random, threads);
}

void Executor::execute(const ExecutorRange& range, void* workspace, RandomState* random, int threads) {
  for (int i = range.begin; i < range.end;) {
    const ElementwiseGroup* group = groups_[static_cast<size_t>(i)].get();
    if (group != nullptr && group->end <= range.end && !group->conflicts(pointers_.data())) {
      runGroup(*group, random, threads);
      i = group->end;
    } else {
      executeOne(static_cast<size_t>(i++), workspace, random, threads);
    }
  }
}

}  // namespace mxlab
