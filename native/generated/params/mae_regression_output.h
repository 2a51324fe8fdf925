// Parameters of MAERegressionOutput as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct MAERegressionOutputParams {
  double grad_scale;
  explicit MAERegressionOutputParams(ParamReader reader)
      : grad_scale(reader.number()) {}
};

}  // namespace mxlab
