// Parameters of _stretch as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct StretchParams {
  std::vector<int64_t> axis;
  std::vector<int64_t> shape;
  explicit StretchParams(ParamReader reader)
      : axis(reader.integers()),
        shape(reader.integers()) {}
};

}  // namespace mxlab
