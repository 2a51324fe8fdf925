// Parameters of clip as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct ClipParams {
  double a_min;
  double a_max;
  explicit ClipParams(ParamReader reader)
      : a_min(reader.number()),
        a_max(reader.number()) {}
};

}  // namespace mxlab
