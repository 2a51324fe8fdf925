// Parameters of _backward_BilinearSampler as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardBilinearSamplerParams {
  std::vector<int64_t> wants;
  explicit BackwardBilinearSamplerParams(ParamReader reader)
      : wants(reader.integers()) {}
};

}  // namespace mxlab
