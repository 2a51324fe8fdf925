// Parameters of smooth_l1 as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SmoothL1Params {
  double scalar;
  explicit SmoothL1Params(ParamReader reader)
      : scalar(reader.number()) {}
};

}  // namespace mxlab
