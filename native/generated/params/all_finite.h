// Parameters of all_finite as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct AllFiniteParams {
  bool init_output;
  explicit AllFiniteParams(ParamReader reader)
      : init_output(reader.boolean()) {}
};

}  // namespace mxlab
