// Parameters of reset_arrays as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ResetArraysParams {
  int64_t num_arrays;
  explicit ResetArraysParams(ParamReader reader)
      : num_arrays(reader.integer()) {}
};

}  // namespace mxlab
