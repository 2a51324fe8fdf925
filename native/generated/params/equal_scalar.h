// Parameters of _equal_scalar as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct EqualScalarParams {
  bool is_int;
  explicit EqualScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

}  // namespace mxlab
