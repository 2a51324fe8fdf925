// Parameters of _maximum_scalar as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MaximumScalarParams {
  bool is_int;
  explicit MaximumScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

}  // namespace mxlab
