// Copies of rows that lie anywhere in memory, compiled for each instruction set.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// Row i of `target` becomes row places[i] of `source`; rows have `bytes` bytes each.
MXLAB_ISA_DECLARE(void gatherRows(const char* source, const int64_t* places, int64_t count, int64_t bytes,
                                  char* target);)

}  // namespace mxlab
