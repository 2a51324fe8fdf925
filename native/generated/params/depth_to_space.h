// Parameters of depth_to_space as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct DepthToSpaceParams {
  int64_t block_size;
  explicit DepthToSpaceParams(ParamReader reader)
      : block_size(reader.integer()) {}
};

}  // namespace mxlab
