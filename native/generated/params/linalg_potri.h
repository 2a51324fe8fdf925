// Parameters of _linalg_potri as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinalgPotriParams {
  bool lower;
  explicit LinalgPotriParams(ParamReader reader)
      : lower(reader.boolean()) {}
};

}  // namespace mxlab
