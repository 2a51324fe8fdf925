// Parameters of broadcast_axis as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BroadcastAxisParams {
  std::vector<int64_t> axis;
  std::vector<int64_t> size;
  explicit BroadcastAxisParams(ParamReader reader)
      : axis(reader.integers()),
        size(reader.integers()) {}
};

}  // namespace mxlab
