// Parameters of diag as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct DiagParams {
  int64_t k;
  int64_t axis1;
  int64_t axis2;
  explicit DiagParams(ParamReader reader)
      : k(reader.integer()),
        axis1(reader.integer()),
        axis2(reader.integer()) {}
};

}  // namespace mxlab
