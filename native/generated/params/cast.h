// Parameters of Cast as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct CastParams {
  int64_t dtype;
  explicit CastParams(ParamReader reader)
      : dtype(reader.integer()) {}
};

}  // namespace mxlab
