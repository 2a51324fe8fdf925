// Parameters of SwapAxis as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SwapAxisParams {
  int64_t dim1;
  int64_t dim2;
  explicit SwapAxisParams(ParamReader reader)
      : dim1(reader.integer()),
        dim2(reader.integer()) {}
};

}  // namespace mxlab
