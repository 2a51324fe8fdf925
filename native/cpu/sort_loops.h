// Sorting whole numbers in vector registers; where the processor cannot (no AVX-512), order_keys.h has other
// ways.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// Both sort `count` numbers in place, smallest first; `scratch` has room for as many. Null without AVX-512.
struct SortLoops {
  void (*keys)(uint32_t* numbers, uint32_t* scratch, int64_t count) = nullptr;
  void (*items)(uint64_t* numbers, uint64_t* scratch, int64_t count) = nullptr;
};

MXLAB_ISA_DECLARE(void sortLoops(SortLoops* loops);)

inline const SortLoops& sortLoops() {
  static const SortLoops loops = [] {
    SortLoops best;
    MXLAB_ISA_PICK(sortLoops)(&best);
    return best;
  }();
  return loops;
}

}  // namespace mxlab
