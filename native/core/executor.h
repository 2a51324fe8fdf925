// A bound graph as a flat program over one arena: run forward with one call, backward with another.
#pragma once
#include <memory>
#include <utility>
#include <vector>

#include "elementwise_group.h"
#include "segment.h"
#include "storage.h"

namespace mxlab {

class Engine;
struct Task;
class RandomState;

/// Facts of instructions [begin, end) that each run needs, found once.
struct ExecutorRange {
  int begin, end;
  double cost = 0;
  int64_t workspaceBytes = 0;
  uint32_t external = 0;     // number of external slots in use
  std::vector<uint8_t> use;  // per slot: 1 read, 2 written
  bool readsArena = false;   // reads arena slots written by an earlier run
  bool writesArena = false;
};

/// The program is a list of instructions [plan, input count, output count, scalar count, inputs…, outputs…]
/// over slots. A slot has a meta and a place: a byte offset in the arena, or -1 for an array that is bound at
/// each run. `scalars` holds all instructions' dynamic parameters one after the other.
class Executor {
 public:
  /// Throws EngineError when the program, the slots or the arena do not fit together. The arena of another
  /// executor (or null) is used where it is large enough: the two run one after the other then, in the
  /// queue's order.
  Executor(Engine& engine, const int32_t* program, size_t length, std::vector<const Meta*> slotMetas,
           std::vector<int64_t> slotPlaces, int64_t arenaBytes, std::vector<double> scalars,
           Storage* shared = nullptr, int bulk = static_cast<int>(Segment::kMostSteps));
  ~Executor();

  /// The facts of a range; they stay where they are until the executor goes.
  const ExecutorRange& range(int begin, int end);

  /// The handle that stands for it; failures name it and the instruction: `label: what happened [graph
  /// 12:5]`.
  int32_t handle = 0;

  int instructionCount() const { return static_cast<int>(instructions_.size()); }
  int slotCount() const { return static_cast<int>(metas_.size()); }
  const Meta& slotMeta(int slot) const { return *metas_[static_cast<size_t>(slot)]; }
  bool isExternal(int slot) const { return places_[static_cast<size_t>(slot)] < 0; }
  Storage* arena() const { return arena_; }
  const char* labelOf(int instruction) const {
    return instructions_[static_cast<size_t>(instruction)].plan->label.c_str();
  }

  /// Checks of one run on the JavaScript thread: each external slot is bound once. False when it was already.
  void beginBinding() { ++binding_; }
  bool markBound(int slot) {
    uint64_t& mark = boundAt_[static_cast<size_t>(slot)];
    return mark != binding_ && (mark = binding_, true);
  }
  /// Points an external slot at memory. On the thread that executes.
  void bind(int slot, void* data) {
    for (const uint32_t position : uses_[static_cast<size_t>(slot)]) pointers_[position] = data;
  }
  /// Runs a range; throws std::runtime_error with the operator's name in front.
  void execute(const ExecutorRange& range, void* workspace, RandomState* random, int threads);

 private:
  /// Finds runs of elementwise instructions that can be executed piece by piece (executor_groups.cc).
  void findGroups();
  void runGroup(const ElementwiseGroup& group, RandomState* random, int threads);
  /// Appends an instruction to a group; false when pieces of it cannot follow those of the others.
  bool join(ElementwiseGroup& group, size_t instruction) const;
  /// Keeps in the cache what only the group itself reads.
  void keepInside(ElementwiseGroup& group) const;
  void executeOne(size_t instruction, void* workspace, RandomState* random, int threads);

  struct Instruction {
    Plan* plan;
    uint32_t inputs, outputs;  // first position in pointers_
    uint32_t inputCount, outputCount;
    uint32_t scalars;
    std::vector<int32_t> inputSlots, outputSlots;
  };
  Engine& engine_;
  std::vector<Instruction> instructions_;
  std::vector<const Meta*> metas_;
  std::vector<int64_t> places_;
  std::vector<std::vector<uint32_t>> uses_;  // per external slot: positions in pointers_
  std::vector<void*> pointers_;
  std::vector<double> scalars_;
  std::vector<uint64_t> boundAt_;  // per slot: the number of the run that bound it last
  uint64_t binding_ = 0;
  std::vector<std::unique_ptr<ElementwiseGroup>> groups_;  // by their first instruction, null for the others
  int bulk_;                                               // most instructions in a group
  Storage* arena_ = nullptr;
  std::vector<std::unique_ptr<ExecutorRange>> ranges_;
};

}  // namespace mxlab
