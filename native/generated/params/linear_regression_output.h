// Parameters of LinearRegressionOutput as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinearRegressionOutputParams {
  double grad_scale;
  explicit LinearRegressionOutputParams(ParamReader reader)
      : grad_scale(reader.number()) {}
};

}  // namespace mxlab
