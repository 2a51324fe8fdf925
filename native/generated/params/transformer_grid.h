// Parameters of _transformer_grid as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct TransformerGridParams {
  std::vector<int64_t> target_shape;
  explicit TransformerGridParams(ParamReader reader)
      : target_shape(reader.integers()) {}
};

}  // namespace mxlab
