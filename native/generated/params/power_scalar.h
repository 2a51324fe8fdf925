// Parameters of _power_scalar as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct PowerScalarParams {
  bool is_int;
  explicit PowerScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

}  // namespace mxlab
