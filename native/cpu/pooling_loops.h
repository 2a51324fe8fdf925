// Loops of pooling over contiguous float32, compiled for each instruction set.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

struct PoolLoops {
  // y[i] is the sum or the maximum of image i of `size` elements; 0 and -inf of none.
  void (*imageSums)(const float* x, int64_t size, float* y, int64_t images) = nullptr;
  void (*imageMaxima)(const float* x, int64_t size, float* y, int64_t images) = nullptr;
  // y[i] is the sum or the maximum of `size` elements from x + i stride on, which are numbers.
  void (*sums)(const float* x, int64_t stride, int64_t size, float* y, int64_t count) = nullptr;
  void (*maxima)(const float* x, int64_t stride, int64_t size, float* y, int64_t count) = nullptr;
  // index[i] becomes offset + k for the first k < size with x[i stride + k] equal to y[i], if there is one.
  void (*matches)(const float* x, int64_t stride, int64_t size, const float* y, int32_t offset,
                  int32_t* index, int64_t count) = nullptr;
  // line[i stride + k] = the sum of dy[i] for all k < size. `dy` has size zeros on both sides, and the line
  // room for (count + size) stride elements.
  void (*spread)(const float* dy, int64_t stride, int64_t size, float* line, int64_t count) = nullptr;
  // y[i] = x[i] / (a b[i]); y[i] += x[i]; y[i] = the larger of y[i] and x[i], y[i] where x[i] is not a
  // number.
  void (*divide)(const float* x, float a, const float* b, float* y, int64_t count) = nullptr;
  void (*add)(const float* x, float* y, int64_t count) = nullptr;
  void (*maximum)(const float* x, float* y, int64_t count) = nullptr;
  // y[i] /= a.
  void (*shrink)(float a, float* y, int64_t count) = nullptr;
  // Where x[i] equals y[i], what is left of the gradient goes to dx[i], and nothing is left.
  void (*claim)(const float* x, const float* y, float* left, float* dx, int64_t count) = nullptr;
};

MXLAB_ISA_DECLARE(void poolLoops(PoolLoops* loops);)

/// The best loops of this machine.
inline const PoolLoops& poolLoops() {
  static const PoolLoops loops = [] {
    PoolLoops best;
    MXLAB_ISA_PICK(poolLoops)(&best);
    return best;
  }();
  return loops;
}

}  // namespace mxlab
