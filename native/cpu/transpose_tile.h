// A tile of 16 x 16 words of four or two bytes, transposed in registers.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// target[i * targetStride + j] = source[j * sourceStride + i] for i, j < 16.
using TransposeTile = void (*)(const uint32_t* source, int64_t sourceStride, uint32_t* target,
                               int64_t targetStride);

MXLAB_ISA_DECLARE(void transposeTile(const uint32_t* source, int64_t sourceStride, uint32_t* target,
                                     int64_t targetStride);)

inline TransposeTile transposeTile() {
  static const TransposeTile best = MXLAB_ISA_PICK(transposeTile);
  return best;
}

/// The same for words of two bytes.
using TransposeShortTile = void (*)(const uint16_t* source, int64_t sourceStride, uint16_t* target,
                                    int64_t targetStride);

MXLAB_ISA_DECLARE(void transposeShortTile(const uint16_t* source, int64_t sourceStride, uint16_t* target,
                                          int64_t targetStride);)

inline TransposeShortTile transposeShortTile() {
  static const TransposeShortTile best = MXLAB_ISA_PICK(transposeShortTile);
  return best;
}

}  // namespace mxlab
