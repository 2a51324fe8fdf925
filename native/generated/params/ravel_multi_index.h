// Parameters of _ravel_multi_index as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct RavelMultiIndexParams {
  std::vector<int64_t> shape;
  explicit RavelMultiIndexParams(ParamReader reader)
      : shape(reader.integers()) {}
};

}  // namespace mxlab
