// Conversion of rows of 16-bit floats, one copy for each instruction set.
#pragma once
#include <cstdint>

#include "core/half.h"
#include "core/isa.h"

namespace mxlab {

MXLAB_ISA_DECLARE(void widenHalf(const Half* x, float* y, int64_t count);
                  void narrowHalf(const float* x, Half* y, int64_t count);
                  void widenBfloat16(const Bfloat16* x, float* y, int64_t count);
                  void narrowBfloat16(const float* x, Bfloat16* y, int64_t count);)

}  // namespace mxlab
