// Parameters of _backward_smooth_l1 as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardSmoothL1Params {
  double scalar;
  explicit BackwardSmoothL1Params(ParamReader reader)
      : scalar(reader.number()) {}
};

}  // namespace mxlab
