// Parameters of preloaded_multi_sgd_mom_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct PreloadedMultiSgdMomUpdateParams {
  int64_t num_weights;
  explicit PreloadedMultiSgdMomUpdateParams(ParamReader reader)
      : num_weights(reader.integer()) {}
};

}  // namespace mxlab
