// Parameters of _image_random_saturation as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ImageRandomSaturationParams {
  double min_factor;
  double max_factor;
  explicit ImageRandomSaturationParams(ParamReader reader)
      : min_factor(reader.number()),
        max_factor(reader.number()) {}
};

}  // namespace mxlab
