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
constexpr int64_t kPieceBytes = 8 << 10;

/// All arrays together from this size on lie in memory rather than in a cache.
constexpr int64_t kMemoryBytes = 16 << 20;

/// Asks for a share of the next piece, one for each step: the processor's own prefetching ends with each
/// piece, and asking for all of it at once fills its queue.
inline void prefetchShare(const char* next, int64_t bytes, size_t step, size_t steps, bool isWritten) {
  const int64_t all = static_cast<int64_t>(steps), own = static_cast<int64_t>(step);
  const int64_t end = bytes * (own + 1) / all;
  for (int64_t at = (bytes * own / all + 63) / 64 * 64; at < end; at += 64) {
    if (isWritten) {
      __builtin_prefetch(next + at, 1, 2);
    } else {
      __builtin_prefetch(next + at, 0, 2);
    }
  }
}

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
  std::vector<size_t> streams;  // operands whose memory is read or written piece by piece, each once
  int64_t streamedBytes = 0;

  /// Whether arrays bound from outside lie across each other in a way that pieces cannot follow.
  bool conflicts(void* const* pointers) const;
  /// Throws std::runtime_error with the operator's name in front.
  void run(void* const* pointers, const double* scalars, RandomState* random, int threads) const;
};

}  // namespace mxlab
