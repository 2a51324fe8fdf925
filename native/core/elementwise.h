// Kernels that can be run piece by piece: what makes chains of them one pass over memory (segment.h).
#pragma once
#include <cstdint>

#include "kernel.h"

namespace mxlab {

/// A second base of kernels with one output where element i of it comes from element i of each input, except
/// of the inputs that are read as a whole (those that broadcast). The engine finds it by a dynamic_cast.
class Elementwise {
 public:
  /// Elements [begin, begin + count). The output and the inputs point at element `begin` already, whole
  /// inputs at their first. No workspace, one thread.
  virtual void runPiece(const Call& call, int64_t begin, int64_t count) = 0;
  /// Bit i is set when input i has another shape than the output, along which it broadcasts.
  virtual uint32_t wholeInputs() const { return 0; }

 protected:
  ~Elementwise() = default;
};

}  // namespace mxlab
