// Parameters of _multi_mp_adamw_update as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MultiMpAdamwUpdateParams {
  int64_t num_weights;
  explicit MultiMpAdamwUpdateParams(ParamReader reader)
      : num_weights(reader.integer()) {}
};

}  // namespace mxlab
