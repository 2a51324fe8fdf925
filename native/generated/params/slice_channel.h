// Parameters of SliceChannel as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct SliceChannelParams {
  int64_t num_outputs;
  int64_t axis;
  bool squeeze_axis;
  explicit SliceChannelParams(ParamReader reader)
      : num_outputs(reader.integer()),
        axis(reader.integer()),
        squeeze_axis(reader.boolean()) {}
};

}  // namespace mxlab
