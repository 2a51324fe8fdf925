// Parameters of _backward_pick as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardPickParams {
  static constexpr int64_t kModeWrap = 0;
  static constexpr int64_t kModeClip = 1;
  int64_t axis;
  bool keepdims;
  int64_t mode;
  std::vector<int64_t> shape;
  explicit BackwardPickParams(ParamReader reader)
      : axis(reader.integer()),
        keepdims(reader.boolean()),
        mode(reader.integer()),
        shape(reader.integers()) {}
};

}  // namespace mxlab
