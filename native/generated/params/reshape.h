// Parameters of Reshape as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ReshapeParams {
  std::vector<int64_t> shape;
  bool reverse;
  std::vector<int64_t> target_shape;
  bool keep_highest;
  explicit ReshapeParams(ParamReader reader)
      : shape(reader.integers()),
        reverse(reader.boolean()),
        target_shape(reader.integers()),
        keep_highest(reader.boolean()) {}
};

}  // namespace mxlab
