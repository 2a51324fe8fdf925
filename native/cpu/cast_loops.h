// Conversions between float32 and other types that the compiler turns into vectors, one copy for each
// instruction set.
#pragma once
#include <cstdint>

#include "core/half.h"
#include "core/isa.h"

namespace mxlab {

/// As convert() does with each element, for T of eight, 32 and 64 bits and Bfloat16.
template <typename T>
struct CastLoops {
  void (*from)(const float* x, T* y, int64_t count) = nullptr;
  void (*to)(const T* x, float* y, int64_t count) = nullptr;
};

MXLAB_ISA_DECLARE(void castLoops(CastLoops<int8_t>* loops); void castLoops(CastLoops<uint8_t>* loops);
                  void castLoops(CastLoops<int32_t>* loops); void castLoops(CastLoops<int64_t>* loops);
                  void castLoops(CastLoops<double>* loops); void castLoops(CastLoops<Bfloat16>* loops);)

/// The best loops of this machine.
template <typename T>
const CastLoops<T>& castLoops() {
  static const CastLoops<T> loops = [] {
    CastLoops<T> best;
#if defined(__x86_64__)
    if (isa() == Isa::kAvx512) {
      avx512::castLoops(&best);
    } else if (isa() == Isa::kAvx2) {
      avx2::castLoops(&best);
    } else {
      base::castLoops(&best);
    }
#else
    base::castLoops(&best);
#endif
    return best;
  }();
  return loops;
}

}  // namespace mxlab
