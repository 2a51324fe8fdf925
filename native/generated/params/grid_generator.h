// Parameters of GridGenerator as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct GridGeneratorParams {
  static constexpr int64_t kTransformTypeAffine = 0;
  static constexpr int64_t kTransformTypeWarp = 1;
  int64_t transform_type;
  std::vector<int64_t> target_shape;
  explicit GridGeneratorParams(ParamReader reader)
      : transform_type(reader.integer()),
        target_shape(reader.integers()) {}
};

}  // namespace mxlab
