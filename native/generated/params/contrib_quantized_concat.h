// Parameters of _contrib_quantized_concat as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribQuantizedConcatParams {
  int64_t num_args;
  int64_t dim;
  explicit ContribQuantizedConcatParams(ParamReader reader)
      : num_args(reader.integer()),
        dim(reader.integer()) {}
};

}  // namespace mxlab
