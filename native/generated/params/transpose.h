// Parameters of transpose as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct TransposeParams {
  std::vector<int64_t> axes;
  explicit TransposeParams(ParamReader reader)
      : axes(reader.integers()) {}
};

}  // namespace mxlab
