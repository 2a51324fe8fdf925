// Parameters of expand_dims as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ExpandDimsParams {
  int64_t axis;
  explicit ExpandDimsParams(ParamReader reader)
      : axis(reader.integer()) {}
};

}  // namespace mxlab
