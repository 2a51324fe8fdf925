// Parameters of _image_adjust_lighting as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ImageAdjustLightingParams {
  std::vector<double> alpha;
  explicit ImageAdjustLightingParams(ParamReader reader)
      : alpha(reader.numbers()) {}
};

}  // namespace mxlab
