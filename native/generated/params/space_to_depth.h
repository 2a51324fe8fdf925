// Parameters of space_to_depth as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SpaceToDepthParams {
  int64_t block_size;
  explicit SpaceToDepthParams(ParamReader reader)
      : block_size(reader.integer()) {}
};

}  // namespace mxlab
