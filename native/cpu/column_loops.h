// Loops over rows of float32 in which each column is a channel, compiled for each instruction set: what
// normalisations of arrays with the channels last are made of.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// `rows` rows of `count` columns, which begin `stride` elements apart.
struct ColumnLoops {
  // first[c] += Σ (x - shift[c]), second[c] += Σ (x - shift[c])².
  void (*moments)(const float* x, const float* shift, int64_t rows, int64_t stride, int64_t count,
                  float* first, float* second);
  // first[c] += Σ dy, second[c] += Σ dy (x - shift[c]).
  void (*products)(const float* dy, const float* x, const float* shift, int64_t rows, int64_t stride,
                   int64_t count, float* first, float* second);
  // y = a[c] x + b[c].
  void (*affine)(const float* x, const float* a, const float* b, float* y, int64_t rows, int64_t count);
  // y = a[c] x + b[c] z + c[c].
  void (*affineTwo)(const float* x, const float* z, const float* a, const float* b, const float* c, float* y,
                    int64_t rows, int64_t count);
};

MXLAB_ISA_DECLARE(void columnLoops(ColumnLoops* loops);)

/// The best loops of this machine.
inline const ColumnLoops& columnLoops() {
  static const ColumnLoops loops = [] {
    ColumnLoops best;
    MXLAB_ISA_PICK(columnLoops)(&best);
    return best;
  }();
  return loops;
}

}  // namespace mxlab
