// Parameters of _logical_xor_scalar as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LogicalXorScalarParams {
  bool is_int;
  explicit LogicalXorScalarParams(ParamReader reader)
      : is_int(reader.boolean()) {}
};

}  // namespace mxlab
