// Parameters of _backward_gather_nd as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardGatherNdParams {
  std::vector<int64_t> shape;
  explicit BackwardGatherNdParams(ParamReader reader)
      : shape(reader.integers()) {}
};

}  // namespace mxlab
