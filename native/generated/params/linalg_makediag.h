// Parameters of _linalg_makediag as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinalgMakediagParams {
  int64_t offset;
  explicit LinalgMakediagParams(ParamReader reader)
      : offset(reader.integer()) {}
};

}  // namespace mxlab
