// Parameters of _backward_AdaptiveAvgPooling2D as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardAdaptiveAvgPooling2DParams {
  std::vector<int64_t> shape;
  explicit BackwardAdaptiveAvgPooling2DParams(ParamReader reader)
      : shape(reader.integers()) {}
};

}  // namespace mxlab
