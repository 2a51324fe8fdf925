// Parameters of _logical_or_scalar as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LogicalOrScalarParams {
  bool is_int;
  explicit LogicalOrScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

}  // namespace mxlab
