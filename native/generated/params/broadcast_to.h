// Parameters of broadcast_to as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BroadcastToParams {
  std::vector<int64_t> shape;
  explicit BroadcastToParams(ParamReader reader)
      : shape(reader.integers()) {}
};

}  // namespace mxlab
