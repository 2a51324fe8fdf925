// Parameters of multi_sgd_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MultiSgdUpdateParams {
  int64_t num_weights;
  explicit MultiSgdUpdateParams(ParamReader reader)
      : num_weights(reader.integer()) {}
};

}  // namespace mxlab
