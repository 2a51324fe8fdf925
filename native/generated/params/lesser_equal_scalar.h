// Parameters of _lesser_equal_scalar as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LesserEqualScalarParams {
  bool is_int;
  explicit LesserEqualScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

}  // namespace mxlab
