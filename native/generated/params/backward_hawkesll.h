// Parameters of _backward_hawkesll as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardHawkesllParams {
  std::vector<int64_t> wants;
  explicit BackwardHawkesllParams(ParamReader reader)
      : wants(reader.integers()) {}
};

}  // namespace mxlab
