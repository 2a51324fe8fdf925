// Parameters of _backward_diag as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardDiagParams {
  int64_t k;
  int64_t axis1;
  int64_t axis2;
  std::vector<int64_t> shape;
  explicit BackwardDiagParams(ParamReader reader)
      : k(reader.integer()),
        axis1(reader.integer()),
        axis2(reader.integer()),
        shape(reader.integers()) {}
};

}  // namespace mxlab
