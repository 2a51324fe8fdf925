// Parameters of LogisticRegressionOutput as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LogisticRegressionOutputParams {
  double grad_scale;
  explicit LogisticRegressionOutputParams(ParamReader reader)
      : grad_scale(reader.number()) {}
};

}  // namespace mxlab
