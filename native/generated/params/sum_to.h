// Parameters of _sum_to as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SumToParams {
  std::vector<int64_t> shape;
  explicit SumToParams(ParamReader reader)
      : shape(reader.integers()) {}
};

}  // namespace mxlab
