// Parameters of _backward_GroupNorm as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardGroupNormParams {
  int64_t num_groups;
  double eps;
  explicit BackwardGroupNormParams(ParamReader reader)
      : num_groups(reader.integer()),
        eps(reader.number()) {}
};

}  // namespace mxlab
