// Parameters of _backward_LayerNorm as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardLayerNormParams {
  int64_t axis;
  double eps;
  explicit BackwardLayerNormParams(ParamReader reader)
      : axis(reader.integer()),
        eps(reader.number()) {}
};

}  // namespace mxlab
