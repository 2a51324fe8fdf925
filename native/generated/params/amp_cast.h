// Parameters of amp_cast as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct AmpCastParams {
  int64_t dtype;
  explicit AmpCastParams(ParamReader reader)
      : dtype(reader.integer()) {}
};

}  // namespace mxlab
