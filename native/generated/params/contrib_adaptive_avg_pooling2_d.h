// Parameters of _contrib_AdaptiveAvgPooling2D as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ContribAdaptiveAvgPooling2DParams {
  std::vector<int64_t> output_size;
  explicit ContribAdaptiveAvgPooling2DParams(ParamReader reader)
      : output_size(reader.integers()) {}
};

}  // namespace mxlab
