// Parameters of _backward_Pad as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardPadParams {
  static constexpr int64_t kModeConstant = 0;
  static constexpr int64_t kModeEdge = 1;
  static constexpr int64_t kModeReflect = 2;
  int64_t mode;
  std::vector<int64_t> pad_width;
  double constant_value;
  std::vector<int64_t> shape;
  explicit BackwardPadParams(ParamReader reader)
      : mode(reader.integer()),
        pad_width(reader.integers()),
        constant_value(reader.number()),
        shape(reader.integers()) {}
};

}  // namespace mxlab
