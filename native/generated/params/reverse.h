// Parameters of reverse as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ReverseParams {
  std::vector<int64_t> axis;
  explicit ReverseParams(ParamReader reader)
      : axis(reader.integers()) {}
};

}  // namespace mxlab
