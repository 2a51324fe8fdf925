// Parameters of _backward_boolean_mask as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardBooleanMaskParams {
  std::vector<int64_t> shape;
  explicit BackwardBooleanMaskParams(ParamReader reader)
      : shape(reader.integers()) {}
};

}  // namespace mxlab
