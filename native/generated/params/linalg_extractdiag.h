// Parameters of _linalg_extractdiag as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinalgExtractdiagParams {
  int64_t offset;
  explicit LinalgExtractdiagParams(ParamReader reader)
      : offset(reader.integer()) {}
};

}  // namespace mxlab
