// Parameters of _backward_clip as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct BackwardClipParams {
  double a_min;
  double a_max;
  explicit BackwardClipParams(ParamReader reader)
      : a_min(reader.number()),
        a_max(reader.number()) {}
};

}  // namespace mxlab
