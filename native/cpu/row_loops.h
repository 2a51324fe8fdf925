// Loops over contiguous rows of float32, compiled for each instruction set: what normalisations and softmax
// are made of.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// Two sums of one pass.
struct RowSums {
  double first = 0, second = 0;
};

/// Largest element (-inf for an empty row); e^(x - shift) into y with its sum; Σ x; Σ (x - shift)²; Σ dy and
/// Σ dy (x - shift); y = a x + b; y = a x + b z + c; Σ a b.
struct RowLoops {
  float (*maximum)(const float* x, int64_t count);
  double (*exponentials)(const float* x, float shift, float scale, float* y, int64_t count);
  double (*sum)(const float* x, int64_t count);
  double (*squares)(const float* x, float shift, int64_t count);
  RowSums (*products)(const float* dy, const float* x, float shift, int64_t count);
  void (*affine)(const float* x, float a, float b, float* y, int64_t count);
  void (*affineTwo)(const float* x, const float* z, float a, float b, float c, float* y, int64_t count);
};

MXLAB_ISA_DECLARE(void rowLoops(RowLoops* loops);)

/// The best loops of this machine.
inline const RowLoops& rowLoops() {
  static const RowLoops loops = [] {
    RowLoops best;
    MXLAB_ISA_PICK(rowLoops)(&best);
    return best;
  }();
  return loops;
}

}  // namespace mxlab
