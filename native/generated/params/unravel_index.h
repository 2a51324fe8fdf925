// Parameters of _unravel_index as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct UnravelIndexParams {
  std::vector<int64_t> shape;
  explicit UnravelIndexParams(ParamReader reader)
      : shape(reader.integers()) {}
};

}  // namespace mxlab
