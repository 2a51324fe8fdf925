// Parameters of _cumsum as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct CumsumParams {
  int64_t axis;
  bool backwards;
  explicit CumsumParams(ParamReader reader)
      : axis(reader.integer()),
        backwards(reader.boolean()) {}
};

}  // namespace mxlab
