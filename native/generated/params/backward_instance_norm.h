// Parameters of _backward_InstanceNorm as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardInstanceNormParams {
  double eps;
  explicit BackwardInstanceNormParams(ParamReader reader)
      : eps(reader.number()) {}
};

}  // namespace mxlab
