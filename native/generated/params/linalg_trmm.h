// Parameters of _linalg_trmm as its kernel sees them. Written by `npm run gen`; do not edit.
#pragma once
#include "core/params.h"

namespace mxlab {

struct LinalgTrmmParams {
  bool transpose;
  bool rightside;
  bool lower;
  double alpha;
  explicit LinalgTrmmParams(ParamReader reader)
      : transpose(reader.boolean()),
        rightside(reader.boolean()),
        lower(reader.boolean()),
        alpha(reader.number()) {}
};

}  // namespace mxlab
