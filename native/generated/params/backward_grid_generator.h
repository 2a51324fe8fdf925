// Parameters of _backward_GridGenerator as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardGridGeneratorParams {
  static constexpr int64_t kTransformTypeAffine = 0;
  static constexpr int64_t kTransformTypeWarp = 1;
  int64_t transform_type;
  std::vector<int64_t> target_shape;
  explicit BackwardGridGeneratorParams(ParamReader reader)
      : transform_type(reader.integer()),
        target_shape(reader.integers()) {}
};

}  // namespace mxlab
