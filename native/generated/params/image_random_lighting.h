// Parameters of _image_random_lighting as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ImageRandomLightingParams {
  double alpha_std;
  explicit ImageRandomLightingParams(ParamReader reader)
      : alpha_std(reader.number()) {}
};

}  // namespace mxlab
