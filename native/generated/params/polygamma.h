// Parameters of _polygamma as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct PolygammaParams {
  int64_t order;
  explicit PolygammaParams(ParamReader reader)
      : order(reader.integer()) {}
};

}  // namespace mxlab
