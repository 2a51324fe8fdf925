// One oneDNN primitive with the reorders around it, its memory taken from the plan's workspace.
#pragma once
#include <dnnl.hpp>
#include <optional>
#include <unordered_map>
#include <vector>

#include "strided_copy.h"

namespace mxlab {

/// The processor as oneDNN's engine.
const dnnl::engine& cpuEngine();

/// Attributes with the scratchpad in our hands: primitives may run on another thread than the one that made
/// them.
dnnl::primitive_attr userScratchpad();

/// Made once for a plan; run() sets pointers and executes. Arguments are added in the order in which run()
/// gets them.
class OneDnnStage {
 public:
  /// `user` is how the array lies, `needed` what the primitive wants.
  void input(int argument, const dnnl::memory::desc& user, const dnnl::memory::desc& needed) {
    add(argument, user, needed, false);
  }
  void output(int argument, const dnnl::memory::desc& user, const dnnl::memory::desc& needed) {
    add(argument, user, needed, true);
  }
  void finish(dnnl::primitive primitive, const dnnl::memory::desc& scratchpad);
  int64_t bytes() const { return bytes_; }
  /// `arrays` in the order of input() and output(); workspace of bytes(), aligned to 64.
  void run(void* const* arrays, void* workspace);

 private:
  struct Slot {
    int argument;
    bool isOutput;
    dnnl::memory user, inner;
    std::optional<dnnl::reorder> reorder;
    std::optional<CopyPlan> copy;  // instead of a reorder: both sides are plain
    size_t wordBytes = 0;
    std::unordered_map<int, dnnl::memory> reorderArguments;
    dnnl::memory reorderScratchpad;
    int64_t offset = -1, scratchOffset = -1;
  };
  void add(int argument, const dnnl::memory::desc& user, const dnnl::memory::desc& needed, bool isOutput);
  static void move(const Slot& slot);
  int64_t take(const dnnl::memory::desc& desc);

  std::vector<Slot> slots_;
  dnnl::primitive primitive_;
  std::unordered_map<int, dnnl::memory> arguments_;
  dnnl::memory scratchpad_;
  int64_t scratchpadOffset_ = -1;
  int64_t bytes_ = 0;
};

}  // namespace mxlab
