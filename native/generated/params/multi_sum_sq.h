// Parameters of multi_sum_sq as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MultiSumSqParams {
  int64_t num_arrays;
  explicit MultiSumSqParams(ParamReader reader)
      : num_arrays(reader.integer()) {}
};

}  // namespace mxlab
