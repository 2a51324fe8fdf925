// Parameters of scatter_nd as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ScatterNdParams {
  std::vector<int64_t> shape;
  explicit ScatterNdParams(ParamReader reader)
      : shape(reader.integers()) {}
};

}  // namespace mxlab
