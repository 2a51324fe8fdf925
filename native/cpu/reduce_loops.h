// float32 loops of reductions that are compiled for each instruction set: over rows, down columns, positions.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// `rows` rows of `columns` elements, one every `stride`, joined into `total`.
using RowJoin = void (*)(const float* x, int64_t stride, int64_t rows, float* total, int64_t columns);

struct ReduceLoops {
  double (*sum)(const float* x, int64_t count) = nullptr;
  // The sums of `rows` rows of `length` elements that follow each other; short ones without a call for each.
  void (*sums)(const float* x, int64_t length, int64_t rows, double* totals) = nullptr;
  RowJoin addRows = nullptr;
  // The same one row after the other: faster where rows come from memory, slower where they lie in a cache.
  RowJoin addFarRows = nullptr;
  // NaN wins.
  RowJoin maximumRows = nullptr;
  RowJoin minimumRows = nullptr;
  // The first place of the extreme among `count` > 0 elements, the first NaN before all numbers.
  int64_t (*largestAt)(const float* x, int64_t count) = nullptr;
  int64_t (*smallestAt)(const float* x, int64_t count) = nullptr;
  // y = (x - mean) * scale * gamma + beta.
  void (*normalize)(const float* x, float mean, float scale, const float* gamma, const float* beta, float* y,
                    int64_t count) = nullptr;
};

MXLAB_ISA_DECLARE(void reduceLoops(ReduceLoops* loops);)

/// The best loops of this machine.
inline const ReduceLoops& reduceLoops() {
  static const ReduceLoops loops = [] {
    ReduceLoops best;
    MXLAB_ISA_PICK(reduceLoops)(&best);
    return best;
  }();
  return loops;
}

}  // namespace mxlab
