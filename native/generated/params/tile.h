// Parameters of tile as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct TileParams {
  std::vector<int64_t> reps;
  explicit TileParams(ParamReader reader)
      : reps(reader.integers()) {}
};

}  // namespace mxlab
