// Parameters of multi_mp_sgd_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MultiMpSgdUpdateParams {
  int64_t num_weights;
  explicit MultiMpSgdUpdateParams(ParamReader reader)
      : num_weights(reader.integer()) {}
};

}  // namespace mxlab
