// The row of a layer normalisation's gradient, compiled for each instruction set.
#pragma once
#include <cstdint>

#include "core/isa.h"

namespace mxlab {

/// One row of `count` elements with its mean and 1 / deviation: writes dx, adds dy (x - mean) inverse to
/// `dgamma` and dy to `dbeta`.
struct LayerNormRow {
  const float* dy;
  const float* x;
  const float* gamma;
  float* dx;
  float* dgamma;
  float* dbeta;
  float mean, inverse;
  int64_t count;
};

MXLAB_ISA_DECLARE(void layerNormBackwardRow(const LayerNormRow& row);)

}  // namespace mxlab
