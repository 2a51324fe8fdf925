// Parameters of Concat as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ConcatParams {
  int64_t num_args;
  int64_t dim;
  explicit ConcatParams(ParamReader reader)
      : num_args(reader.integer()),
        dim(reader.integer()) {}
};

}  // namespace mxlab
