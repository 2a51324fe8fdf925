// Parameters of multi_sgd_mom_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MultiSgdMomUpdateParams {
  int64_t num_weights;
  explicit MultiSgdMomUpdateParams(ParamReader reader)
      : num_weights(reader.integer()) {}
};

}  // namespace mxlab
