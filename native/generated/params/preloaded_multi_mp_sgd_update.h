// Parameters of preloaded_multi_mp_sgd_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct PreloadedMultiMpSgdUpdateParams {
  int64_t num_weights;
  explicit PreloadedMultiMpSgdUpdateParams(ParamReader reader)
      : num_weights(reader.integer()) {}
};

}  // namespace mxlab
