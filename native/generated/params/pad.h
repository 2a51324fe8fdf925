// Parameters of Pad as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct PadParams {
  static constexpr int64_t kModeConstant = 0;
  static constexpr int64_t kModeEdge = 1;
  static constexpr int64_t kModeReflect = 2;
  int64_t mode;
  std::vector<int64_t> pad_width;
  double constant_value;
  explicit PadParams(ParamReader reader)
      : mode(reader.integer()),
        pad_width(reader.integers()),
        constant_value(reader.number()) {}
};

}  // namespace mxlab
