// Parameters of _boolean_rows as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BooleanRowsParams {
  int64_t count;
  explicit BooleanRowsParams(ParamReader reader)
      : count(reader.integer()) {}
};

}  // namespace mxlab
