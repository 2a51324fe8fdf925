// Parameters of _greater_equal_scalar as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct GreaterEqualScalarParams {
  bool is_int;
  explicit GreaterEqualScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

}  // namespace mxlab
