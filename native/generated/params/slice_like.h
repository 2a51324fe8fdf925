// Parameters of slice_like as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SliceLikeParams {
  std::vector<int64_t> axes;
  explicit SliceLikeParams(ParamReader reader)
      : axes(reader.integers()) {}
};

}  // namespace mxlab
