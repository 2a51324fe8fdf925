// Parameters of _backward_take as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardTakeParams {
  static constexpr int64_t kModeRaise = 0;
  static constexpr int64_t kModeWrap = 1;
  static constexpr int64_t kModeClip = 2;
  int64_t axis;
  int64_t mode;
  std::vector<int64_t> shape;
  explicit BackwardTakeParams(ParamReader reader)
      : axis(reader.integer()),
        mode(reader.integer()),
        shape(reader.integers()) {}
};

}  // namespace mxlab
