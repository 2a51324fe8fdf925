// Parameters of InstanceNorm as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct InstanceNormParams {
  double eps;
  explicit InstanceNormParams(ParamReader reader)
      : eps(reader.number()) {}
};

}  // namespace mxlab
