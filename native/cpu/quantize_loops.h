// Loops of quantisation, one copy for each instruction set.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// y = round(x * scale + shift), limited; a file of loops for each instruction set.
MXLAB_ISA_DECLARE(void roundFloatToInt8(const float* x, int8_t* y, int64_t count, float scale);
                  void roundFloatToUint8(const float* x, uint8_t* y, int64_t count, float scale, float shift);
                  void roundInt32ToInt8(const int32_t* x, int8_t* y, int64_t count, float scale);
                  void roundInt32ToUint8(const int32_t* x, uint8_t* y, int64_t count, float scale);
                  void scaleInt8(const int8_t* x, float* y, int64_t count, float scale);
                  void scaleUint8(const uint8_t* x, float* y, int64_t count, float scale);
                  void extremes(const float* x, int64_t count, float* least, float* most);
                  int32_t dotInt8(const int8_t* x, const int8_t* w, int64_t count);
                  int32_t dotUint8(const uint8_t* x, const int8_t* w, int64_t count);)

}  // namespace mxlab
