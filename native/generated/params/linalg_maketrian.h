// Parameters of _linalg_maketrian as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinalgMaketrianParams {
  int64_t offset;
  bool lower;
  explicit LinalgMaketrianParams(ParamReader reader)
      : offset(reader.integer()),
        lower(reader.boolean()) {}
};

}  // namespace mxlab
