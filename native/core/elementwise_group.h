// Elementwise instructions of an executor that are run together, piece by piece.
#pragma once
#include <cstdint>
#include <vector>

#include "elementwise.h"
#include "storage.h"

namespace mxlab {

class RandomState;

/// Memory of the calling thread for pieces, aligned to 64 bytes. It stays until the next call.
char* pieceScratch(size_t bytes);

/// Bytes of a piece of the widest array: a few of them fit into the nearest cache.
constexpr int64_t kPieceBytes = 16 << 10;

/// Instructions [begin, end) over arrays of `count` elements.
class ElementwiseGroup {
 public:
  struct Operand {
    uint32_t position;  // in the executor's pointers
    int32_t slot;       // of the executor
    int64_t bytes;
    int64_t itemBytes;  // 0: read as a whole
    bool isWritten, isExternal;
    int scratch = -1;  // place in scratch memory, when it needs no other
  };
  struct Step {
    Plan* plan;
    size_t operands;  // first one: inputs, then the output
    int inputCount;
    uint32_t scalars;
  };

  int begin = 0, end = 0;
  int64_t count = 0;
  std::vector<Operand> operands;
  std::vector<Step> steps;
  int scratchCount = 0;

  /// Whether arrays bound from outside lie across each other in a way that pieces cannot follow.
  bool conflicts(void* const* pointers) const;
  /// Throws std::runtime_error with the operator's name in front.
  void run(void* const* pointers, const double* scalars, RandomState* random, int threads) const;
};

}  // namespace mxlab
