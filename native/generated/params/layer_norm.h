// Parameters of LayerNorm as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LayerNormParams {
  int64_t axis;
  double eps;
  bool output_mean_var;
  explicit LayerNormParams(ParamReader reader)
      : axis(reader.integer()),
        eps(reader.number()),
        output_mean_var(reader.boolean()) {}
};

}  // namespace mxlab
