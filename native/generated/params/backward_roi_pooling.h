// Parameters of _backward_ROIPooling as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardROIPoolingParams {
  std::vector<int64_t> shape;
  explicit BackwardROIPoolingParams(ParamReader reader)
      : shape(reader.integers()) {}
};

}  // namespace mxlab
